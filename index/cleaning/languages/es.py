"""Spanish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "suscríbete|suscribirse|suscríbase|suscripción|suscripciones|suscriptores|hazte socio|suscríbete ya"
        ),
        Furniture.SHARE: (
            "compartir|comparte|compartir en facebook|compartir en twitter|compartir en whatsapp|enviar por email"
            "|enviar por correo|imprimir|copiar enlace|síguenos|síguenos en|guardar artículo|compartir por correo"
            "|tuitear"
            "|copiar el enlace|añadir a mi lista|guardar en favoritos|leer más tarde|regalar artículo"
        ),
        Furniture.COOKIES: (
            "política de cookies|aceptar|aceptar todo|rechazar todo|configurar cookies|aceptar y continuar"
        ),
        Furniture.RELATED: (
            "lea también|lee también|leer también|te puede interesar|le puede interesar|noticias relacionadas"
            "|artículos relacionados|temas relacionados|más información|más noticias|más sobre|lo más leído"
            "|lo más visto|lo más visto en|te recomendamos|también te puede interesar|ver más|leer más|seguir leyendo"
            "|en este artículo|ver también|más en"
            "|lea además|además lea|lee además"
        ),
        Furniture.COMMENTS: (
            "comentarios|comentar|deja un comentario|dejar un comentario|escribe un comentario|ver comentarios"
            "|añadir comentario|comentar noticia|enviar comentario|responder|normas de participación"
            "|únete a la conversación|únete a la discusión|únete al debate|participa en el debate"
            "|ver más comentarios|mostrar más comentarios|cargar más comentarios|ver todos los comentarios"
            "|más comentarios"
        ),
        Furniture.TICKER: (
            "última hora|últimas noticias|lo último|al minuto|en directo|titulares|noticias de última hora"
        ),
        Furniture.NEWSLETTER: (
            "boletín|boletines|recibe nuestro boletín|suscríbete a nuestro boletín|apúntate|correo electrónico"
        ),
        Furniture.ADVERTISEMENT: "publicidad|anuncio|anuncios|patrocinado|contenido patrocinado",
        Furniture.NAVIGATION: (
            "inicio|portada|buscar|contacto|contáctenos|quiénes somos|aviso legal|política de privacidad|ayuda"
            "|términos y condiciones|condiciones de uso|mapa del sitio|hemeroteca|archivo|mundo|internacional"
            "|nacional|españa|méxico|política|economía|deportes|cultura|sociedad|opinión|tecnología|ciencia|salud"
            "|vídeos|videos|fotos|galerías|tiempo|volver arriba|ir al contenido|saltar al contenido|etiquetas"
            "|archivado en|siguiente|anterior|secciones|gente|viajes|televisión"
        ),
        Furniture.INTERFACE: (
            "iniciar sesión|inicia sesión|cerrar sesión|regístrate|registrarse|contraseña|cerrar|mostrar más"
            "|cargar más|cargando|enviar|cancelar|sí|no|ver vídeo|ampliar|guardar|me gusta"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: ("suscríbete a |suscríbete para|suscríbase a |suscríbete ahora|suscríbete ya "),
        Furniture.SHARE: "compartir en |síguenos en |síguenos por|comparte en",
        Furniture.RELATED: (
            "lea también|lee también|leer más:|más información:|ver también|te puede interesar:|lee más|además:"
        ),
        Furniture.COMMENTS: (
            "para comentar|inicia sesión para|regístrate para|los comentarios|sé el primero|ver los comentarios"
        ),
        Furniture.NEWSLETTER: "recibe nuestr|recibe las noticias|recibe en tu|apúntate a|suscríbete a nuestr",
        Furniture.PAYWALL: (
            "este contenido es exclusivo|artículo solo para suscriptores|contenido exclusivo para|para seguir leyendo"
        ),
        Furniture.CREDIT: (
            "foto:|fotos:|imagen:|fotografía:|crédito:|créditos:|imagen de archivo|foto de archivo|pie de foto"
        ),
        Furniture.NAVIGATION: "etiquetas:|temas:|archivado en|más sobre:",
    },
    counted="reacciones|respuestas|opiniones|aportaciones",
    picture="foto|fotos|foto de archivo|imagen|imágenes|fotografía|fotografías|crédito|créditos|ilustración",
    holds={
        Furniture.COOKIES: "utilizamos cookies|utiliza cookies|uso de cookies",
        Furniture.COPYRIGHT: "todos los derechos reservados|prohibida su reproducción|prohibida la reproducción",
        Furniture.LEGAL: "aviso legal|política de privacidad|términos y condiciones|condiciones de uso",
    },
    months=(
        "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago"
        "|septiembre setiembre sep sept set|octubre oct|noviembre nov|diciembre dic"
    ),
    date_words=(
        "lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb de del el a las la h hs horas"
        " publicado actualizado hace minutos días hoy ayer"
    ),
    dated="publicado|publicada|actualizado|actualizada|última actualización|modificado|fecha:|creado",
    by="por|redacción:|autor:|texto:|escrito por|de nuestro corresponsal",
)
