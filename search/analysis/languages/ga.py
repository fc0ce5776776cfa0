"""Irish."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

_VOWELS = frozenset("AEIOUÁÉÍÓÚ")


def _lower(word: str) -> str:
    """Write a word in small letters; before a capital vowel, n, t and h are grammar: an tAire, na hÉireann."""
    return (word[1:] if word[:1] in ("n", "t", "h") and word[1:2] in _VOWELS else word).lower()


LANGUAGE = Language(
    code="ga",
    name="Gaeilge",
    stem=snowball("irish"),
    lower=_lower,
    elisions=words("b d m"),
    stopwords=words(
        """
        a ab ach ag agus aici aige air an ann ar arna arsa as atá ba bhfuil bhur bhí bhíodh bhúr bí bíonn cad
        chomh chuig chun conas cá cé cén cérbh dar de den di do dom don dtí duit dá dár díobh dó ea eile faoi
        faoin faoina faoinár fara féin gach gan go gur gurb i iad iadsan idir im in ina inar ins inti inár iontu
        is le leat leis lena lenár leo linn liom léi mar mise mo muid má mé na nach nuair ná nár ní níl níor
        níos nó orm ort orthu os raibh roimh sa san seo siad sibh sin sinn sna sul sé sí tar thar thú tríd trína
        trínár tá tú uaidh uirthi um ár é éis í ó ón óna ónár
        """
    ),
    source="our own list of function words, with those of Apache Lucene (Apache-2.0)",
)
