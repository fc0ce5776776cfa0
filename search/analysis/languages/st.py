"""Sesotho."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="st",
    name="Sesotho",
    stem=snowball("sesotho"),
    stopwords=words(
        """
        a ba bakeng bao be bo bohle bona e ea ebe ebile empa ena eo eona eseng feela fela ha hae haeba haesale
        haholo hao hape hara ho hobane hona hore ile ileng jwale jwalo jwaloka jwang ka kaofela kapa ke la le
        leha lena leo lona me mme mo mona mong moo na ne neng nka nna nngwe ntse o ona oo re rona sa se sena seo
        sona teng tla tsa tse tsena tseo tsohle tsona wa wena ya yena yo yona
        """
    ),
    source="our own list of function words",
)
