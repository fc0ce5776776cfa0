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
            "|abo abschließen|jetzt abo abschließen|bereits abonnent ?|bereits abonniert ?|newsletter & abo"
            "|unterstützen sie uns|jetzt spenden|mitglied werden|plus-artikel|nur für abonnenten|abonnenten-login"
            "|angebot sichern"
        ),
        Furniture.SHARE: (
            "teilen|artikel teilen|auf facebook teilen|auf twitter teilen|weiterempfehlen|artikel drucken|drucken"
            "|per e-mail teilen|per mail versenden|link kopieren|folgen sie uns|merken|artikel merken"
            "|auf die merkliste|vorlesen"
            "|zur merkliste hinzufügen|artikel verschenken|verschenken"
            "|gefällt mir|tweet|twittern|auf x teilen|auf whatsapp teilen|per whatsapp teilen|per e-mail"
            "|beitrag teilen|artikel versenden|artikel per e-mail|mailen|seite drucken|druckversion|folge uns"
            "|folgt uns|folgen|teile diesen beitrag|teile dies mit|teilen mit|teilen auf facebook|artikel anhören"
            "|lesezeichen setzen|zu favoriten hinzufügen|link kopiert|schrift vergrößern|artikel speichern"
            "|speichern|kopieren"
        ),
        Furniture.COOKIES: (
            "cookie-einstellungen|alle akzeptieren|akzeptieren|ablehnen|datenschutzeinstellungen|privatsphäre"
            "|alles akzeptieren|alle cookies akzeptieren|alle ablehnen|cookies akzeptieren|cookies verwalten"
            "|cookie-richtlinie|cookie-hinweis|einverstanden|zustimmen|einstellungen verwalten|auswahl speichern"
            "|privatsphäre-einstellungen|cookies ablehnen"
        ),
        Furniture.RELATED: (
            "lesen sie auch|mehr zum thema|weitere artikel|verwandte themen|verwandte artikel|auch interessant"
            "|das könnte sie auch interessieren|meistgelesen|meistgelesene artikel|mehr lesen|weiterlesen"
            "|lesen sie mehr|empfohlen|lesetipps|mehr aus dem ressort|zum thema|die wichtigsten artikel"
            "|beliebte artikel"
            "|lesen sie dazu|lesen sie dazu auch|mehr dazu"
            "|ähnliche beiträge|ähnliche artikel|verwandte beiträge|ähnliche themen|weitere beiträge"
            "|weitere meldungen|weitere nachrichten|weitere themen|weitere informationen|mehr nachrichten"
            "|mehr artikel|mehr zu|mehr zu diesem thema|mehr zum artikel|mehr von|mehr aus|neueste beiträge"
            "|letzte beiträge|aktuelle beiträge|aktuelle artikel|neueste artikel|beliebte beiträge"
            "|beitragsnavigation|vorheriger beitrag|nächster beitrag|vorheriger artikel|älterer beitrag"
            "|neuerer beitrag|ältere beiträge|neuere beiträge|das könnte dich auch interessieren"
            "|dies könnte sie auch interessieren|das interessiert sie vielleicht auch|auch spannend|lies auch"
            "|lies mehr|lesen sie jetzt|jetzt lesen|ganzen artikel lesen|zum artikel|artikel lesen"
            "|am meisten gelesen|top-themen|topthemen|top-artikel|meistgeklickt|meistkommentiert"
            "|unsere empfehlungen|empfehlungen|empfohlene artikel|empfehlungen der redaktion"
            "|empfohlener redaktioneller inhalt|externer inhalt|für sie empfohlen|siehe auch|links zum thema"
            "|themen in diesem artikel|alle artikel|alle meldungen|nicht verpassen|hintergrund"
        ),
        Furniture.COMMENTS: (
            "kommentare|kommentar schreiben|kommentar verfassen|kommentieren|kommentare anzeigen|diskutieren sie mit"
            "|leserkommentare|alle kommentare|ihr kommentar|zu den kommentaren|antworten|melden|debatte"
            "|mehr kommentare|mehr kommentare anzeigen|weitere kommentare|weitere kommentare anzeigen"
            "|weitere kommentare laden|alle kommentare anzeigen|alle kommentare lesen|mitdiskutieren"
            "|jetzt mitdiskutieren|zur diskussion"
            "|kommentar hinterlassen|hinterlasse einen kommentar|hinterlassen sie einen kommentar"
            "|schreibe einen kommentar|schreiben sie einen kommentar|schreib einen kommentar"
            "|einen kommentar schreiben|kommentar abschicken|kommentar absenden|kommentar abgeben|kommentar posten"
            "|antwort abbrechen|antworten abbrechen|hinterlasse eine antwort|antwort hinterlassen"
            "|eine antwort schreiben|keine kommentare|noch keine kommentare|kommentare sind geschlossen"
            "|kommentare geschlossen|die kommentarfunktion ist geschlossen|diskutieren|diskussion|forum|zum forum"
            "|jetzt kommentieren|artikel kommentieren|beitrag kommentieren|missbrauch melden|kommentar melden"
            "|ihre meinung|sagen sie ihre meinung|1 kommentar|fehler melden|fehler im text|leserbrief schreiben"
        ),
        Furniture.TICKER: (
            "newsticker|eilmeldung|liveticker|live-ticker|aktuelle nachrichten|neueste nachrichten|schlagzeilen|aktuell"
            "|neueste meldungen|aktuelle meldungen|kurzmeldungen|die wichtigsten nachrichten|das wichtigste"
            "|top-nachrichten|topmeldungen|im livestream|ticker|nachrichtenticker|das neueste|neueste|jetzt live"
            "|breaking news"
        ),
        Furniture.NEWSLETTER: (
            "newsletter abonnieren|newsletter bestellen|jetzt anmelden|zum newsletter|ihre e-mail-adresse"
            "|newsletter|newsletter-anmeldung|newsletter anmelden|für den newsletter anmelden|kostenlos anmelden"
            "|jetzt kostenlos anmelden|e-mail-adresse|deine e-mail-adresse|e-mail-adresse eingeben|push-nachrichten"
            "|push-benachrichtigungen|newsletter kostenlos abonnieren"
        ),
        Furniture.ADVERTISEMENT: (
            "anzeige|anzeigen|werbung|gesponsert|sponsored post|advertorial"
            "|gesponserter inhalt|bezahlter inhalt|sponsored|werbung schalten|werben|mediadaten|werbeanzeige"
            "|kleinanzeigen|traueranzeigen|anzeige schließen|mit freundlicher unterstützung von|affiliate-link"
        ),
        Furniture.NAVIGATION: (
            "startseite|suche|suchen|impressum|datenschutz|datenschutzerklärung|agb|kontakt|über uns|nach oben|hilfe"
            "|archiv|politik|wirtschaft|kultur|wissen|wissenschaft|panorama|gesundheit|reise|karriere|inland|ausland"
            "|deutschland|welt|regional|wetter|videos|fotos|bilder|mediathek|themen|stellenmarkt|immobilien"
            "|nächster artikel|zurück|weiter|zum inhalt springen|nutzungsbedingungen|schlagwörter|stichwörter|meinung"
            "|gesellschaft|netzwelt|sitemap|jobs"
            "|start|home|hauptmenü|zum hauptinhalt springen|direkt zum inhalt|zum inhalt|zur navigation|zur suche"
            "|zum seitenanfang|seitenanfang|kategorien|kategorie|schlagworte|tags|veröffentlicht in|abgelegt unter"
            "|verschlagwortet mit|nachrichten|sport|fußball|lokales|region|ratgeber|service|veranstaltungen|termine"
            "|unterhaltung|leute|digital|technik|auto|mobilität|geld|finanzen|börse|familie|bildung|geschichte"
            "|kolumnen|kommentar & meinung|podcasts|spiele|rätsel|horoskop|presse|redaktion|cookies & datenschutz"
            "|vorherige seite|nächste seite|vorheriger|nächster|übersicht|zur übersicht|zurück zur übersicht"
            "|zur startseite|barrierefreiheit|vertrag kündigen|verträge hier kündigen|lokalnachrichten|österreich"
            "|schweiz"
        ),
        Furniture.INTERFACE: (
            "anmelden|abmelden|registrieren|einloggen|ausloggen|passwort|passwort vergessen|schließen|mehr anzeigen"
            "|mehr laden|alle anzeigen|wird geladen|bitte warten|senden|abbrechen|ja|nein|video abspielen|vergrößern"
            "|schriftgröße|mehr"
            "|benutzername|login|konto erstellen|jetzt registrieren|kostenlos registrieren|mein konto|profil"
            "|weitere anzeigen|mehr erfahren|mehr infos|details|aufklappen|einklappen|ausklappen|bild vergrößern"
            "|name|website|pflichtfelder|erforderliche felder sind mit markiert|absenden|übersetzen|lädt"
            "|bitte aktivieren sie javascript|ok|hier klicken|video ansehen|zum video|anhören|herunterladen"
            "|zurücksetzen|lesezeit|nach oben scrollen"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "jetzt abonnieren|sie haben bereits ein abo|weiterlesen mit",
        Furniture.SHARE: (
            "auf facebook |auf twitter |folgen sie uns |teilen auf|artikel auf "
            "|teilen mit:|teile diesen|folge uns auf|folgt uns auf|klicken, um|zum teilen"
            "|besuchen sie uns auf"
        ),
        Furniture.RELATED: (
            "lesen sie auch|lesen sie hier|lesen sie mehr|mehr zum thema|siehe auch|auch interessant:"
            "|weitere informationen:|mehr dazu:|lesen sie dazu|zum thema:"
            "|ähnliche beiträge|weiterlesen:|auch lesenswert|lesen sie zum thema|lies auch|mehr zu diesem"
            "|mehr lesen:|zum weiterlesen|passend dazu|vorheriger beitrag|nächster beitrag|lesetipp:"
            "|lesen sie weiter"
        ),
        Furniture.COMMENTS: (
            "um zu kommentieren|bitte melden sie sich an|melden sie sich an|diskutieren sie"
            "|schreiben sie einen kommentar"
            "|deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|du musst angemeldet"
            "|sie müssen angemeldet|schreibe einen kommentar|hinterlasse einen kommentar|kommentare sind"
            "|die kommentarfunktion|die kommentare sind|diskutiere mit|meinen namen, meine e-mail"
            "|benachrichtige mich über|diese website verwendet akismet|haben sie einen fehler|fehler gefunden"
        ),
        Furniture.NEWSLETTER: (
            "melden sie sich für|abonnieren sie |bestellen sie unseren|jetzt den newsletter"
            "|newsletter abonnieren|melde dich für|jetzt für den newsletter|ich möchte den newsletter|trage dich"
            "|erhalten sie unseren"
        ),
        Furniture.PAYWALL: (
            "dieser artikel ist|weiterlesen mit|dieser inhalt ist nur|nur für abonnenten|um weiterzulesen"
            "|lesen sie diesen artikel|sie möchten weiterlesen|jetzt weiterlesen|diesen artikel weiterlesen"
            "|exklusiv für abonnenten|dieser text ist"
        ),
        Furniture.CREDIT: (
            "foto:|fotos:|bild:|bildquelle|quelle:|symbolbild|archivbild|bildrechte"
            "|bild ©|foto ©|titelbild|beitragsbild|bildnachweis|grafik:|aufmacherbild|vorschaubild"
        ),
        Furniture.NAVIGATION: (
            "schlagwörter:|schlagworte:|tags:|kategorien:|kategorie:|veröffentlicht in |dieser beitrag wurde"
            "|dieser eintrag wurde|veröffentlicht unter|ressort:|verschlagwortet|themen:"
        ),
    },
    counted=("beiträge|leserbeiträge|reaktionen|meinungen|aufrufe|antworten|leserkommentare|kommentar(e"),
    picture=("foto|fotos|bild|symbolbild|symbolfoto|archivbild|archivfoto|illustration|grafik|bildnachweis|fotograf"),
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
    dated=(
        "online seit|online gestellt|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand:|erstellt|erschienen|publiziert"
        "|zuletzt geändert|letzte aktualisierung|letzte änderung|geändert am|veröffentlicht am|gepostet am"
        "|aktualisiert am|erstellt am|artikel vom|datum:"
    ),
    by=(
        "von|autor:|ein artikel von|text:|verfasst von|geschrieben von|veröffentlicht von|autorin:|autoren:|redaktion:"
    ),
)
