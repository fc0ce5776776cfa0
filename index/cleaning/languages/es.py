"""Spanish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "suscríbete|suscribirse|suscríbase|suscripción|suscripciones|suscriptores|hazte socio|suscríbete ya"
            "|apóyanos|hazte suscriptor|ya soy suscriptor|¿ya eres suscriptor ?|solo para suscriptores"
            "|solo suscriptores|suscríbete por|dona|donar|membresía|contenido para suscriptores"
        ),
        Furniture.SHARE: (
            "compartir|comparte|compartir en facebook|compartir en twitter|compartir en whatsapp|enviar por email"
            "|enviar por correo|imprimir|copiar enlace|síguenos|síguenos en|guardar artículo|compartir por correo"
            "|tuitear"
            "|copiar el enlace|añadir a mi lista|guardar en favoritos|leer más tarde|regalar artículo"
            "|comparte esto|comparte esta noticia|comparte este artículo|compartir esta noticia|compartir artículo"
            "|compartir esto|comparte en facebook|comparte en twitter|compartir en x|compartir por email"
            "|enviar a un amigo|enviar noticia|imprimir artículo|versión para imprimir|copiar|copiar link"
            "|guardar noticia|escuchar artículo|escucha este artículo|me gusta esto|seguir|síguenos en facebook"
            "|síguenos en twitter|síguenos en google news|síganos|síganos en|enviar por whatsapp|compártelo"
            "|compártelo en|escuchar"
        ),
        Furniture.COOKIES: (
            "política de cookies|aceptar|aceptar todo|rechazar todo|configurar cookies|aceptar y continuar"
            "|aceptar cookies|rechazar|rechazar cookies|configurar|configuración de cookies|preferencias de cookies"
            "|aceptar todas|política de privacidad y cookies|gestionar cookies|solo necesarias"
        ),
        Furniture.RELATED: (
            "lea también|lee también|leer también|te puede interesar|le puede interesar|noticias relacionadas"
            "|artículos relacionados|temas relacionados|más información|más noticias|más sobre|lo más leído"
            "|lo más visto|lo más visto en|te recomendamos|también te puede interesar|ver más|leer más|seguir leyendo"
            "|en este artículo|ver también|más en"
            "|lea además|además lea|lee además"
            "|artículo anterior|artículo siguiente|siguiente artículo|entrada anterior|entrada siguiente"
            "|siguiente entrada|noticia anterior|siguiente noticia|entradas recientes|entradas relacionadas"
            "|entradas antiguas|publicaciones relacionadas|publicaciones recientes|artículos recientes"
            "|artículos similares|artículos destacados|posts relacionados|navegación de entradas|más artículos"
            "|más leídas|más leídos|más vistas|lo más popular|lo más comentado|lo más compartido|populares"
            "|más populares|destacados|destacadas|recomendados|recomendado|recomendadas|recomendamos"
            "|te puede gustar|quizás te interese|quizá te interese|puede interesarte|puede que te interese"
            "|también te puede gustar|también le puede interesar|también le puede gustar|te recomendamos leer"
            "|lecturas recomendadas|relacionados|relacionadas|relacionado|noticia relacionada|otras noticias"
            "|otros artículos|leer la noticia completa|leer noticia completa|leer nota completa"
            "|leer artículo completo|continuar leyendo|continúa leyendo|sigue leyendo|lea más|lee más"
            "|leer más noticias|ver más noticias|ver nota|ver todo|ver todas|ver galería|no te pierdas"
            "|no te lo pierdas|mira también|mirá también|vea también|vea además|leé también|conoce más"
            "|para saber más|saber más|conforme a los criterios de|más de|notas relacionadas|te sugerimos"
            "|en otras noticias"
        ),
        Furniture.COMMENTS: (
            "comentarios|comentar|deja un comentario|dejar un comentario|escribe un comentario|ver comentarios"
            "|añadir comentario|comentar noticia|enviar comentario|responder|normas de participación"
            "|únete a la conversación|únete a la discusión|únete al debate|participa en el debate"
            "|ver más comentarios|mostrar más comentarios|cargar más comentarios|ver todos los comentarios"
            "|más comentarios"
            "|comenta|comenta esta noticia|comentar esta noticia|comentar artículo|deja tu comentario"
            "|dejar comentario|dejá tu comentario|déjanos tu comentario|deje su comentario|escribe tu comentario"
            "|publica un comentario|publicar un comentario|publicar comentario|publicar el comentario"
            "|añade un comentario|agregar un comentario|agregar comentario|deja una respuesta|dejar una respuesta"
            "|cancelar la respuesta|cancelar respuesta|sin comentarios|no hay comentarios"
            "|todavía no hay comentarios|todos los comentarios|mostrar comentarios|ocultar comentarios"
            "|cargar comentarios|los comentarios están cerrados|comentarios cerrados|comentarios desactivados"
            "|reportar|reportar comentario|denunciar|denunciar comentario|opina|tu opinión|danos tu opinión|foro"
            "|conversación|reportar error|respuestas"
        ),
        Furniture.TICKER: (
            "última hora|últimas noticias|lo último|al minuto|en directo|titulares|noticias de última hora"
            "|noticias destacadas|ahora|en vivo|minuto a minuto|en portada|noticias de hoy|noticias del día|en breve"
            "|actualidad|última actualización|breves|lo último en|últimas noticias de hoy"
        ),
        Furniture.NEWSLETTER: (
            "boletín|boletines|recibe nuestro boletín|suscríbete a nuestro boletín|apúntate|correo electrónico"
            "|newsletter|suscríbete al boletín|suscríbete a la newsletter|suscríbete a nuestra newsletter"
            "|suscríbete gratis|recibe nuestras noticias|recibe las últimas noticias|tu correo electrónico|tu email"
            "|su correo electrónico|dirección de correo electrónico|ingresa tu email|introduce tu email|alertas"
            "|activar notificaciones|registro gratuito|quiero suscribirme"
        ),
        Furniture.ADVERTISEMENT: (
            "publicidad|anuncio|anuncios|patrocinado|contenido patrocinado"
            "|anunciarse|anúnciate|anúnciese|publicite aquí|espacio patrocinado|contenido promocionado"
            "|contenido de marca|branded content|clasificados|continúa después de la publicidad"
            "|lee después de la publicidad|patrocinado por|enlaces patrocinados|esquelas|promociones"
        ),
        Furniture.NAVIGATION: (
            "inicio|portada|buscar|contacto|contáctenos|quiénes somos|aviso legal|política de privacidad|ayuda"
            "|términos y condiciones|condiciones de uso|mapa del sitio|hemeroteca|archivo|mundo|internacional"
            "|nacional|españa|méxico|política|economía|deportes|cultura|sociedad|opinión|tecnología|ciencia|salud"
            "|vídeos|videos|fotos|galerías|tiempo|volver arriba|ir al contenido|saltar al contenido|etiquetas"
            "|archivado en|siguiente|anterior|secciones|gente|viajes|televisión"
            "|ir al inicio|ir a la portada|ir a contenido principal|pasar al contenido principal|saltar a contenido"
            "|subir|arriba|noticias|actualidad nacional|argentina|chile|colombia|perú|venezuela|méxico df|madrid"
            "|cataluña|andalucía|locales|local|regional|regiones|provincia|provincias|policiales|sucesos|judicial"
            "|justicia|seguridad|espectáculos|espectáculo|entretenimiento|fútbol|negocios|empresas|dinero|finanzas"
            "|mercados|motor|autos|educación|medio ambiente|medioambiente|estilo|moda|belleza|bienestar|cine|música"
            "|libros|series|gastronomía|recetas|horóscopo|loterías|juegos|pasatiempos|blogs|columnas|columnistas"
            "|editorial|entrevistas|entrevista|reportajes|multimedia|infografías|podcast|podcasts|especiales"
            "|edición impresa|obituarios|servicios|agenda|clima|el tiempo|tendencias|viral|virales|curiosidades"
            "|ee.uu|latinoamérica|américa|europa|categorías|categoría|publicado en|tags|temas|palabras clave"
            "|archivos|enlaces|acerca de|sobre nosotros|nosotros|equipo|redacción|contactar|contáctanos"
            "|política editorial|código ético|términos de uso|términos de servicio|política de cookies y privacidad"
            "|accesibilidad|mapa web|preguntas frecuentes|página siguiente|página anterior|volver|próximo|próxima"
            "|sin categoría|autor|sobre el autor"
        ),
        Furniture.INTERFACE: (
            "iniciar sesión|inicia sesión|cerrar sesión|regístrate|registrarse|contraseña|cerrar|mostrar más"
            "|cargar más|cargando|enviar|cancelar|sí|no|ver vídeo|ampliar|guardar|me gusta"
            "|menú|abrir menú|cerrar menú|mi cuenta|crear cuenta|usuario|olvidé mi contraseña"
            "|¿olvidaste tu contraseña ?|acceder|accede|entrar|ingresar|iniciar|registro|regístrate gratis"
            "|mostrar menos|cargar más noticias|ver menos|ver vídeos|ver video|reproducir|escuchar audio|descargar"
            "|nombre|web|mensaje|los campos obligatorios están marcados con|los campos necesarios están marcados"
            "|obligatorio|aplicar|buscar en|borrar|editar|continuar|tiempo de lectura|minutos de lectura"
            "|haz clic aquí|clic aquí|ver fotos|ver imagen|ampliar imagen|tamaño de texto|traducir|idioma"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: ("suscríbete a |suscríbete para|suscríbase a |suscríbete ahora|suscríbete ya "),
        Furniture.SHARE: (
            "compartir en |síguenos en |síguenos por|comparte en"
            "|comparte esto:|compartir:|comparte:|síguenos:|síguenos también|únete a nuestro canal"
            "|únete al canal|haz clic para compartir|haz clic para enviar|me gusta esto:|síganos en"
        ),
        Furniture.RELATED: (
            "lea también|lee también|leer más:|más información:|ver también|te puede interesar:|lee más|además:"
            "|artículo anterior|artículo siguiente|entrada anterior|siguiente entrada|también puedes leer"
            "|también puede leer|lea además|lee además|leer también|mira también|mirá también|leé también"
            "|puede leer:|puedes leer:|te recomendamos:|sigue leyendo|más noticias de|no te pierdas:"
            "|vea también|ver más:|relacionado:|le puede interesar|quizás te interese|te sugerimos"
        ),
        Furniture.COMMENTS: (
            "para comentar|inicia sesión para|regístrate para|los comentarios|sé el primero|ver los comentarios"
            "|tu dirección de correo electrónico no|su dirección de correo electrónico no|debes iniciar sesión"
            "|debes estar conectado|tienes que iniciar sesión|deja una respuesta|deja un comentario"
            "|guarda mi nombre|guardar mi nombre|este sitio usa akismet|este sitio utiliza akismet"
            "|recibir un correo electrónico con|has visto un error|¿encontraste un error|¿has encontrado un error"
            "|únete a la conver"
        ),
        Furniture.NEWSLETTER: (
            "recibe nuestr|recibe las noticias|recibe en tu|apúntate a|suscríbete a nuestr"
            "|suscríbete al |suscríbete y recibe|introduce tu correo|ingresa tu correo"
            "|reciba nuestr|regístrate y recibe"
        ),
        Furniture.PAYWALL: (
            "este contenido es exclusivo|artículo solo para suscriptores|contenido exclusivo para|para seguir leyendo"
            "|este artículo es exclusivo|contenido solo para|noticia exclusiva para|para leer el artículo"
            "|lee este artículo|artículo exclusivo|contenido para suscriptores|te quedan"
        ),
        Furniture.CREDIT: (
            "foto:|fotos:|imagen:|fotografía:|crédito:|créditos:|imagen de archivo|foto de archivo|pie de foto"
            "|imagen destacada|foto cortesía|ilustración:|captura de"
        ),
        Furniture.NAVIGATION: (
            "etiquetas:|temas:|archivado en|más sobre:"
            "|publicado en |categorías:|categoría:|palabras clave|esta entrada fue|esta entrada se publicó|tags:"
            "|sección:|inicio »|inicio >|inicio /"
        ),
        Furniture.ADVERTISEMENT: "continúa después de|patrocinado por|contenido patrocinado por",
    },
    counted=("reacciones|respuestas|opiniones|aportaciones|visitas|lecturas|compartidos|comentario(s"),
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
    dated=(
        "publicado|publicada|actualizado|actualizada|última actualización|modificado|fecha:|creado"
        "|publicado el|publicado en|última modificación|última edición|creado el|actualizado el|fecha de publicación"
        "|act.|publicación"
    ),
    by=(
        "por|redacción:|autor:|texto:|escrito por|de nuestro corresponsal"
        "|publicado por|texto y fotos:|por:|redactor:|autora:|una entrevista de"
    ),
)
