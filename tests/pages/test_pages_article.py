"""The page of one article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import frontmatter
import yaml

from chronicle.model import Article, Claim, Collection, NameLink, Published
from chronicle.pages import render_pages
from chronicle.pages.set_aside import set_aside
from pages.made_up import UNKNOWN, article, collection, evidence, five, given, printed
from pages.rendering import elements, found, render
from pages.test_pages_escape import HOSTILE


def page(made: Article) -> str:
    return pages(collection((made,)))[made.seed.name]


def pages(made: Collection) -> dict[str, str]:
    """The article pages by the name of their seed."""
    by_path = {page.path: str(page.content) for page in render_pages(made)}
    return {name: by_path[address.rstrip("/") + ".md"] for name, address in made.addresses.items()}


def texts(html: str, tag: str = "", cls: str = "") -> list[str]:
    return [element.text for element in found(html, tag, cls)]


def test_front_matter_says_what_is_known_in_a_fixed_order() -> None:
    matter = frontmatter.loads(pages(five())["003"]).metadata
    assert list(matter) == [
        "layout", "title", "description", "date", "date_status", "captured", "outlet", "language", "seed", "generated",
    ]  # fmt: skip
    assert matter["date"] == "[2014-11-10..2019-12-11]"
    assert matter["date_status"] == "bounded"
    assert matter["captured"] == "2019-12-11T14:57+03:00"
    assert matter["generated"] is True
    dated = frontmatter.loads(pages(five())["004"]).metadata
    assert (dated["date"], dated["time"], dated["zone"]) == ("2018-02-12", "08:49", "+04:00")


def test_the_description_is_the_lead_cut_between_words() -> None:
    made = article("a", body=("word " * 100,))
    description = frontmatter.loads(page(made)).metadata["description"]
    assert isinstance(description, str)
    assert len(description) <= 160
    assert description.endswith("word…")


def test_the_text_on_disk_is_plain_markdown() -> None:
    content = page(article("a", "Talks begin", body=("One said “yes”.", "Another said no.")))
    assert "\n# Talks begin\n" in content
    assert "\n\nOne said “yes”.\n\nAnother said no.\n\n" in content


def test_the_parts_of_the_page() -> None:
    html = render(pages(five())["000"])
    assert texts(html, "h1") == ["Esperia to seek continued co-operation"]
    assert texts(html, "time") == ["9 December 2011, 10:52"]
    facts = texts(html, "p", "facts")[0]
    assert "The Courier" in facts
    assert "copy by Esper Wire" in facts
    assert "from Westport" in facts
    assert texts(html, "p", "rights")[0].startswith("The text belongs to its publisher, The Courier")


def test_standfirst_captions_and_credits_stand_apart_from_the_text() -> None:
    html = render(pages(five())["003"])
    assert texts(html, "p", "standfirst") == ["The capital hopes that nothing will be undermined."]
    html = render(pages(five())["002"])
    assert texts(html, "p", "picture__caption") == ["A missile, which could be used."]
    assert texts(html, "p", "picture__credit") == ["Photograph by the Courier"]


def test_how_the_date_is_known_is_told_in_steps() -> None:
    html = render(pages(five())["001"])
    steps = found(html, "ol", "steps")[0].text
    assert "The dateline prints a day without a year. WESTPORT, January 26 line 3" in steps
    assert texts(html, "p", "dating__status") == ["Inferred from evidence 2013-01-26"]
    assert texts(html, "a", "facts__status") == ["year inferred"]
    # The words of this step quote the piece themselves.
    assert "The spokeswoman held her office from June 2011 to April 2013. line 5" in steps


def test_dates_that_are_not_its_own_are_folded_away() -> None:
    html = render(pages(five())["001"])
    assert texts(html, "ul", "rejected") == ["2011-03 A month named in the text. since March 2011 line 9"]


def test_a_range_is_shown_as_a_range_and_the_capture_as_a_capture() -> None:
    html = render(pages(five())["003"])
    assert texts(html, "p", "dating__date") == ["between 10 November 2014 and 11 December 2019"]
    assert texts(html, "p", "dating__captured")[0].startswith("Copy saved: 11 December 2019, 14:57 (UTC+03:00).")
    assert not texts(html, "time")


def test_only_a_web_address_becomes_the_link_to_the_original() -> None:
    good = render(page(article("a", url=Claim("https://x.example/?a=1&b=2", ()))))
    assert [e.attributes["href"] for e in found(good, "a", "facts__original")] == ["https://x.example/?a=1&b=2"]
    bad = render(page(article("a", url=Claim("javascript:alert(1)", ()))))
    assert not found(bad, "a", "facts__original")
    assert "javascript" not in bad


def test_what_is_set_aside_is_shown_line_by_line() -> None:
    made = article("a", "Talks", body=("One.", "Two."))
    assert [(piece.line, piece.label, piece.text) for piece in set_aside(made)] == [
        (3, "date stamp", "Published on a day"),
        (7, "page furniture", "Share this page"),
    ]
    html = render(page(made))
    assert texts(html, "summary") == ["Set aside from the page · 2 pieces from 7 lines"]
    assert texts(html, "table", "aside")[0].endswith("7page furnitureShare this page")


def test_text_and_what_is_set_aside_make_up_the_whole_seed() -> None:
    made = article("a", "Talks", body=("One.", "Two broken\nover lines.", "Three."))
    kept = [made.seed.text[start:end] for paragraph in made.body for start, end in paragraph.pieces]
    everything = [made.title.value, *kept, *(piece.text for piece in set_aside(made))]
    assert sorted(" ".join(everything).split()) == sorted(made.seed.text.split())


def test_how_the_text_was_won_is_told_below_it() -> None:
    made = article("a")
    told = evidence("The file is not in UTF-8; it reads best in koi8-r.")
    repaired = replace(made, seed=replace(made.seed, decoding=(told,)))
    assert told.why in texts(render(page(repaired)), "p", "rights")
    assert told.why not in texts(render(page(made)), "p", "rights")


def test_a_headline_that_the_note_replaces_is_set_aside() -> None:
    made = article("a", "Wrong headline")
    renamed = replace(made, title=Claim("Right headline", (replace(made.title.evidence[0], start=None, end=None),)))
    assert ("headline", "Wrong headline") in [(piece.label, piece.text) for piece in set_aside(renamed)]


def test_before_and_after_go_by_day_then_time_then_seed() -> None:
    day = date(2012, 5, 9)
    made = collection((
        article("c", "Third", printed(day, "10:00")),
        article("b", "Second", printed(day, "08:00")),
        article("a", "First", printed(date(2012, 5, 8), "23:00")),
        article("d", "Fourth", printed(day, "10:00")),
        article("e", "No day", UNKNOWN),
    ))  # fmt: skip
    around = {}
    for name, content in pages(made).items():
        links = [e.text for e in found(render(content), "nav", "neighbours")]
        around[name] = links[0] if links else ""
    assert around["a"] == "After · 9 May 2012Second"
    assert around["b"] == "Before · 8 May 2012First After · 9 May 2012Third"
    assert around["d"] == "Before · 9 May 2012Third"
    assert around["e"] == ""


def test_the_curators_note_is_markdown_and_the_words_of_others_are_not() -> None:
    note = given(body="I *checked* it.", why="See <b>there</b>.", cited_source="https://x.example/a_b")
    html = render(page(replace(article("a"), seed=replace(article("a").seed, note=note))))
    section = found(html, "section", "note")[0].text
    assert section == "Curator’s note See <b>there</b>. I checked it. Source: https://x.example/a_b"
    assert texts(html, "em") == ["checked"]
    assert "https://x.example/a_b" in [e.attributes.get("href") for e in found(html, "a")]


def test_the_note_does_not_say_again_what_the_steps_say() -> None:
    made = article("a")
    step = replace(made.published.steps[0], why="The curator's note states this date. I asked.")
    seed = replace(made.seed, note=given(why="I asked.", cited_source="the editor"))
    html = render(page(replace(made, seed=seed, published=replace(made.published, steps=(step,)))))
    assert found(html, "section", "note")[0].text == "Curator’s note Source: the editor"


def test_text_in_another_language_is_marked_as_such() -> None:
    html = render(page(article("a", "Министры", language="ru", body=("Встреча.",))))
    assert [e.attributes.get("lang") for e in found(html, "h1")] == ["ru"]
    assert [e.attributes.get("lang") for e in found(html, "div", "article-text")] == ["ru"]
    odd = render(page(article("a", language='x" onclick="y')))
    assert [e.attributes.get("lang") for e in found(odd, "div", "article-text")] == [None]


def test_an_article_without_text_says_so() -> None:
    html = render(page(article("a", "", UNKNOWN, body=())))
    assert texts(html, "h1") == ["Untitled"]
    assert texts(html, "p", "empty") == ["The seed holds no text of the article."]


def hostile() -> Article:
    """An article every piece of whose text is full of marks."""
    bad = " ".join(HOSTILE)
    step = replace(printed(date(2012, 5, 9)).steps[0], why=bad, quote=bad + "!")
    made = article("a", bad, Published("printed", printed(date(2012, 5, 9)).days, bad, (step,), time=bad, zone=bad),
                   body=tuple(HOSTILE), standfirst=bad, captions=(bad,), credits=(bad,), byline=bad)  # fmt: skip
    link = Claim(NameLink(bad, bad), ())
    note = given(why=bad, cited_source=bad)
    return replace(made, outlet=link, agency=link, place=link, url=Claim(bad, ()), seed=replace(made.seed, note=note),
                   places=(NameLink(None, bad),))  # fmt: skip


def test_no_mark_in_any_of_its_words_breaks_the_page() -> None:
    place = Claim(NameLink(None, "x"), ())
    calm = render(page(article("a", "Talks", standfirst="x", captions=("x",), credits=("x",), place=place)))
    html = render(page(hostile()))
    assert {e.tag for e in elements(html)} <= {e.tag for e in elements(calm)} | {"section"}
    assert not [name for e in elements(html) for name in e.attributes if name.startswith("on")]
    links = [e.attributes.get("href") or "" for e in found(html, "a")]
    assert all(link.startswith(("#", "../")) for link in links)


def test_front_matter_is_sound_whatever_the_words() -> None:
    opening = page(hostile()).split("\n---\n")[0]
    matter = yaml.safe_load(opening.removeprefix("---\n"))
    assert matter["layout"] == "article"
    assert isinstance(matter["title"], str)


def test_the_same_collection_gives_the_same_bytes() -> None:
    assert render_pages(five()) == render_pages(five())


def test_an_article_alone_has_the_page_it_has_among_others_but_for_its_neighbours() -> None:
    lone, among = page(article("a")), pages(collection((article("a"), article("b", published=UNKNOWN))))["a"]
    assert lone == among


def facts_links(made: Article) -> dict[str, str | None]:
    """The addresses in the line of facts that lead away, by their words."""
    return {e.text: e.attributes["href"] for e in found(render(page(made)), "a", "facts__original")}


def with_archive(made: Article, note: str | None, front_matter: str | None = None) -> Article:
    stated = [given(source=source, archived=url) if url else None for source, url in (
        ("front matter", front_matter), ("note", note),
    )]  # fmt: skip
    return replace(made, seed=replace(made.seed, front_matter=stated[0], note=stated[1]))


def test_how_long_it_takes_to_read_stands_with_the_facts() -> None:
    assert texts(render(page(article("a", body=("word " * 230,)))), "span", "facts__minutes") == ["1 min read"]
    assert texts(render(page(article("a", body=("word " * 231,)))), "span", "facts__minutes") == ["2 min read"]


def test_an_article_without_text_or_addresses_shows_none_of_them() -> None:
    made = article("a", body=())
    assert not found(render(page(made)), "span", "facts__more")
    assert facts_links(article("a")) == {}
    assert texts(render(page(article("a"))), "p", "rights") == [
        "The text belongs to its publisher, The Courier, and is kept here for study."
    ]


def test_the_original_and_an_archived_copy_are_linked_to_and_written_out_at_the_foot() -> None:
    url, copy = "https://courier.example/a_b", "https://archive.example/2014/https://courier.example/a_b"
    made = with_archive(replace(article("a"), url=Claim(url, ())), copy)
    assert facts_links(made) == {"original": url, "archived copy": copy}
    assert texts(render(page(made)), "p", "rights")[0].endswith(f"Original: {url} Archived copy: {copy}")
    matter = frontmatter.loads(page(made)).metadata
    assert (matter["source_url"], matter["archived_url"]) == (url, copy)


def test_an_archived_copy_is_shown_where_no_original_is_known() -> None:
    made = with_archive(article("a"), None, "https://archive.example/1")
    assert facts_links(made) == {"archived copy": "https://archive.example/1"}


def test_the_notes_archived_copy_beats_the_front_matters() -> None:
    made = with_archive(article("a"), "https://archive.example/2", "https://archive.example/1")
    assert facts_links(made) == {"archived copy": "https://archive.example/2"}


def test_what_is_no_web_address_becomes_no_link() -> None:
    assert facts_links(with_archive(article("a"), "javascript:alert(1)")) == {}
