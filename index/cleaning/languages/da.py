"""Danish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonner|abonnér|køb abonnement|bliv abonnent|allerede abonnent|kun for abonnenter|prøv nu"
            "|bestil abonnement|bliv medlem|e-avis"
        ),
        Furniture.SHARE: (
            "del artiklen|del artikel|del på facebook|del på twitter|del på linkedin|del via e-mail|send til en ven"
            "|udskriv|udskriv artikel|print artikel|kopier link|kopiér link|følg os|følg os på|gem artikel"
            "|gem artiklen|læs senere|lyt til artiklen|synes godt om|del denne artikel|del siden"
        ),
        Furniture.COOKIES: (
            "accepter alle|acceptér alle|tillad alle|afvis alle|cookiepolitik|cookieindstillinger"
            "|cookie-indstillinger|accepter cookies|administrer cookies"
        ),
        Furniture.RELATED: (
            "læs også|læs mere|læs videre|læs mere her|læs hele artiklen|læs mere om|se også|flere artikler"
            "|flere nyheder|relaterede artikler|relateret|relaterede emner|lignende artikler|mere om emnet"
            "|mest læste|mest læst|mest læste artikler|mest sete|mest delte|populære artikler|anbefalet"
            "|anbefalede artikler|anbefalet til dig|måske er du også interesseret i|gå ikke glip af"
            "|seneste artikler|seneste indlæg|forrige indlæg|næste indlæg|næste artikel|forrige artikel"
            "|artiklen fortsætter efter annoncen"
        ),
        Furniture.COMMENTS: (
            "kommentarer|kommenter|kommentér|kommenter artiklen|skriv en kommentar|skriv kommentar|tilføj kommentar"
            "|tilføj en kommentar|læg en kommentar|vis kommentarer|se kommentarer|vis flere kommentarer"
            "|flere kommentarer|alle kommentarer|vis alle kommentarer|ingen kommentarer|deltag i debatten"
            "|deltag i diskussionen|bland dig i debatten|besvar|anmeld kommentar|send kommentar|annuller svar"
            "|skriv et svar"
        ),
        Furniture.TICKER: (
            "seneste nyt|seneste nyheder|lige nu|nyheder lige nu|nyhedsoverblik|topnyheder|dagens nyheder"
            "|dagens overblik"
        ),
        Furniture.NEWSLETTER: (
            "nyhedsbrev|nyhedsbreve|tilmeld nyhedsbrev|tilmeld dig nyhedsbrevet|tilmeld|tilmeld dig"
            "|tilmeld dig vores nyhedsbrev|din e-mail|din e-mailadresse|e-mailadresse|få vores nyhedsbrev"
        ),
        Furniture.ADVERTISEMENT: (
            "annoncer|annoncering|annoncér|sponsoreret|sponsoreret indhold|betalt indhold|annonceindlæg"
            "|i samarbejde med"
        ),
        Furniture.NAVIGATION: (
            "forside|forsiden|til forsiden|hjem|søg|søgning|kontakt os|kontakt redaktionen|betingelser"
            "|brugerbetingelser|handelsbetingelser|privatlivspolitik|persondatapolitik|kundeservice|hjælp"
            "|spørgsmål og svar|arkiv|tip os|nyheder|indland|udland|danmark|verden|økonomi|erhverv|samfund|debat"
            "|ledere|synspunkt|kronik|videnskab|sundhed|teknologi|vejret|vejr|rejser|bolig|livsstil|fodbold"
            "|håndbold|emner|kategorier|tags|til toppen|tilbage til toppen|gå til indhold|spring til indhold"
            "|hop til indhold|næste|forrige|alle nyheder|uddannelse"
        ),
        Furniture.INTERFACE: (
            "log ind|log ud|opret konto|opret bruger|opret profil|min konto|min profil|adgangskode"
            "|glemt adgangskode|glemt kodeord|luk|vis mere|vis flere|vis alle|se mere|se alle|indlæser|hent flere"
            "|indlæs flere|annuller|annullér|nej|forstør|afspil|afspil video|lyt|navn|hjemmeside"
            "|krævede felter er markeret med"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "allerede abonnent|bliv abonnent|køb abonnement|få adgang til",
        Furniture.SHARE: "del på |følg os på |del via |synes godt om",
        Furniture.RELATED: "læs også|læs mere:|læs mere om|læs mere her|læs hele|se også:|læs: |mere om:",
        Furniture.COMMENTS: (
            "for at kommentere|log ind for at|du skal være logget ind|vær den første til|din e-mailadresse vil ikke"
            "|skriv en kommentar|regler for debat"
        ),
        Furniture.NEWSLETTER: "tilmeld dig |få vores nyhedsbrev|få nyhederne|indtast din e-mail",
        Furniture.PAYWALL: (
            "denne artikel er for|artiklen er kun for|kun for abonnenter|for at læse videre|for at læse hele"
            "|læs videre med|du mangler at læse"
        ),
        Furniture.ADVERTISEMENT: "artiklen fortsætter efter|artiklen fortsætter under|betalt indhold fra",
        Furniture.CREDIT: "arkivfoto|fotograf:|kilde:|billede:|genrefoto|modelfoto|illustration:",
        Furniture.NAVIGATION: "emner:|kategorier:|udgivet i |nøgleord:",
        Furniture.INTERFACE: "fandt du en fejl|fejl i artiklen|rapporter fejl",
    },
    counted="svar|indlæg|delinger",
    picture="arkivfoto|fotograf|billede|illustration|genrefoto",
    holds={
        Furniture.COOKIES: "bruger cookies til|vi bruger cookies|anvender cookies|brug af cookies",
        Furniture.COPYRIGHT: "alle rettigheder forbeholdes|eftertryk forbudt|ansvarshavende chefredaktør",
        Furniture.LEGAL: ("privatlivspolitik|persondatapolitik|behandling af personoplysninger|brugerbetingelser"),
    },
    months="januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    date_words=(
        "mandag tirsdag onsdag torsdag fredag lørdag søndag man tirs ons tors fre lør søn kl klokken publiceret"
        " udgivet opdateret sidst senest ændret oprettet dag går siden for minutter timer time dage d den"
    ),
    dated="publiceret|udgivet|offentliggjort|opdateret|sidst opdateret|senest opdateret|oprettet",
    by="skrevet af|tekst:|journalist:|tekst og foto:|udgivet af|forfatter:",
)
