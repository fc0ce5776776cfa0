"""Polish."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="pl",
    name="polski",
    stem=snowball("polish"),
    stopwords=words(
        """
        a aby albo ale ani aż bardzo bez bo by bym być był była było były będzie będą ci co coś czy czyli dla do
        gdy gdyż gdzie go i ich ile im ja jak jaka jaki jakie jako je jednak jednakże jego jej jemu jest jestem
        jeszcze jeśli jeżeli już ją każdy kiedy kto która które którego której któremu który których którym
        którymi którzy którą ku lub ma mają mam mi mimo między mnie mną mu my na nad nam nami nas nasz nawet nic
        nich nie niego niej niemu nim nimi nią niż no o obok od on ona one oni ono oraz po pod podczas pomiędzy
        ponieważ poza przed przede przez przy się sobie sobą swego swej swoje swoją swój są ta tak taki takie
        także tam te tego tej ten też to tobie tobą tu tutaj twój ty tych tylko tym tymi tą tę u w wam wami was
        we więc z za zaś ze że żeby
        """
    ),
    source="our own list of function words",
)
