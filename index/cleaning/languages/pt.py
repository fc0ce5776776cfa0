"""Portuguese."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "assine|assine já|assinar|assinatura|assinaturas|assinante|já é assinante|já é assinante ?|seja assinante"
            "|subscrever"
        ),
        Furniture.SHARE: (
            "compartilhar|compartilhe|partilhar|partilhe|compartilhar no facebook|compartilhar no twitter"
            "|enviar por e-mail|enviar por email|imprimir|copiar link|siga-nos|siga-nos no|ouvir artigo|salvar"
            "|tweetar|compartilhar esta notícia"
        ),
        Furniture.COOKIES: (
            "política de cookies|aceitar|aceitar todos|aceitar tudo|rejeitar|rejeitar tudo|gerir cookies"
        ),
        Furniture.RELATED: (
            "leia também|leia mais|ler mais|veja também|ver também|saiba mais|notícias relacionadas"
            "|artigos relacionados|relacionadas|relacionados|mais lidas|mais lidos|as mais lidas|mais notícias"
            "|mais sobre|você pode gostar|recomendado|recomendadas para você|veja mais|continue lendo|continuar a ler"
            "|tópicos relacionados|últimas publicações"
        ),
        Furniture.COMMENTS: (
            "comentários|comentar|comente|deixe um comentário|deixe seu comentário|ver comentários"
            "|escreva um comentário|enviar comentário|responder|mostrar comentários"
            "|participe da discussão|participe na discussão|entre na conversa|ver mais comentários"
            "|mostrar mais comentários|ver todos os comentários|mais comentários"
        ),
        Furniture.TICKER: (
            "últimas notícias|última hora|últimas|ao vivo|em direto|plantão|destaques|ao minuto|em destaque"
        ),
        Furniture.NEWSLETTER: (
            "receba nossa newsletter|inscreva-se|cadastre-se|subscrever newsletter|seu e-mail|assine a newsletter"
        ),
        Furniture.ADVERTISEMENT: (
            "publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após a publicidade|pub"
        ),
        Furniture.NAVIGATION: (
            "início|página inicial|capa|buscar|busca|pesquisar|pesquisa|contato|contacto|fale conosco|quem somos"
            "|ajuda|termos de uso|política de privacidade|expediente|ficha técnica|arquivo|mapa do site|mundo"
            "|internacional|brasil|portugal|país|política|economia|esportes|desporto|futebol|cultura|sociedade"
            "|opinião|tecnologia|ciência|saúde|vídeos|fotos|tempo|voltar ao topo|ir para o conteúdo|tags|etiquetas"
            "|próximo|anterior|seguinte|cotidiano|educação|secções"
        ),
        Furniture.INTERFACE: (
            "entrar|sair|login|criar conta|iniciar sessão|senha|esqueci minha senha|fechar|mostrar mais|carregar mais"
            "|carregando|a carregar|enviar|cancelar|sim|não|ver vídeo|ampliar|gosto|curtir"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "assine por|já é assinante|seja assinante",
        Furniture.SHARE: "compartilhar no |compartilhe no |partilhar no |siga-nos no",
        Furniture.RELATED: "leia também|leia mais|veja também|ver também|saiba mais|ler também",
        Furniture.COMMENTS: "para comentar|faça login para|os comentários|deixe o seu|seja o primeiro a comentar",
        Furniture.NEWSLETTER: "receba nossa|receba a nossa|receba as notícias|inscreva-se |cadastre-se ",
        Furniture.PAYWALL: (
            "conteúdo exclusivo para|este conteúdo é exclusivo|exclusivo para assinantes|para continuar lendo"
            "|artigo exclusivo"
        ),
        Furniture.CREDIT: "foto:|fotos:|imagem:|crédito:|créditos:|fotografia:|foto de arquivo|imagem de arquivo",
        Furniture.NAVIGATION: "tags:|tópicos:|etiquetas:",
    },
    counted="reações|reacções|respostas",
    picture="foto|fotos|imagem|fotografia|crédito|créditos|ilustração",
    holds={
        Furniture.COOKIES: "utilizamos cookies|usamos cookies|utiliza cookies|uso de cookies",
        Furniture.COPYRIGHT: "todos os direitos reservados|proibida a reprodução|reprodução proibida",
        Furniture.LEGAL: "termos de uso|política de privacidade|termos e condições|condições de utilização",
    },
    months=(
        "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set"
        "|outubro out|novembro nov|dezembro dez"
    ),
    date_words=(
        "segunda terça quarta quinta sexta feira sábado domingo seg ter qua qui sex sáb dom de às em h min horas"
        " publicado atualizado actualizado há minutos dias hoje ontem"
    ),
    dated="publicado|publicada|atualizado|atualizada|actualizado|última atualização|modificado|criado em|data:",
    by="por|autor:|texto:|da redação|escrito por|redação",
)
