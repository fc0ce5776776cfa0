"""Czech."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="cs",
    name="čeština",
    stem=snowball("czech"),
    stopwords=words(
        """
        a aby aj ale ani aniž ano asi ač až bez bude budeme budete budeš budou budu by bych bychom byl byla byli
        bylo byly byste být během co což do ho i jak jako jaký je jeho jej jejich její jelikož jemu jen jenž
        jestli jestliže ještě ji jich jim jimi jinak již jsem jsi jsme jsou jste já k kam každý kde kdo když ke
        kterou která které kterého kterém který kteří ku mají mezi mi mne mnou mně mu my má máme máte mé mě můj
        může na nad nebo neboť není než nic no nám námi nás náš ní o od on ona oni ono pak po pod podle pokud
        pouze pro proto protože proč před přes při s se si sice skrz sobě svou své svého svých svým svými svůj
        ta tak také takže tam tato tedy ten tento to tobě tohle toho tohoto tom tomto tomu tomuto tu tuto ty
        tyto této tím tímto tě u už v ve vy vám vámi vás váš však z za zda zde ze či že
        """
    ),
    source="our own list of function words",
)
