/* The lists of entries, year by year or month by month: which rows show, and fetching those that are not there yet. */

import { make, entries as inWords } from "./dom.js";
import { addCopyButtons } from "./copy.js";

const AHEAD = "400px"; // how far before it is seen a list is fetched
const ROW = 4.2; // about how tall a closed row is, in rem

export class Lists {
  constructor(root, signal) {
    this.root = root;
    this.signal = signal;
    this.fits = null;
    this.loading = new Map();
    this.byYear = new Map(); // how many entries each year shows: "2012" → 14
    this.lists = [...root.querySelectorAll("[data-list]")];
    this.sections = [...root.querySelectorAll(".year")];
    this.words = new Map(this.sections.map((section) => [section, section.querySelector(".year__count")?.textContent]));
    this.observer = new IntersectionObserver((seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) this.load(target);
    }, { rootMargin: AHEAD });
    signal.addEventListener("abort", () => this.observer.disconnect());
    for (const list of this.lists) {
      if (list.children.length) addCopyButtons(list);
      else this.await(list, list.dataset.number);
    }
  }

  /** Keeps room for the rows of a list until a reader comes near. */
  await(list, number) {
    list.style.minHeight = `${ROW * number}rem`;
    this.observer.observe(list);
  }

  /** Shows the rows that fit, all of them where nothing is chosen (`selection` is null). */
  show(entries, selection) {
    this.entries = entries;
    this.fits = selection?.fits ?? null;
    const shown = new Map(this.sections.map((section) => [section, 0]));
    this.byYear.clear();
    for (const list of this.lists) {
      const number = this.apply(list);
      const year = /^\d/.test(list.dataset.list) ? list.dataset.list.slice(0, 4) : "doubt";
      this.byYear.set(year, (this.byYear.get(year) ?? 0) + number);
      const section = list.closest(".year");
      shown.set(section, shown.get(section) + number);
    }
    for (const [section, number] of shown) this.count(section, number);
    this.none(selection?.total === 0);
  }

  /** Hides the rows of one list that do not fit; gives the number of those that do. */
  apply(list) {
    const { start, end } = this.entries.lists.get(list.dataset.list);
    let number = 0;
    for (let entry = start; entry < end; entry++) number += this.fits ? this.fits[entry] : 1;
    const rows = [...list.querySelectorAll(":scope > .entry")];
    rows.forEach((row, at) => { row.hidden = Boolean(this.fits) && !this.fits[start + at]; });
    list.hidden = number === 0;
    if (!rows.length) this.await(list, number);
    return number;
  }

  /** A year's own words, or how many of its entries fit; a year without any is hidden while something is chosen. */
  count(section, number) {
    const words = section.querySelector(".year__count");
    section.hidden = Boolean(this.fits) && number === 0;
    if (words) words.textContent = this.fits ? inWords(number) : this.words.get(section);
  }

  none(isEmpty) {
    this.root.querySelector(".timeline__none")?.remove();
    if (isEmpty) {
      const words = "No entry fits all that is chosen. Take away a filter to see more.";
      this.root.append(make("p", { className: "timeline__none" }, words));
    }
  }

  /** Fetches the rows of a list, once; where that fails, the way to its year's own page stands in for them. */
  load(list) {
    this.observer.unobserve(list);
    if (list.querySelector(".entry")) return Promise.resolve();
    if (!this.loading.has(list)) this.loading.set(list, this.fetch(list).finally(() => this.loading.delete(list)));
    return this.loading.get(list);
  }

  async fetch(list) {
    try {
      const answer = await fetch(`lists/${list.dataset.list}.json`, { signal: this.signal });
      if (!answer.ok) throw new Error(answer.status);
      // Made by the site's own build, with everything foreign in it escaped there.
      list.innerHTML = (await answer.json()).rows.join("");
      addCopyButtons(list);
      if (this.fits) this.apply(list);
    } catch {
      const link = list.closest(".year").querySelector(".year__name a");
      list.replaceChildren(make("li", { className: "entries__missing" }, "These entries could not be loaded. They stand on ",
        make("a", { href: link.href }, "a page of their own"), "."));
    }
    list.style.minHeight = "";
  }

  /** Fetches every list that shows something, so that all of it can be printed. */
  loadShown() {
    return Promise.all(this.lists.filter((list) => !list.hidden).map((list) => this.load(list)));
  }
}
