"""Turkish."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball


def turkic_lower(word: str) -> str:
    """Write a word in small letters, where I is ı and İ is i."""
    return word.replace("I\u0307", "i").replace("İ", "i").replace("I", "ı").lower()


LANGUAGE = Language(
    code="tr",
    name="Türkçe",
    stem=snowball("turkish"),
    lower=turkic_lower,
    stopwords=words(
        """
        acaba ama ancak artık aslında ayrıca bana bazen bazı belki ben bence beni benim bile bir biri birkaç
        birçok biz bize bizi bizim bu buna bunlar bunları bunların bunu bunun burada böyle böylece bütün da daha
        dahi de değil diye diğer dolayı dolayısıyla en eğer fakat gibi göre hakkında hangi hatta hem henüz hep
        hepsi her herhangi herkes hiç hiçbir ile ise için işte kadar karşı kendi kendine kendini kendisi ki kim
        kime kimi kimse lakin madem meğer mi mu mü mı nasıl ne neden nerede nereye niye niçin o olan olarak oldu
        olduğu olduğunu olmak olması olmuş olsa olsun olup olur ona ondan onlar onlara onları onların onu onun
        orada oysa pek rağmen sadece sana sanki sen seni senin siz size sizi sizin sonra tarafından tüm var
        vardır ve veya veyahut ya yalnız yani yerine yine yok yoksa zaten zira çok çünkü öyle üzere şayet şey
        şimdi şu şuna şunu şöyle
        """
    ),
    source="our own list of function words",
)
