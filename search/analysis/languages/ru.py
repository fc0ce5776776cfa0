"""Russian."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ru",
    name="русский",
    stem=snowball("russian"),
    script="Cyrillic",
    stopwords=words(
        """
        а без более бы был была были было быть в вам вас во вот все всё вы где да для до его ее если есть еще
        ещё её же за и из или им их к как ко когда который ли меня мне мы на над не него нее нет неё ни но ну о
        об он она они оно от по под при с себя со так также там тебя то того тоже только том ты у уже что чтобы
        эта эти это этого этой этом этот я
        """
    ),
    source="our own list of function words",
    derivations=suffixes(
        """
        тельств ани аци ени изм ист лив ник ост ств тел чик щик ск
        """
    ),
)
