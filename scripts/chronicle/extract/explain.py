"""An article's reading laid open: every line with its labels and rules, every date with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chronicle.model import Article, Evidence, LabelledLine

WIDTH = 72
"""Characters of a line's text that are shown."""


def explain(article: Article) -> str:
    """The whole reading as plain text."""
    return "\n".join([*_claims(article), "", *_date(article), "", "Lines", *map(_line, article.lines), ""])


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


def _told(evidence: Evidence) -> str:
    where = f" line {evidence.line}" if evidence.line else ""
    quote = f" “{' '.join((evidence.quote or '').split())}”" if evidence.quote else ""
    return f"{evidence.why} [{evidence.rule}{where}{quote}]"


def _line(labelled: LabelledLine) -> str:
    labels = " + ".join(f"{span.label} ({span.rule})" for span in labelled.spans)
    text = " ".join(labelled.line.text.split())
    shown = text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
    return f"{labelled.line.number:>5}  {labels:<44} {shown}".rstrip()
