"""An article as plain data for JSON. Names of keys are a contract: other programs read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from chronicle.model import Article, Claim, DatedSentence, Evidence, LabelledLine, Mention, NameLink, Problem, Statement

Record = dict[str, Any]
"""A JSON object. Days are ISO 8601, dates that may be uncertain EDTF; None stands for what is not known."""


def article_record(path: str, article: Article | None, problems: Iterable[Problem]) -> Record:
    """Everything read from the seed named `path`; of an unreadable one (None) only its problems."""
    known = _known(article) if article else _UNREAD
    return {"seed": path, **known, "problems": [_problem(problem) for problem in problems]}


def _known(article: Article) -> Record:
    published = article.published
    return {
        "title": article.title.value,
        "date": _iso(published.day),
        "time": published.time,
        "zone": published.zone,
        "edtf": published.edtf,
        "earliest": _iso(published.days.earliest),
        "latest": _iso(published.days.latest),
        "status": published.status,
        "evidence": [_evidence(step) for step in published.steps],
        "captured": article.captured.moment if article.captured else None,
        "outlet": _name(article.outlet),
        "agency": _name(article.agency),
        "place": _name(article.place),
        "language": article.language,
        "kind": article.kind,
        "standfirst": article.standfirst,
        "body": [paragraph.text for paragraph in article.body],
        "lines": [_line(line) for line in article.lines],
        "times": [_time(mention) for mention in article.times],
        "events": [_event(dated) for dated in article.dated if dated.is_event],
        "statements": [_statement(said) for said in article.statements if said.kind == "quotation"],
        "reports": [_statement(said) for said in article.statements if said.kind == "report"],
    }


_UNREAD: Record = {
    **dict.fromkeys(("title", "date", "time", "zone", "edtf", "earliest", "latest")),
    "status": "unknown",
    "evidence": [],
    **dict.fromkeys(("captured", "outlet", "agency", "place", "language")),
    "kind": "not-an-article",
    "standfirst": None,
    **{key: [] for key in ("body", "lines", "times", "events", "statements", "reports")},
}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _name(claim: Claim[NameLink] | None) -> str | None:
    return claim.value.name if claim else None


def _evidence(step: Evidence) -> Record:
    return {key: getattr(step, key) for key in ("source", "rule", "line", "start", "end", "quote", "why")}


def _line(labelled: LabelledLine) -> Record:
    spans = [{"start": span.start, "end": span.end, "label": span.label, "rule": span.rule} for span in labelled.spans]
    return {"line": labelled.line.number, "spans": spans}


def _time(mention: Mention) -> Record:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.quote,
        "value": mention.value,
        "edtf": mention.edtf,
    }


def _event(dated: DatedSentence) -> Record:
    return {
        "start": dated.mention.start,
        "end": dated.mention.end,
        "use": dated.use,
        "edtf": dated.edtf,
        "paragraph": dated.paragraph,
        "sentence": dated.text,
        "why": dated.why,
    }


def _statement(said: Statement) -> Record:
    speaker = said.speaker
    return {
        "start": said.start,
        "end": said.end,
        "quote": said.quote,
        "paragraph": said.paragraph,
        "speaker": speaker.name if speaker else None,
        "speaker_id": speaker.id if speaker else None,
        "side": speaker.side if speaker else None,
        "office": said.office.title if said.office else None,
        "day": said.edtf,
        "day_from": said.day_from,
        "answers": said.answers.name if said.answers else None,
        "why": said.why,
    }


def _problem(problem: Problem) -> Record:
    return {
        "file": problem.where,
        "line": problem.line,
        "severity": problem.severity,
        "message": problem.message,
        "remedy": problem.remedy,
    }
