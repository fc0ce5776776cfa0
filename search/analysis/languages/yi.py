"""Yiddish."""

from search.analysis.language import Language, replacing, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="yi",
    name="ייִדיש",
    stem=snowball("yiddish"),
    script="Hebrew",
    # Pointed or not, one sign or two: papers print both.
    normalise=replacing(
        dict.fromkeys(map(chr, [*range(0x05B0, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C7]), "")
        | {"װ": "וו", "ױ": "וי", "ײ": "יי"}
    ),
    stopwords=words(
        """
        אבער אדער אויב אויך אויס אויף און אונדז אונדזער אונטער אז אזא אזוי אט איבער איז אייך אייער אייערע איך
        אים אין איר אירע אליין אלע אלץ אן אפילו ארויס ארום ביז ביי ביים בין ביסט בלויז געהאט געוועזן געווען דא
        דאך דאן דאס דארט דו דורך די דיין דיינע דיך דיר דעם דען דער דערפאר האב האבן האט האסט וואו וואלט וואלטן
        וואס ווארום ווי ווידער ווייל וועט וועלכע וועלכער וועלן ווען ווער ווערט ווערן זאל זאלן זי זיי זיין זיינע
        זיינען זייער זייערע זיך זענען טאקע יא יעדן יעדע יעדער יענע יענער כאטש כדי מיט מיין מיינע מיך מיר מען מער
        נאך נאכן נאר ניט נישט סיי עס ער פאר פארן פון פונעם צו צווישן צום צי קיין קעגן קען קענען
        """
    ),
    source="our own list of function words",
)
