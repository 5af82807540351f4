"""The phrase that names the one who speaks: before a verb, behind it, right behind a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.speech.tokens import NOTHING, Phrase, Token, Tokens, is_before_time, is_joint, is_name
from chronicle.speech.verbs import is_finite, is_past

_HARD = frozenset(";:–—-()[]/|")
"""Signs that end a clause."""

_ASIDES = 4
"""Pieces between commas that are looked at before a verb."""


def before_verb(tokens: Tokens, verb: int) -> Phrase:
    """The phrase before a verb that is its subject; empty where none is seen.

    An aside between commas is passed over, and “the lawyer, Ann Lee, said” gives the name, too.
    """
    last = verb
    while last and (tokens[last - 1].may_be_skipped or is_before_time(tokens, last - 1)):
        last -= 1
    if last and tokens[last - 1].text == ",":
        return _before_aside(tokens, last - 1)
    return _piece(tokens, last)


def _piece(tokens: Tokens, last: int) -> Phrase:
    """The phrase that ends at a place: back to a sign, a quotation, a verb or a word that opens a clause."""
    first = last
    while first and not _is_boundary(tokens, first - 1):
        first -= 1
    if first and tokens[first - 1].isa("opener") and tokens[first - 1].isa("preposition"):
        first = _noun_with(tokens, first - 1) or first
    return _behind_clause(tokens, _trimmed(tokens, first, last))


def _noun_with(tokens: Tokens, place: int) -> int | None:
    """Where the noun begins that a word such as “after” follows: a statement after the meeting; None for a clause."""
    first = place
    while first and not _is_boundary(tokens, first - 1):
        first -= 1
    noun = tokens[first:place]
    is_noun = bool(noun) and noun[0].isa("article") and not any(map(is_past, noun))
    return first if is_noun and not any(is_finite(tokens, at) for at in range(first, place)) else None


def _is_boundary(tokens: Tokens, place: int) -> bool:
    token = tokens[place]
    if token.kind == "quotation" or token.text in _HARD or token.text in (",", "."):
        return True
    if token.isa("joining"):
        return not is_joint(tokens, place)
    return token.isa("opener")


def _trimmed(tokens: Tokens, first: int, last: int) -> Phrase:
    """Without the adverbs and times at its head."""
    while first < last and (
        tokens[first].isa("joining")
        or (tokens[first].may_be_skipped and not tokens[first].isa("determiner"))
        or is_before_time(tokens, first)
    ):
        first += 1
    return Phrase(first, last)


def _behind_clause(tokens: Tokens, phrase: Phrase) -> Phrase:
    """The noun or pronoun that a piece ends with, where a verb or a preposition stands before it; empty where none."""
    last = phrase.last
    for place in range(last - 1, phrase.first, -1):
        token = tokens[place]
        if token.is_pronoun:
            return Phrase(place, last) if place == last - 1 else NOTHING
        finite = is_finite(tokens, place)
        if finite or token.isa("passive", "helper"):
            behind = _trimmed(tokens, place + 1, last)
            return behind if finite and behind and _opens_noun(tokens[behind.first]) else NOTHING
    if not phrase or tokens[phrase.first].is_pronoun:
        return Phrase(phrase.first, min(last, phrase.first + 1))  # he in one letter worried
    if tokens[phrase.first].isa("preposition"):
        return _name_at_end(tokens, phrase)
    inner = list(_inner_articles(tokens, phrase))
    if inner:
        return Phrase(inner[-1], last)  # told members the panel asked
    return NOTHING if _is_clause(phrase.of(tokens), at_head=phrase.first == 0) else phrase


def _opens_noun(token: Token) -> bool:
    return token.capital or token.isa("determiner") or token.is_pronoun


def _name_at_end(tokens: Tokens, phrase: Phrase) -> Phrase:
    """The name behind an adverbial without a comma: in a statement Ann Lee said."""
    for first in range(phrase.first + 2, phrase.last):
        before = tokens[first - 1]
        if tokens[first].capital and not before.capital and not before.isa("article", "of"):
            return Phrase(first, phrase.last)
    return NOTHING


def _inner_articles(tokens: Tokens, phrase: Phrase) -> Iterator[int]:
    """Where a second noun begins in a piece, behind no word that leads to it."""
    for place in range(phrase.first + 1, phrase.last):
        if tokens[place].isa("determiner") and not tokens[place - 1].isa("preposition", "joining", "determiner"):
            yield place


def _is_clause(words: Tokens, at_head: bool) -> bool:
    """Whether a piece begins with a verb: defending the deal; but not “outraged delegate Ann Lee”."""
    head = words[0]
    if len(words) == 1:
        return False
    if head.isa("past") and words[-1].capital and not any(word.isa("preposition", "determiner") for word in words):
        return False
    if head.isa("participle") or (head.isa("past") and not head.capital):
        return True
    return head.isa("gerund") and (not head.capital or at_head)


def _before_aside(tokens: Tokens, comma: int) -> Phrase:
    """The subject before an aside that ends at a comma."""
    aside, *further = _pieces(tokens, comma)
    if further and aside.last - aside.first > 1 and is_name(aside.of(tokens)):
        described = _piece(tokens, further[0].last)
        return Phrase(described.first, aside.last) if described else aside
    subjects = [_piece(tokens, piece.last) for piece in further]
    found = [subject for subject in subjects if subject and not _is_aside(tokens[subject.first])]
    named = (phrase for phrase in found if tokens[phrase.first].capital or tokens[phrase.first].is_pronoun)
    plain = (phrase for phrase in named if not tokens[phrase.first].isa("determiner"))
    if subject := next(plain, found[0] if found else None):
        return subject  # “Ann Lee, an envoy, who had left, said”
    return NOTHING if further or not aside or _is_aside(tokens[aside.first]) else aside


def _pieces(tokens: Tokens, comma: int) -> list[Phrase]:
    """The pieces between the commas before a place, the nearest first."""
    pieces: list[Phrase] = []
    last = comma
    while len(pieces) < _ASIDES:
        first = last
        while first and not (tokens[first - 1].kind == "quotation" or tokens[first - 1].text in (*_HARD, ",")):
            first -= 1
        pieces.append(Phrase(first, last))
        if not first or tokens[first - 1].text != ",":
            break
        last = first - 1
    return pieces


def _is_aside(first: Token) -> bool:
    return first.isa("preposition", "participle", "relative")


def after_quotation(tokens: Tokens, verb: int) -> Phrase:
    """The one named right behind a quotation that ends with a comma, whatever asides stand before the verb.

    Such as: “No,” Ann Lee, an envoy of Norland, Tolland and others, said.
    """
    start = verb
    while start and tokens[start - 1].kind != "quotation":
        if is_finite(tokens, start - 1):
            return NOTHING
        start -= 1
    first = tokens[start]
    if not start or start == verb or not tokens[start - 1].leads_on or not first.is_word:
        return NOTHING
    if first.is_pronoun:
        return Phrase(start, start + 1)
    commas = [place for place in range(start, verb) if tokens[place].text == ","]
    if not commas or first.isa("preposition", "opener", "joining"):
        return NOTHING
    end = commas[0]
    if not tokens[end - 1].capital and len(commas) > 1 and is_name(tokens[end + 1 : commas[1]]):
        end = commas[1]
    return Phrase(start, end)


def noun_before(tokens: Tokens, last: int) -> Phrase:
    """The noun that ends at a place, to which a clause refers: with the envoy Ann Lee, who said."""
    first = last
    while first and tokens[first - 1].is_word and not _ends_noun(tokens, first - 1):
        first -= 1
    return Phrase(first, last)


def _ends_noun(tokens: Tokens, place: int) -> bool:
    return tokens[place].isa("preposition", "opener", "joining", "helper", "passive") or is_finite(tokens, place)


def behind_verb(tokens: Tokens, verb: int) -> Phrase:
    """The phrase behind a verb that follows a quotation: said Ann Lee, the minister."""
    first = verb + 1
    while first < len(tokens) and (tokens[first].kind == "time" or is_before_time(tokens, first)):
        first += 1
    last = first
    while last < len(tokens) and not _ends_behind(tokens, first, last):
        last += 1
    return _with_name(tokens, Phrase(first, last))


def _with_name(tokens: Tokens, described: Phrase) -> Phrase:
    """A description with the name behind its comma: said his deputy, Ann Lee, who."""
    last = described.last
    if not described or last >= len(tokens) or tokens[last].text != "," or tokens[last - 1].capital:
        return described
    end = last + 1
    while end < len(tokens) and tokens[end].is_word and tokens[end].capital:
        end += 1
    closed = end == len(tokens) or tokens[end].text in (",", ".")
    return Phrase(described.first, end) if closed and end > last + 1 else described


def _ends_behind(tokens: Tokens, first: int, last: int) -> bool:
    token = tokens[last]
    if not token.is_word:
        return True
    if token.isa("joining"):
        return not is_joint(tokens, last)
    return token.isa("opener", "participle", "after speaker") or (last > first and token.may_be_skipped)


def owner(tokens: Tokens, first: int) -> Phrase:
    """The one whose words a phrase that begins at a place means: Ann Lee's claim, a question by Ann Lee."""
    last = first
    while last < len(tokens) and tokens[last].is_word and not tokens[last].isa("opener"):
        if tokens[last].isa("owner"):
            return Phrase(first, last + 1)
        if last > first and tokens[last].isa("by whom"):
            return behind_verb(tokens, last)
        last += 1
    return NOTHING
