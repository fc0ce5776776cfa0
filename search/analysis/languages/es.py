"""Spanish."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

_SNOWBALL = snowball("spanish")
# Snowball takes these for verbs in the singular, not in the plural: the singular does as its plural does.
_NOUNS = words(
    """
    auxiliar cadáver cantidad celular ciudad collar cualidad dificultad ejemplar enfermedad entidad escolar
    facultad familiar hogar libertad lugar militar mujer novedad nuclear pared particular pilar polar popular
    prioridad propiedad realidad regular similar singular sociedad solar taller titular unidad variedad verdad
    """
)
_IRREGULAR = {"gobiernos": "gobierno", "líder": "líderes", "dólar": "dólares", "estándar": "estándares"}
_NO_PLURALS = words("antes dios tras")


def _stem(word: str) -> str:
    """Stem a word as its other number; short words keep their s in Snowball: años, obras."""
    if word in _NOUNS:
        return _SNOWBALL(f"{word}es")
    stem = _SNOWBALL(_IRREGULAR.get(word, word))
    short = len(word) > 3 and len(stem) == len(word) and word.endswith(("as", "es", "os"))
    return _SNOWBALL(word[:-1]) if short and word not in _NO_PLURALS else stem


LANGUAGE = Language(
    code="es",
    name="español",
    stem=_stem,
    stem_alters=2,
    stopwords=words(
        """
        a al algo ante antes aquel como con contra cual cuando de del desde donde dos el él ella ellas ellos en entre
        era es esa ese eso esta está este esto fue ha han hasta hay la las le les lo los más me mi muy nada ni no nos
        o os otra otro para pero por porque qué que quien se ser si sí sin sobre son su sus también tan te tiene todo
        todos tu un una uno unos y ya yo
        """
    ),
    source="our own list of function words",
    derivations=suffixes(
        """
        ificación ización ificar miento ación ancia encia mente able ción ería ible idad ismo ista izar sión aje
        dor
        """
    ),
)
