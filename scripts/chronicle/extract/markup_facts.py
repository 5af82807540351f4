"""What the markup of a saved page says of dates: each with the kind of date it is and the signs that tell its worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from chronicle.extract.markup_title import is_same_title, letters, titles_of
from chronicle.model import Heading, LinkedItem, MarkedDate, Markup
from chronicle.rulebook import MarkupKind, MarkupRules

NEAR_BELOW, NEAR_ABOVE = 14, 6
"""Lines from the headline within which a date is the headline's."""

MANY = 5
"""Elements with dates beyond which none of them says much: the page is a list."""


@dataclass(frozen=True, slots=True)
class MarkupFact:
    """A date in the markup: its `kind`, `value` as written, the `element` that says it in words, and its `signs`.

    `marked` is that element where readers may see it.
    """

    kind: MarkupKind
    value: str
    element: str
    signs: tuple[str, ...]
    marked: MarkedDate | None = None


def markup_facts(markup: Markup, rules: MarkupRules, headline: Heading | None) -> tuple[MarkupFact, ...]:
    """Every date that the markup gives by a name we know. `headline` is the headline."""
    return (
        *_of_metas(markup, rules),
        *_of_items(markup, rules),
        *_of_elements(markup.dates, rules, headline),
        *_of_scripts(markup, rules),
    )


def _of_metas(markup: Markup, rules: MarkupRules) -> Iterator[MarkupFact]:
    for name, value in markup.metas:
        kind = rules.meta_dates.get(letters(name))
        if kind:
            yield MarkupFact(kind, value, f"<meta {name}>", (f"{kind}, in a meta element",))


def _of_items(markup: Markup, rules: MarkupRules) -> Iterator[MarkupFact]:
    own = [item for item in markup.items if rules.main_keys.issuperset(item.within)]
    articles = [item for item in own if rules.article_types.intersection(item.types)]
    main = _of_this_page(articles, markup, rules)
    for item in main:
        alone = len(main) == 1 or _says_one_day(main, rules)
        where = "the article's linked data" if alone else "linked data of one of several articles"
        yield from _dates_of(item, where, rules)
    for item in own:
        if rules.page_types.intersection(item.types) and item not in articles:
            yield from _dates_of(item, "the page's linked data", rules)


def _of_this_page(articles: Sequence[LinkedItem], markup: Markup, rules: MarkupRules) -> list[LinkedItem]:
    """Of several articles those that bear the page's title or address, if any do."""
    if len(articles) < 2:
        return list(articles)
    titles = [letters(text) for text in titles_of(markup, rules)]
    titles += [letters(heading.text) for heading in markup.headings if heading.level == 1]
    addresses = {letters(address) for address in (markup.address, *markup.meta("og:url")) if address}

    def is_named(item: LinkedItem) -> bool:
        named = (letters(text) for name in rules.item_titles for text in item.values(name))
        return any(is_same_title(name, title) for name in named if name for title in titles)

    def is_addressed(item: LinkedItem) -> bool:
        return any(letters(text) in addresses for name in rules.item_addresses for text in item.values(name))

    return [item for item in articles if is_addressed(item)] or [i for i in articles if is_named(i)] or list(articles)


def _says_one_day(items: Sequence[LinkedItem], rules: MarkupRules) -> bool:
    days = {text[:10] for item in items for name, text in item.properties if rules.item_dates.get(name) == "published"}
    return len(days) == 1


def _dates_of(item: LinkedItem, where: str, rules: MarkupRules) -> Iterator[MarkupFact]:
    for name, value in item.properties:
        kind = rules.item_dates.get(name)
        if kind:
            yield MarkupFact(kind, value, f"JSON-LD {item.types[0]}, {name}", (f"{kind}, in {where}",))


def _of_elements(dates: Sequence[MarkedDate], rules: MarkupRules, headline: Heading | None) -> Iterator[MarkupFact]:
    own = [date for date in dates if not _is_elsewhere(date, rules, headline)]
    many = len({date.value[:10] for date in own}) > MANY
    seen: set[MarkupKind] = set()
    for date in dates:
        kind = _kind_of(date, rules)
        by_name = not date.attribute and date.element != "time"
        signs = [f"{kind}, in an element by its name" if by_name else f"{kind}, in an element"]
        if date not in own:
            signs.append("with other stories or comments")
        else:
            signs += _place(date, headline)
            signs += ["one of many"] if many else []
            signs += [] if kind in seen else ["first of its kind"]
            seen.add(kind)
        yield MarkupFact(kind, date.value, _named(date), tuple(signs), date)


def _kind_of(date: MarkedDate, rules: MarkupRules) -> MarkupKind:
    names = [letters(name) for name in (*date.names, date.attribute.removeprefix("data-"))]
    kinds = [kind for name in names if (kind := rules.element_dates.get(name))]
    return kinds[0] if kinds else "dated"


def _place(date: MarkedDate, headline: Heading | None) -> Iterator[str]:
    if headline is None or date.line is None:
        return
    if -NEAR_ABOVE <= date.line - headline.line <= NEAR_BELOW:
        yield "near the headline"
    elif date.line < headline.line:
        yield "before the headline"


def _is_elsewhere(date: MarkedDate, rules: MarkupRules, headline: Heading | None) -> bool:
    """Whether something around an element, and not around the headline too, says that its date is not the article's."""
    if date.item_type in rules.elsewhere_types:
        return True
    shared = _shared(date.within, headline.within) if headline else 0
    in_article = False
    for named in date.within[shared:]:
        element = named.partition(" ")[0]
        # The foot of an article is its own.
        if element in rules.elsewhere_elements and not (in_article and element == "footer"):
            return True
        if any(word in named for word in rules.elsewhere_words):
            return True
        in_article = in_article or element == "article"
    return False


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many elements from the outermost on two places have in common, by what they are called."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _named(date: MarkedDate) -> str:
    names = f" {date.names[0]}" if date.names else ""
    return f"<{date.element}{names}>"


def _of_scripts(markup: Markup, rules: MarkupRules) -> Iterator[MarkupFact]:
    """Dates of publication in the scripts; where these name several days, other stories are among them."""
    found = [(name, value) for name, value in markup.script_dates if letters(name) in rules.script_dates]
    sign = "in a script" if len({value[:10] for _, value in found}) == 1 else "in a script beside others"
    for name, value in found:
        yield MarkupFact("published", value, f"script, {name}", (f"published, {sign}",))
