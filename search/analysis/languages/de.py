"""German."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    stem=snowball("german"),
    stopwords=words(
        """
        aber alle allem allen aller alles als also am an ander andere auch auf aus bei bin bis bist da damit
        dann das dass daß dem den denn der des dich die dies diese diesem diesen dieser dieses doch dort du
        durch ein eine einem einen einer eines er es für gegen habe haben hat hatte hatten hier ich ihm ihn ihr
        ihre im in ins ist ja jede kann kein keine man mehr mein mich mir mit nach nicht noch nun nur ob oder
        ohne sehr sein seine sich sie sind so um und uns unter vom von vor war was weil wenn werden wie wieder
        wir wird wo wurde würde zu zum zur zwar zwischen über
        """
    ),
    source="our own list of function words",
    derivations=suffixes(
        """
        isierung schaft ismus haft heit isch ität keit lich bar ier ion ist los nis sam tum ung iv
        """
    ),
)
