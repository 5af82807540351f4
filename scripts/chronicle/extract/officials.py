"""People whom an article prints with their office, and whom no list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronicle.authorities.match import NameIndex
from chronicle.model import Article, Official, Paragraph
from chronicle.rulebook import OfficeForm, Rulebook

_POSSESSIVES = ("'s", "’s")


def unlisted_officials(article: Article, names: NameIndex, rules: Rulebook) -> tuple[Official, ...]:
    """Each person, once, whom the article's text names with an office before the name and the lists do not know."""
    days = frozenset(day for language in rules.languages for day in language.weekdays)
    forms = tuple(form for form in rules.office_forms if form.language in (article.language, "en"))
    found: dict[str, Official] = {}
    for paragraph in article.body:
        for official in _officials(article, paragraph, names, forms, days):
            found.setdefault(official.name, official)
    return tuple(found.values())


def _officials(
    article: Article, paragraph: Paragraph, names: NameIndex, forms: Sequence[OfficeForm], days: frozenset[str]
) -> Iterator[Official]:
    listed = [(match.start, match.end) for match in names.find(paragraph.text)]
    for form in forms:
        for match in form.pattern.finditer(paragraph.text):
            start, end = match.span("name")
            name = _without_possessive(_without_days(match["name"], days))
            if match["former"] or " " not in name:
                continue
            if not any(first < end and start < last for first, last in listed):
                yield Official(name, _without_days(match["office"], days), _line(article, paragraph, start))


def _without_days(words: str, days: frozenset[str]) -> str:
    """The words without a weekday at either end (“Friday Trade Minister Eda Brook”)."""
    kept = words.split()
    while kept and kept[0].casefold() in days:
        kept.pop(0)
    while kept and kept[-1].casefold() in days:
        kept.pop()
    return " ".join(kept)


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(_POSSESSIVES) else name


def _line(article: Article, paragraph: Paragraph, position: int) -> int:
    """The line of the seed on which that character of a paragraph stands."""
    offset = _seed_offset(paragraph, position)
    return next(line.line.number for line in article.lines if offset < line.line.end)


def _seed_offset(paragraph: Paragraph, position: int) -> int:
    for start, end in paragraph.pieces:
        if position <= end - start:
            return start + position
        position -= end - start + 1
    return paragraph.pieces[-1][1]
