"""Latvian."""

from search.analysis.language import Language, without, words

LANGUAGE = Language(
    code="lv",
    name="latviešu",
    # Our own list of endings; see docs/languages.md.
    stem=without(
        """
        ākajiem ajiem oties umiem ākais ākajā šanai šanas ajai ajam ajos ajām ajās amas jiem jies jusi juši sies
        siet umam umos umus ušas ušās ākam ākie ākās ībai ības ībām ņiem šana šanu šanā šiem ais ajā ama ami ams
        amu iem ies jai jam jas jis jos jot jus jām jāt sim tam tie tās uma umi ums umu umā usi uši āka āki āko
        āks āku ākā ība ību ībā ņos ņus šos šus ai am as ei em es ie ij im is iš ja ji ju jā os ot si ta ti tu
        us āk ām ās ēm ēs īs ņa ņi ņu ša šu a e i o s t u ā ē ī š ū
        """
    ),
    stopwords=words(
        """
        aiz ap apakš ar arī augšpus bet bez bija biji bijis biju bijām būs būt būtu būšu caur cik daži dažs
        diemžēl diezin dēļ es esam esat esi esmu gan gar iekām iekš iekšpus ik ir it itin ja jau jeb jebšu jel
        jo jums jā jūs jūsu ka kad kam kamēr kas katra katrs katru kaut ko kopš kur kura kuram kuras kuri kuriem
        kuru kurā kurš kā kāda kāds kādu kādēļ kāpēc labad lai līdz man mana mani mans manu mums mēs mūs mūsu
        nav ne nebija nebūt nebūtu nedz neko nekā nevis no nu nē otrpus pa par pat pati pats paši pie pirms pret
        priekš pār pēc sava savas savs savu savā sev sevi starp tad tai tajā tam tas tavs te tev tevi tie tiem
        tik tikai tikko tiklīdz to tomēr tos tu tur tā tādēļ tāpat tāpēc tās un uz vai vien virs virspus visa
        visi viss visu viņa viņam viņas viņi viņiem viņu viņš zem ārpus šai šajā šie šiem šis šo šos šī šīs
        """
    ),
    source="our own list of function words, with those of Apache Lucene (Apache-2.0)",
)
