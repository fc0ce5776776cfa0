"""Galician."""

from search.analysis.language import Language, without, words

LANGUAGE = Language(
    code="gl",
    name="galego",
    # Our own list of endings; see docs/languages.md.
    stem=without(
        """
        idades cións idade mente aban adas ados anas ando aron arán ción endo eron erán idas idos indo iron irán
        onas aba ada ado ais ana ará eis erá ida ido irá ois ona áns ían óns al ar as el er es eu il ir is iu ns
        ol os ou án ía ís ón a e n o s
        """
    ),
    stopwords=words(
        """
        a ao aos aquel aquela aquelas aqueles aquilo aquí as así aínda cal cales cando co coa coas coma como con
        contra cos cuxa cuxo da das de del dela delas deles dende desa desde dese desta destas deste destes diso
        disto do dos durante e el ela elas eles en entre era eran es esa esas ese eses esta estaba estas este
        estes está están eu foi fora foron ha hai iso isto lle lles mais mentres mesmo meu meus min miña miñas
        moi máis na nas nel nela nelas neles nesa nese nesta neste nin no non nos nosa nosas noso nosos nun
        nunha nós o onde os ou outra outras outro outros para pero pois pola polas polo polos por porque que
        quen se sen sendo ser será seu seus sexa sexan si sobre son só súa súas tamén tan te ten tendo teu teus
        ti tiña toda todas todo todos túa túas un unha unhas uns vos vosa voso xa á ás é ía
        """
    ),
    source="our own list of function words",
)
