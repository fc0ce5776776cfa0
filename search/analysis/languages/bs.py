"""Bosnian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="bs",
    name="bosanski",
    stem=snowball("serbian"),
    stopwords=words(
        """
        a ako ali baš bez bi bih bila bili bilo bio bismo biste bit biti da do dok duž ga gdje i iako ih ili im
        ima imaju ipak iz iza između ja je jer jesam jesi jesmo jest jeste jesu joj još ju k ka kad kada kako
        kao ko kod koja koje kojeg kojega kojem kojemu koji kojih kojim kojima kojoj koju kroz li me mene meni
        mi mimo mnom moj moja moje mu na nad nakon nam nama nas naš naša naše našeg ne nego neka neki nekih neko
        neku nema nešto ni nije niko nikoga nisam nisi nismo niste nisu niti ništa njega njegov njegova njegovo
        njemu njezin njezina njih njihov njihova njihovo njim njima njoj nju no o od odmah oko on ona onaj one
        oni ono onog osim ova ovaj ove ovim ovima ovo ovoj pa pak po pod pored preko prema pri prije protiv radi
        s sa sam samo se sebe sebi si smo ste su sva svako sve svi svog svoj svoja svoje svoju svom ta tada taj
        tako takođe također te tebe tebi ti tim time to tog toga toj tokom tom tome tu tvoj u uz vam vama vas
        vaš već vi za zato zbog će ćemo ćete ćeš ću čak šta što
        """
    ),
    source="our own list of function words",
)
