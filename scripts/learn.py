"""Learn the scorecards anew from pages whose answers are known. Each command writes its card into the rules."""

from __future__ import annotations

from pathlib import Path

import click

from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Authorities
from chronicle.rules.load import FOLDER, load_rules
from learning import text as texts
from learning import title as titles
from learning.card_file import write_card
from learning.cases import case_pages
from learning.pages import known_pages

CARDS = FOLDER / "scorecards"

ABOUT_TITLE = """Points for which line is the headline, learned by scripts/learn.py from pages of known headline.
Points are natural logarithms of odds; a line with none in sum is likelier no headline."""

ABOUT_TEXT = """Points for {}, learned by scripts/learn.py from pages of known text.
Points are natural logarithms of odds. A page's text is the likeliest run by the five cards of this name together."""

TEXT_QUESTIONS = {
    texts.LINE: "whether a line by itself looks like text",
    texts.EXTENT: "whether a line lies between the text's first and last line",
    texts.FIRST: "which line is the text's first",
    texts.LAST: "which line is the text's last",
    texts.WITHIN: "whether a line between the first and the last is text",
}


@click.group()
def main() -> None:
    """Learn scorecards; CORPUS is the folder of known pages."""


@main.command("title")
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
def learn_title(corpus: Path) -> None:
    """Learn which line is the headline."""
    groups = tuple(titles.title_groups((*known_pages(corpus), *case_pages()), _knowledge()))
    figures = titles.figures(groups)
    write_card(CARDS / "title.toml", titles.learned(groups), ABOUT_TITLE, figures)
    for name, value in figures.items():
        click.echo(f"{name:<28} {value}")


@main.command("text")
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
def learn_text(corpus: Path) -> None:
    """Learn which lines are the article's text."""
    knowledge = _knowledge()
    pages = [texts.text_page(page, knowledge) for page in (*known_pages(corpus), *case_pages()) if page.body]
    figures = texts.figures(pages)
    cards = texts.learned([page for page in pages if not page.page.unseen])
    for name, question in TEXT_QUESTIONS.items():
        write_card(CARDS / f"{name}.toml", cards[name], ABOUT_TEXT.format(question), figures)
    for name, value in figures.items():
        click.echo(f"{name:<28} {value}")


def _knowledge() -> Knowledge:
    return know(load_rules(), Authorities())


if __name__ == "__main__":
    main()
