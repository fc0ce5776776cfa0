"""Persian."""

from search.analysis.language import Language, digits, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="fa",
    name="فارسی",
    stem=snowball("persian"),
    script="Arabic",
    # Lucene's PersianNormalizer, towards the Persian letters that Snowball expects, and Arabic's alefs and digits.
    normalise=replacing(
        digits("٠", "۰")
        | {
            "ي": "ی",
            "ى": "ی",
            "ے": "ی",
            "ك": "ک",
            "ۀ": "ه",
            "ة": "ه",
            "ہ": "ه",
            "ە": "ه",
            "أ": "ا",
            "إ": "ا",
            "ٱ": "ا",
            "\u0654": "",
            "\u200c": "",
        }
    ),
    stopwords=words(
        """
        آن آنان آنجا آنها آنهایی آنچه آیا از است البته ام اما اند او اگر اگرچه ایشان این اینجا اینها اینکه با
        باشد باشند باشیم باید بدون بر براساس برای برخی بسیار بسیاری بلکه بنابراین به بود بودن بودند بوده بی بین
        تا تحت تر تو توسط جز حتی خود خودش خویش دارد دارند داشت داشتند داشته در درباره دیگر دیگری را روی زیر زیرا
        سوی سپس شان شاید شد شدن شدند شده شما شود شوند طی علیه غیر ما مانند من مگر می میان میشود میکند میکنند
        نباید نبود ندارد نداشت نشده نمی نه نیز نیست نیستند ها های هایی هر هرچند هست هستند هستیم هم همان همه
        همچنان همچنین همیشه همین هنوز هیچ و وقتی ولی وی پس چرا چنان چند چنین چه چون چگونه چیزی کدام کرد کردن
        کردند کرده کسانی کسی کند کنند که یا یعنی یک یکی
        """
    ),
    source="our own list of function words",
)
