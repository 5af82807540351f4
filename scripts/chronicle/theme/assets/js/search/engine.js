/* Asks the search index, part by part: what is there is shown while the rest is on its way. Touches no page. */

import { fold } from "../timeline/dom.js";

const PASSAGE = 30; // words
const MOST_WORDS = 8;
const NOBODY = "\u0000"; // no value is called so; to ask for all but it loads a filter and takes nothing away

const root = __md_scope.pathname.replace(/\/?$/, "/");
let catalogue = null;

/** What can be searched and chosen by; asked for once, and again where that failed. */
export function loadCatalogue() {
  catalogue ??= fetch(`${root}pagefind/catalogue.json`)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error("There is no search index"))))
    .then((told) => ({ ...told, languages: told.languages.map((language) => new Language(language)) }))
    .catch((error) => {
      catalogue = null;
      throw error;
    });
  return catalogue;
}

/** The texts of one language, whose parts are opened one after the other, the newest first. */
class Language {
  constructor({ letters, records, parts }) {
    Object.assign(this, { letters: new Set(letters), records, parts, open: 0 });
  }

  get isOpen() {
    return this.open === this.parts.length;
  }

  /** Whether a text of this language may hold a word of the query. */
  writes(query) {
    const words = fold(query).match(/\p{L}+/gu) ?? [];
    return !words.length || words.some((word) => [...word].every((letter) => this.letters.has(letter)));
  }

  /** Opens every part. */
  async openAll() {
    while (!this.isOpen) await this.openNext();
  }

  /** Opens one part more. */
  openNext() {
    this.opening ??= this.openPart(this.parts[this.open])
      .then(() => (this.open += 1))
      .finally(() => (this.opening = null));
    return this.opening;
  }

  async openPart(part) {
    const basePath = `${root}pagefind/${part}/`;
    const options = { mergeFilter: { part }, excerptLength: PASSAGE };
    try {
      if (this.index) return await this.index.mergeIndex(basePath, options);
      const { createInstance } = await import(`${basePath}pagefind.js`);
      // The answer is copied to the page whole, so that a worker would save no time.
      const index = createInstance({ ...options, basePath, noWorker: true });
      await index.search(""); // finds nothing, and fails where the index cannot be loaded
      this.index = index;
    } catch (error) {
      // What is half open finds half; the next query begins anew.
      Object.assign(this, { index: null, open: 0 });
      throw error;
    }
  }

  /** What the open parts hold, in order. */
  async find(query, filters, sort) {
    const ask = async (more, order) => (await this.index.search(query || null, { filters: { ...filters, ...more }, ...order })).results;
    if (sort === "best") return ask({}, {});
    const order = { sort: { day: sort === "newest" ? "desc" : "asc" } };
    const parts = this.parts.slice(0, this.open);
    const dated = [];
    for (const part of sort === "newest" ? parts : parts.toReversed()) dated.push(...(await ask({ part }, order)));
    // Pagefind leaves out what has no day; here it comes last.
    const known = new Set(dated.map(({ id }) => id));
    return [...dated, ...(await ask({}, {})).filter(({ id }) => !known.has(id))];
  }
}

/** The finds of all languages in one order, each fetched when it is its turn. */
class Finds {
  constructor(lists, sort, complete) {
    Object.assign(this, { lists, sort, complete, at: lists.map(() => 0), shown: [] });
    this.count = lists.reduce((sum, list) => sum + list.length, 0);
  }

  /** The first `number` finds, with their passages. */
  async take(number) {
    this.taking = (this.taking ?? Promise.resolve()).catch(() => {}).then(() => this.fill(number));
    await this.taking;
    return Promise.all(this.shown.slice(0, number).map((find) => find.data()));
  }

  /** Puts so many finds in order; one call waits for another. */
  async fill(number) {
    while (this.shown.length < Math.min(number, this.count)) this.shown.push(await this.next());
  }

  async next() {
    const heads = await Promise.all(this.lists.map((list, number) => this.rank(list[this.at[number]])));
    const best = heads.reduce((first, rank, number) => (rank > heads[first] ? number : first), 0);
    return this.lists[best][this.at[best]++];
  }

  /** How early a find comes; of one list alone, nothing need be known. */
  async rank(find) {
    if (!find) return -Infinity;
    if (this.lists.length === 1) return 0;
    if (this.sort === "best") return find.score;
    const day = Date.parse((await find.data()).meta.day);
    return Number.isNaN(day) ? -Number.MAX_VALUE : this.sort === "newest" ? day : -day;
  }
}

/** What is found, again and again while more of the index arrives: the best first, the newest or the oldest. */
export async function* search(query, chosen, sort) {
  const { languages } = await loadCatalogue();
  const asked = languages.filter((language) => language.writes(query));
  const filters = filtersOf(chosen);
  const exact = asStraightMarks(query);
  const ready = [];
  for (const language of asked) {
    ready.push(language);
    do {
      if (!language.isOpen) await language.openNext();
      const lists = await Promise.all(ready.map((one) => one.find(exact, filters, sort)));
      const complete = ready.length === asked.length && language.isOpen;
      if (complete || lists.some((list) => list.length)) yield new Finds(lists, sort, complete);
    } while (!language.isOpen);
  }
  if (!asked.length) yield new Finds([], sort, true);
}

/** How many finds each value of a facet would leave, with what is chosen in the others. */
export async function countValues(query, chosen, name) {
  const { languages } = await loadCatalogue();
  const others = new Map([...chosen].filter(([other]) => other !== name));
  const filters = { ...filtersOf(others), [name]: { none: [NOBODY] } };
  const counts = new Map();
  for (const language of languages.filter((one) => one.writes(query))) {
    await language.openAll();
    const found = await language.index.search(asStraightMarks(query) || null, { filters });
    for (const [value, count] of Object.entries(found.filters[name] ?? {})) {
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return counts;
}

/** The words of a query, each once, as far as anything is said of them one by one. */
export const wordsOf = (query) =>
  [...new Set(query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))].slice(0, MOST_WORDS);

/** Those of several words that stand in no text at all. */
export async function absentWords(query) {
  const words = /^["“„«]/u.test(query) ? [] : wordsOf(query);
  if (words.length < 2) return [];
  const { languages } = await loadCatalogue();
  const asked = languages.filter((language) => language.isOpen && language.writes(query));
  const isThere = async (word) => {
    const found = await Promise.all(asked.map(({ index }) => index.search(word)));
    return found.some(({ results }) => results.length);
  };
  const there = await Promise.all(words.map(isThere));
  return words.filter((_, number) => !there[number]);
}

/** Of one facet any value will do, of several facets each must hold. */
const filtersOf = (chosen) => Object.fromEntries([...chosen].map(([name, values]) => [name, { any: values }]));

/** Words between quotation marks of any kind are sought as they stand. */
const asStraightMarks = (query) => query.trim().replace(/^[“”„«"](.+)[“”»"]$/u, '"$1"');
