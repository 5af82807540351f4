"""Repairing text that was decoded wrongly before it was saved (`cafÃ©` for `café`), where that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_LINE = 20_000
"""Characters beyond which a line is no paragraph, and looking for what was garbled in it takes too long."""

_BEGINS = "ÂÃâÐÑÄÅĂРСГВвД"
"""What the first byte of a letter in UTF-8 becomes, read as Windows-1252, -1250 or -1251."""

_GOES_ON = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕїŚŤŹťźˇĄŞŻłąşĽľż"
"""What its other bytes become."""

_SUSPECT = re.compile(rf"[{_BEGINS}][{_GOES_ON}]|[\x80-\x9f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]")


@dataclass(frozen=True, slots=True)
class Repair:
    """A text with its repaired lines: how many they are, and a word of the first `before` and `after`."""

    text: str
    lines: int = 0
    before: str = ""
    after: str = ""


def repair_mojibake(text: str) -> Repair:
    """The text with the lines repaired of which ftfy is sure; line ends, and all other lines, stay as they are."""
    if text.isascii() or not _SUSPECT.search(text):
        return Repair(text)
    lines = text.split("\n")
    mended = [_mended(line) for line in lines]
    changed = [(old, new) for old, new in zip(lines, mended, strict=True) if old != new]
    if not changed:
        return Repair(text)
    before, after = _first_difference(*changed[0])
    return Repair("\n".join(mended), len(changed), before, after)


def _mended(line: str) -> str:
    if line.isascii() or len(line) > LONGEST_LINE or not _SUSPECT.search(line):
        return line
    # Here and not above: it loads slowly, and hardly any page needs it.
    from ftfy import TextFixerConfig, fix_encoding

    careful = TextFixerConfig(replace_lossy_sequences=False, decode_inconsistent_utf8=False)
    fixed = fix_encoding(line, careful)
    is_worse = len(_CONTROL.findall(fixed)) > len(_CONTROL.findall(line)) or "\n" in fixed
    return line if is_worse else fixed


def _first_difference(old: str, new: str) -> tuple[str, str]:
    """The first word that differs, as it was and as it is."""
    pairs = zip(old.split(), new.split(), strict=False)
    return next(((before, after) for before, after in pairs if before != after), (old.strip(), new.strip()))
