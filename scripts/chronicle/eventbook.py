"""What is known of how a sentence tells an event: the shapes of the knowledge that `rules/events/` holds as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chronicle.timebook import TenseWords


@dataclass(frozen=True, slots=True)
class Words:
    """Words in small letters: whole ones, and `stems`, with which a word of any ending begins."""

    whole: frozenset[str]
    stems: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        return word in self.whole or (bool(self.stems) and word.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class EventRules:
    """All that one language knows of events. Words are in small letters.

    - `saying` are verbs whose day is that of what was said, `saying_nouns` what is said by (a statement, an interview).
    - `past` are verbs in the past that the tense of the times does not list.
    - `event_nouns` are things that take place (an election, a visit).
    - `wishes` and `doubts` take back that something happened or is planned, `undoing` that it still is, and `negation`
      (or a word with one of `negated_endings`) says that it did not, unless one of `not_denying` follows (not guilty).
      `modals` in the clause make it only possible, and what follows `alleged` words closely is only alleged.
    - `sources` stand before what the news is taken from (according to), whose day is one of words, as is that of
      `documents` in which something is said (said in a letter released on Friday).
    - `planning` are phrases that make a plan of a verb in the past (was to), `today` words those of a plan for the very
      day of the report.
    - `joining` words begin a clause of their own where a verb stands behind the time (after, and), `fronting` ones may
      stand beside it at the head of a clause; `relatives` are the `openers` of a clause about a noun, and a list may
      hold a time behind one of `pairing`, which ends a range behind one of `ranging` (between … and).
    - `openers` begin a clause, `determiners` a name, `prepositions` stand before a time that is no part of one.
    - `leading_on` stand between a verb in the past and a day still to come: agreed to meet. `bare` forms tell no tense.
    - `not_placing` words before a time do not place the sentence there (“after 2014”, “until May”); `since` words say
      that what is told lasts from there, `until` words that it is no later.
    - `aiming` words lead to a day that is only looked forward to (had been set for Friday).
      Between a `since` word and a `reaching` one a day only begins a range.
      Behind a `comparing` word it only bounds what is compared (the first strike since 2009).
    - `empty` words tell nothing of what an event is about, and a stop behind `shortened` ones ends no sentence.
    - Behind one of the `inverted` words at its head a sentence only supposes. `stemmer` names the Snowball algorithm.
    - `examples` map a text to the events it tells, as the file says.
    """

    language: str
    stemmer: str
    tense: TenseWords
    saying: Words
    saying_nouns: Words
    past: Words
    event_nouns: Words
    wishes: Words
    doubts: Words
    modals: Words
    alleged: Words
    sources: Words
    documents: Words
    undoing: Words
    inverted: Words
    negated_endings: Words
    negation: Words
    not_denying: Words
    planning: Words
    today: Words
    shortened: Words
    openers: Words
    relatives: Words
    joining: Words
    fronting: Words
    pairing: Words
    ranging: Words
    determiners: Words
    prepositions: Words
    leading_on: Words
    bare: Words
    not_placing: Words
    aiming: Words
    comparing: Words
    reaching: Words
    since: Words
    until: Words
    empty: Words
    examples: Mapping[str, tuple[str, ...]] = field(hash=False)
