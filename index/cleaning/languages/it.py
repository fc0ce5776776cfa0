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
            "|abbonati a|abbonati adesso|abbonati subito|sostienici|dona ora|dona|attiva la prova|prova gratis"
            "|diventa socio|riservato agli abbonati|contenuto riservato agli abbonati|già abbonato ?"
            "|hai già un abbonamento ?|premium"
        ),
        Furniture.SHARE: (
            "condividi|condividi su facebook|condividi su twitter|condividi questo articolo|invia per email|stampa"
            "|stampa articolo|copia link|seguici|seguici su|invia tramite email|ascolta l'articolo|salva articolo"
            "|tweet"
            "|condividi articolo|condividi l'articolo|condividi via email|condividi su x|condividi su whatsapp"
            "|condividi su linkedin|condividi questo|condividi con|condivisioni|invia ad un amico|invia a un amico"
            "|invia l'articolo|stampa questo articolo|stampa la pagina|copia il link|copia|seguici su facebook"
            "|seguici su twitter|seguici sui social|seguici su google news|segui|segui su|ascolta"
            "|ascolta questo articolo|tweetta|twitta|salva nei preferiti|regala articolo|aggiungi ai preferiti"
            "|dimensione testo"
        ),
        Furniture.COOKIES: (
            "cookie policy|accetta|accetta tutto|rifiuta tutto|gestisci cookie|accetta e continua|preferenze cookie"
            "|accetta i cookie|accetta cookie|accetto|accetta tutti|accetta e chiudi|rifiuta|rifiuta e abbonati"
            "|impostazioni cookie|gestione cookie|informativa sui cookie|gestisci preferenze|preferenze sui cookie"
            "|personalizza|continua senza accettare|ho capito"
        ),
        Furniture.RELATED: (
            "leggi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati"
            "|notizie correlate|correlati|approfondimenti|per approfondire|leggi tutto|leggi di più"
            "|continua a leggere|i più letti|più letti|più lette|altre notizie|vedi anche|consigliati per te"
            "|ultimi articoli|argomenti correlati|leggi"
            "|articoli simili|articoli recenti|articoli più letti|articoli suggeriti|articolo precedente"
            "|articolo successivo|prossimo articolo|articoli precedenti|articoli successivi|navigazione articoli"
            "|post precedente|post successivo|post correlati|post più recente|post più vecchio|news correlate"
            "|notizie simili|notizie più lette|le più lette|i più visti|i più commentati|i più condivisi"
            "|più popolari|più visti|popolari|ultimi post|in evidenza|da non perdere|da leggere|ti consigliamo"
            "|ti suggeriamo|ti potrebbero interessare|potrebbero interessarti|potrebbero interessarti anche"
            "|potrebbe piacerti|potrebbe piacerti anche|ti può interessare|potrebbe anche interessarti|consigliati"
            "|suggeriti|raccomandati|scelti per te|leggi ancora|leggi l'articolo completo|leggi l'articolo"
            "|leggi articolo|leggi tutto l'articolo|leggi la notizia|leggi altro|leggi di piu|continua la lettura"
            "|prosegui la lettura|prosegui|vai all'articolo|scopri di più|scopri|maggiori informazioni"
            "|per saperne di più|altri articoli|altro|altre news|altri contenuti|guarda anche|vedi tutti|vedi tutte"
            "|vedi tutto|vedi altro|mostra tutto|tutte le notizie|tutti gli articoli|correlate|temi|notizie dal web"
            "|dal web|i nostri speciali|speciali"
        ),
        Furniture.COMMENTS: (
            "commenti|commenta|lascia un commento|scrivi un commento|tutti i commenti|mostra commenti|rispondi"
            "|inserisci un commento"
            "|unisciti alla discussione|partecipa alla discussione|vedi altri commenti|mostra altri commenti"
            "|mostra tutti i commenti|altri commenti"
            "|commento|nessun commento|lascia un commento annulla risposta|annulla risposta|lascia una risposta"
            "|rispondi al commento|invia commento|pubblica commento|pubblica un commento|aggiungi un commento"
            "|aggiungi commento|leggi i commenti|leggi tutti i commenti|vedi commenti|vedi tutti i commenti"
            "|visualizza commenti|commenta l'articolo|commenta la notizia|commenta questo articolo"
            "|i commenti sono chiusi|commenti chiusi|commenti disabilitati|segnala|segnala abuso|segnala commento"
            "|segnala un errore|scrivi qui il tuo commento|dì la tua|di' la tua|di la tua|forum|partecipa"
            "|partecipa al dibattito|entra nella discussione|il tuo commento"
        ),
        Furniture.TICKER: (
            "ultim'ora|ultime notizie|ultima ora|in primo piano|primo piano|diretta|notizie del giorno|ultimissime"
            "|ultime|ultime news|le ultime notizie|le ultime|in diretta|flash news|notizie flash|notizie in evidenza"
            "|oggi|ultimo minuto|breaking news|dalla home|notizie di oggi"
        ),
        Furniture.NEWSLETTER: (
            "iscriviti alla newsletter|iscriviti|ricevi la newsletter|la tua email|indirizzo email"
            "|newsletter|iscriviti ora|iscriviti gratis|iscriviti alla nostra newsletter|registrati alla newsletter"
            "|ricevi le nostre newsletter|ricevi gli aggiornamenti|inserisci la tua email|la tua e-mail"
            "|indirizzo e-mail|il tuo indirizzo email|le nostre newsletter|resta aggiornato|rimani aggiornato"
            "|attiva le notifiche"
        ),
        Furniture.ADVERTISEMENT: (
            "pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|annuncio pubblicitario"
            "|pubblicita|annunci sponsorizzati|contenuti sponsorizzati|sponsorizzato da|contenuto promozionale"
            "|messaggio promozionale|informazione pubblicitaria|in collaborazione con|articolo sponsorizzato"
            "|continua dopo la pubblicità|continua a leggere dopo la pubblicità|necrologie|necrologi"
            "|la tua pubblicità su|per la tua pubblicità|offerte|link sponsorizzati|inserzioni"
        ),
        Furniture.NAVIGATION: (
            "cerca|contatti|contattaci|chi siamo|note legali|informativa sulla privacy|privacy|aiuto|mappa del sito"
            "|archivio|prima pagina|cronaca|politica|economia|esteri|mondo|italia|cultura|spettacoli|sport|calcio"
            "|scienza|salute|tecnologia|viaggi|motori|video|foto|meteo|torna su|vai al contenuto|salta al contenuto"
            "|tag|argomenti|sezioni|successivo|precedente|opinioni|pubblicato in|redazione|termini e condizioni"
            "|condizioni d'uso|lavoro|scuola"
            "|home|menu|homepage|pagina iniziale|torna alla home|torna in alto|torna all'inizio|torna indietro"
            "|vai alla home|vai al menu|vai al menu principale|vai al footer|passa al contenuto"
            "|salta al contenuto principale|categorie|categoria|etichette|archiviato in|attualità|cronache|regioni"
            "|regione|comuni|provincia|locale|notizie|notizie locali|interni|finanza|mercati|imprese|aziende"
            "|giustizia|università|ambiente|animali|benessere|alimentazione|cucina|ricette|moda|lifestyle|costume"
            "|società|cinema|musica|libri|televisione|serie tv|gossip|teatro|arte|eventi|turismo|auto|moto|casa"
            "|giochi|oroscopo|lotto|editoriali|rubriche|blog|interviste|inchieste|reportage|approfondimento|podcast"
            "|fotogallery|gallery|photogallery|multimedia|edicola|edizione digitale|edizioni locali|roma|milano"
            "|napoli|torino|europa|sostenibilità|innovazione|il giornale|la redazione|gerenza|chi siamo e contatti"
            "|disclaimer|condizioni di utilizzo|termini di servizio|termini d'uso|privacy policy"
            "|dichiarazione di accessibilità|accessibilità|lavora con noi|pagina successiva|pagina precedente"
            "|avanti|indietro|senza categoria|link utili|l'autore|autore"
        ),
        Furniture.INTERFACE: (
            "accedi|login|esci|registrati|password dimenticata|chiudi|mostra altro|carica altro|caricamento"
            "|caricamento in corso|invia|annulla|sì|no|guarda il video|ingrandisci|salva|mi piace"
            "|entra|logout|il mio account|account|profilo|area riservata|password|hai dimenticato la password ?|apri"
            "|mostra di più|mostra meno|carica altri|caricamento commenti in corso|conferma|ok|guarda|riproduci"
            "|play|nome|sito web|i campi obbligatori sono contrassegnati|campi obbligatori|obbligatorio|scarica"
            "|scarica l'app|clicca qui|tempo di lettura|minuti di lettura|minuti|traduci|lingua|continua|sfoglia"
            "|sfoglia la gallery|attendere prego|cerca nel sito"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: ("abbonati a |abbonati per|sei già abbonato|abbonati e |sostieni il|sostieni la nostra"),
        Furniture.SHARE: (
            "condividi su |seguici su "
            "|condividi:|condividi l'articolo|seguici anche|segui il nostro canale|segui le notizie"
            "|entra nel nostro canale|iscriviti al canale|fai clic per|fai clic qui per|mi piace:"
            "|resta aggiornato su"
        ),
        Furniture.RELATED: (
            "leggi anche|vedi anche|per approfondire:|leggi l'articolo|>> leggi|potrebbe interessarti"
            "|articolo precedente|articolo successivo|leggi di più|leggi tutto"
            "|potrebbe anche|ti potrebbe interessare|ti potrebbero interessare|articoli correlati:"
            "|continua a leggere|guarda anche|guarda il video|correlati:|da leggere:|scopri di più|altri articoli"
            "|sullo stesso tema|vai all'articolo"
        ),
        Furniture.COMMENTS: (
            "per commentare|accedi per|effettua il login|i commenti sono|lascia un commento"
            "|il tuo indirizzo email non|il tuo indirizzo e-mail non|devi essere connesso|devi effettuare"
            "|devi accedere|salva il mio nome|questo sito usa akismet|questo sito utilizza akismet"
            "|avvertimi via email|inviami notifiche|lascia una risposta|i commenti non|per poter commentare"
            "|caricamento commenti|hai trovato un errore|segnala un errore"
        ),
        Furniture.NEWSLETTER: (
            "iscriviti alla|iscriviti a |ricevi la |ricevi le "
            "|iscriviti per|iscriviti e |vuoi ricevere|inserisci la tua mail|inserisci la tua email|ricevi ogni"
            "|ricevi gratis|rimani aggiornato|resta aggiornato"
        ),
        Furniture.PAYWALL: (
            "questo contenuto è riservato|articolo riservato agli|per continuare a leggere|contenuto riservato agli"
            "|questo articolo è riservato|questo articolo è disponibile|leggi questo articolo"
            "|contenuto disponibile solo|per leggere l'articolo|l'articolo completo è|sblocca l'accesso"
        ),
        Furniture.CREDIT: (
            "foto:|foto di |immagine:|fotografia:|credit:|crediti:|foto d'archivio"
            "|immagine in evidenza|credits:|foto credits|foto dal|foto tratta|fonte foto|ph:|ph."
            "|fonte immagine|immagine di repertorio|foto di repertorio"
        ),
        Furniture.NAVIGATION: (
            "tag:|argomenti:|pubblicato in"
            "|categorie:|categoria:|tags:|temi:|ti trovi in|sei in:|home »|questo articolo è stato pubblicato"
            "|parole chiave"
        ),
        Furniture.ADVERTISEMENT: "continua dopo la|contenuto sponsorizzato",
    },
    counted=("reazioni|contributi|risposte|commento|visualizzazioni|letture|condivisioni"),
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
    dated=(
        "pubblicato|pubblicata|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato|data:"
        "|pubblicato il|pubblicata il|aggiornato il|aggiornato al|creato il|postato|ultimo agg|data di pubblicazione"
        "|inserito|scritto il|articolo pubblicato"
    ),
    by=(
        "di|a cura di|autore:|testo di|dal nostro inviato|dal nostro corrispondente|scritto da"
        "|articolo di|pubblicato da|postato da|intervista di|autrice:|autori:|testo e foto di|redazione:"
    ),
)
