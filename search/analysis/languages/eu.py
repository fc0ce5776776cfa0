"""Basque."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="eu",
    name="euskara",
    stem=snowball("basque"),
    stopwords=words(
        """
        al arabera arte asko bada bai baina baino bait baita bat batean batek baten batera bati batzuei batzuek
        batzuetan batzuk bera beraiek berau berauek bere berori beroriek beste bezala da dago dagoen daude dela
        den denak dira diren ditu dituen dituzte du duela duen dugu dut dute duten edo edota ere eta eurak ez
        ezin gainera gu gure gutxi guzti guztiak haiei haiek haietan hain hainbeste hala halaber han handik
        hango hara hari hark hartan hau hauei hauek hauetan hemen hemendik hemengo hi hona honek honela honen
        honetan honi hor hori horiei horiek horietan horko horra horrek horrela horren horretan horri hortik
        hura izan izango ni nire noiz nola non nondik nongo nor nora oso zein zela zen zena zenbait zenbat zer
        zergatik zirela ziren zituen zituzten zu zuek zuela zuen zuten
        """
    ),
    source="our own list of function words, with those of Apache Lucene (Apache-2.0)",
)
