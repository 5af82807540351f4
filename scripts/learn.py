"""Learn the scorecards anew from pages whose answers are known. Each command writes its card into the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from chronicle.extract import text_choice
from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Authorities
from chronicle.rules.load import FOLDER, load_rules
from learning import dates
from learning import text as texts
from learning import title as titles
from learning.card_file import write_card
from learning.cases import case_pages
from learning.pages import KnownPage, known_pages

CARDS = FOLDER / "scorecards"

ABOUT_TITLE = """Points for which line is the headline, learned by scripts/learn.py from pages of known headline.
Points are natural logarithms of odds; a line with none in sum is likelier no headline."""

ABOUT_DATE = """Points for which printed date is the day of publication, learned by scripts/learn.py from known pages.
Points are natural logarithms of odds; “none of them” has 0. A day's share is its dates' odds among all."""

ABOUT_TEXT = """Points for {}, learned by scripts/learn.py from pages of known text.
Points are natural logarithms of odds. A page's text is the likeliest run by the five cards of this name together."""

TEXT_QUESTIONS = {
    text_choice.LINE: "whether a line by itself looks like text",
    text_choice.EXTENT: "whether a line lies between the text's first and last line",
    text_choice.FIRST: "which line is the text's first",
    text_choice.LAST: "which line is the text's last",
    text_choice.WITHIN: "whether a line between the first and the last is text",
}


def options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the folder of known pages, and whether those kept unseen are learned from too."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    flag = "Learn from the pages kept unseen too, once the signs are settled."
    command = click.option("--with-unseen", is_flag=True, help=flag)(command)
    return click.argument("corpus", type=folder)(command)


@click.group(epilog="Example: python scripts/learn.py date ../known-pages")
def main() -> None:
    """Learn scorecards; CORPUS is the folder of known pages. In this order: text, title, date."""


@main.command("text")
@options
def learn_text(corpus: Path, with_unseen: bool) -> None:
    """Learn which lines are the article's text."""
    knowledge = _knowledge()
    pages = [texts.text_page(page, knowledge) for page in _pages(corpus, with_unseen) if page.body]
    figures = texts.figures(pages)
    cards = texts.learned([page for page in pages if not page.page.unseen])
    for name, question in TEXT_QUESTIONS.items():
        write_card(CARDS / f"{name}.toml", cards[name], ABOUT_TEXT.format(question), figures)
    _show(figures)


@main.command("title")
@options
def learn_title(corpus: Path, with_unseen: bool) -> None:
    """Learn which line is the headline."""
    groups = tuple(titles.title_groups(_pages(corpus, with_unseen), _knowledge()))
    figures = titles.figures(groups)
    write_card(CARDS / "title.toml", titles.learned(groups), ABOUT_TITLE, figures)
    _show(figures)


@main.command("date")
@options
def learn_date(corpus: Path, with_unseen: bool) -> None:
    """Learn which printed date is the day of publication."""
    groups = tuple(dates.date_groups(_pages(corpus, with_unseen), _knowledge()))
    figures = dates.figures(groups)
    seen = (group for group in groups if not group.page.unseen)
    write_card(CARDS / "date.toml", dates.learned(seen), ABOUT_DATE, figures)
    _show(figures)


def _pages(corpus: Path, with_unseen: bool) -> tuple[KnownPage, ...]:
    """The known pages and the project's own cases."""
    pages = (*known_pages(corpus), *case_pages())
    return tuple(replace(page, unseen=False) for page in pages) if with_unseen else pages


def _show(figures: Mapping[str, object]) -> None:
    for name, value in figures.items():
        click.echo(f"{name:<36} {value}")


def _knowledge() -> Knowledge:
    return know(load_rules(), Authorities())


if __name__ == "__main__":
    main()
