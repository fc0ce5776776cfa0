"""Lithuanian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="lt",
    name="lietuvių",
    stem=snowball("lithuanian"),
    stopwords=words(
        """
        abi ana anas ano anot ant apie aplink ar arba aš be bei bet bus buvau buvo būti būtų dar dėl esame esate
        esi esu gal iki ir iš jai jais jam jame jas jau jei jeigu ji jie jiems jis jo jog joje jos jums juos ją
        jį jūs jūsų jų kad kada kadangi kai kaip kam kame kas keli ko kodėl kol kur kuri kuria kuriai kuriam
        kurias kurie kuriems kurio kurioje kurios kuris kuriuos kurią kurių kurį ką link man mane mano mes mums
        mus mūsų ne nebe nei nes net nors nuo nė nėra o pagal pas pat pati pats per po prie prieš pro sau save
        savo su ta tad tai taip tam tame tarp tas tavo tačiau ten tie tiems tik to todėl toje tokia toks tos tu
        tuo tuomet tuos tą tų už virš vis yra čia į ši šiai šie šiems šio šioje šios šis šiuo šiuos šią šių šį
        """
    ),
    source="our own list of function words",
)
