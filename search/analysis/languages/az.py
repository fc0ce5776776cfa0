"""Azerbaijani."""

from search.analysis.language import Language, words
from search.analysis.languages.tr import turkic_lower
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="az",
    name="azərbaycan dili",
    stem=unstemmed,
    lower=turkic_lower,
    stopwords=words(
        """
        amma ancaq artıq baxmayaraq belə bir biri biz bizi bizim bizə bu buna bundan bunlar bunu bunun burada
        bütün bəli bəlkə bəzi da daha deyil deyə digər də elə eyni görə hamı hansı haqqında heç hələ həm həmin
        hər hətta idi ilə imiş indi isə ki kim kimi kimə lakin mi mu mü mı mən məni mənim mənə necə neçə niyə nə
        nəyə o olan olaraq oldu olduğu olub olur ona ondan onlar onlara onları onların onu onun orada qarşı
        qədər siz sizin sizə sonra sən sənin sənə təkcə tərəfindən var və ya yalnız yaxud yenə yox yoxsa çox
        çünki öz özü özünü üzrə üçün əgər ən əslində
        """
    ),
    source="our own list of function words",
)
