"""Esperanto."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="eo",
    name="esperanto",
    stem=snowball("esperanto"),
    elisions=words("l"),
    stopwords=words(
        """
        al ankaŭ ankoraŭ antaŭ apud aŭ da de do dum ekster el en estas esti estis estos estus eĉ ili ilia iliaj
        ilin inter ja jam je jen jes kaj ke kia kiaj kial kiam kie kiel kien kies kio kiom kion kiu kiuj kiujn
        kiun kontraŭ krom kun kvankam kvazaŭ la laŭ li lia liaj lian lin malgraŭ mem mi mia miaj mian min ne nek
        neniam nenio neniu ni nia niaj nian nin nu nun nur ol oni onia per plej pli plu po por post preter pri
        pro se sed sen si sia siaj siajn sian sin sub super sur tamen tia tiaj tial tiam tie tiel tien ties tio
        tiom tion tiu tiuj tiujn tiun tra trans tre tro tuj unu vi via viaj vian vin ĉar ĉe ĉi ĉia ĉiam ĉies ĉio
        ĉirkaŭ ĉiu ĉiuj ĉiujn ĉu ĝi ĝia ĝiaj ĝian ĝin ĝis ĵus ŝi ŝia ŝiaj ŝin
        """
    ),
    source="our own list of function words",
)
