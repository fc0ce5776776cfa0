"""Russian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ru",
    name="русский",
    stem=snowball("russian"),
    # Our own list: function words only.
    stopwords=words(
        """
        а без более бы был была были было быть в вам вас во вот все всё вы где да для до его ее её если есть еще ещё
        же за и из или им их к как ко когда который ли мне мы на над не него нет ни но ну о об он она они оно от по
        под при с со так также там то того тоже только том ты у уже что чтобы эта эти это этого этой этом этот я
        """
    ),
)
