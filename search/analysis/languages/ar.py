"""Arabic."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ar",
    name="العربية",
    stem=snowball("arabic"),
    # Our own list: function words only.
    stopwords=words(
        """
        في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت قد لقد لا لم لن ما أن إن أو و ثم بعد قبل عند بين
        كل كما حتى هو هي هم نحن أنا أنه إنه غير إذا لكن منذ خلال حول ضد دون أي به له لها فيها فيه عليه عليها منها منه
        يكون أحد ليس
        """
    ),
)
