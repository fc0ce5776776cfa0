"""Italian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abbonati|abbonati ora|abbonamenti|abbonamento|abbonarsi|sei già abbonato|sei già abbonato ?"
            "|contenuto per abbonati"
        ),
        Furniture.SHARE: (
            "condividi|condividi su facebook|condividi su twitter|condividi questo articolo|invia per email|stampa"
            "|stampa articolo|copia link|seguici|seguici su|invia tramite email|ascolta l'articolo|salva articolo"
            "|tweet"
        ),
        Furniture.COOKIES: (
            "cookie policy|accetta|accetta tutto|rifiuta tutto|gestisci cookie|accetta e continua|preferenze cookie"
        ),
        Furniture.RELATED: (
            "leggi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati"
            "|notizie correlate|correlati|approfondimenti|per approfondire|leggi tutto|leggi di più"
            "|continua a leggere|i più letti|più letti|più lette|altre notizie|vedi anche|consigliati per te"
            "|ultimi articoli|argomenti correlati|leggi"
        ),
        Furniture.COMMENTS: (
            "commenti|commenta|lascia un commento|scrivi un commento|tutti i commenti|mostra commenti|rispondi"
            "|inserisci un commento"
            "|unisciti alla discussione|partecipa alla discussione|vedi altri commenti|mostra altri commenti"
            "|mostra tutti i commenti|altri commenti"
        ),
        Furniture.TICKER: (
            "ultim'ora|ultime notizie|ultima ora|in primo piano|primo piano|diretta|notizie del giorno|ultimissime"
        ),
        Furniture.NEWSLETTER: "iscriviti alla newsletter|iscriviti|ricevi la newsletter|la tua email|indirizzo email",
        Furniture.ADVERTISEMENT: (
            "pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|annuncio pubblicitario"
        ),
        Furniture.NAVIGATION: (
            "cerca|contatti|contattaci|chi siamo|note legali|informativa sulla privacy|privacy|aiuto|mappa del sito"
            "|archivio|prima pagina|cronaca|politica|economia|esteri|mondo|italia|cultura|spettacoli|sport|calcio"
            "|scienza|salute|tecnologia|viaggi|motori|video|foto|meteo|torna su|vai al contenuto|salta al contenuto"
            "|tag|argomenti|sezioni|successivo|precedente|opinioni|pubblicato in|redazione|termini e condizioni"
            "|condizioni d'uso|lavoro|scuola"
        ),
        Furniture.INTERFACE: (
            "accedi|login|esci|registrati|password dimenticata|chiudi|mostra altro|carica altro|caricamento"
            "|caricamento in corso|invia|annulla|sì|no|guarda il video|ingrandisci|salva|mi piace"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "abbonati a |abbonati per|sei già abbonato",
        Furniture.SHARE: "condividi su |seguici su ",
        Furniture.RELATED: "leggi anche|vedi anche|per approfondire:|leggi l'articolo|>> leggi|potrebbe interessarti",
        Furniture.COMMENTS: "per commentare|accedi per|effettua il login|i commenti sono|lascia un commento",
        Furniture.NEWSLETTER: "iscriviti alla|iscriviti a |ricevi la |ricevi le ",
        Furniture.PAYWALL: (
            "questo contenuto è riservato|articolo riservato agli|per continuare a leggere|contenuto riservato agli"
        ),
        Furniture.CREDIT: "foto:|foto di |immagine:|fotografia:|credit:|crediti:|foto d'archivio",
        Furniture.NAVIGATION: "tag:|argomenti:|pubblicato in",
    },
    counted="reazioni|contributi|risposte",
    picture="foto|foto di|immagine|fotografia|credit|crediti|illustrazione",
    holds={
        Furniture.COOKIES: "utilizza cookie|utilizziamo i cookie|usiamo i cookie|uso dei cookie|utilizzo dei cookie",
        Furniture.COPYRIGHT: "tutti i diritti riservati|riproduzione riservata",
        Furniture.LEGAL: (
            "termini e condizioni|informativa sulla privacy|trattamento dei dati|partita iva|p. iva|registro imprese"
        ),
    },
    months=(
        "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett"
        "|ottobre ott|novembre nov|dicembre dic"
    ),
    date_words=(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom il alle ore del di"
        " pubblicato aggiornato fa minuti giorni oggi ieri"
    ),
    dated="pubblicato|pubblicata|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato|data:",
    by="di|a cura di|autore:|testo di|dal nostro inviato|dal nostro corrispondente|scritto da",
)
