"""The one stylesheet: what is left of Material's, and the site's own parts."""

from __future__ import annotations

from pathlib import Path

import material  # type: ignore[import-untyped]

from stylesheet import join, slim


def test_rules_for_components_the_site_lacks_are_left_out() -> None:
    assert slim(".md-typeset p{margin:0}.md-nav__link,.md-search__form{color:red}.md-main{top:0}") == ".md-main{top:0}"
    assert slim("@media print{.md-sidebar{display:none}}@media screen{.md-main{top:0}.md-nav{top:0}}") == (
        "@media screen{.md-main{top:0}}"
    )


def test_what_the_site_has_stays() -> None:
    for rule in (
        ".md-header,.md-nav{top:0}",
        ".md-dialog__inner.md-typeset{top:0}",
        ".md-typeset__table{top:0}",
        ".md-navigator{top:0}",
        ".md-header:not(.md-nav){top:0}",
        "@font-face{font-family:x}",
    ):
        assert slim(rule) == rule


def test_custom_properties_stay_where_a_rule_uses_one() -> None:
    pictures = ":root{--a:url(\"data:,{;}\")}:root{--b:url('data:,}')}"
    assert slim(pictures + ".md-main{mask:var(--b)}") == ":root{--b:url('data:,}')}.md-main{mask:var(--b)}"
    assert slim(":root{--a:1;color:red}") == ":root{--a:1;color:red}"


def test_the_sites_own_parts_follow_in_their_order_without_comments() -> None:
    assert join('@charset "UTF-8";.md-main{top:0}', ["/* why */\na {\n  top: 0;\n}\n", "b {}\n"]) == (
        ".md-main{top:0}\na {\ntop: 0;\n}\nb {}\n"
    )


def test_materials_stylesheet_keeps_its_braces_and_loses_most_of_its_weight() -> None:
    (sheet,) = Path(material.__file__).parent.glob("templates/assets/stylesheets/main.*.min.css")
    css = sheet.read_text(encoding="utf-8")
    kept = slim(css)
    assert len(kept) < len(css) / 2
    assert ".md-dialog" in kept
    assert ".md-search" not in kept
    assert kept.count("{") == kept.count("}")
