"""English."""

from search.analysis.language import Language, suffixes, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="en",
    name="English",
    stem=snowball("english"),
    stem_alters=2,
    stopwords=words(
        """
        a about after all also am an and any are as at be because been before being but by can could did do does for
        from had has have he her here hers him his how i if in into is it its me more most my no nor not of off on or
        other our out over own s she should so some such t than that the their them then there these they this those
        through to too under until up very was we were what when where which while who whom why will with would you
        your
        """
    ),
    source="our own list of function words",
    derivations=suffixes(
        """
        isation ization ation able ance ence hood ible ical less ment ness ship sion tion ful ise ism ist ity
        ive ize ous al er ic ly or
        """
    ),
)
