"""An article's reading laid open: every line with its labels and rules, every date with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chronicle.model import Article, Evidence, LabelledLine, Statement

WIDTH = 72
"""Characters of a line's text that are shown."""


def explain(article: Article) -> str:
    """The whole reading as plain text."""
    said = ["", "Statements", *map(_said, article.statements)] if article.statements else []
    return "\n".join([*_claims(article), "", *_date(article), *said, "", "Lines", *map(_line, article.lines), ""])


def _claims(article: Article) -> Iterator[str]:
    yield article.seed.path
    yield f"  kind      {article.kind}{f' ({article.kind_reason})' if article.kind_reason else ''}"
    yield f"  title     {article.title.value}"
    yield f"            {_told(replace(article.title.evidence[0], quote=None))}"
    for name, claim in (("outlet", article.outlet), ("agency", article.agency), ("place", article.place)):
        if claim:
            listed = claim.value.id or "not in the lists"
            yield f"  {name:<9} {claim.value.name} ({listed}): {_told(claim.evidence[0])}"
    yield f"  language  {article.language}"
    if article.captured:
        yield f"  captured  {article.captured.moment}: {_told(article.captured.evidence)}"


def _date(article: Article) -> Iterator[str]:
    published = article.published
    clock = f" {published.time}{published.zone or ''}" if published.time else ""
    status = f" ({published.status})" if published.edtf else ""
    yield f"Date      {published.edtf or 'not known'}{clock}{status}"
    for number, step in enumerate(published.steps, 1):
        yield f"  {number:>2}. {_told(step)}"
    for other in published.rejected:
        yield f"   -  {other.edtf} rejected: {_told(other.evidence)}"
    for problem in article.problems:
        yield f"   {'!' if problem.severity == 'error' else '?'}  {problem.message}. {problem.remedy}"


def _said(statement: Statement) -> str:
    """`by 2011-12-09  Ann Lee (Envoy) to Tom Reed: “No …” [“said” leads to it]`."""
    by = "by" if statement.day_from == "article" else "on"
    when = f"{by} {statement.edtf}" if statement.edtf else "day not known"
    speaker = statement.speaker.name if statement.speaker else "nobody named"
    office = f" ({statement.office.title})" if statement.office else ""
    answers = f" to {statement.answers.name}" if statement.answers else ""
    words = " ".join(statement.quote.split())
    shown = words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
    reported = "reported: " if statement.kind == "report" else ""
    return f"  {when:<14} {speaker}{office}{answers}: {reported}{shown} [{statement.why}]"


def _told(evidence: Evidence) -> str:
    where = f" line {evidence.line}" if evidence.line else ""
    quote = f" “{' '.join((evidence.quote or '').split())}”" if evidence.quote else ""
    return f"{evidence.why} [{evidence.rule}{where}{quote}]"


def _line(labelled: LabelledLine) -> str:
    labels = " + ".join(f"{span.label} ({span.rule})" for span in labelled.spans)
    text = " ".join(labelled.line.text.split())
    shown = text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
    return f"{labelled.line.number:>5}  {labels:<44} {shown}".rstrip()
