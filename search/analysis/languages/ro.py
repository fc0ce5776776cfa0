"""Romanian."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ro",
    name="română",
    stem=snowball("romanian"),
    # The cedilla of older keyboards for the comma below.
    normalise=replacing({"ş": "ș", "ţ": "ț"}),
    stopwords=words(
        """
        a acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei
        acestor acestora acestui acești aceștia ai al ale alt am ar are asta astfel au avea avem aveți avut așa
        ați ca care ce cea cei cel cele celor chiar cine cu cum când cărei căror cărora către dacă dar de deci
        decât deși din dintr dintre doar după ea ei el ele era erau este eu ești fi fie fiecare fiind foarte
        fost fără iar la le li lor lui mai mă ne nici niște noastră noi nostru noștri nu o ori orice pe pentru
        peste poate pot prin printr s sa sale sau se spre sub sunt suntem sunteți sînt să săi său ta te toate
        tot toți tu un una unde unei unele unii unor unui unul v va vei veți voastră voi vom vor vostru vreo vă
        îi îl îmi în încât însă între își îți și ți
        """
    ),
    source="our own list of function words",
)
