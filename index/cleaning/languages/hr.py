"""Croatian, with the spellings of Bosnian and of Serbian in Latin letters."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "pretplati se|pretplatite se|pretplata|postani pretplatnik|već ste pretplatnik ?"
            "|već imate pretplatu ?|samo za pretplatnike|podrži nas|podržite nas"
        ),
        Furniture.SHARE: (
            "podijeli|podijelite|podijeli članak|podijeli na facebooku|podelite|podeli|podeli vest|podelite vest"
            "|podijeli vijest|pošalji prijatelju|pošalji e-mailom|pošalji mailom|ispiši|ispis|isprintaj|odštampaj"
            "|štampaj|kopiraj link|kopiraj poveznicu|prati nas|pratite nas|zapratite nas|spremi članak|spremi"
            "|sačuvaj|sviđa mi se|tvitaj|poslušaj članak|preporuči"
        ),
        Furniture.COOKIES: (
            "prihvati|prihvaćam|prihvatam|prihvati sve|prihvaćam sve|prihvati kolačiće|slažem se|odbij|odbij sve"
            "|postavke kolačića|politika kolačića|pravila o kolačićima|razumijem|u redu"
        ),
        Furniture.RELATED: (
            "pročitajte još|pročitajte i|pročitaj i|pročitaj još|pročitajte više|pročitaj više|čitaj više"
            "|čitaj dalje|čitajte još|opširnije|detaljnije|povezano|povezani članci|povezane vijesti|povezane vesti"
            "|povezane teme|povezani sadržaj|slični članci|slične vijesti|slične vesti|vezane vijesti|vezane vesti"
            "|vezani članci|više o temi|više iz rubrike|više vijesti|više|još vijesti|još vesti|još iz rubrike"
            "|najčitanije|najčitanije vijesti|najčitanije vesti|najnovije|najnoviji članci|najkomentiranije"
            "|najgledanije|najpopularnije|izdvojeno|izdvajamo|preporučeno|preporučujemo|preporuke"
            "|možda će vas zanimati|moglo bi vas zanimati|možda vas zanima|možda vam se svidi|vidi još"
            "|pogledajte još|pogledajte i|ne propustite|ne propusti|prethodni članak|sljedeći članak|sledeći članak"
            "|prethodna vijest|prethodna vest|sledeća vest|nastavi čitati|izbor urednika"
            "|poslednje vesti iz rubrike"
        ),
        Furniture.COMMENTS: (
            "komentari|komentar|komentiraj|komentiraj članak|komentariši|komentirajte|dodaj komentar"
            "|dodajte komentar|ostavi komentar|ostavite komentar|napiši komentar|napišite komentar|pošalji komentar"
            "|objavi komentar|prikaži komentare|pogledaj komentare|pogledaj sve komentare|svi komentari"
            "|još komentara|prikaži još komentara|nema komentara|vidi komentare|pošaljite komentar|vaš komentar"
            "|odgovori|odustani od odgovora|otkaži odgovor|ostavi odgovor|ostavite odgovor|prijavi komentar|prijavi"
            "|uključi se u raspravu|uključite se u raspravu"
        ),
        Furniture.TICKER: (
            "najnovije vijesti|najnovije vesti|zadnje vijesti|posljednje vijesti|poslednje vesti|najvažnije vijesti"
            "|najvažnije vesti|vijesti dana|vesti dana|upravo objavljeno|iz minute u minutu|uživo|aktualno|aktuelno"
        ),
        Furniture.NEWSLETTER: (
            "prijavi se na newsletter|prijavite se na newsletter|prijava na newsletter|newsletter prijava"
            "|vaša e-mail adresa|vaša email adresa|tvoja e-mail adresa|e-mail adresa|email adresa"
        ),
        Furniture.ADVERTISEMENT: (
            "oglas|oglasi|oglašavanje|oglasite se|plaćeni sadržaj|plaćeni oglas|sponzorirani članak"
            "|sponzorirani sadržaj|sponzorisano|promo sadržaj|marketing i oglašavanje"
        ),
        Furniture.NAVIGATION: (
            "naslovnica|naslovna|naslovna strana|naslovna stranica|početna|početna stranica|početna strana|pretraži"
            "|pretraga|traži|kontaktirajte nas|o nama|impresum|uvjeti korištenja|uslovi korištenja"
            "|uslovi korišćenja|opći uvjeti|pravila privatnosti|politika privatnosti|zaštita privatnosti"
            "|zaštita osobnih podataka|pomoć|arhiva|mapa weba|vijesti|vesti|novosti|hrvatska|srbija"
            "|bosna i hercegovina|bih|region|regija|svijet|svet|politika|ekonomija|gospodarstvo|društvo"
            "|crna kronika|crna hronika|hronika|kultura|znanost|nauka|zdravlje|tehnologija|obrazovanje|sport"
            "|nogomet|fudbal|košarka|vrijeme|vremenska prognoza|prognoza|magazin|putovanja|zabava|kolumne|mišljenja"
            "|stavovi|intervju|galerija|galerije|fotogalerija|kategorije|oznake|tagovi|ključne riječi|na vrh"
            "|povratak na vrh|preskoči na sadržaj|idi na sadržaj|skoči na sadržaj|sljedeće|sljedeća|sledeća"
            "|prethodno|prethodna|sljedeći|prethodni|nekretnine|crna kronika i sudovi"
        ),
        Furniture.INTERFACE: (
            "prijavi se|prijavite se|prijava|odjavi se|odjava|registriraj se|registracija|registruj se|otvori račun"
            "|moj račun|moj profil|lozinka|zaboravljena lozinka|zaboravili ste lozinku|zatvori|otvori|prikaži više"
            "|prikaži još|prikaži sve|učitaj više|učitaj još|učitavanje|učitavam|učitavanje u tijeku"
            "|molimo pričekajte|pošalji|odustani|otkaži|da|ne|povećaj|pogledaj video|izbornik|meni"
            "|obavezna polja su označena|web-stranica"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "pretplatite se na|pretplati se na|već ste pretplatnik|postanite pretplatnik",
        Furniture.SHARE: (
            "pratite nas na|prati nas na|zapratite nas|podijeli na |podeli na |podijelite na |pridružite nam se na"
            "|preuzmite aplikaciju"
        ),
        Furniture.RELATED: (
            "pročitajte još|pročitajte i|pročitaj i:|pročitajte više|opširnije:|čitajte još|povezani članci:"
            "|pogledajte još|pogledajte i:|više o tome|vezane vijesti:|izvor:|vidi još|pogledajte video:"
        ),
        Furniture.COMMENTS: (
            "za komentiranje|da biste komentirali|da biste komentarisali|za dodavanje komentara"
            "|morate biti prijavljeni|prijavite se kako|vaša adresa e-pošte neće|vaša email adresa neće"
            "|vaša e-mail adresa neće|budite prvi|komentari:|prijavi pogrešku|prijavi grešku|napomena: komentari"
        ),
        Furniture.NEWSLETTER: (
            "prijavite se na naš|prijavite se na newsletter|primajte najnovije|upišite svoju e-mail"
            "|ne propustite najvažnije"
        ),
        Furniture.PAYWALL: (
            "ovaj članak je dostupan|članak je dostupan samo|sadržaj je dostupan|za čitanje cijelog|ostatak članka"
            "|za nastavak čitanja|ovaj sadržaj je samo"
        ),
        Furniture.ADVERTISEMENT: "članak se nastavlja|tekst se nastavlja|nastavak teksta ispod|sponzorirani članak",
        Furniture.CREDIT: (
            "foto:|izvor fotografije|ilustracija:|fotografija:|snimio:|snimila:|foto ilustracija"
            "|arhivska fotografija|izvor foto"
        ),
        Furniture.NAVIGATION: "oznake:|tagovi:|ključne riječi|ključne reči|kategorije:|kategorija:|objavljeno u",
    },
    counted="komentara|odgovora|reakcija|dijeljenja|pregleda",
    picture="foto|fotografija|snimio|snimila|ilustracija|izvor foto",
    holds={
        Furniture.COOKIES: (
            "koristi kolačiće|koristimo kolačiće|korištenje kolačića|korištenjem kolačića|upotrebu kolačića"
            "|upotrebom kolačića"
        ),
        Furniture.COPYRIGHT: (
            "sva prava pridržana|sva prava zadržana|bez dopuštenja izdavača|bez dozvole izdavača|zabranjeno preuzimanje"
        ),
        Furniture.LEGAL: (
            "uvjeti korištenja|uslovi korištenja|uslovi korišćenja|politika privatnosti|pravila privatnosti"
            "|osobnih podataka|ličnih podataka"
        ),
    },
    months=(
        "siječnja siječanj sij januara|veljače veljača velj februara|ožujka ožujak ožu marta"
        "|travnja travanj tra aprila|svibnja svibanj svi maja|lipnja lipanj .lip juna|srpnja srpanj jula"
        "|kolovoza kolovoz kol avgusta avgust augusta|rujna rujan ruj septembra septembar"
        "|.listopada .lis oktobra oktobar|studenoga studenog studeni stu novembra novembar"
        "|prosinca prosinac decembra decembar"
    ),
    date_words=(
        "ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja pon uto sri sre čet pet"
        " sub ned h sati danas jučer juče objavljeno ažurirano izmjena zadnja posljednja poslednja prije pre minuta"
        " dana u datum"
    ),
    dated=(
        "objavljeno|ažurirano|zadnja izmjena|posljednja izmjena|poslednja izmena|posljednje ažuriranje|datum objave"
        "|izmijenjeno|kreirano"
    ),
    by=(
        "piše:|pišu:|piše|napisao:|napisala:|autor članka:|autori:|razgovarao:|razgovarala:|novinar:|priredio:"
        "|priredila:"
    ),
)
