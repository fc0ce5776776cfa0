"""Estonian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="et",
    name="eesti",
    stem=snowball("estonian"),
    stopwords=words(
        """
        aga ainult alates all alla ega ehk ei enam enda enne ent et ette ja jah jaoks jooksul ju juba juurde ka
        kaasa kas keda kelle kellele kes kohta koos kui kuid kuidas kuigi kuna kuni kus kust kõige kõigi kõik
        küll läbi ma me meid meie mida miks millal mille millele millest mina mind mingi minu mis mitte mul
        mulle muu muud mõne mõni mööda nad nagu need neid neil neile nemad nende nii ning no nüüd ole oled oleks
        olema oleme olen olete oli olid oliks olime olin olla olnud oma on peale pealt pole pärast sa seal seda
        see sees sel selle sellega selleks selles sellest sest siin siis siiski sina sind sinu su sul ta taga
        tal talle te teda teid teie tema temaga too tõttu umbes vahel vaid vastu veel välja või ära üks üle üles
        ümber
        """
    ),
    source="our own list of function words",
)
