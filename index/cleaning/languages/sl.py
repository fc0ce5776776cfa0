"""Slovenian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "naroči se|naročite se|naročnina|naroči|postani naročnik|postanite naročnik|že naročnik ?"
            "|ste že naročnik ?|samo za naročnike|za naročnike|naročniki"
        ),
        Furniture.SHARE: (
            "deli|delite|deli članek|deli na facebooku|deli z drugimi|pošlji prijatelju|pošlji po e-pošti|natisni"
            "|natisni članek|kopiraj povezavo|sledi nam|sledite nam|shrani|shrani članek|všeč mi je|tvitni"
            "|poslušaj članek|priporoči"
        ),
        Furniture.COOKIES: (
            "sprejmi vse|sprejmem|sprejmem vse|strinjam se|zavrni vse|nastavitve piškotkov|piškotki"
            "|politika piškotkov|pravilnik o piškotkih|razumem|v redu"
        ),
        Furniture.RELATED: (
            "preberite še|preberite tudi|preberi še|preberi tudi|preberi več|preberite več|preberi članek"
            "|beri dalje|berite dalje|več o tem|več o temi|več|več novic|več iz rubrike|sorodne novice"
            "|sorodni članki|povezane novice|povezani članki|povezane vsebine|podobni članki|podobne novice"
            "|najbolj brano|najbolj brane|najbolj brani|najnovejše|najnovejši članki|najbolj komentirano"
            "|najbolj gledano|priporočamo|priporočeno|izpostavljeno|morda vas zanima|morda vas bo zanimalo"
            "|mogoče vas zanima|ne spreglejte|ne zamudite|poglejte tudi|poglej tudi|oglejte si tudi|prejšnji članek"
            "|naslednji članek|prejšnji prispevek|naslednji prispevek|uredniški izbor"
        ),
        Furniture.COMMENTS: (
            "komentarji|komentiraj|komentirajte|dodaj komentar|dodajte komentar|napiši komentar|napišite komentar"
            "|oddaj komentar|objavi komentar|pošlji komentar|prikaži komentarje|poglej komentarje|vsi komentarji"
            "|več komentarjev|ni komentarjev|vaš komentar|odgovori|prekliči odgovor|prijavi komentar"
            "|prijavi neprimerno vsebino|pridruži se razpravi|mnenja"
        ),
        Furniture.TICKER: (
            "zadnje novice|najnovejše novice|novice dneva|v živo|v središču|pravkar objavljeno|aktualno"
            "|najpomembnejše novice"
        ),
        Furniture.NEWSLETTER: (
            "e-novice|prijava na e-novice|prijavi se na e-novice|prijavite se na e-novice|naroči e-novice"
            "|vaš e-naslov|e-naslov|e-poštni naslov|elektronski naslov|vaš e-poštni naslov"
        ),
        Furniture.ADVERTISEMENT: (
            "oglas|oglasi|oglaševanje|oglasno sporočilo|sponzorirana vsebina|promocijsko sporočilo|plačana objava"
            "|naročena vsebina|oglašujte"
        ),
        Furniture.NAVIGATION: (
            "domov|prva stran|na prvo stran|iskanje|išči|išči po strani|kontakt|pišite nam|o nas|kolofon|uredništvo"
            "|pogoji uporabe|splošni pogoji|varstvo osebnih podatkov|politika zasebnosti|zasebnost|pomoč|arhiv"
            "|kazalo strani|novice|slovenija|svet|gospodarstvo|družba|črna kronika|kronika|znanost|zdravje"
            "|tehnologija|izobraževanje|šport|nogomet|vreme|potovanja|zabava|scena|mnenja in komentarji|intervju"
            "|intervjuji|galerija|fotogalerija|rubrike|kategorije|oznake|ključne besede|na vrh|nazaj na vrh"
            "|na vsebino|skoči na vsebino|naslednja|prejšnja|naslednji|prejšnji|lokalno|nepremičnine|okolje|kolumne"
            "|promet"
        ),
        Furniture.INTERFACE: (
            "prijava|prijavi se|prijavite se|odjava|odjavi se|registracija|registriraj se|ustvari račun|moj račun"
            "|geslo|pozabljeno geslo|ste pozabili geslo ?|zapri|odpri|prikaži več|prikaži vse|pokaži več|naloži več"
            "|nalaganje|nalagam|pošlji|prekliči|ne|povečaj|predvajaj|poglej video|ime|meni"
            "|obvezna polja so označena"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "naročite se na|postanite naročnik|ste že naročnik",
        Furniture.SHARE: "sledite nam na|sledi nam na|deli na |spremljajte nas",
        Furniture.RELATED: (
            "preberite še|preberite tudi|preberi še|preberi tudi|preberite več|več o tem:|sorodne novice:"
            "|poglejte tudi|oglejte si tudi|beri še|vir:"
        ),
        Furniture.COMMENTS: (
            "za komentiranje|če želite komentirati|za objavo komentarja|morate biti prijavljeni|prijavite se, če"
            "|vaš e-naslov ne bo|bodite prvi|komentarji:|napišite svoj komentar"
        ),
        Furniture.NEWSLETTER: "prijavite se na|naročite se na e-novice|prejemajte",
        Furniture.PAYWALL: (
            "članek je dostopen|članek je na voljo|vsebina je dostopna|za branje celotnega|celoten članek"
            "|preostanek članka"
        ),
        Furniture.CREDIT: (
            "fotografija:|foto:|vir fotografije|fotografija je simbolična|simbolična fotografija"
            "|arhivska fotografija|avtor fotografije"
        ),
        Furniture.NAVIGATION: "oznake:|ključne besede|kategorije:|kategorija:|objavljeno v",
    },
    counted="komentarjev|komentarja|odgovorov|ogledov|odzivov",
    picture="foto|fotografija|arhivska fotografija|simbolična fotografija",
    holds={
        Furniture.COOKIES: "uporablja piškotke|uporabljamo piškotke|uporabo piškotkov|uporaba piškotkov",
        Furniture.COPYRIGHT: "vse pravice pridržane|brez pisnega dovoljenja|brez dovoljenja uredništva",
        Furniture.LEGAL: ("varstvo osebnih podatkov|politika zasebnosti|pogoji uporabe|splošni pogoji poslovanja"),
    },
    months=(
        "januar januarja jan|februar februarja feb|marec marca mar|april aprila apr|maj maja|junij junija jun"
        "|julij julija jul|avgust avgusta avg|september septembra sep|oktober oktobra okt|november novembra nov"
        "|december decembra dec"
    ),
    date_words=(
        "ponedeljek torek sreda četrtek petek sobota nedelja pon tor sre čet pet sob ned ob uri danes včeraj"
        " objavljeno posodobljeno zadnja sprememba pred minutami urami dnevi datum"
    ),
    dated=("objavljeno|posodobljeno|zadnja sprememba|zadnja posodobitev|datum objave|spremenjeno|ustvarjeno"),
    by=("piše:|avtor:|avtorica:|avtorji:|besedilo:|novinar:|novinarka:|pripravil:|pripravila:|intervju:"),
)
