"""Slovak."""

from search.analysis.language import Language, without, words

LANGUAGE = Language(
    code="sk",
    name="slovenčina",
    # Our own list of endings; see docs/languages.md.
    stem=without(
        """
        ejšieho ostiach ejších eniach eniami nosťou ostiam ejšej ejšia ejšie ejším nosti ností osťou ovala ovali
        ovalo ania anie aniu aním ejší enia enie eniu ením iach iami nosť osti ostí oval ovať ovia ujem ach ajú
        ala ali alo ami aní eho ela eli elo eme emu ení ete iam ieť ila ili ilo och osť ovi uje ujú ách áme áte
        ého ému ích íme ími íte ých ými al am ať ej em eš ia ie il iu iť me mi om ou ov te ám áš ím íš ým a e i
        j m o t u y á ä é í ú ý š ť
        """
    ),
    stopwords=words(
        """
        a aby aj ak ako aká aké aký ale alebo ani asi až bez bol bola boli bolo bude budem budeme budete budeš
        budú by byť cez do ešte ho i iba ich im ja je jeho jej jemu k kam každá každé každý kde keď keďže kto
        ktorej ktorom ktorou ktorá ktoré ktorého ktorému ktorí ktorú ktorý ktorých ktorým ktorými ku ma majú mať
        medzi mi mimo mne mnou moja moje my má mám máme máte môj môže mňa na nad nado nami naša naše nech než
        nich nie nim nimi nič no nám nás náš ním o od odo okrem on ona oni ono po pod podľa pokiaľ potom pre
        pred preto pretože prečo pri proti s sa seba sebe sebou si sme so som ste svoj svoja svoje svojej svojho
        svojich svoju svojím sú ta tak taká také taký takže tam teba tebe tebou teda tej tejto ten tento tie
        tieto to toho tohoto tohto tom tomto tomu tomuto tou touto tu ty tá táto tí tú túto tých týchto tým
        týmto u už v vami vaša vaše vo vy vám vás váš však z za zo áno či čo čoho čom čím že
        """
    ),
    source="our own list of function words",
)
