"""The noun of a phrase, without what only tells more of it."""

from __future__ import annotations

from chronicle.speech.names import Names
from chronicle.speech.tokens import NOTHING, Phrase, Tokens
from chronicle.speechbook import SpeechRules


def main_noun(tokens: Tokens, phrase: Phrase, names: Names, rules: SpeechRules) -> Phrase:
    """The phrase without what follows its noun: a name behind a comma, or the words before a preposition."""
    commas = [place for place in range(phrase.first, phrase.last) if tokens[place].text == ","]
    if commas:
        aside = Phrase(commas[-1] + 1, phrase.last)
        is_named = bool(aside) and all(word.capital for word in aside.of(tokens))
        return aside if is_named else Phrase(phrase.first, commas[0])
    titled = names.run_before(tokens, phrase.last, phrase.first)
    before = [token for token in tokens[phrase.first : titled.first] if not token.isa("determiner")]
    if titled and before and not before[-1].isa("of") and all(word.capital or word.isa("of") for word in before):
        return titled  # the Chief of Staff General Ann Lee
    if is_body(phrase.of(tokens)):
        return phrase
    if name := _name_of(tokens, phrase, rules):
        return name
    last = phrase.first
    while last < phrase.last and not _follows_noun(tokens, phrase.first, last):
        last += 1
    if last < phrase.last and all(token.isa("determiner") for token in tokens[phrase.first : last]):
        return main_noun(tokens, Phrase(last + 1, phrase.last), names, rules)  # one of the envoys
    return Phrase(phrase.first, last)


def _name_of(tokens: Tokens, phrase: Phrase, rules: SpeechRules) -> Phrase:
    """All up to a full name in a phrase that goes on behind it, where a language tells how many words that has."""
    most = rules.name_words
    for last in range(phrase.first + most, phrase.last) if most else ():
        words = tokens[last - most : last]
        if all(word.capital for word in words) and not tokens[last].capital:
            return Phrase(phrase.first, last)
    return NOTHING


def is_body(words: Tokens) -> bool:
    """Whether all of a phrase is the name of an institution: the Ministry for Ports and Harbours."""
    named = [word for word in words if not word.isa("determiner")]
    small = [place for place, word in enumerate(named) if not word.capital]
    if (
        not small
        or small[0] == 0
        or not named[-1].capital
        or not all(named[place].isa("within body") for place in small)
    ):
        return False
    return named[small[0] - 1].isa("body") and not named[small[0]].isa("joining")


def _follows_noun(tokens: Tokens, first: int, place: int) -> bool:
    """Whether a word of a phrase stands behind its noun: the envoy of, the lawyers representing."""
    token = tokens[place]
    if place == first or token.capital:
        return False
    is_participle = token.isa("gerund") and not tokens[place - 1].isa("determiner") and not token.isa("body")
    return token.isa("preposition") or is_participle
