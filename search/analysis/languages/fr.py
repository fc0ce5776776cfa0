"""French."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="fr",
    name="français",
    stem=snowball("french"),
    elisions=words("c d j l m n s t z ç qu jusqu lorsqu puisqu quoiqu quelqu presqu entr"),
    # Our own list: function words only; été, car, or stay, for they are words of the news too.
    stopwords=words(
        """
        a afin ai ainsi après as au aucun aucune aura aurait auront aussi autre autres aux avaient avait avant avec
        avez avoir avons ayant à c ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme
        comment contre ça d dans de depuis des donc dont du elle elles en encore entre es est et eu eux étaient était
        étant êtes être fait font furent fut hors il ils j je jusqu l la là le les leur leurs lors lorsqu lui m ma mais
        me mes même mêmes moi mon n ne ni nos notre nous on ont ou où par pas pendant peu peut plus pour pourquoi près
        puis puisqu qu quand que quel quelle quelles quels qui quoi quoiqu s sa sans se selon sera serait seront ses si
        soit sommes son sont sous suis sur t ta te tes toi ton tous tout toute toutes très tu un une vers voici voilà
        vos votre vous vu y
        """
    ),
)
