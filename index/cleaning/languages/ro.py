"""Romanian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonează-te|abonați-vă|abonare|abonamente|abonament|devino abonat|ești deja abonat ?|pentru abonați"
            "|susține-ne|donează"
        ),
        Furniture.SHARE: (
            "distribuie|distribuiți|distribuie articolul|distribuie pe facebook|distribuie pe twitter"
            "|distribuie pe whatsapp|trimite prin email|trimite pe email|trimite unui prieten|tipărește|printează"
            "|copiază linkul|copiază link|urmărește-ne|urmărește-ne pe|urmăriți-ne|salvează articolul|salvează"
            "|îmi place|dă mai departe|recomandă"
        ),
        Furniture.COOKIES: (
            "acceptă|acceptă toate|acceptă tot|sunt de acord|respinge toate|refuză tot|setări cookie|setări cookies"
            "|politica de cookies|politica de cookie|politica cookies"
        ),
        Furniture.RELATED: (
            "citește și|citeşte şi|citiți și|citește mai mult|citeşte mai mult|citește mai departe"
            "|citește tot articolul|citește continuarea|citește în continuare|vezi și|vezi şi|vezi mai mult"
            "|mai multe|mai multe știri|mai multe articole|articole similare|articole asemănătoare"
            "|articole recomandate|articole recente|articole înrudite|știri similare|știri pe aceeași temă"
            "|pe aceeași temă|cele mai citite|cele mai noi|cele mai populare|cele mai comentate|recomandări"
            "|recomandate|recomandate pentru tine|te-ar putea interesa|te-ar mai putea interesa|ți-ar putea plăcea"
            "|îți recomandăm|nu rata|articolul anterior|articolul următor|articolul precedent|află mai multe"
            "|subiecte înrudite"
        ),
        Furniture.COMMENTS: (
            "comentarii|comentariu|comentează|adaugă comentariu|adaugă un comentariu|adaugă comentariul"
            "|lasă un comentariu|lasă un răspuns|anulează răspunsul|scrie un comentariu|vezi comentariile"
            "|vezi toate comentariile|toate comentariile|mai multe comentarii|afișează comentariile"
            "|niciun comentariu|răspunde|trimite comentariul|publică comentariul|intră în discuție"
            "|alătură-te discuției|spune-ți părerea|raportează|raportează abuz|comentariile sunt închise"
        ),
        Furniture.TICKER: (
            "ultimele știri|ultimele ştiri|ultima oră|ultimă oră|știrile zilei|ştirile zilei|știri de ultimă oră"
            "|flux de știri|flux știri|în direct|cele mai importante știri|actualitate"
        ),
        Furniture.NEWSLETTER: (
            "abonează-te la newsletter|abonare newsletter|abonare la newsletter|înscrie-te la newsletter"
            "|adresa de email|adresa ta de email|adresa de e-mail|emailul tău|înscrie-te|mă abonez"
        ),
        Furniture.ADVERTISEMENT: (
            "publicitate|reclamă|reclame|anunțuri|advertoriale|conținut sponsorizat|articol sponsorizat|sponsorizat"
            "|continuarea articolului după publicitate"
        ),
        Furniture.NAVIGATION: (
            "acasă|prima pagină|pagina principală|căutare|caută|contactează-ne|despre noi|redacția"
            "|termeni și condiții|termeni si conditii|politica de confidențialitate|confidențialitate|ajutor|arhivă"
            "|arhiva|harta site-ului|știri|ştiri|ştiri interne|intern|extern|externe|românia|lume|politică|economie"
            "|societate|social|justiție|cultură|sănătate|știință|tehnologie|educație|opinii|interviuri|vremea|meteo"
            "|călătorii|monden|fotbal|administrație|evenimente|categorii|etichete|taguri|subiecte|înapoi sus|sus"
            "|sari la conținut|mergi la conținut|următorul|următoarea|anteriorul|înainte|înapoi|locuri de muncă"
        ),
        Furniture.INTERFACE: (
            "autentificare|intră în cont|conectare|conectează-te|deconectare|înregistrare|înregistrează-te"
            "|creează cont|cont nou|contul meu|parolă|parola|ai uitat parola|închide|deschide|arată mai mult"
            "|afișează mai mult|încarcă mai multe|vezi toate|vezi tot|se încarcă|se încarcă comentariile|trimite"
            "|anulează|nu|mărește|redă|vezi video|nume|ascultă|câmpurile obligatorii sunt marcate cu|site web"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "abonează-te la |abonează-te pentru|ești deja abonat|devino abonat",
        Furniture.SHARE: "distribuie pe |urmărește-ne pe |urmăriți-ne pe |urmărește știrile",
        Furniture.RELATED: (
            "citește și|citeşte şi|citiți și|citeste si|citește mai mult|vezi și|vezi şi|mai multe detalii:"
            "|articole similare:"
        ),
        Furniture.COMMENTS: (
            "pentru a comenta|trebuie să fii autentificat|trebuie să te autentifici|autentifică-te pentru"
            "|fii primul care|adresa ta de email nu va fi|lasă un comentariu|adaugă un comentariu"
        ),
        Furniture.NEWSLETTER: (
            "abonează-te la newsletter|înscrie-te la |primește cele mai|primește știrile|introdu adresa de"
        ),
        Furniture.PAYWALL: (
            "acest articol este disponibil|articol disponibil doar|conținut exclusiv pentru"
            "|pentru a citi în continuare|pentru a citi tot|restul articolului"
        ),
        Furniture.ADVERTISEMENT: "articolul continuă după|continuarea articolului",
        Furniture.CREDIT: (
            "fotografie:|sursa foto|sursă foto|foto cu caracter|foto arhivă|credit foto|sursă:"
            "|imagine cu rol|foto ilustrativ|imagine ilustrativă"
        ),
        Furniture.NAVIGATION: "etichete:|taguri:|cuvinte cheie|subiecte:|categorii:|categoria:|publicat în",
        Furniture.INTERFACE: "ai găsit o greșeală|semnalează o eroare",
    },
    counted="comentariu|răspunsuri|păreri|afișări|vizualizări",
    picture="sursa foto|sursă foto|fotografie|credit foto|foto arhivă|imagine",
    holds={
        Furniture.COOKIES: "folosește cookie|folosim cookie|utilizează cookie|utilizarea cookie|module cookie",
        Furniture.COPYRIGHT: "toate drepturile rezervate|reproducerea integrală sau parțială|preluarea fără cost",
        Furniture.LEGAL: (
            "politica de confidențialitate|termeni și condiții|date cu caracter personal|termeni si conditii"
        ),
    },
    months=(
        "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi"
        "|decembrie"
    ),
    date_words=(
        "luni marți marţi miercuri joi vineri sâmbătă duminică lun mie vin sâm dum ora publicat actualizat"
        " actualizare ultima la acum ore minute zile azi astăzi ieri în"
    ),
    dated=("publicat|actualizat|ultima actualizare|publicată|data publicării|data actualizării|postat|modificat"),
    by=("scris de|publicat de|postat de|un articol de|articol de|autor text:|redactor:|a consemnat"),
)
