"""Hungarian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="hu",
    name="magyar",
    stem=snowball("hungarian"),
    stopwords=words(
        """
        a abban ahhoz ahogy ahol aki akik akkor alatt amely amelyek amelyekben amelyeket amelyet amelynek ami
        amikor amit amolyan amíg annak arra arról az azok azon azonban azt aztán azután azzal azért be belül
        benne bár csak de e ebben eddig egy egyes egyetlen egyik egyre egyéb egész ehhez ekkor el ellen első
        elég elő először előtt emilyen ennek erre ez ezek ezen ezt ezzel ezért fel felé ha hanem hiszen hogy
        hogyan igen illetve ilyen ilyenkor is ismét itt kell kellett keresztül ki kívül között közül legalább
        legyen lehet lehetett lenne lenni lesz lett maga magát majd meg mellett mely melyek mert mi mikor milyen
        minden mindenki mindent mindig mint mintha mit mivel miért most már más másik még míg nagyon ne nekem
        neki nem nincs néha néhány nélkül olyan ott pedig persze rá s saját sem semmi sok sokat sokkal szemben
        szerint szinte számára talán tehát tovább továbbá több ugyanis után utána vagy vagyis vagyok valaki
        valami valamint van vannak vele vissza viszont volna volt voltak voltam voltunk által általában át én
        éppen és így össze úgy ő ők őket
        """
    ),
    source="Snowball's list, BSD, without its content words",
)
