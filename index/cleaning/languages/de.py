"""German."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonnieren|jetzt abonnieren|abo|abonnement|abonnements|abo bestellen|zum abo|jetzt testen|digital-abo"
            "|e-paper|probeabo|jetzt kostenlos testen"
        ),
        Furniture.SHARE: (
            "teilen|artikel teilen|auf facebook teilen|auf twitter teilen|weiterempfehlen|artikel drucken|drucken"
            "|per e-mail teilen|per mail versenden|link kopieren|folgen sie uns|merken|artikel merken"
            "|auf die merkliste|vorlesen"
            "|zur merkliste hinzufügen|artikel verschenken|verschenken"
        ),
        Furniture.COOKIES: (
            "cookie-einstellungen|alle akzeptieren|akzeptieren|ablehnen|datenschutzeinstellungen|privatsphäre"
        ),
        Furniture.RELATED: (
            "lesen sie auch|mehr zum thema|weitere artikel|verwandte themen|verwandte artikel|auch interessant"
            "|das könnte sie auch interessieren|meistgelesen|meistgelesene artikel|mehr lesen|weiterlesen"
            "|lesen sie mehr|empfohlen|lesetipps|mehr aus dem ressort|zum thema|die wichtigsten artikel"
            "|beliebte artikel"
            "|lesen sie dazu|lesen sie dazu auch|mehr dazu"
        ),
        Furniture.COMMENTS: (
            "kommentare|kommentar schreiben|kommentar verfassen|kommentieren|kommentare anzeigen|diskutieren sie mit"
            "|leserkommentare|alle kommentare|ihr kommentar|zu den kommentaren|antworten|melden|debatte"
            "|mehr kommentare|mehr kommentare anzeigen|weitere kommentare|weitere kommentare anzeigen"
            "|weitere kommentare laden|alle kommentare anzeigen|alle kommentare lesen|mitdiskutieren"
            "|jetzt mitdiskutieren|zur diskussion"
        ),
        Furniture.TICKER: (
            "newsticker|eilmeldung|liveticker|live-ticker|aktuelle nachrichten|neueste nachrichten|schlagzeilen|aktuell"
        ),
        Furniture.NEWSLETTER: (
            "newsletter abonnieren|newsletter bestellen|jetzt anmelden|zum newsletter|ihre e-mail-adresse"
        ),
        Furniture.ADVERTISEMENT: "anzeige|anzeigen|werbung|gesponsert|sponsored post|advertorial",
        Furniture.NAVIGATION: (
            "startseite|suche|suchen|impressum|datenschutz|datenschutzerklärung|agb|kontakt|über uns|nach oben|hilfe"
            "|archiv|politik|wirtschaft|kultur|wissen|wissenschaft|panorama|gesundheit|reise|karriere|inland|ausland"
            "|deutschland|welt|regional|wetter|videos|fotos|bilder|mediathek|themen|stellenmarkt|immobilien"
            "|nächster artikel|zurück|weiter|zum inhalt springen|nutzungsbedingungen|schlagwörter|stichwörter|meinung"
            "|gesellschaft|netzwelt|sitemap|jobs"
        ),
        Furniture.INTERFACE: (
            "anmelden|abmelden|registrieren|einloggen|ausloggen|passwort|passwort vergessen|schließen|mehr anzeigen"
            "|mehr laden|alle anzeigen|wird geladen|bitte warten|senden|abbrechen|ja|nein|video abspielen|vergrößern"
            "|schriftgröße|mehr"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "jetzt abonnieren|sie haben bereits ein abo|weiterlesen mit",
        Furniture.SHARE: "auf facebook |auf twitter |folgen sie uns |teilen auf|artikel auf ",
        Furniture.RELATED: (
            "lesen sie auch|lesen sie hier|lesen sie mehr|mehr zum thema|siehe auch|auch interessant:"
            "|weitere informationen:|mehr dazu:|lesen sie dazu|zum thema:"
        ),
        Furniture.COMMENTS: (
            "um zu kommentieren|bitte melden sie sich an|melden sie sich an|diskutieren sie"
            "|schreiben sie einen kommentar"
        ),
        Furniture.NEWSLETTER: "melden sie sich für|abonnieren sie |bestellen sie unseren|jetzt den newsletter",
        Furniture.PAYWALL: (
            "dieser artikel ist|weiterlesen mit|dieser inhalt ist nur|nur für abonnenten|um weiterzulesen"
        ),
        Furniture.CREDIT: "foto:|fotos:|bild:|bildquelle|quelle:|symbolbild|archivbild|bildrechte",
    },
    counted="beiträge|leserbeiträge|reaktionen|meinungen",
    picture="foto|fotos|bild|symbolbild|symbolfoto|archivbild|archivfoto|illustration|grafik",
    holds={
        Furniture.COOKIES: "wir verwenden cookies|verwendet cookies|verwendung von cookies|nutzt cookies",
        Furniture.COPYRIGHT: "alle rechte vorbehalten|nachdruck verboten",
        Furniture.LEGAL: (
            "nutzungsbedingungen|datenschutzerklärung|allgemeine geschäftsbedingungen|netiquette|impressum"
        ),
    },
    months=(
        "januar jan jänner|februar feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept"
        "|oktober okt|november nov|dezember dez"
    ),
    date_words=(
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so den um am uhr"
        " stand vom online seit aktualisiert veröffentlicht erstellt zuletzt vor stunden minuten tagen heute gestern"
    ),
    dated="online seit|online gestellt|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand:|erstellt|erschienen|publiziert",
    by="von|autor:|ein artikel von|text:",
)
