"""What a seed is read with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from chronicle.authorities.match import NameIndex
from chronicle.dates.find import finder_for
from chronicle.extract.line_rules import LineMarker, line_marker
from chronicle.extract.stamp import StampReader
from chronicle.extract.stamp_words import stamp_words
from chronicle.extract.text_choice import TextFinder, text_finder
from chronicle.model import Authorities
from chronicle.rulebook import Language, Rulebook
from chronicle.times.tag import TimeTagger, time_tagger


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The rules of language, the index of the topic's names, and what marks lines, finds text, stamps and times.

    `readers` and `taggers` are by language code.
    """

    rules: Rulebook
    names: NameIndex
    marker: LineMarker
    find_text: TextFinder
    readers: Mapping[str, StampReader] = field(hash=False)
    taggers: Mapping[str, TimeTagger] = field(hash=False)

    def for_page(self) -> Knowledge:
        """The same knowledge, whose index of names remembers what it finds in one page."""
        return replace(self, names=self.names.for_page())

    def reader(self, language: str) -> StampReader:
        """What reads the stamps of a page in that language; English words for one that is not among ours."""
        return self.readers.get(language, self.readers["en"])

    def language(self, code: str) -> Language | None:
        """The language of that code, None where it is not among ours."""
        return next((language for language in self.rules.languages if language.code == code), None)


def know(rules: Rulebook, authorities: Authorities) -> Knowledge:
    """Rules and lists, made ready for reading."""
    names = NameIndex(authorities, rules.former_words, rules.articles)
    readers = {language.code: _stamp_reader(language, rules) for language in rules.languages}
    marker = line_marker(rules.line_rules, authorities.outlets)
    find_text = text_finder(rules.scorecards, rules.subject_words)
    taggers = {code: time_tagger(times) for code, times in rules.times.items()}
    return Knowledge(rules, names, marker, find_text, readers, taggers)


def _stamp_reader(language: Language, rules: Rulebook) -> StampReader:
    """Months and stamp words of the page's language, and of English, which pages of any language mix in."""
    languages = tuple(dict.fromkeys((language, rules.language("en"))))
    finder = finder_for(rules.date_forms, languages, rules.other_months)
    return StampReader(finder, languages, stamp_words(languages, rules.zones), rules.zones)
