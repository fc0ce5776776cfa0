"""Finnish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "tilaa|tilaa nyt|tilaa lehti|tilaukset|tilaajille|vain tilaajille|tilaajapalvelu|olen jo tilaaja"
            "|oletko jo tilaaja ?|näköislehti|osta tilaus|kokeile nyt"
        ),
        Furniture.SHARE: (
            "jaa|jaa artikkeli|jaa facebookissa|jaa twitterissä|jaa sähköpostilla|jaa whatsappissa"
            "|lähetä sähköpostilla|lähetä ystävälle|tulosta|tulosta artikkeli|kopioi linkki|seuraa meitä"
            "|seuraa meitä facebookissa|tallenna artikkeli|tallenna|kuuntele artikkeli|tykkää|tviittaa"
            "|tulosta juttu|jaa juttu|jaa tämä"
        ),
        Furniture.COOKIES: (
            "hyväksy|hyväksy kaikki|hyväksy evästeet|evästeasetukset|evästekäytäntö|hylkää kaikki"
            "|hallitse evästeitä|evästeet|yksityisyysasetukset"
        ),
        Furniture.RELATED: (
            "lue myös|lue lisää|lue koko juttu|lue koko artikkeli|lue seuraavaksi|katso myös|aiheeseen liittyvää"
            "|aiheesta lisää|lisää aiheesta|lisää uutisia|lisää artikkeleita|muita artikkeleita|luetuimmat"
            "|luetuimmat uutiset|luetuimmat nyt|luetuimmat jutut|katsotuimmat|kommentoiduimmat|suosituimmat"
            "|suositellut|suosittelemme|sinua voisi kiinnostaa|saattaisit pitää myös|uusimmat artikkelit"
            "|uusimmat jutut|edellinen artikkeli|seuraava artikkeli|edellinen artikkeliin"
            "|samankaltaisia artikkeleita|juttu jatkuu kuvan jälkeen"
            "|viimeisimmät artikkelit|toimitus suosittelee"
        ),
        Furniture.COMMENTS: (
            "kommentit|kommentti|kommentoi|kommentoi artikkelia|kommentoi juttua|kirjoita kommentti|jätä kommentti"
            "|lisää kommentti|lähetä kommentti|näytä kommentit|lue kommentit|näytä lisää kommentteja"
            "|lisää kommentteja|kaikki kommentit|näytä kaikki kommentit|ei kommentteja|osallistu keskusteluun"
            "|keskustele|keskustelu|vastaa|ilmoita asiaton viesti|ilmianna|peruuta vastaus|vastaa kommenttiin"
            "|kommentointi on suljettu"
        ),
        Furniture.TICKER: (
            "tuoreimmat|uusimmat|uusimmat uutiset|tuoreimmat uutiset|viimeisimmät uutiset|viimeisimmät|juuri nyt"
            "|pääuutiset|uutisvirta|päivän uutiset|suora lähetys"
        ),
        Furniture.NEWSLETTER: (
            "uutiskirje|uutiskirjeet|tilaa uutiskirje|tilaa uutiskirjeemme|sähköpostiosoite|sähköpostiosoitteesi"
            "|sähköposti|ilmoittaudu"
        ),
        Furniture.ADVERTISEMENT: (
            "mainos|mainokset|mainostajalle|mainostajille|kaupallinen yhteistyö|sponsoroitu|sponsoroitu sisältö"
            "|maksettu mainos|ilmoitus|ilmoita lehdessä|mainos päättyy|mainos alkaa"
        ),
        Furniture.NAVIGATION: (
            "etusivu|etusivulle|haku|hae|valikko|yhteystiedot|ota yhteyttä|tietoa meistä|toimitus|palaute"
            "|anna palautetta|käyttöehdot|tietosuoja|tietosuojaseloste|tietosuojakäytäntö|rekisteriseloste"
            "|asiakaspalvelu|ohjeet|arkisto|uutiset|kotimaa|ulkomaat|suomi|maailma|politiikka|talous|yhteiskunta"
            "|kulttuuri|viihde|urheilu|mielipide|mielipiteet|pääkirjoitus|kolumnit|tiede|terveys|teknologia|sää"
            "|matkailu|asuminen|hyvinvointi|jalkapallo|jääkiekko|aiheet|avainsanat|kategoriat|tunnisteet"
            "|takaisin ylös|sivun alkuun|siirry sisältöön|hyppää sisältöön|seuraava|edellinen|paikalliset|televisio"
            "|lukijalta|ruoka"
        ),
        Furniture.INTERFACE: (
            "kirjaudu|kirjaudu sisään|kirjaudu ulos|rekisteröidy|luo tunnus|oma tili|omat tiedot|salasana"
            "|unohditko salasanasi|unohtunut salasana|sulje|avaa|näytä lisää|näytä kaikki|lataa lisää|ladataan"
            "|lähetä|peruuta|kyllä|suurenna|suurenna kuva|toista|katso video|kuuntele|nimi"
            "|pakolliset kentät on merkitty|kotisivu|asetukset"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "tilaa ja lue|oletko jo tilaaja|tilaa nyt ja",
        Furniture.SHARE: "jaa facebookissa|seuraa meitä |tykkää meistä",
        Furniture.RELATED: ("lue myös|lue lisää|lue myös:|katso myös|lue tästä|aiheesta lisää|lue koko"),
        Furniture.COMMENTS: (
            "kommentoidaksesi|kirjaudu sisään kommentoidaksesi|kirjaudu kommentoidaksesi|sinun täytyy kirjautua"
            "|sähköpostiosoitettasi ei julkaista|ole ensimmäinen|osallistu keskusteluun"
        ),
        Furniture.NEWSLETTER: "tilaa uutiskirje|tilaa maksuton|saat uutiset|syötä sähköpostiosoitteesi",
        Furniture.PAYWALL: (
            "tämä artikkeli on vain|tämä juttu on vain|artikkeli on tarkoitettu|vain tilaajille|jatka lukemista"
            "|lukeaksesi koko"
        ),
        Furniture.ADVERTISEMENT: "juttu jatkuu mainoksen|artikkeli jatkuu mainoksen",
        Furniture.CREDIT: "kuva:|kuvat:|kuvaaja:|kuvituskuva|arkistokuva|lähde:|kuvateksti",
        Furniture.NAVIGATION: "avainsanat:|aiheet:|kategoriat:|tunnisteet:|asiasanat:",
        Furniture.INTERFACE: "huomasitko virheen|ilmoita virheestä|löysitkö virheen|virhe jutussa",
    },
    counted="kommenttia|vastausta|viestiä|jakoa|tykkäystä",
    picture="kuva|kuvat|kuvaaja|kuvituskuva|arkistokuva|valokuva",
    holds={
        Furniture.COOKIES: "käyttää evästeitä|käytämme evästeitä|evästeiden käyttö|käytetään evästeitä",
        Furniture.COPYRIGHT: (
            "kaikki oikeudet pidätetään|kaikki oikeudet pidätetty|julkaiseminen ilman lupaa|vastaava päätoimittaja"
        ),
        Furniture.LEGAL: "tietosuojaseloste|rekisteriseloste|henkilötietojen käsittely|käyttöehdot",
    },
    months=(
        "tammikuuta tammikuu tammi|helmikuuta helmikuu helmi|maaliskuuta maaliskuu maalis|huhtikuuta huhtikuu huhti"
        "|toukokuuta toukokuu touko|kesäkuuta kesäkuu kesä|heinäkuuta heinäkuu heinä|elokuuta elokuu"
        "|syyskuuta syyskuu syys|lokakuuta lokakuu loka|marraskuuta marraskuu marras|joulukuuta joulukuu joulu"
    ),
    date_words=(
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona"
        " torstaina perjantaina lauantaina sunnuntaina ma ti ke to pe la su klo julkaistu päivitetty muokattu"
        " viimeksi tänään eilen sitten minuuttia tuntia päivää"
    ),
    dated="julkaistu|päivitetty|viimeksi päivitetty|muokattu|viimeksi muokattu|luotu",
    by=("teksti:|kirjoittaja:|kirjoittanut|toimittaja:|teksti ja kuvat:|teksti ja kuva:|julkaisija:"),
)
