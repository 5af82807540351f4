/* The page of the search: what is typed and chosen, what was found, and the address that holds it all. */

import { copy } from "../timeline/copy.js";
import { make } from "../timeline/dom.js";
import { tidyMenus } from "../timeline/menus.js";
import { absentWords, search, wordsOf } from "./engine.js";
import { FacetMenus } from "./facets.js";
import { replaceFinds, results, showFind } from "./finds.js";

const BATCH = 10;
const PAUSE = 200; // milliseconds after the last key
const UNREACHED = "The search index cannot be reached";
const SORTS = ["best", "newest", "oldest"];

let left = new AbortController();

/** Sets the page up, once for each time it is shown. */
export function setupPage(root) {
  if (root.dataset.ready) return;
  root.dataset.ready = "yes";
  left.abort();
  left = new AbortController();
  const { signal } = left;
  const page = new SearchPage(root);
  signal.addEventListener("abort", () => clearTimeout(page.timer));
  tidyMenus(root, signal);
  addEventListener("popstate", () => root.isConnected && page.follow(), { signal });
  page.follow();
}

class SearchPage {
  constructor(root) {
    const part = (name) => root.querySelector(`.seeker__${name}`);
    Object.assign(this, {
      root, field: part("field"), status: part("status"), list: part("finds"), help: part("help"), more: part("more"),
      sort: root.querySelector("[name=sort]"), chosen: new Map(), asked: 0, shown: BATCH,
    });
    this.tags = root.querySelector(".chosen");
    this.menus = new FacetMenus(root, (name, value, on) => this.choose(name, value, on));
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.change();
    });
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.change(true), PAUSE);
    });
    this.sort.addEventListener("change", () => this.change());
    this.more.addEventListener("click", () => this.showMore());
  }

  get query() {
    return this.field.value.trim();
  }

  /** Shows what the address asks for. */
  follow() {
    const told = new URLSearchParams(location.search);
    this.field.value = told.get("q") ?? "";
    this.sort.value = SORTS.includes(told.get("sort")) ? told.get("sort") : SORTS[0];
    this.chosen = new Map(this.menus.names.map((name) => [name, told.getAll(name)]).filter(([, values]) => values.length));
    if (!this.query && !this.chosen.size) this.field.focus({ preventScroll: true });
    this.look();
  }

  choose(name, value, on) {
    const values = (this.chosen.get(name) ?? []).filter((other) => other !== value);
    if (on) values.push(value);
    if (values.length) this.chosen.set(name, values);
    else this.chosen.delete(name);
    this.change();
  }

  /** Puts the choice into the address and looks anew; while a reader types, the address is only replaced. */
  change(typing = false) {
    clearTimeout(this.timer);
    if (!this.root.isConnected) return;
    const address = this.address;
    if (address !== location.pathname + location.search) {
      if (typing) history.replaceState(history.state, "", address);
      else history.pushState(null, "", address);
    }
    this.look();
  }

  get address() {
    const told = new URLSearchParams();
    if (this.query) told.set("q", this.query);
    for (const [name, values] of this.chosen) for (const value of values) told.append(name, value);
    if (this.sort.value !== SORTS[0]) told.set("sort", this.sort.value);
    return location.pathname + (told.size ? `?${told}` : "");
  }

  async look() {
    const number = (this.asked += 1);
    Object.assign(this, { shown: BATCH, finds: null, absent: [] });
    this.showChosen();
    this.menus.begin(this.query, this.chosen);
    if (!this.query && !this.chosen.size) return this.showNothingAsked();
    this.root.setAttribute("aria-busy", "true");
    try {
      for await (const finds of search(this.query, this.chosen, this.sort.value)) {
        if (number !== this.asked) return;
        this.finds = finds;
        await this.show();
      }
      const absent = this.finds.count ? await absentWords(this.query) : [];
      if (number !== this.asked) return;
      this.absent = absent;
      this.tell();
      await this.menus.update(this.query, this.chosen);
    } catch {
      if (number === this.asked) this.status.textContent = UNREACHED;
    } finally {
      if (number === this.asked) this.root.removeAttribute("aria-busy");
    }
  }

  /** Shows so many finds of what is there by now; whether nothing newer came in between. */
  async show() {
    const { finds, shown, query } = this;
    const taken = await finds.take(shown);
    if (finds !== this.finds || shown !== this.shown) return false;
    replaceFinds(this.list, taken.map((find) => showFind(find, query, "h2")));
    this.more.hidden = finds.count <= taken.length;
    this.help.hidden = finds.count > 0;
    if (!finds.count) this.suggest();
    this.tell();
    return true;
  }

  /** Says how much is found, and which words nothing holds: what is found may hold only the others. */
  tell() {
    const { finds, query, absent } = this;
    const count = finds.count ? results(finds.count) : `Nothing found${query && ` for “${query}”`}`;
    const without = absent.length ? `, none with ${absent.map((word) => `“${word}”`).join(" or ")}` : "";
    this.status.textContent = count + (finds.complete ? without : " so far");
  }

  async showMore() {
    if (!this.finds) return;
    const before = this.list.children.length;
    this.shown += BATCH;
    try {
      if (await this.show()) this.list.children[before]?.querySelector("a").focus();
    } catch {
      this.status.textContent = UNREACHED;
    }
  }

  /** What can be done where there is nothing. */
  suggest() {
    const query = this.query;
    const words = wordsOf(query);
    const tips = [];
    if (this.chosen.size) tips.push(this.button("Search without the filters", () => this.clear()));
    if (/^["“„«]/u.test(query)) {
      tips.push(this.button("Search for these words apart", () => this.ask(query.replace(/["“”„«»]/gu, ""))));
    } else if (words.length > 1) {
      tips.push(...words.map((word) => this.button(`Search for “${word}” alone`, () => this.ask(word))));
    }
    this.root.querySelector(".seeker__tips").replaceChildren(...tips.map((tip) => make("li", {}, tip)));
  }

  showNothingAsked() {
    this.root.removeAttribute("aria-busy");
    this.list.replaceChildren();
    this.status.textContent = "";
    this.root.querySelector(".seeker__tips").replaceChildren();
    this.more.hidden = true;
    this.help.hidden = false;
    this.menus.update("", this.chosen);
  }

  ask(query) {
    this.field.value = query;
    this.change();
    this.field.focus();
  }

  clear() {
    this.chosen.clear();
    this.change();
    this.field.focus();
  }

  button(words, action, className = "filters__clear") {
    const element = make("button", { type: "button", className }, words);
    element.addEventListener("click", () => action(element));
    return element;
  }

  /** What is chosen, each to be taken away. */
  showChosen() {
    const tags = [...this.chosen].flatMap(([name, values]) => values.map((value) =>
      this.button(value, () => this.takeAway(name, value), "chosen__value"),
    ));
    if (tags.length) tags.push(this.button("Clear all", () => this.clear()));
    if (tags.length || this.query) {
      tags.push(this.button("Copy link to this search", (element) => copy(element, location.origin + this.address)));
    }
    this.tags.replaceChildren(...tags.map((tag) => make("li", {}, tag)));
  }

  takeAway(name, value) {
    this.choose(name, value, false);
    (this.tags.querySelector(".chosen__value") ?? this.field).focus();
  }
}
