"""Vietnamese."""

from search.analysis.language import Language, words
from search.analysis.stemming import unstemmed

# The mark on the first vowel, as the press writes it: hòa, not hoà; but quý, where u belongs to q.
_OLDER = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)


def _toned(word: str) -> str:
    """Put the mark of the tone where most people put it."""
    older = _OLDER.get(word[-2:])
    return word[:-2] + older if older and word[-3:-2] != "q" else word


LANGUAGE = Language(
    code="vi",
    name="Tiếng Việt",
    stem=unstemmed,
    normalise=_toned,
    stopwords=words(
        """
        bởi cho chưa chứ càng các còn có cũng của cứ do gì hay hoặc hãy họ khi là lúc lại lẫn mà mọi mỗi một
        ngay nhau như nhưng những nào này nên nó nơi nếu nữa rất rằng rồi sẽ theo thì trong trên tuy tôi tại tới
        từ từng và vào vì vẫn vậy về với vừa à đang đây đã đó được đấy đến đều để ạ ấy ở
        """
    ),
    source="our own list of function words",
)
