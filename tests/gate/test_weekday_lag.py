"""The share by which a weekday in the lead settles a year is what it is said to be."""

import gzip
import json
from collections import Counter
from datetime import date
from pathlib import Path

from chronicle.extract.hints import LEAD_LENGTH
from chronicle.rules.load import load_rules
from chronicle.times.weekdays import reporting_weekday


def test_the_measured_share_is_measured(corpus: Path) -> None:
    rules = load_rules()
    english = (rules.language("en"),)
    lags: Counter[int] = Counter()
    with gzip.open(corpus / "reuters.jsonl.gz", "rt", encoding="utf-8") as reports:
        for report in map(json.loads, reports):
            _, body = report["text"].split("\n\n", 1)
            dash = body.find(" - ")
            start = dash + 3 if 0 < dash < 60 else 0  # behind "WASHINGTON (Agency) - "
            found = reporting_weekday(body[start : start + LEAD_LENGTH], english)
            if found:
                lags[(date.fromisoformat(report["gold_date"]).weekday() - found.weekday) % 7] += 1
    agreeing = sum(lags[days] for days in rules.weekday_lag.days)
    assert (agreeing, lags.total()) == (rules.weekday_lag.seen, rules.weekday_lag.measured)
