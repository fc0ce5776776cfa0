"""English."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "subscribe|subscribe now|subscribe today|subscription|subscriptions|subscriber services|subscribers"
            "|become a member|already a subscriber ?|already a subscriber|manage subscription|support us|donate"
            "|free trial"
            "|subscribe for free|subscribe to continue|support our work|make a donation|become a patron"
            "|become a supporter|upgrade|upgrade to paid|go premium|start your free trial|get unlimited access"
            "|premium|subscriber only|subscribers only|for subscribers|members only|gift subscriptions"
        ),
        Furniture.SHARE: (
            "share|share this|share this article|share this page|share this story|share this with|shares"
            "|share article|share on|tweet|tweet this|retweet|like this|email this|email article|email this article"
            "|print article|print this|print this article|printable version|printer friendly|printer-friendly version"
            "|send to a friend|send to friend|email to a friend|copy link|follow us|follow me|follow us on|pin it"
            "|digg it"
            "|add to my list|add to favorites|add to favourites|save article|save for later|gift article"
            "|gift this article"
            "|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email"
            "|share by email|share with friends|click to share|copy url|link copied|copied|email a friend"
            "|mail to a friend|print this page|print friendly|follow us on facebook|follow us on twitter"
            "|like us on facebook|follow us on google news|add to reading list|bookmark this|reblog|repost"
            "|listen to this article|listen to article|share this post|share this video|share this entry|share post"
            "|like this post|loading likes|share full article|save this story|share on social media"
            "|add us on google|add as preferred source on google"
        ),
        Furniture.COOKIES: (
            "cookie policy|cookie settings|accept all|accept cookies|reject all|manage cookies|privacy & cookies"
            "|privacy and cookies|cookie preferences|ad choices|adchoices|your ad choices"
            "|accept all cookies|reject cookies|cookie notice|cookies policy|cookie consent|manage preferences"
            "|privacy settings|privacy preferences|do not sell my personal information"
            "|do not sell or share my personal information|your privacy choices|california privacy rights"
            "|manage consent|consent preferences"
        ),
        Furniture.RELATED: (
            "related|related articles|related stories|related topics|related news|related links|related content"
            "|related coverage|related video|related videos|related internet links|read more|read also|see also"
            "|more on this story|more on this|more news|more stories|more headlines|more from|you may also like"
            "|you might also like|recommended|recommended for you|don't miss|most read|most popular|most viewed"
            "|most commented|most shared|most emailed|popular posts|trending|trending now|top stories|editor's picks"
            "|editors' picks|also in the news|up next|next article|previous article|next story|previous story"
            "|recent posts|latest posts|latest stories|read next|read full story|in this story|what's hot|hot topics"
            "|from around the web|promoted stories|more in this section|related information|also on"
            "|related posts|related post|related reading|related tags|similar articles|similar posts|similar stories"
            "|more like this|more articles|more posts|more in|more from this author|more from author"
            "|more on this topic|more from this section|more to explore|more to read|further reading"
            "|continue reading|keep reading|read on|read full article|read the full article|read more stories"
            "|read the full story|read this next|what to read next|previous post|next post|newer post|older post"
            "|older posts|newer posts|newer entries|older entries|post navigation|recent comments|recent articles"
            "|latest articles|latest from|latest in|featured|featured articles|featured posts|featured stories"
            "|must read|must reads|must-read|popular articles|popular stories|popular now|most recent"
            "|most discussed|editor's choice|editor's pick|staff picks|suggested reading|suggested articles"
            "|suggested for you|you might like|you may like|you may also be interested in"
            "|you might also be interested in|recommended stories|recommended articles|recommended reading"
            "|recommended videos|stories you may like|picked for you|for you|around the web|top news|top articles"
            "|explore more|explore topics|discover more|view more articles|learn more|find out more"
            "|see more stories|in case you missed it|icymi|watch next|now playing|trending stories|trending topics"
            "|trending news|trending videos|more top stories|from our partners|list of 3 items|published in"
        ),
        Furniture.COMMENTS: (
            "comments|comment|leave a comment|add a comment|add comment|add your comments|post a comment|post comment"
            "|view comments|read comments|show comments|hide comments|join the conversation|join the discussion"
            "|no comments|no comments yet|submit a comment|submit comment|report abuse|leave a reply|cancel reply"
            "|your comment|have your say|comments are closed|be the first to comment"
            "|show more comments|view more comments|load more comments|see more comments|more comments"
            "|show all comments|view all comments|see all comments|read all comments|all comments|join the debate"
            "|comments are now closed"
            "|leave a comment below|leave your comment|write a comment|write a response|write a reply"
            "|add your comment|share your thoughts|what do you think ?|tell us what you think|post your comment"
            "|post reply|submit reply|post a reply|comment on this story|comment on this article"
            "|start the conversation|start the discussion|join the conversation below|view conversation"
            "|comments are off|comments off|comments are disabled|no responses|no responses yet|no replies"
            "|leave a response|responses|reply to this comment|sort by|newest first|oldest first|best"
            "|flag as inappropriate|flag|report this comment|report comment|report a problem|load comments"
            "|one comment|comment now|login to comment|log in to comment|log in to leave a comment|add your voice"
            "|discussion|commenting policy|comment policy|community guidelines|letters to the editor"
            "|submit a letter|notify me of new posts by email|notify me of follow-up comments by email"
            "|notify me of new comments via email"
            "|save my name, email, and website in this browser for the next time i comment"
        ),
        Furniture.TICKER: (
            "breaking news|latest news|latest headlines|news ticker|top headlines|happening now|newsfeed|news in brief"
            "|live updates|live blog|live now|news live|latest updates|the latest|breaking|developing story|just now"
            "|today's headlines|today's top stories|in brief|news flash|newswire|live news"
        ),
        Furniture.NEWSLETTER: (
            "newsletter|newsletters|sign up|sign up for our newsletter|email newsletters|email alerts|alerts"
            "|sign up now|get the newsletter|news alerts|your email|your email address|email address|enter your email"
            "|subscribe to our newsletter|subscribe to newsletter|newsletter signup|newsletter sign up"
            "|newsletter sign-up|join our newsletter|join our mailing list|sign up for free|sign up here"
            "|sign up today|sign me up|subscribe via email|subscribe to blog via email|subscribe by email"
            "|get our newsletter|get updates|email updates|stay informed|stay connected|stay in touch"
            "|stay up to date|type your email|enter email|enter your email address|enter your email address here"
            "|follow blog via email|daily newsletter|weekly newsletter|morning newsletter|join now"
            "|turn on notifications"
        ),
        Furniture.ADVERTISEMENT: (
            "advertisement|advertisements|advertise|ads|sponsored|sponsored by|sponsored content|sponsored links"
            "|paid content|advertorial|advertorial features|advertise with us|continue reading below"
            "|story continues below|article continues below|special offers|partner content|ads by google|paid post"
            "|paid advertisement|paid partner content|paid partnership|promoted content|promoted by|promotion"
            "|sponsor content|sponsored post|sponsored article|presented by|brand content|branded content"
            "|brought to you by|our sponsors|our partners|advertiser content|scroll to continue"
            "|scroll to continue with content|skip advertisement|advertisement - scroll to continue|remove ads"
            "|ad feedback|report this ad|article continues after advertisement|affiliate disclosure|affiliate links"
            "|coupons|deals|classified ads"
        ),
        Furniture.NAVIGATION: (
            "home|homepage|home page|menu|search|advanced search|site map|sitemap|contact|contact us|about|about us"
            "|privacy|privacy policy|privacy notice|privacy statement|terms|terms of use|terms of service"
            "|terms and conditions|terms & conditions|help|faq|faqs|accessibility|accessibility help"
            "|accessibility links|careers|jobs|work for us|archive|archives|back to top|top|top of page|go to top"
            "|skip to content|skip to main content|skip to navigation|skip navigation|navigation|main menu|sections"
            "|topics|tags|tagged|filed under|categories|category|news|news home|world|world news|us|uk|u.s|u.k"
            "|national|local|local news|international|politics|business|money|markets|economy|technology|tech|science"
            "|health|sport|sports|entertainment|arts|culture|lifestyle|life|life & style|travel|food|opinion"
            "|comment is free|columnists|editorials|letters|obituaries|classifieds|real estate|cars|autos|weather"
            "|video|videos|photos|pictures|galleries|photo galleries|podcasts|blogs|games|puzzles|crosswords"
            "|horoscopes|dating|shopping|shop|events|tv|radio|music|movies|film|books|education|environment|celebrity"
            "|celebrities|style|fashion|features|analysis|magazine|today's paper|digital edition|apps|mobile"
            "|community|contests|competitions|services|football|tennis|golf|cricket|rugby|nfl|nba|mlb|nhl|europe|asia"
            "|africa|australia|middle east|media kit|next|previous|prev|newer|older|view all|see all|show all"
            "|all news|rss feeds|corrections|media|products|resources|tools|story tools|directory|people|press"
            "|press releases|our company"
            "|blog|posts|posted in|uncategorized|meta|entries feed|comments feed|entries rss|comments rss"
            "|log in to wordpress|blogroll|links|site search|search results|get in touch|who we are|our team"
            "|meet the team|our story|masthead|staff|press room|newsroom|editorial policy|editorial standards"
            "|ethics policy|fact check|fact checks|legal|legal notice|disclaimer|imprint|privacy & terms"
            "|privacy center|help center|customer service|support|contact support|submit a tip|send us a tip|tips"
            "|breadcrumb|breadcrumbs|you are here|previous page|next page|page top|back home|return to top"
            "|back to homepage|go to homepage|go to content|jump to content|skip to footer|skip links|all topics"
            "|all categories|browse|browse by topic|browse all|explore|browse topics|section|more sections"
            "|other sections|quick links|useful links|our network|our sites|follow the topics in this article"
            "|topics in this article|topics mentioned in this article|crime|courts|transportation|housing"
            "|real-estate|innovation|investigations|explainers|long reads|longform|profiles|reviews|recipes"
            "|parenting|relationships|fitness|wellness|gaming|gadgets|space|climate|nature|history|religion|faith"
            "|immigration|elections|election|india|canada|china|russia|ukraine|latin america|americas|the americas"
            "|asia pacific|uk news|us news|u.s. news|wales|scotland|northern ireland|ireland|new zealand"
            "|south africa|newspaper|epaper|print edition|back issues|back copies|cartoons|quizzes|quiz"
            "|newsletters & alerts|webinars|whitepapers|white papers|case studies|partners|investor relations"
            "|investors|ipo|stocks|personal finance|cryptocurrency|copyright|rss feed|site index|table of contents"
            "|contents|in this article|on this page|about the author|about author|author|author bio|authors"
            "|written by|contributors|all posts by|view all posts|share tips|lifestyle news|local sports"
            "|high school sports"
        ),
        Furniture.INTERFACE: (
            "facebook|twitter|google|google plus|linkedin|reddit|digg|stumbleupon|delicious|del.icio.us|tumblr"
            "|pinterest|instagram|youtube|whatsapp|telegram|messenger|flipboard|newsvine|fark|nowpublic|mixx"
            "|livejournal|bing|rss|snapchat|tiktok|bluesky|mastodon|threads|flickr|vimeo|myspace|yahoo|pocket|x|like"
            "|email|e-mail|print|save|bookmark|follow|shared|report|reply|discuss|conversation|feedback|rate"
            "|rate this|more|popular|live|latest|headlines|just in|cookies|accept|i agree|i accept|got it|agree"
            "|offers|promoted|advertising|ad|loader|loading|please wait|close|open|show more|show less|load more"
            "|view more|see more|click here|log in|login|log out|logout|sign in|sign out|register|create account"
            "|my account|my profile|profile|username|password|forgot password|forgot password ?|remember me|submit"
            "|send|cancel|ok|yes|no|edit|delete|reset|select|apply|go|back|enlarge|enlarge image|view larger|zoom"
            "|play|pause|stop|mute|play video|watch|listen|watch video|watch live|download|chat|search for"
            "|search this site|search website|text size|font size|decrease font size|increase font size|dark mode"
            "|translate|language|english|settings|preferences|notifications|name|message|website|required|captcha"
            "|continue|hide|show|expand|collapse|toggle navigation|toggle menu|menusections|share tools|report typo"
            "|report error|advertisement close"
            "|threads.net|linked in|youtube channel|viber|line|discord|whatsapp channel|e-mail address"
            "|sign in with google|continue with google|continue with facebook|sign in with apple|sign up with email"
            "|my subscriptions|manage account|account|my news|saved|saved articles|saved items|save post|unsave"
            "|following|unfollow|followers|follow topic|follow author|see less|read less|view less|show details"
            "|hide details|view details|view image in fullscreen|view in fullscreen|full screen|fullscreen"
            "|exit fullscreen|view gallery|open gallery|open image|open image in new window|view photos"
            "|view slideshow|image gallery|close menu|open menu|close search|open search|close modal|close dialog"
            "|dismiss|not now|no thanks|maybe later|later|allow|deny|ok got it|try again|refresh|retry"
            "|something went wrong|copy|copy link to clipboard|paste|print page|font|aa|small|medium|large|normal"
            "|increase text size|decrease text size|reset text size|light mode|listen now|audio|volume|unmute"
            "|mute video|video player|replay|duration|current time|remaining time|captions|subtitles|subtitles off"
            "|share video|embed|get the app|download the app|download our app|open in app|open app|app store"
            "|google play|get it on google play|download on the app store|required fields are marked"
            "|required fields|website url|first name|last name|full name|country|zip code|phone|phone number"
            "|subject|your name|your message|your website|your review|change|update|view|views|minutes read"
            "|min read|minute read|min|mins read|read time|reading time|estimated reading time|contact the author"
            "|gift|this is a modal window|beginning of dialog window|end of dialog window|select language"
            "|change language|choose language|powered by|powered by wordpress|proudly powered by wordpress"
            "|blog at wordpress.com|view my complete profile|report this article|was this article helpful ?"
            "|was this page helpful ?|rate this article|toggle search|toggle sidebar|sidebar|footer|header"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "subscribe to |subscribe for |already a subscriber|become a subscriber|to continue reading"
            "|support our journalism"
            "|subscribe now |subscribe today |subscribe and get"
            "|subscribe via |subscribe today and|start your free trial|support independent journalism"
            "|thank you for subscribing"
        ),
        Furniture.SHARE: (
            "share on |share via |share this |share to |follow us on |follow @|tweet this|email this |like us on "
            "|find us on|join us on facebook|send to a friend|bookmark this|print this"
            "|click to share|click to email|click to print|share this post|follow us:|follow us @|follow me on"
            "|connect with us|like us:|like this:|share on:|add us as a preferred|listen to this|share:"
        ),
        Furniture.RELATED: (
            "read more:|read more |read also:|read also |also read:|also read |see also:|related:|read:|more:"
            "|more on this|more from |watch:|click here for|click here to|recommended:|>> |next: |previous: "
            "|read the full|most read in|more stories"
            "|continue reading|keep reading:|previous post|next post|related posts|related article|related story"
            "|related topics:|related coverage|you may also like|you might also like|more stories from|see more:"
            "|also see:|must read:|recommended reading|view all posts|see all posts|further reading:|don't miss:"
            "|up next:|more posts|more articles by|click to read|explore more on|watch now:|read next:"
            "|next article|previous article|view more posts"
        ),
        Furniture.COMMENTS: (
            "comments (|leave a comment|you must be logged|you must be signed|log in to|sign in to|please log in"
            "|to comment|be the first to|add your comment|post a comment|have your say|comments on this"
            "|the views expressed in|report this|all comments|join the discussion|no one has commented"
            "|the comments below|we welcome your"
            "|your email address will not|your e-mail address will not|leave a reply|required fields are"
            "|save my name|notify me of|you must log in|this site uses akismet|learn how your comment"
            "|comments are closed|comments are moderated|write a comment|please be respectful|please keep comments"
            "|have a question or comment|join the conversation|start the conversation"
            "|view comments|to join the conversation|create an account or log in|found a mistake|spotted an error"
            "|see a typo|have a news tip|got a tip"
        ),
        Furniture.NEWSLETTER: (
            "sign up for our|sign up for the newsletter|sign up for free|sign up for daily|sign up to our|get our "
            "|get the latest|get breaking news|receive our|enter your email|sign me up"
            "|sign up here|sign up to receive|subscribe to our|subscribe to the|join our mailing"
            "|join our newsletter|enter your e-mail|by signing up|by subscribing|by providing your email"
            "|stay up to date with|stay informed with|want more stories like this|get the day's|get our daily"
            "|get our free|delivered to your inbox|get stories like this"
        ),
        Furniture.PAYWALL: (
            "this article is for subscribers|you have reached your|this content is for|to read the full"
            "|to read this article|you've read|this is a premium|exclusive to subscribers|full access"
            "|you've reached your|you have used|subscribe to read|subscribe to unlock"
            "|subscribe to continue|register to continue|create a free account|this article is only"
            "|this article is exclusive|this story is for subscribers|this post is for|unlock this article"
            "|already have an account|to access this|log in to continue"
        ),
        Furniture.ADVERTISEMENT: (
            "advertisement |sponsored by|story continues below|article continues after|paid for by"
            "|scroll to continue|advertisement. scroll|advertisement - |this is a sponsored|this content was paid"
            "|paid content from|this post may contain affiliate|we may earn"
            "|promoted by"
        ),
        Furniture.CREDIT: (
            "photo:|photo by|photos by|photo credit|photos:|image:|image credit|image source|image copyright|picture:"
            "|pictured:|pic:|photograph:|credit:|file photo|getty images|courtesy of |illustration:|media caption"
            "|image caption"
            "|photos courtesy|photo courtesy|photograph by|photographs by|featured image|cover photo|cover image"
            "|image courtesy|image via|photo via|image by|stock photo|graphic by|illustration by"
            "|screenshot:|screen grab|file image|picture credit|image source:"
        ),
        Furniture.INTERFACE: (
            "please enable|your browser does not|javascript|this video|sorry, your browser|you are here:"
            "|please select|please enter|error:|min read|loading"
            "|view image|hide caption|toggle caption|view larger|click to expand|click to play"
            "|scroll down|use left/right|use up/down|video player|minutes read"
            "|estimated reading|reading time|play video|this video file|the media could not|to play the media"
            "|get the app|published by"
        ),
        Furniture.NAVIGATION: (
            "tags:|topics:|filed under|categories:|category:|posted in|back to |home »|home >|home /"
            "|tagged with|tagged:|tagged under|filed in|filed under:|posted under|posted on:|this entry was posted"
            "|this entry was tagged|tag:|keywords:|more about:|home › |home » |related topics"
            "|you are here |bookmark the permalink|in this article:|skip to"
        ),
    },
    counted=(
        "reaction|reactions|replies|contributions|reader comments|user comments|comment(s"
        "|responses|views|likes|shares|answers|votes|thoughts on"
    ),
    picture=(
        "photo|photos|photograph|photographs|photo credit|photo by|photograph by|picture|pictures|picture by"
        "|image|images|image by|image credit|credit|illustration"
        "|photo courtesy of|image courtesy of|photos by|photo via|screenshot|file photo|graphic"
    ),
    holds={
        Furniture.COOKIES: "we use cookies|uses cookies|use of cookies|our cookie policy",
        Furniture.COPYRIGHT: (
            "all rights reserved|may not be published, broadcast|may not be reproduced"
            "|is not responsible for the content of"
        ),
        Furniture.LEGAL: (
            "terms of use|terms of service|terms and conditions|privacy policy|our terms|user agreement"
            "|registered trademark|trademarks of|is a registered|house rules|moderated|registered in england"
            "|licensors|this site"
        ),
    },
    months=(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct"
        "|november nov|december dec"
    ),
    date_words=(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun the at"
        " on of am pm a p m st nd rd th et est edt pst pdt cst cdt gmt bst utc ist hrs updated published posted last"
        " ago hours hour minutes minute days day today yesterday date first modified by"
    ),
    dated=(
        "published|posted|updated|last updated|last modified|first published|first posted|modified|created|date:"
        "|release date|publication date|originally published"
        "|published on|published at|posted on|posted at|posted by|updated on|updated at|last update|last reviewed"
        "|last edited|date published|date posted|publish date|first published on|article published"
        "|page last updated|filed on"
    ),
    by=(
        "by|written by|words by|posted by|published by|author:|from our correspondent|reporting by|story by"
        "|submitted by"
        "|article by|a guest post by|guest post by|contributed by|authored by|text by|reported by|authors:"
        "|posted by:|writer:|edited by|interview by"
    ),
)
