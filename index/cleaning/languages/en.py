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
        ),
        Furniture.SHARE: (
            "share|share this|share this article|share this page|share this story|share this with|shares"
            "|share article|share on|tweet|tweet this|retweet|like this|email this|email article|email this article"
            "|print article|print this|print this article|printable version|printer friendly|printer-friendly version"
            "|send to a friend|send to friend|email to a friend|copy link|follow us|follow me|follow us on|pin it"
            "|digg it"
            "|add to my list|add to favorites|add to favourites|save article|save for later|gift article"
            "|gift this article"
        ),
        Furniture.COOKIES: (
            "cookie policy|cookie settings|accept all|accept cookies|reject all|manage cookies|privacy & cookies"
            "|privacy and cookies|cookie preferences|ad choices|adchoices|your ad choices"
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
        ),
        Furniture.COMMENTS: (
            "comments|comment|leave a comment|add a comment|add comment|add your comments|post a comment|post comment"
            "|view comments|read comments|show comments|hide comments|join the conversation|join the discussion"
            "|no comments|no comments yet|submit a comment|submit comment|report abuse|leave a reply|cancel reply"
            "|your comment|have your say|comments are closed|be the first to comment"
            "|show more comments|view more comments|load more comments|see more comments|more comments"
            "|show all comments|view all comments|see all comments|read all comments|all comments|join the debate"
            "|comments are now closed"
        ),
        Furniture.TICKER: (
            "breaking news|latest news|latest headlines|news ticker|top headlines|happening now|newsfeed|news in brief"
        ),
        Furniture.NEWSLETTER: (
            "newsletter|newsletters|sign up|sign up for our newsletter|email newsletters|email alerts|alerts"
            "|sign up now|get the newsletter|news alerts|your email|your email address|email address|enter your email"
        ),
        Furniture.ADVERTISEMENT: (
            "advertisement|advertisements|advertise|ads|sponsored|sponsored by|sponsored content|sponsored links"
            "|paid content|advertorial|advertorial features|advertise with us|continue reading below"
            "|story continues below|article continues below|special offers|partner content|ads by google|paid post"
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
        ),
    },
    starts={
        Furniture.SUBSCRIBE: (
            "subscribe to |subscribe for |already a subscriber|become a subscriber|to continue reading"
            "|support our journalism"
            "|subscribe now |subscribe today |subscribe and get"
        ),
        Furniture.SHARE: (
            "share on |share via |share this |share to |follow us on |follow @|tweet this|email this |like us on "
            "|find us on|join us on facebook|send to a friend|bookmark this|print this"
        ),
        Furniture.RELATED: (
            "read more:|read more |read also:|read also |also read:|also read |see also:|related:|read:|more:"
            "|more on this|more from |watch:|click here for|click here to|recommended:|>> |next: |previous: "
            "|read the full|most read in|more stories"
        ),
        Furniture.COMMENTS: (
            "comments (|leave a comment|you must be logged|you must be signed|log in to|sign in to|please log in"
            "|to comment|be the first to|add your comment|post a comment|have your say|comments on this"
            "|the views expressed in|report this|all comments|join the discussion|no one has commented"
            "|the comments below|we welcome your"
        ),
        Furniture.NEWSLETTER: (
            "sign up for our|sign up for the newsletter|sign up for free|sign up for daily|sign up to our|get our "
            "|get the latest|get breaking news|receive our|enter your email|sign me up"
        ),
        Furniture.PAYWALL: (
            "this article is for subscribers|you have reached your|this content is for|to read the full"
            "|to read this article|you've read|this is a premium|exclusive to subscribers|full access"
        ),
        Furniture.ADVERTISEMENT: (
            "advertisement |sponsored by|story continues below|article continues after|paid for by"
        ),
        Furniture.CREDIT: (
            "photo:|photo by|photos by|photo credit|photos:|image:|image credit|image source|image copyright|picture:"
            "|pictured:|pic:|photograph:|credit:|file photo|getty images|courtesy of |illustration:|media caption"
            "|image caption"
        ),
        Furniture.INTERFACE: (
            "please enable|your browser does not|javascript|this video|sorry, your browser|you are here:"
            "|please select|please enter|error:|min read|loading"
        ),
        Furniture.NAVIGATION: "tags:|topics:|filed under|categories:|category:|posted in|back to |home »|home >|home /",
    },
    counted="reaction|reactions|replies|contributions|reader comments|user comments|comment(s",
    picture=(
        "photo|photos|photograph|photographs|photo credit|photo by|photograph by|picture|pictures|picture by"
        "|image|images|image by|image credit|credit|illustration"
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
    ),
    by=(
        "by|written by|words by|posted by|published by|author:|from our correspondent|reporting by|story by"
        "|submitted by"
    ),
)
