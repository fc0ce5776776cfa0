"""Dutch."""

from search.analysis.language import Language, replacing, suffixes, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    stem=snowball("dutch"),
    normalise=replacing({"ĳ": "ij"}),
    stopwords=words(
        """
        aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en
        er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon
        kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over
        reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wie wil worden wordt zal ze
        zelf zich zij zijn zo zonder zou
        """
    ),
    source="Snowball's list, BSD, without its content words",
    derivations=suffixes(
        """
        iteit schap atie baar heid isch isme lijk loos ing ist
        """
    ),
)
