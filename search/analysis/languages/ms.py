"""Malay."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ms",
    name="Bahasa Melayu",
    stem=snowball("indonesian"),
    stopwords=words(
        """
        ada adalah agar akan aku anda antara apa apabila atas atau awak bagaimana bagi bahawa banyak beberapa
        begitu beliau belum bila boleh bukan dalam dan dapat dari daripada demikian dengan di dia hanya harus
        hendak hingga ia iaitu ialah ini itu jika juga kalau kami kamu kau ke kemudian kepada kerana ketika kita
        lagi lain lebih maka mana manakala masih mereka mesti mungkin namun nya oleh pada para perlu pula pun
        sahaja saja sama sambil sampai sangat saya sebab sebagai sebelum sebuah sedang sejak selain selama
        selepas semasa semua sendiri seorang seperti serta setelah setiap siapa sini situ suatu sudah supaya tak
        tanpa tapi telah tentang terhadap tersebut tetapi tiada tidak turut untuk walaupun yakni yang
        """
    ),
    source="our own list of function words",
)
