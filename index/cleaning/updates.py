"""The lines of a text that say when it was changed become a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from index.cleaning.cleaned import Line
from index.cleaning.dates import Dated, read_dated
from index.cleaning.reasons import Furniture

_CHANGED: Final = re.compile(
    r"mis(?:e)? à jour|modifié|actualisé|update[ds]?|modified|aktualisiert|geändert|actualizado|modificado|aggiornato"
    r"|modificato|atualizado|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|обновлено|изменено|ενημερώθηκε"
    r"|تحديث|更新|갱신|수정",
    re.I,
)


def changed_on(lines: Iterable[Line]) -> Dated | None:
    """Read the first date after words such as `Mis à jour le` in a line that was taken out as a date."""
    for line in lines:
        if line.reason == Furniture.DATE and (word := _CHANGED.search(line.text)):
            found = read_dated(line.text[word.end() :])
            if found:
                return found
    return None
