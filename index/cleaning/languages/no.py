"""Norwegian, Bokmål and Nynorsk."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonner|abonner nå|bli abonnent|kjøp abonnement|bestill abonnement|allerede abonnent|er du abonnent ?"
            "|kun for abonnenter|for abonnenter|bli medlem|digitalabonnement|e-avis|les e-avisen|abonnér"
        ),
        Furniture.SHARE: (
            "del artikkelen|del artikkel|del saken|del på facebook|del på twitter|del via e-post|del på e-post"
            "|send til en venn|tips en venn|skriv ut|kopier lenke|kopier lenken|følg oss|følg oss på|lagre artikkel"
            "|lagre artikkelen|lytt til artikkelen|liker|lik oss på facebook|del dette|kopier lenkja"
            "|følg oss på facebook"
        ),
        Furniture.COOKIES: (
            "godta alle|aksepter alle|godta cookies|avvis alle|administrer informasjonskapsler|informasjonskapsler"
            "|cookie-innstillinger|personverninnstillinger|jeg forstår|jeg godtar|eg godtek"
        ),
        Furniture.RELATED: (
            "les også|les mer|les videre|les mer om|les mer her|les hele saken|les saken|les flere saker|se også"
            "|flere saker|flere artikler|flere nyheter|relatert|relaterte artikler|relaterte saker"
            "|lignende artikler|mer om|mer om saken|mest lest|mest leste|mest lest nå|mest sett|mest delt|anbefalt"
            "|anbefalte artikler|anbefalt for deg|anbefalte saker|du liker kanskje også|siste artikler"
            "|siste innlegg|forrige innlegg|neste innlegg|neste artikkel|forrige artikkel|neste sak|les meir"
            "|sjå også|fleire saker|meir om|mest lese|bakgrunn"
        ),
        Furniture.COMMENTS: (
            "kommentarer|kommentarar|kommenter|kommenter saken|kommenter artikkelen|skriv en kommentar"
            "|skriv ein kommentar|legg igjen en kommentar|legg igjen ein kommentar|legg til kommentar"
            "|vis kommentarer|se kommentarer|vis flere kommentarer|flere kommentarer|alle kommentarer"
            "|vis alle kommentarer|ingen kommentarer|delta i debatten|delta i diskusjonen|bli med i diskusjonen"
            "|bli med i debatten|rapporter kommentar|send kommentar|avbryt svar|legg igjen et svar|debattregler"
        ),
        Furniture.TICKER: (
            "siste nytt|siste nyheter|akkurat nå|nyheter akkurat nå|nyhetsstudio|direkte|siste døgn|nyhetsoversikt"
            "|toppsaker|siste saker"
        ),
        Furniture.NEWSLETTER: (
            "nyhetsbrev|våre nyhetsbrev|meld deg på nyhetsbrevet|meld deg på nyhetsbrev|meld deg på"
            "|abonner på nyhetsbrev|få nyhetsbrevet|din e-post|din e-postadresse|e-postadresse|di e-postadresse"
        ),
        Furniture.ADVERTISEMENT: (
            "annonse|annonser|annonsere|sponset|sponset innhold|annonsørinnhold|betalt innhold|annonse fra"
            "|artikkelen fortsetter under annonsen|artikkelen fortsetter etter annonsen"
            "|saken fortsetter under annonsen|saken fortsetter etter annonsen|saken held fram under annonsen"
        ),
        Furniture.NAVIGATION: (
            "forsiden|til forsiden|hovedside|hjem|søk|meny|kontakt oss|kontakt redaksjonen|tips oss|vilkår"
            "|brukervilkår|personvern|personvernerklæring|personvernregler|kundeservice|kundesenter|hjelp"
            "|ofte stilte spørsmål|arkiv|nyheter|nyhende|innenriks|utenriks|norge|noreg|verden|verda|politikk"
            "|økonomi|næringsliv|samfunn|kultur|debatt|meninger|meiningar|leder|kronikk|vitenskap|helse|teknologi"
            "|været|vêret|reise|bolig|livsstil|fotball|håndball|ski|lokalt|emner|kategorier|stikkord|til toppen"
            "|tilbake til toppen|hopp til innhold|gå til innhold|gå til hovedinnhold|neste|forrige|alle nyheter"
            "|utdanning|forskning|stilling ledig|dødsannonser"
        ),
        Furniture.INTERFACE: (
            "logg inn|logg ut|registrer deg|opprett konto|opprett bruker|min side|min konto|passord|glemt passord"
            "|lukk|vis mer|vis meir|vis flere|vis alle|se mer|se alle|last inn flere|laster|laster inn|send inn|nei"
            "|forstørr|forstørr bildet|spill av|lytt|obligatoriske felt er merket med|nettsted|navn"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "allerede abonnent|bli abonnent|abonner på |få tilgang til",
        Furniture.SHARE: "del på |følg oss på |del via |lik oss på",
        Furniture.RELATED: (
            "les også|les mer:|les mer om|les mer her|les hele|se også:|mer om:|sjå også|les meir|bakgrunn:"
        ),
        Furniture.COMMENTS: (
            "for å kommentere|logg inn for å|du må være logget inn|du må vere logga inn|vær den første til"
            "|din e-postadresse vil ikke|e-postadressen din vil ikke|skriv en kommentar|vi vil gjerne at du"
        ),
        Furniture.NEWSLETTER: "meld deg på|få vårt nyhetsbrev|få nyhetsbrevet|skriv inn din e-post",
        Furniture.PAYWALL: (
            "denne artikkelen er for|denne saken er for|artikkelen er kun|kun for abonnenter|for å lese videre"
            "|for å lese hele|for å lese saken|les videre med"
        ),
        Furniture.ADVERTISEMENT: "artikkelen fortsetter|saken fortsetter|annonsørinnhold fra",
        Furniture.CREDIT: "arkivfoto|illustrasjonsfoto|fotograf:|kilde:|bilde:|illustrasjon:|kjelde:",
        Furniture.NAVIGATION: "emner:|stikkord:|kategorier:|publisert i |emne:",
        Furniture.INTERFACE: "fant du en feil|funnet en feil|rapporter feil|feil i artikkelen",
    },
    counted="svar|innlegg|delinger",
    picture="arkivfoto|illustrasjonsfoto|fotograf|bilde|illustrasjon",
    holds={
        Furniture.COOKIES: (
            "bruker informasjonskapsler|vi bruker cookies|bruk av informasjonskapsler|bruker cookies for"
        ),
        Furniture.COPYRIGHT: (
            "alle rettigheter reservert|opphavsrettslig beskyttet|ansvarlig redaktør|ansvarleg redaktør"
        ),
        Furniture.LEGAL: ("personvernerklæring|brukervilkår|behandling av personopplysninger|vær varsom-plakaten"),
    },
    months="januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des",
    date_words=(
        "mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag man tir ons tor fre lør"
        " søn kl klokken publisert oppdatert sist endret endra opprettet i dag går siden for minutter timer time"
        " dager den"
    ),
    dated="publisert|oppdatert|sist oppdatert|sist endret|sist endra|opprettet|lagt ut",
    by="skrevet av|skrive av|tekst:|journalist:|tekst og foto:|publisert av|forfatter:",
)
