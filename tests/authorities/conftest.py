"""Made-up lists on which the tests of this folder rest."""

from __future__ import annotations

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities

PEOPLE = """
[[people]]
id = "petra-halm"
name = "Petra Halm"
aliases = ["Petra Halm", "Petra J. Halm", "Halm"]
misleading = ["Petra Halm Jr.", "Lars Halm"]

[[people.offices]]
title = "Foreign Minister"
titles = ["Norland Foreign Minister", "FM"]
from = "2010-03-01"
to = "2012-06-30"
record = ["https://offices.example/halm"]

[[people.offices]]
title = "President"
titles = ["Norland President"]
from = "2012-06-30"
open_as_of = "2020-01-01"
record = ["https://offices.example/halm"]

[[people.offices]]
title = "Acting Defence Minister"
titles = ["acting Norland Defence Minister"]
from = "2011-05"
to = "2011-08"
record = ["https://offices.example/halm"]

[[people]]
id = "ivo-stone"
name = "Ivo Stone"
unsafe = ["Stone"]

[[people.offices]]
title = "Ambassador to Esperia"
titles = ["Norland's Ambassador", "Norland's Ambassador to Esperia"]
from = "2009"
to_unknown = true
record = ["https://offices.example/stone"]

[[people]]
id = "una-stone"
name = "Una Stone"
unsafe = ["Stone"]

[[people]]
id = "mora-odell"
name = "Mora O'Dell"
aliases = ["O'Dell"]
"""

INSTITUTIONS = """
[[institutions]]
id = "norland-foreign-ministry"
name = "Norland Foreign Ministry"
names = ["Norland's Foreign Ministry", "Foreign Ministry"]
country = "Norland"

[[institutions]]
id = "norland-government"
name = "Norland government"
names = ["Norland", "N.L.", "Halden"]
country = "Norland"
"""

OUTLETS = """
[[outlets]]
id = "halden-times"
name = "The Halden Times"
names = ["Halden Times"]
kind = "newspaper"
domains = ["haldentimes.example", "news.co.example"]

[[outlets]]
id = "norpress"
name = "Norpress"
unsafe = ["NP"]
kind = "agency"
domains = ["co.example"]
"""

PLACES = """
[[places]]
id = "halden"
name = "Halden"
forms = ["Halden, N.L.", "Old Halden"]
country = "Norland"
latitude = 60
longitude = -11.5
"""


@pytest.fixture(scope="session")
def index() -> NameIndex:
    """The made-up lists, with “former”, “then”, “deputy” and “acting” as words that turn a title."""
    texts = {"people": PEOPLE, "institutions": INSTITUTIONS, "outlets": OUTLETS, "places": PLACES}
    authorities, problems = parse_authorities({f"{stem}.toml": text for stem, text in texts.items()})
    assert problems == ()
    return NameIndex(authorities, ("former", "then", "deputy", "acting"), ("the",))
