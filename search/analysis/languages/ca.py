"""Catalan."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ca",
    name="català",
    stem=snowball("catalan"),
    # The flying point of col·legi, which few people type.
    normalise=replacing({"ŀ": "l", "·": ""}),
    elisions=words("d l m n s t"),
    stopwords=words(
        """
        a abans així això al algun alguna algunes alguns allò als altra altre altres amb aquell aquella aquelles
        aquells aquest aquesta aquestes aquests aquí cada com contra d de del dels des després doncs durant el
        ella elles ells els em en encara ens entre era eren es estan estava està et etc fins ha havia he hem heu
        hi ho hom i ja jo l la les li llavors llur llurs m ma mai mateix mateixa me mentre meu meus meva meves
        molt molta moltes molts més n na ne ni no nosaltres nostra nostre nostres o on pel pels per perquè però
        pot potser qual quals quan quant que qui quin quina quines quins què s se sense ser serà seu seus seva
        seves si sobre sobretot som sí són t també tan tant te teu teus teva teves tot tota totes tothom tots tu
        un una unes uns us va vaig vam van vos vosaltres vostra vostre vostres és
        """
    ),
    source="our own list of function words",
)
