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
            "|assine agora|assine aqui|assine e|torne-se assinante|já sou assinante|para assinantes"
            "|exclusivo para assinantes|apenas para assinantes|seja membro|apoie|apoie-nos|doe|doar|faça uma doação"
            "|subscreva|subscrever agora|premium"
        ),
        Furniture.SHARE: (
            "compartilhar|compartilhe|partilhar|partilhe|compartilhar no facebook|compartilhar no twitter"
            "|enviar por e-mail|enviar por email|imprimir|copiar link|siga-nos|siga-nos no|ouvir artigo|salvar"
            "|tweetar|compartilhar esta notícia"
            "|compartilhe isso|compartilhe esta notícia|compartilhe este artigo|compartilhar no whatsapp"
            "|compartilhar no x|compartilhar via whatsapp|compartilhar por e-mail|compartilhar notícia"
            "|compartilhar artigo|compartilhar link|partilhar no facebook|partilhar no twitter|partilhar artigo"
            "|partilhar notícia|partilhar por email|partilhe isto|partilhe este artigo|partilhas|compartilhamentos"
            "|enviar a um amigo|enviar para um amigo|enviar por whatsapp|imprimir artigo|imprimir notícia"
            "|copiar o link|link copiado|copiar|siga|siga-nos no facebook|siga-nos nas redes sociais"
            "|siga no google news|seguir|acompanhe|curta|curtir isso|gosto disto|gostei|guardar artigo"
            "|salvar artigo|ouvir|ouça este artigo|ouvir notícia|ouvir texto|tamanho da letra|tamanho do texto"
            "|tweet|presentear matéria|oferecer artigo"
        ),
        Furniture.COOKIES: (
            "política de cookies|aceitar|aceitar todos|aceitar tudo|rejeitar|rejeitar tudo|gerir cookies"
            "|aceito|aceitar cookies|aceitar e continuar|aceitar e fechar|rejeitar cookies|recusar|concordo"
            "|configurações de cookies|definições de cookies|gerir preferências|preferências de cookies|entendi"
            "|prosseguir"
        ),
        Furniture.RELATED: (
            "leia também|leia mais|ler mais|veja também|ver também|saiba mais|notícias relacionadas"
            "|artigos relacionados|relacionadas|relacionados|mais lidas|mais lidos|as mais lidas|mais notícias"
            "|mais sobre|você pode gostar|recomendado|recomendadas para você|veja mais|continue lendo|continuar a ler"
            "|tópicos relacionados|últimas publicações"
            "|artigo anterior|artigo seguinte|próximo artigo|post anterior|próximo post|matéria anterior"
            "|próxima matéria|notícia anterior|próxima notícia|navegação de post|navegação de posts"
            "|navegação de artigos|posts recentes|posts relacionados|posts antigos|artigos recentes"
            "|artigos similares|artigos semelhantes|matérias relacionadas|conteúdos relacionados"
            "|conteúdo relacionado|relacionado|relacionada|notícias recentes|outras notícias|outros artigos"
            "|mais artigos|mais vistos|mais vistas|mais lidas do dia|mais comentadas|mais populares|populares"
            "|em alta|destaque|recomendados|recomendadas|recomendados para você|recomendamos|sugestões"
            "|sugestão de leitura|sugestões de leitura|você também pode gostar|você também pode se interessar"
            "|você pode se interessar|pode interessar|pode também gostar|também pode gostar|talvez goste"
            "|talvez você goste|pode gostar também|leia a seguir|leia a matéria completa|leia a notícia completa"
            "|leia na íntegra|leia o artigo completo|ler artigo completo|ler artigo|ler tudo|ler notícia|leia"
            "|leia tudo|saber mais|ver mais|ver mais notícias|ver todas|ver todos|ver tudo|ver galeria|veja todas"
            "|veja a galeria|confira|confira também|não perca|não deixe de ler|mais de|mais em|conheça|tudo sobre"
            "|últimas do|publicações relacionadas|tags relacionadas|assuntos relacionados|temas relacionados"
        ),
        Furniture.COMMENTS: (
            "comentários|comentar|comente|deixe um comentário|deixe seu comentário|ver comentários"
            "|escreva um comentário|enviar comentário|responder|mostrar comentários"
            "|participe da discussão|participe na discussão|entre na conversa|ver mais comentários"
            "|mostrar mais comentários|ver todos os comentários|mais comentários"
            "|comentário|sem comentários|nenhum comentário|nenhum comentário ainda|seja o primeiro a comentar"
            "|deixar um comentário|deixe o seu comentário|deixe uma resposta|deixar uma resposta"
            "|deixe a sua opinião|cancelar resposta|cancelar a resposta|adicionar comentário|adicione um comentário"
            "|adicionar um comentário|publicar comentário|publicar um comentário|postar comentário"
            "|postar um comentário|faça um comentário|faça o seu comentário|escreva o seu comentário"
            "|escreva seu comentário|comente esta notícia|comentar notícia|comente aqui|todos os comentários"
            "|ler comentários|carregar comentários|carregar mais comentários|os comentários estão fechados"
            "|comentários encerrados|comentários desativados|comentários fechados|denunciar|denuncie"
            "|denunciar comentário|reportar|reportar erro|comunicar erro|opine|dê sua opinião|dê a sua opinião"
            "|resposta|respostas|mural|fórum"
        ),
        Furniture.TICKER: (
            "últimas notícias|última hora|últimas|ao vivo|em direto|plantão|destaques|ao minuto|em destaque"
            "|agora|mais recentes|notícias de última hora|notícias do dia|notícias de hoje|em tempo real"
            "|minuto a minuto|breaking news|plantão de notícias|as últimas|últimas do dia|acontece agora|urgente"
            "|em atualização|giro de notícias|manchetes"
        ),
        Furniture.NEWSLETTER: (
            "receba nossa newsletter|inscreva-se|cadastre-se|subscrever newsletter|seu e-mail|assine a newsletter"
            "|newsletter|newsletters|assine nossa newsletter|assine a nossa newsletter|assine nossas newsletters"
            "|subscreva a newsletter|subscreva a nossa newsletter|subscrever a newsletter|receba as notícias"
            "|receba notícias|receba novidades|receba por e-mail|inscreva-se na newsletter|o seu email|o seu e-mail"
            "|seu email|seu melhor e-mail|endereço de e-mail|endereço de email|endereço de correio eletrónico"
            "|digite seu e-mail|insira o seu email|ative as notificações|alertas"
        ),
        Furniture.ADVERTISEMENT: (
            "publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após a publicidade|pub"
            "|publicidade paga|conteúdo de marca|conteúdo patrocinado por|patrocinado por|oferecido por"
            "|apresentado por|publieditorial|informe publicitário|anuncie|anuncie aqui|anuncie conosco"
            "|classificados|branded content|continua depois da publicidade|continua após a propaganda|propaganda"
            "|leia mais após o anúncio|links patrocinados"
        ),
        Furniture.NAVIGATION: (
            "início|página inicial|capa|buscar|busca|pesquisar|pesquisa|contato|contacto|fale conosco|quem somos"
            "|ajuda|termos de uso|política de privacidade|expediente|ficha técnica|arquivo|mapa do site|mundo"
            "|internacional|brasil|portugal|país|política|economia|esportes|desporto|futebol|cultura|sociedade"
            "|opinião|tecnologia|ciência|saúde|vídeos|fotos|tempo|voltar ao topo|ir para o conteúdo|tags|etiquetas"
            "|próximo|anterior|seguinte|cotidiano|educação|secções"
            "|home|menu|ir para o topo|voltar para o topo|topo|topo da página|voltar|voltar para a home"
            "|pular para o conteúdo|saltar para o conteúdo|ir para conteúdo principal|ir para o conteúdo principal"
            "|conteúdo principal|notícias|últimas notícias do brasil|geral|nacional|local|regional|cidades|cidade"
            "|região|estado|são paulo|rio de janeiro|lisboa|porto|justiça|segurança|polícia|policial|concursos"
            "|emprego|empregos|negócios|empresas|mercado|mercados|dinheiro|finanças|agronegócio|carros|motor|auto"
            "|meio ambiente|ambiente|sustentabilidade|turismo|viagem|viagens|gastronomia|receitas|moda|beleza"
            "|estilo|estilo de vida|vida|bem-estar|famosos|celebridades|entretenimento|diversão|cinema|música"
            "|livros|televisão|séries|tv|novelas|games|jogos|horóscopo|loterias|previsão do tempo|meteorologia"
            "|blogs|blog|colunas|colunistas|colunista|editorial|editoriais|entrevista|entrevistas|reportagem"
            "|reportagens|análise|especiais|infográficos|multimédia|galeria|galerias|galeria de fotos|podcast"
            "|podcasts|rádio|modalidades|europa|categorias|categoria|publicado em|arquivos|assuntos|temas|tópicos"
            "|palavras-chave|sobre|sobre nós|equipe|equipa|redação|fale connosco|contactos|contatos|contacte-nos"
            "|trabalhe conosco|política editorial|princípios editoriais|estatuto editorial|termos e condições"
            "|termos de serviço|privacidade|aviso legal|acessibilidade|próxima|próxima página|página anterior"
            "|página seguinte|edição impressa|edição digital|sem categoria|autor|sobre o autor|links úteis"
            "|lei da transparência"
        ),
        Furniture.INTERFACE: (
            "entrar|sair|login|criar conta|iniciar sessão|senha|esqueci minha senha|fechar|mostrar mais|carregar mais"
            "|carregando|a carregar|enviar|cancelar|sim|não|ver vídeo|ampliar|gosto|curtir"
            "|faça login|fazer login|iniciar|registar|registe-se|registar-se|registro|minha conta|a minha conta"
            "|esqueceu a senha ?|esqueceu sua senha ?|palavra-passe|esqueceu a palavra-passe ?|abrir menu"
            "|fechar menu|abrir|ver menos|mostrar menos|mostrar tudo|aguarde|por favor aguarde|assistir|assista"
            "|assista ao vídeo|veja o vídeo|reproduzir|baixar|baixe o app|nome|site|website|mensagem"
            "|campos obrigatórios são marcados com|os campos obrigatórios estão marcados com|obrigatório|aplicar"
            "|editar|apagar|ok|continuar|clique aqui|tempo de leitura|minutos de leitura|min de leitura"
            "|ampliar imagem|ampliar foto|traduzir|idioma|modo escuro|buscar por|tamanho da fonte"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "assine por|já é assinante|seja assinante"
            "|torne-se assinante|assine agora|apoie o jornalismo|subscreva a |já sou assinante"
        ),
        Furniture.SHARE: (
            "compartilhar no |compartilhe no |partilhar no |siga-nos no"
            "|compartilhe isso|compartilhe:|compartilhar:|partilhe isto|partilhe:|clique para compartilhar"
            "|clique para partilhar|clique para enviar|siga-nos|siga nosso|siga nosso perfil"
            "|acompanhe as notícias|entre no canal|entre no nosso grupo|participe do canal|curtir isso|gosto disto"
            "|receba notícias no whatsapp"
        ),
        Furniture.RELATED: (
            "leia também|leia mais|veja também|ver também|saiba mais|ler também"
            "|artigo anterior|próximo artigo|post anterior|próximo post|leia a matéria|leia o texto|ler mais:"
            "|veja mais|confira também|relacionado:|mais notícias:|você também pode|pode também"
            "|recomendado:|continuar lendo|continue lendo|leia ainda|leia tudo sobre|assista também|saiba tudo"
        ),
        Furniture.COMMENTS: (
            "para comentar|faça login para|os comentários|deixe o seu|seja o primeiro a comentar"
            "|o seu endereço de e-mail não|o seu endereço de email não|seu endereço de e-mail não"
            "|você precisa fazer login|você precisa estar|tem de iniciar|deve estar autenticado|salvar meus dados"
            "|guardar o meu nome|notifique-me sobre|este site utiliza o akismet|este site usa o akismet"
            "|deixe uma resposta|deixe um comentário|este é um espaço|encontrou um erro|os comentários são"
            "|achou algum erro"
        ),
        Furniture.NEWSLETTER: (
            "receba nossa|receba a nossa|receba as notícias|inscreva-se |cadastre-se "
            "|subscreva a newsletter|subscreva a nossa|inscreva-se na |receba no seu|receba os destaques"
            "|receba diariamente|receba as principais|digite seu e-mail|insira o seu e-mail|quer receber"
        ),
        Furniture.PAYWALL: (
            "conteúdo exclusivo para|este conteúdo é exclusivo|exclusivo para assinantes|para continuar lendo"
            "|artigo exclusivo"
            "|este artigo é exclusivo|artigo exclusivo para|este conteúdo é|matéria exclusiva|para ler o artigo"
            "|para ler a matéria|você atingiu|continue a ler|a ler este artigo"
        ),
        Furniture.CREDIT: (
            "foto:|fotos:|imagem:|crédito:|créditos:|fotografia:|foto de arquivo|imagem de arquivo"
            "|foto ©|créditos da|crédito da|imagem destacada|imagem ilustrativa|foto ilustrativa"
            "|divulgação/|ilustração:|legenda:|arte:"
        ),
        Furniture.NAVIGATION: (
            "tags:|tópicos:|etiquetas:"
            "|publicado em |categorias:|categoria:|assuntos:|palavras-chave|marcado com|esta entrada foi"
            "|este post foi|você está aqui|está aqui:|temas:|home »|home >"
        ),
        Furniture.ADVERTISEMENT: "continua após|continua depois da|patrocinado por",
    },
    counted=("reações|reacções|respostas|comentário|visualizações|leituras|partilhas|curtidas|comentário(s"),
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
    dated=(
        "publicado|publicada|atualizado|atualizada|actualizado|última atualização|modificado|criado em|data:"
        "|publicado em|publicada em|publicado por|atualizado em|atualizada em|última modificação|criado|postado em"
        "|postado|data de publicação|modificado em|última actualização"
    ),
    by=(
        "por|autor:|texto:|da redação|escrito por|redação"
        "|publicado por|postado por|texto e fotos:|reportagem:|autora:|redação:|por:|um artigo de|colaborou"
    ),
)
