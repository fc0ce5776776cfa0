"""Portuguese."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

_SNOWBALL = snowball("portuguese")
# Snowball does not see that eleição is eleições and nacional nacionais: the plural goes first.
_SINGULARS = {"ões": "ão", "ais": "al", "óis": "ol", "éis": "el", "veis": "vel", "ns": "m"}
_NO_PLURALS = words("cais demais jamais mais pais")


def _stem(word: str) -> str:
    """Stem the singular of a plural, and otherwise the word; short words keep their s in Snowball: anos, obras."""
    for plural, singular in _SINGULARS.items():
        if len(word) > 4 and word.endswith(plural) and word not in _NO_PLURALS:
            return _SNOWBALL(word[: -len(plural)] + singular)
    stem = _SNOWBALL(word)
    short = len(word) > 3 and len(stem) == len(word) and word.endswith(("as", "es", "os"))
    return _SNOWBALL(word[:-1]) if short else stem


LANGUAGE = Language(
    code="pt",
    name="português",
    stem=_stem,
    stem_alters=2,
    elisions=words("d"),
    stopwords=words(
        """
        a ainda ao aos aquela aquelas aquele aqueles aquilo as até com como da das de dela delas dele deles
        depois do dos e ela elas ele eles em entre era eram essa essas esse esses esta estamos estas estava
        estavam este esteja estejam estejamos estes esteve estive estivemos estiver estivera estiveram estiverem
        estivermos estivesse estivessem estivéramos estivéssemos estou está estávamos estão eu foi fomos for
        fora foram forem formos fosse fossem fui fôramos fôssemos haja hajam hajamos havemos hei houve houvemos
        houver houvera houveram houverei houverem houveremos houveria houveriam houvermos houverá houverão
        houveríamos houvesse houvessem houvéramos houvéssemos há hão isso isto já lhe lhes mais mas me mesmo meu
        meus minha minhas muito na nas nem no nos nossa nossas nosso nossos num numa não nós o os ou para pela
        pelas pelo pelos por qual quando que quem se seja sejam sejamos sem ser serei seremos seria seriam será
        serão seríamos seu seus somos sou sua suas só também te tem temos tenha tenham tenhamos tenho terei
        teremos teria teriam terá terão teríamos teu teus teve tinha tinham tive tivemos tiver tivera tiveram
        tiverem tivermos tivesse tivessem tivéramos tivéssemos tu tua tuas têm tínhamos um uma você vocês vos à
        às é éramos
        """
    ),
    source="Snowball's list, BSD, without its content words",
    derivations=suffixes(
        """
        ificar mente mento ância ência agem ança aria dade ismo ista izar dor são áve ção íve
        """
    ),
)
