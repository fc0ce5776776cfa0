"""German."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    stem=snowball("german"),
    # Our own list: function words only.
    stopwords=words(
        """
        aber alle allem allen aller alles als also am an ander andere auch auf aus bei bin bis bist da damit dann das
        dass dem den denn der des dich die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
        einen einer eines er es für gegen hat hatte ich ihm ihn ihr ihre im in ins ist ja jede kann kein keine man
        mehr mein mich mir mit nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so über um und uns
        unter vom von vor war was weil wenn werden wie wieder wird wir wo zu zum zur zwar zwischen
        """
    ),
)
