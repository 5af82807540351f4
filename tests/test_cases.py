"""Every case: what the program reads is what a person read, and the reading holds together."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pytest

from case import Case, Truth, case_folders, load_case
from chronicle.extract.explain import explain
from chronicle.model import Article, Claim, Evidence, NameLink
from chronicle.pages.article import is_subhead
from reading import CaseReading, read_case, render_case, written

PERHAPS = "perhaps "
"""Before what is reported less plainly, and so need not be read."""

LEFT_OUT = " … "
"""In a statement's words, for any that stand there."""


@pytest.fixture(scope="module", params=case_folders(), ids=lambda folder: folder.name)
def reading(request: pytest.FixtureRequest) -> CaseReading:
    folder: Path = request.param
    return read_case(load_case(folder))


@pytest.fixture
def case(reading: CaseReading) -> Case:
    return reading.case


@pytest.fixture
def truth(case: Case) -> Truth:
    return case.truth


@pytest.fixture
def article(reading: CaseReading) -> Article:
    return reading.article


# --- what a person read -----------------------------------------------------------------


def test_kind(truth: Truth, article: Article) -> None:
    assert article.kind == truth.kind, article.kind_reason


def test_title(truth: Truth, article: Article) -> None:
    if truth.title is not None:
        assert article.title.value == truth.title


def test_standfirst(truth: Truth, article: Article) -> None:
    assert article.standfirst == truth.standfirst


def test_language(truth: Truth, article: Article) -> None:
    if truth.language is not None:
        assert article.language == truth.language


def test_date(truth: Truth, article: Article) -> None:
    published = article.published
    read = {
        "status": published.status,
        "edtf": published.edtf,
        "earliest": str(published.days.earliest),
        "latest": str(published.days.latest),
    }
    expected = {
        "status": truth.status,
        "edtf": truth.edtf,
        "earliest": str(truth.date or truth.earliest),
        "latest": str(truth.date or truth.latest),
    }
    assert read == expected, _reasoning(article)


def test_time_of_day(truth: Truth, article: Article) -> None:
    assert (article.published.time, article.published.zone) == (truth.time, truth.zone)


def test_captured(truth: Truth, article: Article) -> None:
    captured, expected = article.captured, truth.captured or ""
    if captured is None or len(expected) > len("2001-12-31"):
        assert (captured.moment if captured else "") == expected
    elif len(expected) == len("2001-12"):
        days = captured.days
        assert captured.day is None, "only the month is known"
        assert {str(days.earliest)[:7], str(days.latest)[:7]} == {expected}
    else:
        assert str(captured.day or "") == expected


@pytest.mark.parametrize("field", ["outlet", "agency", "place"])
def test_name(field: str, truth: Truth, article: Article) -> None:
    expected: str | None = getattr(truth, field)
    claim: Claim[NameLink] | None = getattr(article, field)
    if expected is not None:
        assert (claim.value.name if claim else "") == expected


@pytest.mark.parametrize("field", ["topics", "people", "places"])
def test_what_is_found_in_it(field: str, truth: Truth, article: Article) -> None:
    expected: tuple[str, ...] | None = getattr(truth, field)
    if expected is not None:
        assert {found.id for found in getattr(article, field)} == {*expected}, _quotes(article)


def test_events(truth: Truth, article: Article) -> None:
    if truth.events is not None:
        told = [f"{d.use}: {d.mention.quote} = {d.edtf}" for d in article.dated if d.is_event]
        assert told == list(truth.events), [(d.use, d.mention.quote, d.why) for d in article.dated]


def test_times_in_the_text(truth: Truth, article: Article) -> None:
    if truth.times is not None:
        assert [f"{_plain(m.quote)} = {m.value}" for m in article.times] == list(truth.times)


def test_statements(truth: Truth, article: Article) -> None:
    if truth.statements is None:
        return
    perhaps = [line.removeprefix(PERHAPS) for line in truth.statements if line.startswith(PERHAPS)]
    expected = [line for line in truth.statements if not line.startswith(PERHAPS)]
    read = [written(statement) for statement in article.statements]
    read = [line for line in read if not any(_is_in_short(line, short) for short in perhaps)]
    pairs = zip_longest(read, expected, fillvalue="")
    assert [short if _is_in_short(line, short) else line for line, short in pairs if line] == expected


def test_url(truth: Truth, article: Article) -> None:
    if truth.url is not None:
        assert (article.url.value if article.url else None) == truth.url


def test_body(truth: Truth, article: Article) -> None:
    if truth.body is None:
        return
    read = [_plain(paragraph.text) for paragraph in article.body if not is_subhead(paragraph, article)]
    expected = [_plain(paragraph) for paragraph in truth.body]
    assert [text for text in read if text not in expected] == [], "paragraphs that are no part of the text"
    assert [text for text in expected if text not in read] == [], "paragraphs that are missing"
    assert read == expected, "paragraphs in another order"


def test_labels(truth: Truth, article: Article) -> None:
    read = {labelled.line.number: {span.label for span in labelled.spans} for labelled in article.lines}
    expected = truth.labels or {}
    missing = {line: labels for line, labels in expected.items() if not {*labels} <= read.get(line, set())}
    assert {line: (labels, read.get(line)) for line, labels in missing.items()} == {}


def test_evidence_of_the_date(truth: Truth, article: Article) -> None:
    steps = article.published.steps
    for wanted in truth.evidence:
        if wanted.source:
            assert wanted.source in {step.source for step in steps}, _reasoning(article)
        else:
            assert any(_shows(step, wanted.line, wanted.quote or "") for step in steps), (wanted, _reasoning(article))


def test_problems(truth: Truth, reading: CaseReading) -> None:
    if truth.problems is None:
        return
    told = [f"{problem.message} {problem.excerpt} {problem.remedy}".casefold() for problem in reading.problems]
    if not truth.problems:
        assert told == []
    for piece in truth.problems:
        assert any(piece.casefold() in text for text in told), (piece, told)


def test_page(case: Case, reading: CaseReading) -> None:
    if reading.article.kind == "not-an-article":
        return  # what is no article has no page; the list of articles names it
    page, snapshot = render_case(reading), case.folder / "page.md"
    if snapshot.exists():
        assert page == snapshot.read_text(encoding="utf-8"), "`make snapshots` writes it anew"


def test_explanation(case: Case, reading: CaseReading) -> None:
    snapshot = case.folder / "explain.txt"
    if snapshot.exists():
        assert explain(reading.article) == snapshot.read_text(encoding="utf-8"), "`make snapshots` writes it anew"


# --- what holds for any reading ---------------------------------------------------------


def test_truth_quotes_its_seed(truth: Truth, article: Article) -> None:
    lines = {labelled.line.number: labelled.line.text for labelled in article.lines}
    for wanted in truth.evidence:
        if wanted.line is not None:
            assert (wanted.quote or "") in lines[wanted.line]
    assert set(truth.labels or {}) <= set(lines)
    for statement in truth.statements or ():
        assert all(piece in _plain(article.seed.text) for piece in _words_of(statement).split(LEFT_OUT)), statement


def test_evidence_stands_where_it_says(article: Article) -> None:
    text = article.seed.text
    line_of = {labelled.line.number: labelled.line for labelled in article.lines}
    for evidence in _all_evidence(article):
        if evidence.source == "seed":
            assert text[evidence.start : evidence.end] == evidence.quote
            line = line_of[evidence.line or 0]
            assert evidence.start is not None
            assert line.start <= evidence.start < line.end
        else:
            assert (evidence.line, evidence.start, evidence.end, evidence.quote) == (None, None, None, None)


def test_names_stand_where_they_say(article: Article) -> None:
    text, found = article.seed.text, list(article.matches)
    found += (match for person in article.people for match in person.matches)
    found += (match for topic in article.topics for match in topic.matches)
    for match in found:
        assert _plain(text[match.start : match.end]) == _plain(match.quote)


def test_dated_sentences_stand_where_they_say(article: Article) -> None:
    for dated in article.dated:
        text, mention = article.body[dated.paragraph].text, dated.mention
        assert text[dated.start : dated.end] == dated.text
        assert dated.start <= dated.at < dated.to <= dated.end
        assert _plain(text[dated.at : dated.to]) == _plain(mention.quote)
        assert article.seed.text[mention.start : mention.end] == mention.quote


def test_statements_stand_where_they_say(article: Article) -> None:
    text = article.seed.text
    for said in article.statements:
        assert text[said.start : said.end] == said.quote
        pieces = [article.body[part.paragraph].text[part.start : part.end] for part in said.parts]
        assert _plain(" ".join(pieces)) == _plain(said.quote)
        assert said.speaker is not None or (said.office, said.answers) == (None, None)


def test_spans_tile_the_text(article: Article) -> None:
    position = 0
    for number, labelled in enumerate(article.lines, start=article.seed.first_line):
        assert (labelled.line.number, labelled.line.start) == (number, position)
        for span in labelled.spans:
            assert (span.start, span.start < span.end) == (position, True)
            position = span.end
        assert position == labelled.line.end
    assert position == len(article.seed.text)


def test_paragraphs_are_their_pieces(article: Article) -> None:
    text, end = article.seed.text, 0
    for paragraph in article.body:
        assert _plain(" ".join(text[start:stop] for start, stop in paragraph.pieces)) == _plain(paragraph.text)
        for start, stop in paragraph.pieces:
            assert end <= start < stop
            end = stop


def test_date_is_set_exactly_where_one_day_is_left(article: Article) -> None:
    published = article.published
    assert (published.day is not None) == (published.days.earliest == published.days.latest is not None)
    assert (published.edtf is None) == (published.status == "unknown")
    assert all(day in published.days for day in published.choices)
    assert published.day is None or published.edtf == published.day.isoformat()
    assert published.choices == () or published.edtf == f"[{','.join(map(str, published.choices))}]"


def _all_evidence(article: Article) -> list[Evidence]:
    claims = (article.title, article.outlet, article.agency, article.place, article.url)
    found = [evidence for claim in claims if claim for evidence in claim.evidence]
    found += article.published.steps
    found += (rejected.evidence for rejected in article.published.rejected)
    return found + ([article.captured.evidence] if article.captured else [])


def _shows(step: Evidence, line: int | None, quote: str) -> bool:
    return step.line == line and quote in (step.quote or "")


def _reasoning(article: Article) -> str:
    return "\n".join(f"{step.rule}: {step.line}: {step.quote!r}: {step.why}" for step in article.published.steps)


def _quotes(article: Article) -> str:
    return "\n".join(f"{match.list} {match.id}: {match.quote!r}" for match in article.matches)


def _is_in_short(line: str, short: str) -> bool:
    """Whether a statement is one that may be written with words left out."""
    begin, left_out, end = short.partition(LEFT_OUT)
    if not left_out:
        return line == short
    return line.startswith(begin) and line.endswith(end) and len(line) > len(begin) + len(end)


def _words_of(statement: str) -> str:
    """The words of a statement behind those that tell whose they are."""
    return statement.removeprefix(PERHAPS).removeprefix("reported: ").partition(": ")[2]


def _plain(text: str) -> str:
    return " ".join(text.split())
