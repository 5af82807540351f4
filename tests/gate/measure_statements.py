"""How well it is told who says what in agency reports.

`python tests/gate/measure_statements.py [--third seen|unseen|all] [--errors]`, where the measuring corpus lies
beside the checkout. Each report is read as a seed, with the lists of `seeds/authorities/`.
"""

from __future__ import annotations

import gzip
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

sys.path.append(str(Path(__file__).resolve().parents[1]))
sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge
from chronicle.model import Article, Seed, Statement
from gate.conftest import CORPUS
from gate.marked_statements import Mark, MarkedReport, Third, is_same, marked_reports
from reading import knowledge

_AROUND = 120
"""Characters shown on either side of an error."""


@dataclass(slots=True)
class Tally:
    """How many statements are `known`, how many are `said` to be somebody's, and how many of those are `right`."""

    known: int = 0
    said: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Per cent of what is said that is right."""
        return _per_cent(self.right, self.said)

    @property
    def recall(self) -> float:
        """Per cent of what is known that is said and right."""
        return _per_cent(self.right, self.known)


@dataclass(slots=True)
class Measured:
    """Words between marks, and what is reported without them."""

    quotations: Tally = field(default_factory=Tally)
    reports: Tally = field(default_factory=Tally)


def measure(corpus: Path, third: Third, known: Knowledge) -> Measured:
    """Read the reports of a third and compare what is told of them with what is marked."""
    measured, known_texts = Measured(), texts(corpus)
    for marked in marked_reports(third):
        text = known_texts[marked.name]
        article = read_article(Seed(f"{marked.name}.txt", marked.name, text), known)
        _measure_quotations(measured.quotations, marked, article, known)
        _measure_reports(measured.reports, marked, article, known)
    return measured


def _measure_quotations(tally: Tally, marked: MarkedReport, article: Article, known: Knowledge) -> None:
    text = article.seed.text
    found = {said: marked.quotation_at(said.start, said.end) for said in _below_headline(article, "quotation")}
    tally.known += sum(bool(mark.speakers) for mark in marked.quotations)
    for said, mark in found.items():
        forms = mark.speakers if mark else ()
        tally.said += said.speaker is not None
        if said.speaker and is_same(said.speaker, forms, known.names):
            tally.right += 1
        elif said.speaker or forms:
            tally.errors.append(_shown(marked, text, said, _what_is_wrong(said, mark, marked), forms))
    for mark in marked.quotations:
        if mark.speakers and mark not in found.values():
            tally.errors.append(_around(marked, text, mark.start, mark.end, "missed", mark.speakers))


def _what_is_wrong(said: Statement, mark: Mark | None, marked: MarkedReport) -> str:
    if mark is None:
        return "no speech" if marked.is_name(said.start, said.end) else "no such quotation"
    return "no speaker" if said.speaker is None else "another speaker"


def _measure_reports(tally: Tally, marked: MarkedReport, article: Article, known: Knowledge) -> None:
    text = article.seed.text
    tally.known += len(marked.reports)
    for said in _below_headline(article, "report"):
        if said.speaker is None:
            continue
        tally.said += 1
        over = marked.reports_over(said.start, said.end, text)
        if any(is_same(said.speaker, mark.speakers, known.names) for mark in over):
            tally.right += 1
        else:
            what = "another speaker" if over else "no such report"
            forms = tuple(form for mark in over for form in mark.speakers)
            tally.errors.append(_shown(marked, text, said, what, forms))


def _below_headline(article: Article, kind: str) -> Iterator[Statement]:
    """The statements of a kind, without those of the headline, where nothing is marked."""
    headline = article.seed.text.find("\n")
    return (said for said in article.statements if said.kind == kind and said.start > headline)


def _shown(marked: MarkedReport, text: str, said: Statement, what: str, forms: tuple[str, ...]) -> str:
    told = f"{said.speaker.name if said.speaker else 'nobody'}, for {said.why}"
    return _around(marked, text, said.start, said.end, f"{what}: {told}", forms)


def _around(marked: MarkedReport, text: str, start: int, end: int, what: str, forms: tuple[str, ...]) -> str:
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    known = " | ".join(forms) or "nobody"
    return f"{marked.name} {start}-{end} {what}; marked: {known}\n    " + " ".join(
        f"{before}⟦{text[start:end]}⟧{behind}".split()
    )


def texts(corpus: Path) -> dict[str, str]:
    """The text of each report, by its name."""
    with gzip.open(corpus / "reuters.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> None:
    """Measure as the command line says."""
    parser = ArgumentParser(description="Measure who is said to have said what in agency reports.")
    parser.add_argument("--third", choices=get_args(Third), default="all", help="which reports; all by default")
    parser.add_argument("--errors", action="store_true", help="show each error with what stands around it")
    given = parser.parse_args()
    if not CORPUS.is_dir():
        parser.error(f"the measuring corpus is not in {CORPUS}")
    found = measure(CORPUS, given.third, knowledge("seeds"))
    if given.errors:
        sys.stdout.writelines(f"{error}\n" for error in (*found.quotations.errors, *found.reports.errors))
    one, other = found.quotations, found.reports
    sys.stdout.write(
        f"quotations: known {one.known} said {one.said} right {one.right}"
        f" precision {one.precision} recall {one.recall}\n"
        f"reports: said {other.said} right {other.right} precision {other.precision}\n"
    )


if __name__ == "__main__":
    main()
