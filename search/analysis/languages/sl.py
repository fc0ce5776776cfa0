"""Slovenian."""

from search.analysis.language import Language, words
from search.analysis.stemming import snowball

LANGUAGE = Language(
    code="sl",
    name="slovenščina",
    stem=snowball("serbian"),
    stopwords=words(
        """
        a ali ampak bi bil bila bile bili bilo biti bo bodo bom bomo boste boš brez da do dokler ga glede h ima
        imajo in iz ja jaz je ji jih jim jima jo k kadar kaj kako kakor kamor kar katera katere katerega katerem
        kateri katerih katero ker ki kje kjer kljub ko koliko kolikor kot lahko le mano me med mene meni mi mimo
        moj moja moje mu na nad naj nam nami nas naš naša naše ne nek neka nekaj nekateri neki ni nihče nič
        njega njegov njegova njegovo njej njem njemu njen njena njeno njih njihov njihova njihovo njim njimi njo
        njun no noben nobena o ob od okoli okrog on ona one oni onidva ono oz oziroma pa po pod poleg potem pred
        preko pri proti razen s saj se sebe sebi sem si skozi smo so sta ste svoj svoja svoje svojega svojem
        svojo ta tak tako takrat tam te tebe tebi tega tej tem temu ti tista tistega tisti tisto to toda torej
        tu tudi tvoj v vam vas vaš vendar ves vi vsa vsak vse vseh vsem vsi z za zaradi zato če čeprav čez še že
        """
    ),
    source="our own list of function words",
)
