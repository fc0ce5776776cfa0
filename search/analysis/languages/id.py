"""Indonesian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="id",
    name="Bahasa Indonesia",
    stem=snowball("indonesian"),
    stopwords=words(
        """
        ada adalah akan aku anda antara apa apabila atau ataupun bagaimana bagi bahwa banyak beberapa begitu
        beliau belum bila bisa boleh bukan dalam dan dapat dari daripada demikian dengan di dia hampir hanya
        harus hingga ia ialah ini itu jika juga kalau kalian kami kamu karena ke kemudian kepada ketika kita
        lebih maka maupun melainkan melalui mereka meskipun namun oleh pada saja sama sana satu saya sebagai
        sebuah secara sedangkan sehingga selain semua sendiri seorang seperti serta seseorang setelah setiap
        suatu tanpa tapi telah terlalu tersebut tetapi tidak untuk yaitu yakni yang
        """
    ),
    source="Snowball's list, BSD, without its content words",
)
