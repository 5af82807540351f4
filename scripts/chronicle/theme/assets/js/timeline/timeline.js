/* The page of the timeline: filters, strip and lists in step with one another and with the address. */

import { copy } from "./copy.js";
import { make } from "./dom.js";
import { loadEntries } from "./entries.js";
import { followScrolling } from "./here.js";
import { Lists } from "./lists.js";
import { Menus, tidyMenus } from "./menus.js";
import { inMonths, readQuery, writeQuery } from "./query.js";
import { YearIndex } from "./years.js";

const FEW = 400; // as many rows are fetched at once, so that they can be printed

/** Sets the page up; `strip` is its overview, and `signal` ends it when the reader goes to another page. */
export function setupTimeline(root, bar, strip, signal) {
  const page = new TimelinePage(root, bar, strip, signal);
  tidyMenus(bar, signal);
  followScrolling(root, (day) => strip?.here(page.within(day) ? day : null), signal);
  addEventListener("popstate", () => page.follow(location.search), { signal });
  // A link to this page with another choice, none included, needs no new page.
  document.addEventListener("click", (event) => page.followLink(event), { signal, capture: true });
  // What filters need is fetched when a reader comes near them.
  for (const name of ["pointerenter", "focusin", "toggle"]) {
    bar.addEventListener(name, () => page.ready().catch(() => {}), { signal, capture: true });
  }
  if (bar.matches(":hover, :focus-within") || bar.querySelector("[open]")) page.ready().catch(() => {});
  page.follow(location.search);
  return page;
}

class TimelinePage {
  constructor(root, bar, strip, signal) {
    Object.assign(this, { root, bar, strip, signal, chosen: new Set(), range: null });
    this.lists = new Lists(root, signal);
    this.years = new YearIndex(root);
    this.count = bar.querySelector(".filters__count");
    this.all = this.count.textContent;
    this.tags = make("ul", { className: "chosen", role: "list", "aria-label": "Chosen" });
    bar.append(this.tags);
  }

  /** The data and the menus made of it, once; where they cannot be had, the next call tries again. */
  ready() {
    this.promise ??= loadEntries("entries.json", this.signal).then((entries) => {
      this.entries = entries;
      this.menus = new Menus(this.bar, entries, (number, on) => this.choose(number, on));
      this.show();
    }).catch((error) => {
      this.promise = null;
      if (!this.signal.aborted) this.count.textContent = "The filters could not be loaded";
      throw error;
    });
    return this.promise;
  }

  /** Shows what an address asks for. */
  async follow(search) {
    const { values, range } = readQuery(search);
    if (!this.entries && !values.size && !range) return;
    await this.ready();
    if (this.signal.aborted || search !== location.search) return;
    const numbers = [...values].flatMap(([name, ids]) => ids.map((id) => this.entries.numbers.get(`${name}=${id}`)));
    this.chosen = new Set(numbers.filter((number) => number !== undefined));
    this.range = range;
    this.strip?.show(range);
    this.show();
  }

  /** Follows a link within the page, which keeps what is chosen, or to the page with another choice. */
  followLink(event) {
    const link = event.target.closest?.("a[href]");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (!link.hash && link.search === location.search) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (link.hash) {
      if (link.hash === location.hash) document.getElementById(link.hash.slice(1))?.scrollIntoView();
      location.hash = link.hash;
    } else {
      history.pushState(null, "", link.href);
      this.follow(location.search);
    }
  }

  /** Adds a value to what is chosen, or takes it away. */
  choose(number, on) {
    if (on) this.chosen.add(number);
    else this.chosen.delete(number);
    this.changed();
  }

  /** Limits the list to the months that the strip shows. */
  async limit(range) {
    await this.ready();
    if (this.signal.aborted) return;
    this.range = range;
    this.changed();
  }

  /** Whether a day lies in the months that the strip shows. */
  within(day) {
    return !day || !this.range || (day.slice(0, 7) >= this.range.from && day.slice(0, 7) <= this.range.to);
  }

  clear() {
    this.chosen.clear();
    this.widen();
    this.bar.querySelector("summary").focus();
  }

  widen() {
    this.range = null;
    this.strip?.show(null);
    this.changed();
  }

  /** The address of what is shown. */
  get address() {
    const values = [...this.chosen].sort((a, b) => a - b).map((number) => this.entries.values[number]);
    return writeQuery(values.map(({ name, id }) => [name, id]), this.range);
  }

  changed() {
    history.pushState(null, "", this.address);
    this.show();
  }

  show() {
    const active = this.chosen.size > 0 || this.range !== null;
    const selection = this.entries.select(this.chosen, this.range);
    this.menus.show(this.chosen, selection.counts);
    this.lists.show(this.entries, active ? selection : null);
    this.count.textContent = active ? `${selection.total.toLocaleString("en")} of ${this.all}` : this.all;
    this.showChosen(active);
    // What a reader looks at comes first; the rest follows once that is on the screen.
    clearTimeout(this.later);
    requestAnimationFrame(() => { this.later = setTimeout(() => this.showAround(active, selection)); });
  }

  /** The side index and the strip, and the rows still to be fetched. */
  showAround(active, selection) {
    this.years.show(this.lists.byYear, active);
    this.strip?.only(
      active ? this.entries.drawnAnchors(selection.fits) : null,
      active ? this.entries.articleMonths(selection.fits) : null,
    );
    if (active && selection.total <= FEW) this.lists.loadShown();
  }

  /** What is chosen, each to be taken away, and what can be done with the view. */
  showChosen(active) {
    const button = (words, name, action) => {
      const element = make("button", { type: "button", className: name }, words);
      element.addEventListener("click", () => action(element));
      return make("li", {}, element);
    };
    const tags = [...this.chosen].map((number) => {
      const { facet, label } = this.entries.values[number];
      const words = `${this.entries.facets[facet].label}: ${label}`;
      return button(words, "chosen__value", () => this.takeAway(() => this.choose(number, false)));
    });
    if (this.range) tags.push(button(inMonths(this.range), "chosen__value", () => this.takeAway(() => this.widen())));
    if (active) {
      tags.push(
        button("Clear all", "filters__clear", () => this.clear()),
        button("Copy link to this view", "filters__clear", (element) => copy(element, location.origin + this.address)),
        button("Print", "filters__clear", () => this.lists.loadShown().then(() => print())),
      );
    }
    this.tags.replaceChildren(...tags);
  }

  /** Does that and keeps the focus where the reader was. */
  takeAway(action) {
    action();
    (this.tags.querySelector("button") ?? this.bar.querySelector("summary")).focus();
  }
}
