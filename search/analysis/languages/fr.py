"""French."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

_SNOWBALL = snowball("french")
# Snowball, made for verbs too, does not see that loi is lois, élu élus and euro euros: the plural goes first.
_PLURALS = words(
    """
    abris adieux agendas alinéas aléas amis aveux boyaux caméras cheveux cinémas convois cris dieux défis délais
    emplois enjeux ennemis ennuis envois essais essieux favelas favoris feux gais galas guérillas hébreux jeux
    joyaux lieux lois mafias matériaux milieux minerais médias nazis neveux noyaux opéras panoramas parois
    pizzas quais quotas remblais renvois rois sagas schémas skis taxis tournois tuyaux ultras villas visas voeux
    vrais vœux
    """
)
_ENDINGS = ("us", "os", "ions")
# Nor that conflit, which is no verb, is conflits: here the singular does as its plural does.
_NOUNS = words(
    """
    acier appétit autoportrait bandit berger bienfait boucher boulanger cancer conflit conseiller crédit danger
    débit déficit dégât délit désir entier fier forfait foyer gabarit gangster habit hiver horloger inédit
    leader loisir loyer léger manager manuscrit maraîcher messager méfait oreiller parfait passager petit
    plaisir portrait potager profit reporter retrait rocher récit satisfait souvenir usager verger étranger
    """
)
_AIL = {"travaux": "travail", "vitraux": "vitrail", "coraux": "corail"}


def _stem(word: str) -> str:
    """Stem the singular of a plural, and otherwise the word."""
    if word in _NOUNS:
        return _SNOWBALL(f"{word}s")
    if word in _PLURALS or (len(word) > 3 and word.endswith(_ENDINGS)):
        return _SNOWBALL(word[:-1])
    return _SNOWBALL(_AIL.get(word, word))


LANGUAGE = Language(
    code="fr",
    name="français",
    stem=_stem,
    stem_alters=2,
    elisions=words("c d j l m n s t z ç qu jusqu lorsqu puisqu quoiqu quelqu presqu entr"),
    # Not est, son, pas, fait: Europe de l'Est, Pas-de-Calais, fait divers; on piaf_fr they change nothing.
    stopwords=words(
        """
        a afin ai ainsi après as au aucun aucune aura aurait auront aussi autre autres aux avaient avait avant
        avec avez avoir avons ayant à c ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez
        ci comme comment contre ça d dans de depuis des donc dont du elle elles en encore entre es et eu eux
        étaient était étant êtes être furent hors il ils j je jusqu l la là le les leur leurs lors lorsqu lui m
        ma mais me mes même mêmes moi mon n ne ni nos notre nous on ont ou où par pendant peu peut plus pour
        pourquoi près puis puisqu qu quand que quel quelle quelles quels qui quoi quoiqu s sa sans se selon sera
        serait seront ses si soit sommes sont sous suis sur t ta te tes toi ton tous tout toute toutes très tu
        un une vers voici voilà vos votre vous vu y
        """
    ),
    source="our own list of function words",
    derivations=suffixes(
        """
        ification graphie isation ation logie trice able aire ance ence erie euse ible ique isme iste ment sion
        tion age ais eur ien ité ois éen
        """
    ),
)
