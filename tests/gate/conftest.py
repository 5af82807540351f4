"""The measuring corpus, which stays out of the project: where it is not, its gates are skipped by name."""

from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    if not CORPUS.is_dir():
        pytest.skip("the measuring corpus is not beside this checkout")
    return CORPUS
