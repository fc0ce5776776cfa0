"""Dutch."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonneren|abonneer|neem een abonnement|word abonnee|abonnee worden|abonnementen|word lid|al abonnee"
            "|al abonnee ?"
            "|abonneer nu|abonneer je nu|abonneer je|abonnement nemen|lid worden|steun ons|doneer|doneren|probeer nu"
            "|probeer gratis|voor abonnees|alleen voor abonnees|exclusief voor abonnees|premium|premium artikel"
            "|digitaal abonnement"
        ),
        Furniture.SHARE: (
            "delen|deel|deel dit artikel|deel dit|deel op facebook|deel via|delen via e-mail|artikel delen|afdrukken"
            "|printen|link kopiëren|kopieer link|volg ons|volg ons op|bewaar artikel|bewaren|luister naar dit artikel"
            "|mail naar een vriend"
            "|deel artikel|deel dit bericht|deel dit verhaal|deel deze pagina|deel op twitter|deel op x"
            "|deel op whatsapp|deel op linkedin|deel via whatsapp|deel via e-mail|deel via mail|delen op facebook"
            "|delen op twitter|dit delen|delen via|delen met|stuur door|doorsturen|mail artikel|artikel printen"
            "|print artikel|vind ik leuk|tweeten|volg|volgen|volg ons op facebook|volg ons op twitter|bewaar"
            "|artikel opslaan|opslaan|beluister artikel|luister|luister artikel|kopieer|link gekopieerd"
            "|tekstgrootte|artikel cadeau geven|geef cadeau|dit vind ik leuk"
        ),
        Furniture.COOKIES: (
            "cookiebeleid|cookie-instellingen|cookies accepteren|alles accepteren|accepteren|alles weigeren"
            "|privacyinstellingen"
            "|accepteer|accepteer alle cookies|accepteer cookies|alle cookies accepteren|akkoord|weigeren|weiger"
            "|cookies weigeren|cookie instellingen|cookievoorkeuren|cookies beheren|voorkeuren|cookieverklaring"
            "|cookiestatement|instellingen beheren"
        ),
        Furniture.RELATED: (
            "lees ook|lees meer|lees verder|bekijk ook|gerelateerd|gerelateerde artikelen|gerelateerd nieuws"
            "|meer over|meer over dit onderwerp|meer nieuws|meest gelezen|best gelezen|aanbevolen|ook interessant"
            "|zie ook|verder lezen|in dit artikel"
            "|gerelateerde berichten|gerelateerde onderwerpen|gerelateerde nieuwsberichten|vergelijkbare artikelen"
            "|andere artikelen|meer artikelen|meer berichten|meer van|meer uit|meer lezen|meer informatie"
            "|meer weten|meer in dit dossier|meer op deze site|lees het hele artikel|lees het volledige artikel"
            "|lees artikel|lees dit ook|lees verder onder de advertentie|lees verder na de advertentie"
            "|lees meer nieuws|vorig artikel|volgend artikel|vorig bericht|volgend bericht|vorige artikel"
            "|volgende artikel|vorige bericht|volgende bericht|berichtnavigatie|bericht navigatie|oudere berichten"
            "|nieuwere berichten|recente berichten|recente artikelen|laatste berichten|nieuwste artikelen|populair"
            "|populaire artikelen|populaire berichten|meest bekeken|meest gedeeld|meest populair|nu populair"
            "|best bekeken|trending|uitgelicht|aanraders|onze aanraders|tips van de redactie|keuze van de redactie"
            "|aanbevolen artikelen|aanbevolen voor jou|dit vind je misschien ook interessant"
            "|dit vindt u misschien ook interessant|wellicht ook interessant|misschien vind je dit ook leuk"
            "|misschien ook interessant|ook lezen|ook in het nieuws|mis niets|niet te missen|in het nieuws"
            "|alle artikelen|bekijk alle|bekijk meer|bekijk alles|bekijk alle artikelen|verder in het nieuws"
        ),
        Furniture.COMMENTS: (
            "reacties|reageer|reageren|plaats een reactie|geef een reactie|toon reacties|bekijk reacties"
            "|alle reacties|beantwoorden"
            "|praat mee|discussieer mee|doe mee aan de discussie|meer reacties|toon meer reacties"
            "|bekijk alle reacties|meer reacties laden"
            "|reactie|laat een reactie achter|laat een antwoord achter|laat een bericht achter|een reactie plaatsen"
            "|reactie plaatsen|plaats reactie|reactie verzenden|verstuur reactie|geef uw reactie|geef je reactie"
            "|geef een antwoord|reactie annuleren|antwoord annuleren|annuleer reactie|annuleer antwoord"
            "|geen reacties|nog geen reacties|lees reacties|lees de reacties|alle reacties bekijken"
            "|reacties zijn gesloten|reageer op dit artikel|reageer op dit bericht|uw reactie|je reactie"
            "|jouw reactie|rapporteer|meld misbruik|praat mee over dit artikel|forum|beantwoord|antwoord|antwoorden"
            "|ongewenste reactie melden|fout gezien ?|spelfout gezien ?|tip de redactie|tip ons"
        ),
        Furniture.TICKER: (
            "laatste nieuws|net binnen|het laatste nieuws|breaking|meest recent|liveblog|nieuwsoverzicht"
            "|actueel|actualiteit|nieuws in het kort|kort nieuws|nu live|nieuwste|het nieuws van vandaag"
            "|nieuws van vandaag|belangrijkste nieuws|hoofdpunten|laatste update|laatste artikelen"
        ),
        Furniture.NEWSLETTER: (
            "nieuwsbrief|nieuwsbrieven|schrijf je in|inschrijven|aanmelden voor de nieuwsbrief|uw e-mailadres"
            "|je e-mailadres"
            "|aanmelden|meld je aan|meld aan|meld je nu aan|schrijf je nu in|schrijf je in voor de nieuwsbrief"
            "|schrijf je in voor onze nieuwsbrief|abonneer je op onze nieuwsbrief|aanmelden nieuwsbrief"
            "|inschrijven nieuwsbrief|ontvang onze nieuwsbrief|e-mailadres|uw e-mail|je e-mail|emailadres"
            "|jouw e-mailadres|blijf op de hoogte|ontvang nieuws|pushberichten"
        ),
        Furniture.ADVERTISEMENT: (
            "advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|adverteren|partnerbijdrage"
            "|adverteer|adverteren bij|gesponsord bericht|gesponsorde links|betaalde inhoud|partnercontent"
            "|ingezonden mededeling|aangeboden door|in samenwerking met|advertorial"
            "|tekst gaat verder onder de advertentie|tekst loopt door onder de advertentie"
            "|artikel gaat verder onder de advertentie|familieberichten|aanbiedingen|acties"
        ),
        Furniture.NAVIGATION: (
            "voorpagina|zoeken|zoek|over ons|privacybeleid|privacyverklaring|gebruiksvoorwaarden|algemene voorwaarden"
            "|colofon|klantenservice|veelgestelde vragen|archief|binnenland|buitenland|politiek|economie|cultuur"
            "|wetenschap|gezondheid|wonen|reizen|opinie|regio|weer|video's|foto's|naar boven|terug naar boven"
            "|naar hoofdinhoud|ga naar de inhoud|onderwerpen|trefwoorden|volgende|vorige|nieuws|voetbal|entertainment"
            "|achterklap|tech|vacatures|werken bij"
            "|home|menu|hoofdmenu|homepagina|startpagina|spring naar inhoud|spring naar content|naar de inhoud"
            "|ga naar inhoud|ga direct naar de inhoud|doorgaan naar artikel|doorgaan naar inhoud"
            "|overslaan en naar de inhoud gaan|contact|contact opnemen|neem contact op|over|redactie|de redactie"
            "|privacy|disclaimer|gebruikersvoorwaarden|help|service|sitemap|tags|categorieën|categorie|geplaatst in"
            "|gepubliceerd in|thema's|labels|lokaal|regionaal|misdaad|politie|verkeer|sport|sportnieuws|sterren"
            "|media|cultuur & media|kunst|boeken|film|muziek|televisie|tv-gids|gids|eten|koken|recepten|mode"
            "|lifestyle|geld|beurs|ondernemen|zakelijk|bedrijven|werk|carrière|onderwijs|milieu|klimaat"
            "|duurzaamheid|natuur|dieren|geschiedenis|maatschappij|samenleving|religie|columns|column|columnisten"
            "|commentaar|interview|interviews|achtergrond|analyse|reportage|podcast|podcasts|puzzels|puzzel"
            "|spelletjes|horoscoop|agenda|uitgaan|vrije tijd|auto|vakantie|tuin|video|foto|nederland|belgië"
            "|vlaanderen|brussel|amsterdam|rotterdam|europa|wereld|krant|digitale krant|de krant|webshop|winkel"
            "|terug|vorige pagina|volgende pagina|ga naar de homepage|naar de homepage|over de auteur|auteur"
            "|auteurs|archieven|links|geen categorie|copyright"
        ),
        Furniture.INTERFACE: (
            "inloggen|log in|uitloggen|registreren|account aanmaken|wachtwoord|wachtwoord vergeten|sluiten|sluit"
            "|toon meer|meer laden|laden|even geduld|verzenden|verstuur|annuleren|ja|nee|bekijk video|vergroten|meer"
            "|log uit|mijn account|mijn profiel|maak een account aan|maak account aan|gebruikersnaam|openen"
            "|open menu|sluit menu|menu sluiten|toon alles|toon alle|toon minder|laad meer|meer tonen"
            "|bezig met laden|wordt geladen|aan het laden|momentje|verzend|stuur|opnieuw|doorgaan|ok|naam|website"
            "|site|bericht|vereiste velden zijn gemarkeerd met|verplichte velden|verplicht|afspelen|speel af"
            "|video afspelen|bekijk de video|bekijk foto's|bekijk de foto's|vergroot|vergroot afbeelding|download"
            "|klik hier|leestijd|minuten leestijd|min leestijd|vertaal|taal|instellingen|zoeken naar|delen gesloten"
            "|verberg"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "neem een abonnement|word abonnee|al abonnee|abonneer je op|abonneer je |probeer nu |word lid"
        ),
        Furniture.SHARE: (
            "deel op |deel via |volg ons op|volg ons via"
            "|delen:|dit delen:|deel dit:|volg ons:|klik om te delen|klik om af te drukken|vind ik leuk:"
        ),
        Furniture.RELATED: (
            "lees ook|lees meer over|lees verder|bekijk ook|zie ook|meer over:"
            "|gerelateerd:|vorig bericht|volgend bericht|lees ook:|lees meer:|lees het hele|lees de hele"
            "|lees alles over|ook interessant:|bekijk hier|luister ook|kijk ook|meer weten over|meer lezen over"
            "|meer nieuws over|terug naar overzicht"
        ),
        Furniture.COMMENTS: (
            "om te reageren|log in om|meld je aan om|wil je reageren|reageren op"
            "|je e-mailadres wordt niet|het e-mailadres wordt niet|uw e-mailadres wordt niet"
            "|jouw e-mailadres wordt niet|je moet inloggen|je moet ingelogd|u moet ingelogd"
            "|u dient ingelogd|mijn naam, e-mail|bewaar mijn naam|stuur mij een e-mail|deze site gebruikt akismet"
            "|laat een reactie|reacties zijn|heb je een fout|fout gezien|foutje gezien|spelfout gezien"
            "|heb je een tip|heeft u een tip|wat vind jij|wat vindt u"
        ),
        Furniture.NEWSLETTER: (
            "schrijf je in|meld je aan|ontvang onze|ontvang het laatste"
            "|schrijf je nu|meld u aan|schrijf u in|ontvang elke|ontvang dagelijks|ontvang gratis"
            "|ontvang het belangrijkste|blijf op de hoogte"
        ),
        Furniture.PAYWALL: (
            "dit artikel is exclusief|alleen voor abonnees|dit is een artikel voor|om verder te lezen"
            "|exclusief voor abonnees"
            "|dit artikel is alleen|dit artikel lezen|je leest een premium|verder lezen"
            "|nog geen abonnee|lees dit artikel met"
        ),
        Furniture.CREDIT: (
            "foto:|foto's:|beeld:|fotograaf:|archieffoto|bron:"
            "|foto ©|beeld ©|© foto|bron foto|fotobron|illustratie:|afbeelding:|foto ter illustratie"
            "|beeld ter illustratie|foto uit"
        ),
        Furniture.NAVIGATION: (
            "trefwoorden:|onderwerpen:|tags:"
            "|geplaatst in |categorieën:|categorie:|dit bericht werd|dit bericht is geplaatst|gepost in|tag:"
            "|thema's:|u bent hier|je bent hier|home »|meer over deze"
        ),
        Furniture.ADVERTISEMENT: (
            "tekst gaat verder|tekst loopt door|artikel gaat verder|artikel loopt door|lees verder onder"
            "|dit is een betaald"
        ),
    },
    counted=("bijdragen|antwoorden|reactie|keer gedeeld|keer bekeken|likes|shares"),
    picture="foto|foto's|beeld|fotograaf|archieffoto|illustratie",
    holds={
        Furniture.COOKIES: "maakt gebruik van cookies|gebruikt cookies|wij gebruiken cookies|gebruik van cookies",
        Furniture.COPYRIGHT: "alle rechten voorbehouden|op dit artikel rust copyright|niets uit deze uitgave",
        Furniture.LEGAL: "gebruiksvoorwaarden|algemene voorwaarden|privacybeleid|privacyverklaring|huisregels",
    },
    months=(
        "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept"
        "|oktober okt|november nov|december dec"
    ),
    date_words=(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo om op uur laatste update"
        " geleden minuten dagen vandaag gisteren gepubliceerd bijgewerkt aangepast"
    ),
    dated=(
        "gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt|laatste update|aangepast|gewijzigd|datum:"
        "|geplaatst op|gepubliceerd op|bijgewerkt op|laatste wijziging|laatst gewijzigd|gewijzigd op|gepost"
        "|gepost op|aangemaakt"
    ),
    by=(
        "door|auteur:|tekst:|van onze redactie|van onze correspondent|geschreven door|redactie"
        "|geplaatst door|gepost door|gepubliceerd door|artikel door|tekst en foto's:|redactie:|verslaggever:"
        "|auteurs:"
    ),
)
