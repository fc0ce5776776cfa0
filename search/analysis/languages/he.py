"""Hebrew."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import unstemmed

LANGUAGE = Language(
    code="he",
    name="עברית",
    stem=unstemmed,
    script="Hebrew",
    # Vowel points, which few people write; a geresh is typed as an apostrophe.
    normalise=replacing(
        dict.fromkeys(map(chr, [*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C7, 0x05F4]), "") | {"׳": "'"}
    ),
    stopwords=words(
        """
        אבל או אולי אותה אותו אותי אותך אותם אותן אותנו אז אחר אחרי איזה איזו איך אילו אין אינה אינו אינם איפה
        אך אל אלא אלה אלו אליה אליהם אליו אלינו אם אנו אנחנו אני אף אפילו אצל אשר את אתה אתם אתן בגלל בה בהם בו
        בין בכל בלי במשך בנו בעד בתוך גם האם הוא היא היה היו היות הייתה היתה הם הן הנה הרי זאת זה זהו זו זוהי
        יהיה יהיו יותר יש ישנה ישנו ישנם כאן כאשר כבר כדי כולם כזאת כזה כי כיצד כך ככה כל כמה כמו כן כפי לא לאחר
        לאן לבין לגבי לה להיות להם להן לו לי ליד לך לכם לכן למה למרות לנו לפי לפני מאוד מאז מאשר מדוע מה מהם מול
        מי מכיוון מלבד ממנה ממנו מן מעל מפני מתוך מתחת מתי עבור עד עדיין עוד על עליה עליהם עליו עליך עלינו עם
        עצמה עצמו עצמם פה רק שאין שהוא שהיא שהם שיש של שלא שלה שלהם שלו שלי שלך שלכם שלנו שם תוך תחת
        """
    ),
    source="our own list of function words",
)
