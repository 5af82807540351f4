"""Events of all articles: sentences that tell the same of the same days are one event, told several times."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronicle.eventbook import EventRules
from chronicle.events.references import ReferenceFinder, reference_finder
from chronicle.events.wordings import Wordings
from chronicle.model import Article, DateRange, ReferenceEvent, Telling, ToldEvent

LEAST, SHARE = 4, 0.6
"""Words that two sentences must have in common to tell the same, and the share of the shorter one's."""

Stems = frozenset[str]
_Group = list[tuple[Telling, Stems]]


def gather(
    articles: Iterable[Article],
    addresses: Mapping[str, str],
    references: Sequence[ReferenceEvent],
    rules: Mapping[str, EventRules],
) -> tuple[ToldEvent, ...]:
    """Every event that the articles tell, by day and then in the order of the articles.

    `addresses` maps a seed's name to its page. Two sentences tell the same event where their days are the same and
    they have `LEAST` telling words in common, `SHARE` of the shorter one's; every such pair of a group must.
    """
    wordings = Wordings(rules)
    finder = reference_finder(references, wordings)
    by_days: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in _tellings(articles, addresses):
        by_days[telling.sentence.edtf].append(telling)
    return tuple(_told(group, finder, wordings) for key in sorted(by_days) for group in _groups(by_days[key], wordings))


def references_named(
    articles: Iterable[Article], references: Sequence[ReferenceEvent], rules: Mapping[str, EventRules]
) -> dict[tuple[str, int], str]:
    """The reference event that a sentence speaks of without telling it anew, such as “the August 2008 war”.

    From the seed's name and the place of the time in it to the event's id.
    """
    wordings = Wordings(rules)
    finder = reference_finder(references, wordings)
    found = {}
    for article in articles:
        for sentence in article.dated:
            if not sentence.is_event:
                stems = wordings.matter(sentence, article.language)
                if event := finder.find(sentence, stems):
                    found[article.seed.name, sentence.mention.start] = event
    return found


def _tellings(articles: Iterable[Article], addresses: Mapping[str, str]) -> Iterable[Telling]:
    """Each event that an article tells, once for each sentence and days."""
    for article in articles:
        told: set[tuple[int, int, DateRange]] = set()
        for sentence in article.dated if article.kind == "article" else ():
            key = (sentence.paragraph, sentence.start, sentence.days)
            if sentence.is_event and key not in told:
                told.add(key)
                yield Telling(
                    article, sentence, f"{addresses[article.seed.name]}#{paragraph_anchor(sentence.paragraph)}"
                )


def paragraph_anchor(number: int) -> str:
    """The anchor of a paragraph of an article's text, counted from 0: `p1`."""
    return f"p{number + 1}"


def _groups(tellings: Sequence[Telling], wordings: Wordings) -> Iterable[_Group]:
    """The tellings of the same days, each with those that tell the same."""
    groups: list[_Group] = []
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        stems = wordings.matter(telling.sentence, telling.article.language)
        # Only groups whose first sentence shares words enough are looked at, for a year may hold thousands.
        shared = Counter(number for stem in stems for number in holding[stem])
        near = sorted(number for number, count in shared.items() if count >= LEAST)
        group = next((groups[n] for n in near if all(_agree(stems, other) for _, other in groups[n])), None)
        if group is None:
            for stem in stems:
                holding[stem].append(len(groups))
            groups.append([(telling, stems)])
        else:
            group.append((telling, stems))
    return groups


def _agree(first: Stems, second: Stems) -> bool:
    shared = len(first & second)
    return shared >= LEAST and shared >= SHARE * min(len(first), len(second))


def _told(group: _Group, finder: ReferenceFinder, wordings: Wordings) -> ToldEvent:
    """The event, known by the first sentence that says it happened."""
    ordered = sorted(group, key=lambda item: item[0].sentence.use == "planned")
    tellings = tuple(telling for telling, _ in ordered)
    shared = frozenset.intersection(*(stems for _, stems in group)) if len(group) > 1 else frozenset()
    found = (finder.find(telling.sentence, stems) for telling, stems in ordered)
    return ToldEvent(tellings, wordings.spoken(shared), next(filter(None, found), None))
