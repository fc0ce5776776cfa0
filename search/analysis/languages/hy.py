"""Armenian."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="hy",
    name="հայերեն",
    stem=snowball("armenian"),
    script="Armenian",
    # One letter or two: capitals have only the two.
    normalise=replacing({"և": "եւ"}),
    stopwords=words(
        """
        այդ այդպես այլ այն այնպես այնտեղ այս այսպես այստեղ ապա առանց ավելի արդեն բայց բացի բոլոր դա դեմ դեպի դեռ
        դու դուք եթե եմ են ենք ես եվ եւ եք է էի էին էինք էիր էիք էլ էր ըստ թե թեեւ ի իմ ին ինձ ինչ ինչի ինչու
        ինչպես ինչպիսի ինքը իսկ իր իրեն իրենց իրենք կա կամ կան կողմից համար հենց հետ հետո ձեզ ձեր մասին մեզ մենք
        մեջ մեր մի միայն մինչեւ միջեւ նա նաեւ նույն նրա նրան նրանից նրանց նրանք ոչ ով ովքեր որ որը որի որին որից
        որոնց որոնք որով որովհետեւ որպես որպեսզի որտեղ ու ում չեմ չեն չէ չի պիտի սա սակայն սրա սրանք վրա տակ քան
        քեզ քո
        """
    ),
    source="our own list of function words, with those of Apache Lucene (Apache-2.0)",
)
