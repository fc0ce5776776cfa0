"""Korean."""

from search.analysis.language import Language, replacing, words
from search.analysis.languages.zh import WIDTHS
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="ko",
    name="한국어",
    stem=unstemmed,
    script="Korean",
    runs=True,
    normalise=replacing(WIDTHS),
    stopwords=words(
        """
        가장 같은 것 것은 것을 것이 것이다 고 그 그가 그것 그것은 그것을 그것이 그녀 그는 그들 그들은 그들의 그래서 그러나 그러면 그러므로 그런 그런데 그를 그리고 그의 까지 나 나는 나의
        내가 너 너는 누가 누구 다른 당신 당신의 대하여 대한 대해 더 도 등 등을 등의 등이 따라 따라서 때문에 때문이다 또 또는 또한 모두 모든 무슨 무엇 무엇을 및 바로 보다 뿐만 수 수가
        수는 아니다 아니라 아닌 아주 어느 어디 어디서 어떤 어떻게 언제 에게 에서 여기 여러 왜 우리 우리는 우리의 위한 위해 위해서 으로 의하여 의한 의해 이 이것 이것은 이것을 이것이 이는
        이다 이러한 이런 이렇게 이를 이와 있는 있다 있어 있었다 있으며 있을 자신 자신의 저 저는 전혀 제가 좀 중 중에 즉 통해 하고 하는 하여 하지만 한 한다 할 함께 해서 했다 혹은
        """
    ),
    source="our own list of function words",
)
