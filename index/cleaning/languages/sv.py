"""Swedish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "prenumerera|prenumerera nu|prenumeration|prenumerationer|bli prenumerant|redan prenumerant"
            "|köp prenumeration|teckna prenumeration|för prenumeranter|bli medlem|digital prenumeration|e-tidning"
            "|läs e-tidningen"
        ),
        Furniture.SHARE: (
            "dela|dela artikeln|dela artikel|dela på facebook|dela på twitter|dela via mejl|dela via e-post"
            "|dela med dig|mejla|mejla artikeln|tipsa en vän|skriv ut|skriv ut artikeln|kopiera länk|kopiera länken"
            "|följ oss|följ oss på|spara artikel|spara artikeln|lyssna på artikeln|gilla|gilla oss på facebook"
            "|gilla artikeln|twittra|ge bort artikeln|dela inlägget"
        ),
        Furniture.COOKIES: (
            "acceptera alla|godkänn alla|acceptera cookies|godkänn cookies|hantera cookies|cookiepolicy"
            "|cookie-inställningar|cookieinställningar|avvisa alla|neka alla|jag godkänner|jag förstår"
            "|personuppgiftspolicy"
        ),
        Furniture.RELATED: (
            "läs även|läs också|läs mer|läs vidare|läs mer om|läs mer här|läs hela artikeln|läs fler artiklar"
            "|se även|se också|fler artiklar|fler nyheter|relaterat|relaterade artiklar|relaterade ämnen"
            "|relaterade inlägg|liknande artiklar|mer om ämnet|mer i ämnet|mer från|mest läst|mest lästa"
            "|mest läst just nu|mest delat|mest kommenterat|populärast|populärt just nu|rekommenderat"
            "|rekommenderade artiklar|rekommenderas för dig|du kanske också gillar"
            "|du kanske också är intresserad av|missa inte|senaste artiklarna|senaste inläggen|föregående inlägg"
            "|nästa inlägg|nästa artikel|föregående artikel|fördjupning|ämnen i artikeln|artiklar om samma ämne"
        ),
        Furniture.COMMENTS: (
            "kommentarer|kommentar|kommentera|kommentera artikeln|skriv en kommentar|skriv kommentar"
            "|lämna en kommentar|lämna ett svar|avbryt svar|visa kommentarer|läs kommentarer|dölj kommentarer"
            "|visa fler kommentarer|fler kommentarer|alla kommentarer|visa alla kommentarer|inga kommentarer"
            "|delta i diskussionen|delta i debatten|diskutera|svara|anmäl|anmäl kommentar|publicera kommentar"
            "|skicka kommentar|kommentarerna är stängda"
        ),
        Furniture.TICKER: (
            "senaste nytt|senaste nyheterna|senaste nyheter|just nu|nyheter just nu|direktrapport|direkt"
            "|nyhetsflöde|nyhetsdygnet|toppnyheter|dagens nyheter i korthet|i korthet"
        ),
        Furniture.NEWSLETTER: (
            "nyhetsbrev|våra nyhetsbrev|prenumerera på nyhetsbrev|anmäl dig till nyhetsbrevet|få vårt nyhetsbrev"
            "|din e-postadress|din e-post|e-postadress|anmäl dig här|anmäl dig"
        ),
        Furniture.ADVERTISEMENT: (
            "annons|annonser|annonsera|annonsera hos oss|sponsrat|sponsrat innehåll|betald annons|annonssamarbete"
            "|i samarbete med|annons i samarbete med|artikeln fortsätter efter annonsen"
            "|artikeln fortsätter under annonsen"
        ),
        Furniture.NAVIGATION: (
            "startsida|startsidan|till startsidan|sök|meny|kontakt|kontakta oss|kontakta redaktionen|om oss"
            "|om cookies|användarvillkor|villkor|integritetspolicy|personuppgifter|kundservice|kundtjänst|hjälp"
            "|vanliga frågor|arkiv|tipsa oss|nyheter|inrikes|utrikes|sverige|världen|ekonomi|näringsliv|samhälle"
            "|kultur|nöje|nöjen|debatt|ledare|åsikter|insändare|vetenskap|hälsa|teknik|väder|resor|bostad|familj"
            "|fotboll|ishockey|tv-tablå|lokalt|ämnen|etiketter|kategorier|taggar|till toppen|tillbaka till toppen"
            "|hoppa till innehåll|gå till innehåll|nästa|föregående|alla nyheter|rss-flöden|dödsannonser|korsord"
            "|klimat"
        ),
        Furniture.INTERFACE: (
            "logga in|logga ut|registrera dig|registrera|skapa konto|mitt konto|lösenord|glömt lösenord"
            "|glömt lösenordet|stäng|öppna|visa mer|visa fler|visa alla|ladda fler|läser in|laddar|skicka|avbryt|ja"
            "|nej|större text|förstora|förstora bilden|spela|spela upp|spela video|titta|lyssna|namn"
            "|obligatoriska fält är märkta|webbplats"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "redan prenumerant|prenumerera på |bli prenumerant|logga in eller köp",
        Furniture.SHARE: "dela på |följ oss på |dela via |gilla oss på",
        Furniture.RELATED: ("läs även|läs också|läs mer:|läs mer om|läs mer här|läs hela|läs vår|se även:|mer om:"),
        Furniture.COMMENTS: (
            "för att kommentera|logga in för att|du måste vara inloggad|du måste logga in|bli först att"
            "|kommentarer till artikeln|din e-postadress kommer inte|skriv en kommentar|regler för kommentarer"
            "|vad tycker du"
        ),
        Furniture.NEWSLETTER: (
            "anmäl dig till|prenumerera på vårt|få vårt nyhetsbrev|få våra|ange din e-post|vill du ha vårt"
        ),
        Furniture.PAYWALL: (
            "den här artikeln är för|denna artikel är för|artikeln är endast|för att läsa vidare|för att läsa hela"
            "|endast för prenumeranter|läs vidare med|det här är en låst"
        ),
        Furniture.ADVERTISEMENT: (
            "artikeln fortsätter efter|artikeln fortsätter under|annons från|betalt innehåll från"
        ),
        Furniture.CREDIT: "bild:|arkivbild|genrebild|bildkälla|fotograf:|källa:|bild från",
        Furniture.NAVIGATION: "ämnen:|etiketter:|taggar:|publicerat i |kategorier:|kategori:",
        Furniture.INTERFACE: "rätta fel|rapportera fel",
    },
    counted="svar|inlägg|delningar|gilla-markeringar",
    picture="bild|arkivbild|genrebild|fotograf",
    holds={
        Furniture.COOKIES: "använder cookies|vi använder kakor|användningen av cookies|använda cookies för att",
        Furniture.COPYRIGHT: "med ensamrätt|alla rättigheter förbehållna|kopiering förbjuden|ansvarig utgivare",
        Furniture.LEGAL: ("integritetspolicy|personuppgiftspolicy|behandling av personuppgifter|användarvillkor"),
    },
    months="januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    date_words=(
        "måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors fre lör sön kl klockan publicerad"
        " publicerat uppdaterad uppdaterat senast ändrad skapad idag igår sedan för minuter timmar timme dagar den"
    ),
    dated=("publicerad|publicerat|uppdaterad|uppdaterat|senast uppdaterad|senast ändrad|skapad|inlagd|postat"),
    by=(
        "text:|skriven av|skrivet av|text och bild:|text & foto:|text och foto:|reporter:|skribent:|publicerad av"
        "|publicerat av|författare:"
    ),
)
