"""Afrikaans."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="af",
    name="Afrikaans",
    stem=unstemmed,
    # The article 'n has a sign of its own in old texts.
    normalise=replacing({"ŉ": "n"}),
    stopwords=words(
        """
        aan af al alle alles almal alreeds as baie by daar daardie daarom daarvan dan dat deur die dieselfde dis
        dit dié dus een eers egter eie ek en enige geen geword haar het hier hierdie hoe hom hul hulle hy hê in
        indien is jou jouself jul julle jy kan kon maar mag meer met moes moet my myself n na nadat nie niks nog
        nou of om omdat onder ons ook oor op reeds sal se sedert self selfs so sodat sonder soos sou sy te teen
        ten toe tot totdat tussen u uit van vanaf vir volgens voor waar waarin waarop waarvan wanneer want was
        wat weer wees wel wie word
        """
    ),
    source="our own list of function words",
)
