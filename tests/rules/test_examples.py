"""Every rule stands with examples, and every example is a test."""

from collections import Counter

import pytest

from chronicle.dates.find import FoundDate, find_dates, finder_for
from chronicle.dates.partial import edtf_of_choices
from chronicle.extract.line_rules import bare, line_marker
from chronicle.rulebook import DateForm, LineRule, PastSign, RelativeYear
from chronicle.rules.load import load_rules

RULES = load_rules()
ENGLISH_FIRST = sorted(RULES.languages, key=lambda language: language.code != "en")
FINDER = finder_for(RULES.date_forms, ENGLISH_FIRST, RULES.other_months)
MARKER = line_marker(RULES.line_rules, ())
SIGNS: tuple[PastSign | RelativeYear, ...] = (*RULES.past_signs, *RULES.relative_years)


def month(word: str) -> int | None:
    return next((n for language in RULES.languages if (n := language.months.get(word))), None)


def rule_of(line: str) -> str | None:
    mark = MARKER.mark(line)
    return mark.rule if mark else None


def edtf(found: FoundDate) -> str:
    days = [day for reading in found.readings if (day := reading.full)]
    return edtf_of_choices(days) if len(days) > 1 else found.readings[0].edtf


@pytest.mark.parametrize(("rule", "line"), [(r, line) for r in RULES.line_rules for line in r.examples])
def test_line_rule_takes_its_example(rule: LineRule, line: str) -> None:
    assert rule_of(line) == rule.name


@pytest.mark.parametrize(("rule", "line"), [(r, line) for r in RULES.line_rules for line in r.counter_examples])
def test_line_rule_leaves_its_counter_example(rule: LineRule, line: str) -> None:
    assert rule_of(line) != rule.name


def test_phrases_stand_without_signs_around_them() -> None:
    phrases = [phrase for rule in RULES.line_rules for phrase in rule.phrases]
    assert [phrase for phrase in phrases if bare(phrase) != phrase] == []


def test_no_phrase_stands_twice() -> None:
    counts = Counter(phrase for rule in RULES.line_rules for phrase in rule.phrases)
    assert [phrase for phrase, times in counts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("form", "text", "wanted"), [(f, text, wanted) for f in RULES.date_forms for text, wanted in f.examples.items()]
)
def test_date_form_reads_its_example(form: DateForm, text: str, wanted: str) -> None:
    found = FINDER.find(text)
    assert [(date.form, edtf(date)) for date in found] == [(form.name, wanted)]


@pytest.mark.parametrize(
    ("form", "text"), [(f, text) for f in (*RULES.date_forms, *RULES.address_forms) for text in f.counter_examples]
)
def test_date_form_leaves_its_counter_example(form: DateForm, text: str) -> None:
    assert find_dates(text, [form], month) == ()
    assert form.name not in [date.form for date in FINDER.find(text)]


@pytest.mark.parametrize(
    ("form", "url", "wanted"), [(f, url, wanted) for f in RULES.address_forms for url, wanted in f.examples.items()]
)
def test_address_form_reads_its_example(form: DateForm, url: str, wanted: str) -> None:
    first = find_dates(url, RULES.address_forms, month)[0]
    assert (first.form, edtf(first)) == (form.name, wanted)


@pytest.mark.parametrize(("sign", "text"), [(s, text) for s in SIGNS for text in s.examples])
def test_sign_takes_its_example(sign: PastSign | RelativeYear, text: str) -> None:
    assert sign.pattern.search(text)


@pytest.mark.parametrize(("sign", "text"), [(s, text) for s in SIGNS for text in s.counter_examples])
def test_sign_leaves_its_counter_example(sign: PastSign | RelativeYear, text: str) -> None:
    assert not sign.pattern.search(text)


def test_every_rule_has_examples_for_and_against() -> None:
    forms = (*RULES.date_forms, *RULES.address_forms)
    told = [
        *((rule.name, rule.examples, rule.counter_examples) for rule in RULES.line_rules),
        *((form.name, tuple(form.examples), form.counter_examples) for form in forms),
        *((sign.name, sign.examples, sign.counter_examples) for sign in SIGNS),
    ]
    assert [name for name, examples, counter_examples in told if not examples or not counter_examples] == []


def test_every_language_names_all_months_and_weekdays() -> None:
    for language in RULES.languages:
        if language.code == "vi":
            continue  # numbers its months: tháng 3
        assert set(language.months.values()) == set(range(1, 13)), language.code
        assert set(language.weekdays.values()) == set(range(7)), language.code
