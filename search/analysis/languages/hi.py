"""Hindi."""

import re

from search.analysis.language import Language, digits, replacing, words
from search.analysis.stemming import snowball

_LETTERS = replacing(
    digits("०") | {"ँ": "ं", "़": "", "ऩ": "न", "ऱ": "र", "ऴ": "ळ", "\u200c": "", "\u200d": ""},
)
# A nasal before a stop of its own class is a dot to most people: हिन्दी is हिंदी.
_NASAL = re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")


def devanagari(word: str) -> str:
    """Write the nasals as one dot, and drop the dot under letters: Lucene's normaliser, without what Snowball needs."""
    return _NASAL.sub("ं", _LETTERS(word))


LANGUAGE = Language(
    code="hi",
    name="हिन्दी",
    stem=snowball("hindi"),
    script="Devanagari",
    normalise=devanagari,
    stopwords=words(
        """
        अगर अत अतः अथवा अपना अपनी अपने अब अभी आदि आप आपका आपकी आपके आपको इत्यादि इन इनका इनकी इनके इन्हीं इन्हें
        इस इसका इसकी इसके इसमें इसलिए इसी इसे उन उनका उनकी उनके उनको उन्हें उन्होंने उस उसका उसकी उसके उसको उसने
        उसी उसे एक एवं ऐसा ऐसी ऐसे ओर और कई कब कभी कर करके करता करती करते करना करने करें कहां का कि किंतु किए
        कितना कितनी कितने किन किया किस किसका किसी किसे की कुछ के केवल को कोई कौन क्या क्यों क्योंकि गई गए गया जब
        जबकि जहां जा जाता जाती जाते जाना जिन जिनके जिन्हें जिस जिसका जिसकी जिसके जिसमें जिसे जैसा जैसी जैसे जो
        तक तथा तब तरह ताकि तुम तुम्हारा तुम्हें तू तो था थी थीं थे दौरान द्वारा न नहीं ना ने पर परंतु फिर बहुत
        बारे बिना भी मगर मुझको मुझे में मेरा मेरी मेरे मैं मैंने यदि यद्यपि यह यहां यही या ये रहा रही रहे लिए
        लेकिन व वह वहां वही वाला वाली वाले वे वो सकता सकती सकते सब सभी साथ सिर्फ से हम हमने हमारा हमारी हमारे
        हमें हर ही हुआ हुई हुए हूं है हैं हो होगा होता होती होते होना होने
        """
    ),
    source="our own list of function words",
)
