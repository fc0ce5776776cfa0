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
            "|je fais un don|faire un don|soutenez-nous|nous soutenir|soutenir|devenir abonné|devenez abonné"
            "|devenir membre|adhérer|essayez gratuitement|essai gratuit|article abonné|article abonnés"
            "|contenu abonné|abonnez-vous à partir de|déjà abonné ? connectez-vous|déjà inscrit ?|offre d'essai"
            "|découvrir nos offres|nos offres d'abonnement|voir les offres|premium"
        ),
        Furniture.SHARE: (
            "partager|partager l'article|partager cet article|partagez|partages|partager par e-mail"
            "|envoyer par e-mail|envoyer par mail|envoyer à un ami|imprimer|imprimer l'article|tweeter|copier le lien"
            "|suivez-nous|nous suivre|partager sur les réseaux sociaux|écouter l'article|lire plus tard"
            "|offrir cet article|offrir l'article"
            "|ajouter à ma liste|ajouter à mes favoris|ajouter aux favoris|enregistrer l'article"
            "|partagez cet article|partager ceci|partager cette page|partager cet article sur|partager sur facebook"
            "|partager sur twitter|partager sur x|partager sur linkedin|partager sur whatsapp|partager par mail"
            "|partager par email|partager le lien|partagez ceci|partage|tweet|retweeter|épingler|envoyer l'article"
            "|envoyer à un ami par e-mail|envoyer par email|imprimer cet article|imprimer cette page"
            "|version imprimable|lien copié|copier l'url|suivre|suivez-nous sur facebook"
            "|suivez-nous sur les réseaux sociaux|suivez-moi|rejoignez-nous|nos réseaux sociaux|réseaux sociaux"
            "|j'aime ça|enregistrer pour plus tard|ajouter aux signets|écouter cet article|sauvegarder l'article"
            "|lire dans l'application|ajouter à ma sélection|mettre en favori|réagir et partager|article offert"
        ),
        Furniture.COOKIES: (
            "gérer mes cookies|gestion des cookies|politique de cookies|accepter et fermer|tout accepter|tout refuser"
            "|paramétrer les cookies|continuer sans accepter|préférences cookies|utiq|gérer utiq"
            "|accepter|accepter les cookies|accepter tout|accepter et continuer|refuser|refuser tout"
            "|refuser les cookies|paramètres des cookies|paramètres de cookies|gestion des préférences"
            "|gérer mes préférences|gérer les cookies|personnaliser mes choix|personnaliser|je refuse|j'accepte"
            "|j'ai compris|politique cookies|tout accepter et continuer|préférences de confidentialité|consentement"
            "|s'abonner et refuser"
        ),
        Furniture.RELATED: (
            "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|voir aussi|à voir aussi"
            "|sur le même sujet|sur le même thème|dans la même rubrique|à lire sur le même sujet|articles liés"
            "|articles similaires|en relation|pour aller plus loin|en savoir plus|lire la suite"
            "|la suite après cette publicité|vous aimerez aussi|nos lecteurs ont lu ensuite|les plus lus"
            "|les plus partagés|les plus commentés|notre dossier|recommandé pour vous|dans l'actualité"
            "|à ne pas manquer|contenus sponsorisés|à lire|plus d'articles|articles récents"
            "|articles connexes|article similaire|articles précédents|articles plus anciens|articles plus récents"
            "|articles recommandés|articles populaires|articles les plus lus|articles en lien"
            "|articles sur le même thème|autres articles|autres actualités|nos derniers articles|derniers articles"
            "|les derniers articles|dernières publications|navigation de l'article|navigation des articles"
            "|navigation d'article|publication précédente|publication suivante|publications similaires"
            "|billet précédent|billet suivant|billets récents|post précédent|post suivant|message plus récent"
            "|message plus ancien|lire l'article|lire l'article complet|lire l'intégralité de l'article|lire plus"
            "|lire davantage|lire ensuite|lisez aussi|lire encore|à lire ensuite|à lire également sur"
            "|lire plus d'articles|continuer la lecture|continuer à lire|poursuivre la lecture|la suite ici"
            "|suite de l'article|voir l'article|voir tous les articles|tous les articles|tous nos articles"
            "|plus d'infos|plus d'informations|plus d'actualités|plus sur le sujet|plus de|plus d'articles de"
            "|voir plus d'articles|vous pourriez aimer|vous pourriez aussi aimer|vous aimerez peut-être"
            "|vous aimerez peut-être aussi|cela peut vous intéresser|cela pourrait vous intéresser"
            "|ça peut vous intéresser|ceci pourrait vous intéresser|ces articles peuvent vous intéresser"
            "|ces articles pourraient vous intéresser|vous pourriez être intéressé par|à voir|à découvrir aussi"
            "|à lire sur le site|dans le même dossier|dans la même catégorie|les plus vus|le plus lu|les + lus"
            "|les plus récents|plus lus|top articles|tendances|populaires|populaire|recommandations|recommandés"
            "|recommandé|nos recommandations|sélectionné pour vous|notre sélection|la sélection de la rédaction"
            "|la rédaction vous recommande|la rédaction vous conseille|choix de la rédaction|sponsorisés"
            "|ailleurs sur le web|autour du web|sur le web|liens utiles|voir le dossier|tous les dossiers"
            "|sujets associés|thèmes associés|tags associés|contenus associés|contenus recommandés"
            "|rubriques associées|vidéos associées|récents|nos articles|en lire plus|retrouvez aussi"
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
            "|laisser une réponse|laissez une réponse|laissez un commentaire|laisser votre commentaire"
            "|laissez votre commentaire|laissez-nous un commentaire|écrire un commentaire|rédiger un commentaire"
            "|poster|publier le commentaire|envoyer le commentaire|envoyer un commentaire|soumettre le commentaire"
            "|soumettre un commentaire|annuler la réponse|répondre au commentaire|aucun commentaire pour le moment"
            "|pas de commentaire|pas de commentaires|pas encore de commentaire|commentaires fermés"
            "|commentaires désactivés|masquer les commentaires|lire tous les commentaires de cet article"
            "|signaler un commentaire|signaler ce commentaire|signaler une erreur|signaler une faute"
            "|vous avez repéré une erreur ?|réponses|une réponse|réactions des lecteurs|forum|discussions|débattre"
            "|donner votre avis|donner mon avis|qu'en pensez-vous ?|commentaires récents|derniers commentaires"
            "|commentez|je commente|trier par|charte des commentaires|règles de modération"
        ),
        Furniture.TICKER: (
            "fil d'actu|fil d'actus|fil info|fil infos|fil d'actualité|fil d'actualités|fil d'info|fil actu"
            "|alerte info|dernière minute|dernières infos|dernières actualités|dernières nouvelles|dernières news"
            "|en continu|l'info en continu|l'actu en direct|à la une|a la une|toute l'actualité|toutes les actualités"
            "|toutes les news|flash info"
            "|l'actu|les dernières infos|les dernières actualités|infos en continu|actu en continu"
            "|l'actualité en continu|l'actualité en direct|en direct|le direct|flash|flash actu|brèves"
            "|en bref|les titres|l'essentiel de l'actu|actualité en direct|les actus"
        ),
        Furniture.NEWSLETTER: (
            "newsletter|newsletters|s'inscrire à la newsletter|inscrivez-vous|recevez notre newsletter"
            "|inscription à la newsletter|je m'inscris|lettre d'information|lettres d'information"
            "|votre adresse e-mail|alertes e-mail"
            "|je m'inscris gratuitement|s'inscrire gratuitement"
            "|s'abonner à la newsletter|abonnez-vous à la newsletter|abonnez-vous à notre newsletter"
            "|inscrivez-vous à la newsletter|inscrivez-vous à notre newsletter|inscription newsletter"
            "|recevoir la newsletter|recevoir nos newsletters|recevez nos newsletters|toutes nos newsletters"
            "|nos newsletters|votre email|votre e-mail|votre adresse email|votre adresse mail|votre mail"
            "|adresse e-mail|adresse email|adresse mail|saisissez votre adresse e-mail"
            "|saisissez votre adresse email|entrez votre adresse email|entrez votre email"
            "|abonnez-vous à ce blog par e-mail|restez informé|restez informés|restez connectés|ne manquez rien"
            "|activer les notifications|alertes|alerte mail|mes alertes|courriel|adresse courriel"
            "|adresse de messagerie|infolettre|infolettres|s'inscrire à l'infolettre|abonnez-vous à l'infolettre"
            "|m'inscrire"
        ),
        Furniture.ADVERTISEMENT: (
            "publicité|pub|sponsorisé|contenu sponsorisé|offres partenaires|services partenaires|petites annonces"
            "|codes promo"
            "|article sponsorisé|contenu de marque|contenu partenaire|contenus partenaires|publi-rédactionnel"
            "|publirédactionnel|publi-reportage|publireportage|communiqué|nos partenaires|proposé par|offert par"
            "|la suite après la publicité|publicité - continuez à lire ci-dessous|bons plans|annonceurs"
            "|annonces légales|avis de décès|avis d'obsèques|liens sponsorisés|espace annonceurs|régie publicitaire"
            "|contenu proposé par"
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
            "|page d'accueil|retour à l'accueil|retour à la liste|retour au sommaire|accueil du site"
            "|aller au menu principal|aller au contenu principal|passer au contenu principal"
            "|aller directement au contenu|skip au contenu|navigation|navigation principale|menu principal"
            "|pied de page|haut|revenir en haut|remonter|catégories|catégorie|non classé|classé dans|posté dans"
            "|classé sous|publié dans la catégorie|étiquettes|étiqueté|étiqueté avec|mots clés|mot-clé|mots-clefs"
            "|sujets|thématiques|thématique|à propos|à propos de nous|à propos de l'auteur|l'auteur|auteur|auteurs"
            "|l'équipe|notre équipe|la rédaction|rédaction|partenariats|recrutement|nous rejoindre|carrières|presse"
            "|espace presse|contactez la rédaction|contacter la rédaction|nous écrire|charte éditoriale"
            "|charte déontologique|déontologie|informations légales|mentions|crédits|vie privée|confidentialité"
            "|politique de protection des données|protection des données|cgu-cgv|cookies et confidentialité"
            "|accessibilité|accessibilité : non conforme|plan|foire aux questions|questions fréquentes|assistance"
            "|support|services|nos services|nos sites|nos applications|nos autres sites|liens|blogroll|méta"
            "|flux des publications|flux des commentaires|flux rss des articles|agenda|événements|sortir|sorties"
            "|loisirs|cinéma|musique|livres|littérature|séries|théâtre|expos|arts|spectacles|télé|télévision"
            "|médias & télé|gastronomie|cuisine|recettes|mode|beauté|bien-être|psycho|famille|parents|maison|jardin"
            "|déco|tourisme|voyage|high-tech|numérique|technologie|technologies|innovation|jeux vidéo"
            "|sciences et santé|environnement|écologie|climat|énergie|agriculture|éducation|enseignement|université"
            "|justice|police|police-justice|sécurité|défense|religion|histoire|patrimoine|europe|afrique|amériques"
            "|asie|moyen-orient|proche-orient|états-unis|québec|canada|belgique|suisse|maghreb|algérie|maroc"
            "|tunisie|paris|île-de-france|lyon|marseille|bruxelles|genève|local|locales|communes|départements"
            "|ma ville|ma commune|football|foot|rugby|tennis|cyclisme|basket|handball|formule 1|mercato|transferts"
            "|jeux olympiques|entreprises|entreprise|marchés|bourse|argent|consommation|conso"
            "|patrimoine et placements|social|travail|logement|transports|automobile|moto|retraite|impôts|élections"
            "|municipales|présidentielle|législatives|européennes|chroniques|chronique|éditos|édito|editorial"
            "|analyses|analyse|décryptage|décryptages|enquêtes|enquête|reportages|reportage|entretiens|entretien"
            "|interviews|interview|portraits|portrait|points de vue|point de vue|courrier des lecteurs"
            "|cartes blanches|grands formats|grand format|infographies|infographie|longs formats|dossiers"
            "|séries d'été|magazine|hors-séries|numéros|sommaire|édition numérique|éditions|le journal|les podcasts"
            "|nos podcasts|émissions|émission|replays|grille des programmes|mots croisés|mots fléchés|sudoku|quiz"
            "|tests|concours|bons plans loisirs|carnet|carnet du jour|nécrologie|obsèques|page précédente"
            "|page d'après|première page|dernière page|précédente|suivante|précédent article|retour aux articles"
            "|retour aux actualités|archives du blog|tout voir"
        ),
        Furniture.INTERFACE: (
            "j'aime|recommander|sauvegarder|enregistrer|classer|signaler|répondre|à découvrir|dossier|en ce moment"
            "|l'essentiel|le fil|annonce|annonces|partenaires|connexion|se connecter|connectez-vous|déconnexion"
            "|créer un compte|mon compte|identifiant|mot de passe|mot de passe oublié|mot de passe oublié ?|fermer"
            "|ouvrir|afficher plus|voir plus|voir tout|plus|charger plus|chargement|chargement en cours|valider"
            "|envoyer|annuler|ok|oui|non|modifier|supprimer|téléchargement|passer au contenu|aller au contenu"
            "|aller au menu|aller à la recherche|agrandir|zoom|écouter|play|pause|lecture|temps de lecture"
            "|min de lecture|taille du texte|mode sombre|votre navigateur|cliquez ici|voir la vidéo|chat|tchat"
            "|se déconnecter|s'identifier|identifiez-vous|s'inscrire|inscription|créer mon compte|je crée mon compte"
            "|créer un compte gratuit|créez un compte|mon profil|profil|mon espace|mes articles|mes favoris"
            "|mes newsletters|nom d'utilisateur|se souvenir de moi|rester connecté|voir moins|afficher moins"
            "|lire moins|afficher la suite|afficher les détails|masquer|réduire|dérouler|tout afficher|tout déplier"
            "|charger plus d'articles|plus d'options|veuillez patienter|patientez|en cours de chargement|confirmer"
            "|appliquer|continuer|ignorer|plus tard|non merci|réessayer|actualiser|effacer|copier|télécharger"
            "|télécharger l'application|téléchargez l'application|téléchargez notre application|l'application"
            "|disponible sur google play|télécharger dans l'app store|voir la galerie|voir le diaporama"
            "|voir les photos|voir la photo|voir l'image|agrandir l'image|agrandir la photo|plein écran|regarder"
            "|regarder la vidéo|lancer la vidéo|lire la vidéo|activer le son|couper le son|écouter le podcast"
            "|lecture zen|mode lecture|mode clair|augmenter la taille du texte|diminuer la taille du texte"
            "|taille de police|contraste|traduire|langue|choisir la langue|nom|prénom|site web|site internet"
            "|votre nom|votre message|votre pseudo|pseudo|obligatoire|champs obligatoires|champ obligatoire"
            "|les champs obligatoires sont indiqués avec|code postal|téléphone|objet|votre recherche"
            "|rechercher sur le site|lancer la recherche|ouvrir le menu|fermer le menu|ouvrir la recherche"
            "|minutes de lecture|minute de lecture|durée de lecture|il y a|vues|détails|en détail"
            "|haut de la page|bas de page|fièrement propulsé par wordpress|propulsé par wordpress|propulsé par"
            "|légende|zoom sur l'image"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "abonnez-vous à|abonnez-vous pour|s'abonner à|déjà abonné ? |profitez de l'offre|abonnez-vous dès"
            "|abonnez-vous maintenant|je m'abonne à partir|je m'abonne pour"
            "|déjà abonné ?|abonnez-vous et"
        ),
        Furniture.SHARE: (
            "partager sur |partager via |partager par |partagez sur |partagez cet article|suivez-nous sur"
            "|suivez l'actualité|retrouvez-nous sur|envoyer cet article|imprimer cet article|partager cette page"
            "|partager :|partager:|partagez :|cliquez pour partager|cliquer pour partager|cliquez pour envoyer"
            "|cliquer pour envoyer|cliquez pour imprimer|suivez-nous :|suivez toute l'actualité|suivez l'info"
            "|suivez nous sur|rejoignez-nous sur|likez |j'aime ça :|ajoutez-nous"
            "|ajouter aux sources"
        ),
        Furniture.RELATED: (
            "lire aussi |lire aussi:|à lire aussi |à lire aussi:|a lire aussi |lire également |voir aussi :"
            "|voir aussi:|lire :|lire:|à lire :|à lire:|a lire :|» lire|>> lire|> lire|→ lire|relire :"
            "|sur le même sujet :|à voir aussi|retrouvez notre dossier|lire notre |lire l'article |lire la suite"
            "|articles similaires|article précédent|article suivant|publication précédente|publication suivante"
            "|navigation de l'article|continuer la lecture|lire également:"
            "|pour en savoir plus :|en savoir plus :|en savoir plus sur|plus d'informations :"
            "|à découvrir :|sur le même thème|dans la même rubrique :|voir tous les articles"
            "|à écouter :|à écouter aussi|(re)lire|(re)voir"
            "|notre dossier :"
        ),
        Furniture.COMMENTS: (
            "pour participer aux discussions|pour commenter|connectez-vous pour|identifiez-vous|réagir à cet"
            "|réagissez à |soyez le premier à|vous devez être connecté|vous souhaitez réagir"
            "|connectez-vous ou inscrivez-vous|voir les commentaires|les commentaires sont|lire les réactions"
            "|laisser un commentaire|signaler une erreur"
            "|votre adresse e-mail ne sera|votre adresse email ne sera|votre adresse de messagerie ne"
            "|l'adresse e-mail ne sera|enregistrer mon nom"
            "|prévenez-moi de|avertissez-moi|ce site utilise akismet|ce site utilise un plugin"
            "|laissez un commentaire|laisser une réponse|commentaires fermés|les commentaires sont soumis"
            "|vous avez repéré"
            "|connectez-vous ou créez|un avis, une réaction"
        ),
        Furniture.NEWSLETTER: (
            "inscrivez-vous à|recevez chaque|recevez toute l'actu|recevez nos|s'inscrire à la"
            "|abonnez-vous à la newsletter|recevez gratuitement|recevez l'essentiel|recevez les alertes"
            "|inscrivez-vous gratuitement|abonnez-vous à notre|recevez tous les"
            "|recevez le meilleur|saisissez votre adresse|entrez votre adresse"
            "|en vous inscrivant|chaque matin, recevez|chaque semaine, recevez"
            "|tous les jours, recevez"
        ),
        Furniture.PAYWALL: (
            "cet article est réservé|article réservé aux|il vous reste|la suite est réservée|pour lire la suite"
            "|contenu réservé aux|l'accès à la totalité|la lecture de cet article|cet article est payant"
            "|accédez à tous les"
            "|abonnez-vous pour lire|pour lire l'intégralité|pour lire cet article|pour continuer la lecture"
            "|contenu réservé à|article réservé à|cet article est uniquement|ce contenu est réservé"
            "|ce contenu est bloqué|cet article vous est offert|lisez cet article"
            "|débloquez cet article|poursuivez votre lecture|créez un compte pour|identifiez-vous pour lire"
        ),
        Furniture.ADVERTISEMENT: (
            "publicité,|la suite après cette publicité|contenu sponsorisé|en partenariat avec"
            "|contenu proposé par|ceci est un contenu|publi-|cet article contient des liens"
            "|contenu partenaire"
        ),
        Furniture.CREDIT: (
            "crédit :|crédit:|crédits :|crédits:|crédit photo|crédits photo|photo :|photo:|photos :|photos:"
            "|photo d'archives|photo d'illustration|image d'illustration|photographie :|légende :"
            "|© |copyright photo|image à la une|photo à la une|image :|image:|images :|infographie :"
            "|dessin :|illustration :|illustration:|capture d'écran|visuel :"
            "|source photo|photo ©|photographe :"
        ),
        Furniture.TICKER: "toutes les news |toute l'actualité |toutes les infos",
        Furniture.INTERFACE: (
            "temps de lecture|votre navigateur ne|veuillez activer|javascript"
            "|lecture :|durée de lecture|cliquez ici pour"
            "|téléchargez l'application|téléchargez notre|propulsé par|fièrement propulsé"
            "|veuillez patienter|chargement"
        ),
        Furniture.NAVIGATION: (
            "publié dans |classé dans|posté dans|catégories :|catégorie :|catégories:|catégorie:|étiquettes :"
            "|étiquettes:|tags :|tags:|tag :|mots-clés :|mots-clés:|mots clés :|thèmes :|thème :|rubrique :"
            "|sujets :|ce contenu a été publié|cet article a été publié|cette entrée a été|vous êtes ici|accueil >"
            "|accueil »|accueil /|accueil ›|fil d'ariane|lieux :"
        ),
    },
    counted=(
        "réaction|réactions|contribution|contributions|avis|participations|messages"
        "|réponses|réponse|vues|lectures|partages|votes|mentions j'aime"
    ),
    picture=(
        "photo|photos|photo d'archives|photo d'illustration|crédit|crédits|crédit photo|crédits photo"
        "|photographie|illustration|dessin|image"
        "|dessins|infographie|capture d'écran|visuel|images|image d'illustration|photographies"
    ),
    holds={
        Furniture.COOKIES: (
            "vous acceptez l'utilisation de|nous utilisons des cookies|l'utilisation de cookies pour|dépôt de cookies"
            "|utilise des cookies|nos partenaires utilisons"
            "|utilise des traceurs|le dépôt de traceurs"
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
        "|publié le|publiée le|posté le|posté par|paru dans|date de publication|mis à jour le|mise à jour le"
        "|actualisé|actualisée|modifié le|rédigé le|écrit le|ajouté le|date :|article publié|dernière maj|maj le"
        "|màj"
    ),
    by=(
        "par|propos recueillis par|de notre correspondant à|de notre envoyé spécial à|rédigé par|écrit par|auteur :"
        "|un article de|article de|publié par|posté par|texte :|texte de|entretien réalisé par"
        "|interview réalisée par|avec notre correspondant|de notre correspondante à|de notre envoyée spéciale à"
        "|de nos envoyés spéciaux à|auteurs :|auteure :|autrice :|journaliste :|chronique de|tribune de|traduit par"
    ),
)
