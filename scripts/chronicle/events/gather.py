"""Events of all articles: sentences that tell the same of the same days are one event, told several times."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronicle.eventbook import EventRules
from chronicle.events.references import ReferenceFinder, reference_finder
from chronicle.events.wordings import Wordings, names_in, numbers_in
from chronicle.model import Article, ReferenceEvent, Telling, ToldEvent

LEAST = 4
"""Words that two sentences must have in common to tell the same."""

SHARE, WIDE_SHARE = 0.6, 0.8
"""The share of the shorter sentence's words that must be; and where the date is wider than a day."""

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
    they have telling words enough in common and no name or number speaks against it; every pair of a group must.
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
    """Each event that an article tells, once for each wording and date."""
    for article in articles:
        told: set[tuple[str, str]] = set()
        for sentence in article.dated if article.kind == "article" else ():
            key = (sentence.text, sentence.edtf)
            if sentence.is_event and key not in told:
                told.add(key)
                yield Telling(article, sentence, f"{addresses[article.seed.name]}#{sentence.anchor}")


def _groups(tellings: Sequence[Telling], wordings: Wordings) -> Iterable[_Group]:
    """The tellings of the same days, each with those that tell the same."""
    groups: list[_Group] = []
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        stems = wordings.matter(telling.sentence, telling.article.language)
        # Only groups whose first sentence shares words enough are looked at, for a year may hold thousands.
        shared = Counter(number for stem in stems for number in holding[stem])
        near = sorted(number for number, count in shared.items() if count >= LEAST)
        group = next((groups[n] for n in near if all(_agree(telling, stems, *other) for other in groups[n])), None)
        if group is None:
            for stem in stems:
                holding[stem].append(len(groups))
            groups.append([(telling, stems)])
        else:
            group.append((telling, stems))
    return groups


def _agree(first: Telling, stems: Stems, second: Telling, other_stems: Stems) -> bool:
    """Whether two sentences of one date tell the same: by the words they share, if no name or number speaks against it.

    Names or numbers speak against it where each of the two has some that the other lacks.
    """
    days, shared = first.sentence.days, len(stems & other_stems)
    share = SHARE if days.earliest == days.latest else WIDE_SHARE
    if shared < LEAST or shared < share * min(len(stems), len(other_stems)):
        return False
    kinds = ((names_in, first, second), (numbers_in, first, second))
    return not any(_differ(tell(one.sentence), tell(other.sentence)) for tell, one, other in kinds)


def _differ(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first - second) and bool(second - first)


def _told(group: _Group, finder: ReferenceFinder, wordings: Wordings) -> ToldEvent:
    """The event, known by the first sentence that says it happened."""
    ordered = sorted(group, key=lambda item: item[0].sentence.use == "planned")
    tellings = tuple(telling for telling, _ in ordered)
    shared = frozenset.intersection(*(stems for _, stems in group)) if len(group) > 1 else frozenset()
    found = (finder.find(telling.sentence, stems) for telling, stems in ordered)
    return ToldEvent(
        tellings,
        wordings.spoken(shared, tellings[0].sentence.text, tellings[0].article.language),
        next(filter(None, found), None),
    )
