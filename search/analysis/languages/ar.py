"""Arabic."""

from search.analysis.language import Language, digits, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="ar",
    name="العربية",
    stem=snowball("arabic"),
    script="Arabic",
    # Lucene's ArabicNormalizer, but for ة, which Snowball needs to tell a feminine; `fold` makes it ه.
    normalise=replacing(
        digits("٠", "۰")
        | dict.fromkeys("أإآٱ", "ا")
        | {"ى": "ي", "\u0640": "", "\u0670": ""}
        | dict.fromkeys(map(chr, range(0x064B, 0x0653)), "")
    ),
    # Not على (on), for it is then the name علي (Ali).
    stopwords=words(
        """
        اثناء احد اذا الا التي الذي الذين اللذين الي اما امام ان انا انه انها او اي ايضا بان بعد بعض بل بما به
        بها بين تحت تكون تلك ثم حتي حول حيث خلال دون ذات ذلك سوف ضد ضمن عبر عن عند عندما غير فان فقط في فيما فيه
        فيها قبل قد كان كانت كانوا كل كما كي لا لان لدي لذلك لقد لكن لكنه لم لما لن له لها لهم لو ليس ليست ما مع
        مما من منذ منه منها نحن نحو هؤلاء هذا هذه هل هم هنا هناك هو هي و وقد وكان وكانت ولا ولم وهو وهي يكون
        """
    ),
    source="our own list of function words",
)
