"""Catalan."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "subscriu-te|subscriu-t'hi|subscriviu-vos|subscriviu-vos-hi|subscripció|subscripcions|subscriptors"
            "|fes-te subscriptor|feu-vos subscriptors|fes-te'n subscriptor|ja ets subscriptor ?"
            "|només per a subscriptors|fes-te soci|col·labora"
        ),
        Furniture.SHARE: (
            "comparteix|compartiu|comparteix a facebook|comparteix a twitter|comparteix l'article"
            "|comparteix la notícia|comparteix-ho|envia per correu|envia a un amic|envia per correu electrònic"
            "|imprimeix|imprimir l'article|copia l'enllaç|segueix-nos|segueix-nos a|seguiu-nos|desa|desa l'article"
            "|desar|m'agrada|tuiteja|piula|escolta l'article"
        ),
        Furniture.COOKIES: (
            "accepta|accepta-ho tot|acceptar-ho tot|accepta totes|rebutja-ho tot|configura les galetes"
            "|política de galetes|galetes|d'acord|entesos"
        ),
        Furniture.RELATED: (
            "llegeix també|llegiu també|llegeix més|llegiu-ne més|llegir més|llegeix-ne més|continua llegint"
            "|continueu llegint|vegeu també|mireu també|notícies relacionades|articles relacionats"
            "|temes relacionats|relacionats|relacionat|més informació|més notícies|més articles|més llegides"
            "|més llegit|el més llegit|les més llegides|els més llegits|més vistes|el més vist|més comentades"
            "|et pot interessar|us pot interessar|també et pot interessar|potser també t'interessa|et recomanem"
            "|us recomanem|recomanat|recomanats|destacats|més sobre|entrades recents|articles recents"
            "|entrada anterior|entrada següent|article anterior|article següent|no et perdis|notícia anterior"
            "|notícia següent|més"
        ),
        Furniture.COMMENTS: (
            "comentaris|comentari|comenta|fes un comentari|feu un comentari|deixa un comentari|deixeu un comentari"
            "|escriu un comentari|afegeix un comentari|afegir comentari|envia un comentari|envia el comentari"
            "|publica un comentari|mostra els comentaris|veure comentaris|tots els comentaris|més comentaris"
            "|sense comentaris|cap comentari|respon|respondre|deixa una resposta|cancel·la les respostes"
            "|cancel·la la resposta|participa en el debat|participa-hi|opina"
        ),
        Furniture.TICKER: (
            "última hora|darrera hora|últimes notícies|darreres notícies|l'última hora|al minut|en directe"
            "|notícies del dia|titulars|ara mateix|actualitat"
        ),
        Furniture.NEWSLETTER: (
            "butlletí|butlletins|subscriu-te al butlletí|rep el butlletí|subscriviu-vos al butlletí"
            "|correu electrònic|el teu correu electrònic|adreça electrònica|el teu correu|apunta-t'hi"
        ),
        Furniture.ADVERTISEMENT: (
            "publicitat|anunci|anuncis|patrocinat|contingut patrocinat|contingut promocionat|espai patrocinat"
            "|anuncis classificats"
        ),
        Furniture.NAVIGATION: (
            "inici|portada|cerca|cercar|cercador|contacte|contacta'ns|contacta amb nosaltres|qui som|avís legal"
            "|política de privacitat|política de privadesa|privacitat|condicions d'ús|termes i condicions|ajuda"
            "|mapa web|hemeroteca|arxiu|notícies|catalunya|barcelona|món|internacional|país|política|economia"
            "|societat|successos|cultura|ciència|salut|tecnologia|educació|esports|futbol|el temps|viatges|gent"
            "|opinió|editorial|entrevista|entrevistes|galeria|galeries|fotogaleria|vídeos|imatges|seccions"
            "|categories|etiquetes|temes|torna a dalt|torna amunt|amunt|vés al contingut|ves al contingut"
            "|salta al contingut|següent|anterior|tv3|comarques|agenda|televisió|arxivat a"
        ),
        Furniture.INTERFACE: (
            "inicia sessió|inicia la sessió|iniciar sessió|entra|tanca sessió|tanca la sessió|registra't"
            "|registreu-vos|crea un compte|el meu compte|contrasenya|has oblidat la contrasenya ?|tanca|tancar"
            "|mostra'n més|mostra més|carrega'n més|carrega més|veure'n més|veure més|s'està carregant|carregant"
            "|envia|cancel·la|sí|amplia|reprodueix|veure vídeo|escolta|nom|els camps necessaris estan marcats amb"
            "|lloc web"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "subscriu-te a |subscriviu-vos a |fes-te subscriptor|feu-vos subscriptors|subscriu-te per"
            "|ja ets subscriptor"
        ),
        Furniture.SHARE: "comparteix a |segueix-nos a|seguiu-nos a|comparteix per",
        Furniture.RELATED: (
            "llegeix també|llegiu també|llegeix més|llegiu-ne més|vegeu també|més informació:|us pot interessar:"
            "|et pot interessar:|relacionat:"
        ),
        Furniture.COMMENTS: (
            "per comentar|per poder comentar|inicia sessió per|heu d'iniciar|has d'iniciar sessió"
            "|l'adreça electrònica no es publicarà|sigues el primer|deixa un comentari|els comentaris"
        ),
        Furniture.NEWSLETTER: (
            "subscriu-te al butlletí|subscriu-te als butlletins|rep el nostre|rep les notícies|apunta't al|apunta't als"
        ),
        Furniture.PAYWALL: (
            "aquest contingut és exclusiu|contingut exclusiu per|article només per a|per continuar llegint"
            "|per llegir l'article"
        ),
        Furniture.CREDIT: "imatge:|imatge d'arxiu|foto d'arxiu|fotografia:|crèdit:|autor de la foto",
        Furniture.NAVIGATION: "etiquetes:|temes:|arxivat a|categories:|categoria:|publicat a",
    },
    counted="respostes|reaccions|opinions",
    picture="foto|fotografia|imatge|fotos|foto d'arxiu",
    holds={
        Furniture.COOKIES: ("utilitza galetes|utilitzem galetes|fem servir galetes|l'ús de galetes|utilitza cookies"),
        Furniture.COPYRIGHT: "tots els drets reservats|prohibida la reproducció|sense autorització prèvia",
        Furniture.LEGAL: ("avís legal|política de privacitat|política de privadesa|condicions d'ús|protecció de dades"),
    },
    months=(
        "gener gen|febrer febr|març|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov"
        "|desembre des"
    ),
    date_words=(
        "dilluns dimarts dimecres dijous divendres dissabte diumenge dl dt dc dj dv ds dg de del d el a les h hores"
        " publicat actualitzat actualització fa minuts dies avui ahir darrera última modificació"
    ),
    dated=("publicat|publicada|actualitzat|actualitzada|darrera actualització|última actualització|modificat|creat"),
    by="per:|text:|redacció:|escrit per|publicat per|autor:|autora:",
)
