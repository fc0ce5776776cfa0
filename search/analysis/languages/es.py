"""Spanish."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="es",
    name="español",
    stem=snowball("spanish"),
    # Our own list: function words only.
    stopwords=words(
        """
        a al algo ante antes aquel como con contra cual cuando de del desde donde dos el él ella ellas ellos en entre
        era es esa ese eso esta está este esto fue ha han hasta hay la las le les lo los más me mi muy nada ni no nos
        o os otra otro para pero por porque qué que quien se ser si sí sin sobre son su sus también tan te tiene todo
        todos tu un una uno unos y ya yo
        """
    ),
)
