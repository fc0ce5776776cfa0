"""French."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "s'abonner|abonnez-vous|je m'abonne|m'abonner|abonnement|abonnements|déjà abonné|déjà abonné ?"
            "|s'abonner à partir de|offrir un abonnement|gérer mon abonnement|espace abonnés|abonné|abonnés"
            "|réservé aux abonnés"
        ),
        Furniture.SHARE: (
            "partager|partager l'article|partager cet article|partagez|partages|partager par e-mail"
            "|envoyer par e-mail|envoyer par mail|envoyer à un ami|imprimer|imprimer l'article|tweeter|copier le lien"
            "|suivez-nous|nous suivre|partager sur les réseaux sociaux|écouter l'article|lire plus tard"
            "|offrir cet article|offrir l'article"
            "|ajouter à ma liste|ajouter à mes favoris|ajouter aux favoris|enregistrer l'article"
        ),
        Furniture.COOKIES: (
            "gérer mes cookies|gestion des cookies|politique de cookies|accepter et fermer|tout accepter|tout refuser"
            "|paramétrer les cookies|continuer sans accepter|préférences cookies|utiq|gérer utiq"
        ),
        Furniture.RELATED: (
            "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|voir aussi|à voir aussi"
            "|sur le même sujet|sur le même thème|dans la même rubrique|à lire sur le même sujet|articles liés"
            "|articles similaires|en relation|pour aller plus loin|en savoir plus|lire la suite"
            "|la suite après cette publicité|vous aimerez aussi|nos lecteurs ont lu ensuite|les plus lus"
            "|les plus partagés|les plus commentés|notre dossier|recommandé pour vous|dans l'actualité"
            "|à ne pas manquer|contenus sponsorisés|à lire|plus d'articles|articles récents"
        ),
        Furniture.COMMENTS: (
            "commentaires|commentaire|réagir|réagissez|vos réactions|vos commentaires|laisser un commentaire"
            "|ajouter un commentaire|commenter|commenter l'article|lire les commentaires|voir les commentaires"
            "|afficher les commentaires|poster un commentaire|publier un commentaire|déposer un commentaire"
            "|signaler un abus|signaler un contenu inapproprié|soyez le premier à commenter|aucun commentaire"
            "|donnez votre avis|votre commentaire|les commentaires sont fermés"
            "|rejoignez la discussion|rejoindre la discussion|rejoignez la conversation|rejoindre la conversation"
            "|rejoignez le débat|participer à la discussion|participez à la discussion|participer au débat"
            "|voir plus de commentaires|afficher plus de commentaires|charger plus de commentaires"
            "|plus de commentaires|voir tous les commentaires|lire tous les commentaires|tous les commentaires"
            "|voir les réactions|lire les réactions|toutes les réactions"
        ),
        Furniture.TICKER: (
            "fil d'actu|fil d'actus|fil info|fil infos|fil d'actualité|fil d'actualités|fil d'info|fil actu"
            "|alerte info|dernière minute|dernières infos|dernières actualités|dernières nouvelles|dernières news"
            "|en continu|l'info en continu|l'actu en direct|à la une|a la une|toute l'actualité|toutes les actualités"
            "|toutes les news|flash info"
        ),
        Furniture.NEWSLETTER: (
            "newsletter|newsletters|s'inscrire à la newsletter|inscrivez-vous|recevez notre newsletter"
            "|inscription à la newsletter|je m'inscris|lettre d'information|lettres d'information"
            "|votre adresse e-mail|alertes e-mail"
            "|je m'inscris gratuitement|s'inscrire gratuitement"
        ),
        Furniture.ADVERTISEMENT: (
            "publicité|pub|sponsorisé|contenu sponsorisé|offres partenaires|services partenaires|petites annonces"
            "|codes promo"
        ),
        Furniture.NAVIGATION: (
            "accueil|menu|rechercher|recherche|retour|retour en haut|haut de page|plan du site|contact|nous contacter"
            "|contactez-nous|qui sommes-nous|qui sommes-nous ?|mentions légales|conditions générales|cgu|cgv"
            "|conditions générales d'utilisation|politique de confidentialité|données personnelles|aide|faq|archives"
            "|rubriques|france|monde|international|politique|société|économie|sport|sports|culture|santé|sciences"
            "|planète|tech|météo|régions|faits divers|faits-divers|vidéo|vidéos|photos|diaporamas|podcasts|blogs"
            "|emploi|immobilier|voyages|people|médias|auto|finance|idées|opinions|débats|tribunes|éditorial|horoscope"
            "|jeux|programme tv|tv|radio|live|direct|suivant|précédent|article suivant|article précédent"
            "|page suivante|publié dans|tags|mots-clés|thèmes|charte|applications|boutique|kiosque|journal numérique"
            "|édition du jour|flux rss|annuaire|actualités|actualité|actu"
        ),
        Furniture.INTERFACE: (
            "j'aime|recommander|sauvegarder|enregistrer|classer|signaler|répondre|à découvrir|dossier|en ce moment"
            "|l'essentiel|le fil|annonce|annonces|partenaires|connexion|se connecter|connectez-vous|déconnexion"
            "|créer un compte|mon compte|identifiant|mot de passe|mot de passe oublié|mot de passe oublié ?|fermer"
            "|ouvrir|afficher plus|voir plus|voir tout|plus|charger plus|chargement|chargement en cours|valider"
            "|envoyer|annuler|ok|oui|non|modifier|supprimer|téléchargement|passer au contenu|aller au contenu"
            "|aller au menu|aller à la recherche|agrandir|zoom|écouter|play|pause|lecture|temps de lecture"
            "|min de lecture|taille du texte|mode sombre|votre navigateur|cliquez ici|voir la vidéo|chat|tchat"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "abonnez-vous à|abonnez-vous pour|s'abonner à|déjà abonné ? |profitez de l'offre|abonnez-vous dès"
            "|abonnez-vous maintenant|je m'abonne à partir|je m'abonne pour"
        ),
        Furniture.SHARE: (
            "partager sur |partager via |partager par |partagez sur |partagez cet article|suivez-nous sur"
            "|suivez l'actualité|retrouvez-nous sur|envoyer cet article|imprimer cet article|partager cette page"
        ),
        Furniture.RELATED: (
            "lire aussi |lire aussi:|à lire aussi |à lire aussi:|a lire aussi |lire également |voir aussi :"
            "|voir aussi:|lire :|lire:|à lire :|à lire:|a lire :|» lire|>> lire|> lire|→ lire|relire :"
            "|sur le même sujet :|à voir aussi|retrouvez notre dossier|lire notre |lire l'article |lire la suite"
        ),
        Furniture.COMMENTS: (
            "pour participer aux discussions|pour commenter|connectez-vous pour|identifiez-vous|réagir à cet"
            "|réagissez à |soyez le premier à|vous devez être connecté|vous souhaitez réagir"
            "|connectez-vous ou inscrivez-vous|voir les commentaires|les commentaires sont|lire les réactions"
            "|laisser un commentaire|signaler une erreur"
        ),
        Furniture.NEWSLETTER: (
            "inscrivez-vous à|recevez chaque|recevez toute l'actu|recevez nos|s'inscrire à la"
            "|abonnez-vous à la newsletter|recevez gratuitement|recevez l'essentiel|recevez les alertes"
        ),
        Furniture.PAYWALL: (
            "cet article est réservé|article réservé aux|il vous reste|la suite est réservée|pour lire la suite"
            "|contenu réservé aux|l'accès à la totalité|la lecture de cet article|cet article est payant"
            "|accédez à tous les"
        ),
        Furniture.ADVERTISEMENT: "publicité,|la suite après cette publicité|contenu sponsorisé|en partenariat avec",
        Furniture.CREDIT: (
            "crédit :|crédit:|crédits :|crédits:|crédit photo|crédits photo|photo :|photo:|photos :|photos:"
            "|photo d'archives|photo d'illustration|image d'illustration|photographie :|légende :"
        ),
        Furniture.TICKER: "toutes les news |toute l'actualité |toutes les infos",
        Furniture.INTERFACE: "temps de lecture|votre navigateur ne|veuillez activer|javascript",
    },
    counted="réaction|réactions|contribution|contributions|avis|participations|messages",
    picture=(
        "photo|photos|photo d'archives|photo d'illustration|crédit|crédits|crédit photo|crédits photo"
        "|photographie|illustration|dessin|image"
    ),
    holds={
        Furniture.COOKIES: (
            "vous acceptez l'utilisation de|nous utilisons des cookies|l'utilisation de cookies pour|dépôt de cookies"
            "|utilise des cookies|nos partenaires utilisons"
        ),
        Furniture.COPYRIGHT: "tous droits réservés|reproduction interdite|droits de reproduction|toute reproduction",
        Furniture.LEGAL: (
            "mentions légales|conditions générales d'utilisation|politique de confidentialité|données à caractère"
            "|droit d'accès, de rectification|loi informatique et libertés|éditeur du site|modération a priori"
            "|charte de modération"
        ),
    },
    months=(
        "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct"
        "|novembre nov|décembre déc"
    ),
    date_words=(
        "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim le la à h min s er et du de"
        " il y a hier aujourd hui publié en ligne mis mise jour modifié dernière modification heure heures minutes jours"
    ),
    dated=(
        "mis en ligne|mise en ligne|en ligne depuis|publié|publiée|paru le|mis à jour|mise à jour|modifié|dernière mise à jour|dernière modification|créé le|posté"
    ),
    by="par|propos recueillis par|de notre correspondant à|de notre envoyé spécial à|rédigé par|écrit par|auteur :",
)
