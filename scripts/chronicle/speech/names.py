"""Names in a text, as printed: the fullest form of each, and what its bearer is called."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chronicle.eventbook import Words
from chronicle.speech.frames import Frame
from chronicle.speech.tokens import Phrase, Token, Tokens
from chronicle.speechbook import SpeechRules

_DESCRIBED = 8
"""Words before a name, or behind a comma after it, that may tell what its bearer is."""

_REACH = 300
"""Names among which one is sought by what its bearer is called: all of an article, and no endless page."""

_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class Printed:
    """A name of two words or more as printed, where it stands, and the words `before` and `behind` it that tell what
    its bearer is.
    """

    words: tuple[str, ...]
    start: int
    before: str
    behind: str

    @property
    def name(self) -> str:
        """The name."""
        return " ".join(self.words)

    @property
    def end(self) -> int:
        """Where it ends, if it is printed on one line."""
        return self.start + len(self.name)

    def is_called(self, title: str, lesser: Words) -> bool:
        """Whether its bearer is called by a title there, with none of the `lesser` words before it."""
        for words in (self.before, self.behind):
            before, found, rest = f" {words} ".rpartition(f" {title} ")
            if found and not (words is self.before and rest) and before.rpartition(" ")[2] not in lesser:
                return True
        return False


class Names:
    """The names of two words or more that a text prints, in order."""

    def __init__(self, text: str, frames: Sequence[Frame], rules: SpeechRules) -> None:
        self._text = text
        self._rules = rules
        self._cases = sorted(rules.endings.get("case", ()), key=len, reverse=True)
        self._lesser = rules.words.get("lesser", Words(frozenset()))
        self._all = [printed for frame in frames for printed in self._in_sentence(frame.tokens)]
        self._by_last: defaultdict[str, list[Printed]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Printed]] = defaultdict(list)
        self._titled: dict[str, list[Printed]] = {}
        self._by_name: defaultdict[str, list[Printed]] = defaultdict(list)
        for printed in self._all:
            self._by_last[self._key(printed.words[-1])].append(printed)
            self._by_first[self._key(printed.words[0])].append(printed)
            self._by_name[printed.name].append(printed)
        within = (token for frame in frames for token in frame.tokens[1:])
        self._capitals = frozenset(token.text for token in within if token.capital and token.is_word)

    def _key(self, word: str) -> str:
        """A word by which it is found again, without the ending that its case has."""
        key = word.lower().rstrip(".").replace("’", "'")
        ending = next((ending for ending in self._cases if key.endswith(ending)), "")
        return key.removesuffix(ending)

    def printed(self, tokens: Tokens, phrase: Phrase) -> str:
        """A phrase as printed, on one line, without an owner's ending."""
        if not phrase:
            return ""
        words = " ".join(self._text[tokens[phrase.first].start : tokens[phrase.last - 1].end].split())
        return self.without_owner(words)

    def without_owner(self, words: str) -> str:
        """Words without an owner's ending: Lee's, the envoys'."""
        if not words.replace("’", "'").endswith(self._rules.endings.get("owner", ())):
            return words
        return words[: max(words.rfind(mark) for mark in _APOSTROPHES)]

    def has_capital(self, token: Token) -> bool:
        """Whether a word is printed with a capital where no sentence begins."""
        return token.text in self._capitals

    def run_before(self, tokens: Tokens, last: int, first: int) -> Phrase:
        """The words with capitals that end at a place, without the titles at their head."""
        start, first = last, first + _is_linking(tokens, first)
        while (
            start > first
            and _belongs(tokens[start - 1], start < last)
            and not (start < last and tokens[start - 1].isa("owner"))
        ):
            start -= 1
        while start < last and not tokens[start].capital:
            start += 1
        return self._behind_title(tokens, start, last)

    def _behind_title(self, tokens: Tokens, first: int, last: int) -> Phrase:
        """A name without its titles: Secretary of State Ann Lee."""
        is_of = first > 1 and tokens[first - 1].isa("of") and tokens[first - 2].isa("title")
        start = first + 1 if is_of and last - first > 1 else first
        is_body = tokens[last - 1].isa("body")
        titles = [place for place in range(start, last - 1) if tokens[place].isa("title") and not is_body]
        start = titles[-1] + 1 if titles else start
        most = self._rules.name_words
        return Phrase(max(start, last - most) if most else start, last)

    def _in_sentence(self, tokens: Tokens) -> Iterator[Printed]:
        place = int(_is_linking(tokens, 0))
        while place < len(tokens):
            last = place
            while last < len(tokens) and _belongs(tokens[last], last > place):
                last += 1
                if tokens[last - 1].isa("owner"):
                    break
            while last > place and not tokens[last - 1].capital:
                last -= 1
            name = self._behind_title(tokens, place, last)
            if name.last - name.first > 1 and not tokens[name.first].isa("preposition"):
                words = tuple(self.printed(tokens, name).split())
                before, behind = self._before(tokens, place, name.first), self._behind(tokens, last)
                yield Printed(words, tokens[name.first].start, before, behind)
            place = max(last, place + 1)

    def _before(self, tokens: Tokens, run: int, first: int) -> str:
        """The words of a title before a name, in small letters and at full length."""
        between = run > 1 and tokens[run - 1].text == ","
        start = run = run - 1 if between else run
        while start > max(0, run - _DESCRIBED) and _describes(tokens[start - 1]):
            start -= 1
        words = (token.text for token in tokens[start:first] if token.is_word)
        return " ".join(self._rules.short.get(word.rstrip("."), word) for word in words)

    def _behind(self, tokens: Tokens, last: int) -> str:
        """The words between commas behind a name that tell what its bearer is."""
        words: list[str] = []
        if last < len(tokens) and tokens[last].text == ",":
            for token in tokens[last + 1 : last + 1 + _DESCRIBED]:
                if not (_describes(token) or token.isa("determiner", "owner")):
                    break
                words.append(token.text)
        return " ".join(words)

    def fullest(self, name: str, position: int) -> Printed | None:
        """The full name of one who is called by its last words alone.

        Of several that one which stands nearest before the position, else behind it. Some names begin with the one that
        is shared by a family, so a single word may be the first, too.
        """
        wanted = tuple(map(self._key, name.split()))
        known = [
            one
            for one in self._by_last.get(wanted[-1], ())
            if tuple(map(self._key, one.words[-len(wanted) :])) == wanted
        ]
        if len(wanted) > 1:
            return max(known, key=lambda one: len(one.words), default=None)
        if not name.isupper():
            known = known or self._by_first.get(wanted[0], [])
        index = bisect_left(known, position, key=lambda printed: printed.start)
        return known[index - 1] if index else known[0] if known else None

    def is_called(self, name: str, titles: Iterable[str]) -> bool:
        """Whether the bearer of a full name is called by one of these titles somewhere in the text."""
        return any(one.name == name for title in titles for one in self._bearers(title)[:_REACH])

    def called(self, titles: Iterable[str], position: int) -> Printed | None:
        """The one who is called by one of these titles, nearest before a place."""
        found: list[Printed] = []
        for bearers in map(self._bearers, titles):
            index = bisect_left(bearers, position, key=lambda one: one.start)
            found += bearers[index - 1 : index] if index else ()
        return max(found, key=lambda one: one.start, default=None)

    def only_called(self, title: str) -> Printed | None:
        """The one person of the text who is called by a title; None where several are."""
        found = {one.name: one for one in self._bearers(title)[:_REACH]}
        return next(iter(found.values())) if len(found) == 1 else None

    def _bearers(self, title: str) -> list[Printed]:
        """Each place where the bearer of a name is called by a title, in order."""
        if title not in self._titled:
            self._titled[title] = [one for one in self._all if one.is_called(title, self._lesser)]
        return self._titled[title]

    def behind_words(self, words: str) -> Printed | None:
        """The person whose name is printed somewhere right behind these words, two or more."""
        if " " not in words:
            return None
        reach = len(words) + 1
        return next(
            (one for one in self._all if self._text[max(0, one.start - reach) : one.start] == f"{words} "), None
        )

    def is_female(self, name: str) -> bool | None:
        """Whether the bearer of a name is a woman, by what the text calls them; None where it does not tell."""
        called = (f"{one.before} {one.behind}" for one in self._by_name.get(name, ())[:_REACH])
        words = {word for titles in called for word in titles.split()}
        roles = {role for word in words for role in self._rules.roles(word.rstrip("."))}
        if "female" in roles:
            return True
        return False if "male" in roles else None


def _is_linking(tokens: Tokens, first: int) -> bool:
    """Whether a word at the head of a sentence only links it to the one before: then Ann Lee said."""
    return first == 0 and len(tokens) > 1 and tokens[0].isa("joining", "adverb", "sentence adverb")


def _belongs(token: Token, within: bool) -> bool:
    """Whether a token may be part of a name; small words may, `within` one."""
    if not token.is_word or token.isa("determiner", "opener", "helper", "passive"):
        return False
    return token.capital or (within and token.isa("particle"))


def _describes(token: Token) -> bool:
    return token.is_word and not token.isa("determiner", "preposition", "saying", "opener", "joining", "owner")
