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
        ),
        Furniture.SHARE: (
            "delen|deel|deel dit artikel|deel dit|deel op facebook|deel via|delen via e-mail|artikel delen|afdrukken"
            "|printen|link kopiëren|kopieer link|volg ons|volg ons op|bewaar artikel|bewaren|luister naar dit artikel"
            "|mail naar een vriend"
        ),
        Furniture.COOKIES: (
            "cookiebeleid|cookie-instellingen|cookies accepteren|alles accepteren|accepteren|alles weigeren"
            "|privacyinstellingen"
        ),
        Furniture.RELATED: (
            "lees ook|lees meer|lees verder|bekijk ook|gerelateerd|gerelateerde artikelen|gerelateerd nieuws"
            "|meer over|meer over dit onderwerp|meer nieuws|meest gelezen|best gelezen|aanbevolen|ook interessant"
            "|zie ook|verder lezen|in dit artikel"
        ),
        Furniture.COMMENTS: (
            "reacties|reageer|reageren|plaats een reactie|geef een reactie|toon reacties|bekijk reacties"
            "|alle reacties|beantwoorden"
            "|praat mee|discussieer mee|doe mee aan de discussie|meer reacties|toon meer reacties"
            "|bekijk alle reacties|meer reacties laden"
        ),
        Furniture.TICKER: "laatste nieuws|net binnen|het laatste nieuws|breaking|meest recent|liveblog|nieuwsoverzicht",
        Furniture.NEWSLETTER: (
            "nieuwsbrief|nieuwsbrieven|schrijf je in|inschrijven|aanmelden voor de nieuwsbrief|uw e-mailadres"
            "|je e-mailadres"
        ),
        Furniture.ADVERTISEMENT: (
            "advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|adverteren|partnerbijdrage"
        ),
        Furniture.NAVIGATION: (
            "voorpagina|zoeken|zoek|over ons|privacybeleid|privacyverklaring|gebruiksvoorwaarden|algemene voorwaarden"
            "|colofon|klantenservice|veelgestelde vragen|archief|binnenland|buitenland|politiek|economie|cultuur"
            "|wetenschap|gezondheid|wonen|reizen|opinie|regio|weer|video's|foto's|naar boven|terug naar boven"
            "|naar hoofdinhoud|ga naar de inhoud|onderwerpen|trefwoorden|volgende|vorige|nieuws|voetbal|entertainment"
            "|achterklap|tech|vacatures|werken bij"
        ),
        Furniture.INTERFACE: (
            "inloggen|log in|uitloggen|registreren|account aanmaken|wachtwoord|wachtwoord vergeten|sluiten|sluit"
            "|toon meer|meer laden|laden|even geduld|verzenden|verstuur|annuleren|ja|nee|bekijk video|vergroten|meer"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "neem een abonnement|word abonnee|al abonnee|abonneer je op",
        Furniture.SHARE: "deel op |deel via |volg ons op|volg ons via",
        Furniture.RELATED: "lees ook|lees meer over|lees verder|bekijk ook|zie ook|meer over:|lees hier",
        Furniture.COMMENTS: "om te reageren|log in om|meld je aan om|wil je reageren|reageren op",
        Furniture.NEWSLETTER: "schrijf je in|meld je aan|ontvang onze|ontvang het laatste",
        Furniture.PAYWALL: (
            "dit artikel is exclusief|alleen voor abonnees|dit is een artikel voor|om verder te lezen"
            "|exclusief voor abonnees"
        ),
        Furniture.CREDIT: "foto:|foto's:|beeld:|fotograaf:|archieffoto|bron:",
        Furniture.NAVIGATION: "trefwoorden:|onderwerpen:|tags:",
    },
    counted="bijdragen|antwoorden",
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
    dated="gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt|laatste update|aangepast|gewijzigd|datum:",
    by="door|auteur:|tekst:|van onze redactie|van onze correspondent|geschreven door|redactie",
)
