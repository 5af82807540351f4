/* Which entries fit what is chosen, and how many would fit each further choice. Nothing here touches the page. */

const DAY = 86400000;

/** Fetches and unpacks the timeline's `entries.json`, which describes itself in `pages/entry_data.py`. */
export async function loadEntries(url, signal) {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Entries(await answer.json());
}

export class Entries {
  constructor({ years, facets, lists, entries, drawn }) {
    this.facets = facets;
    this.size = entries.length;
    this.drawn = drawn;
    this.values = facets.flatMap(({ name, values }, facet) => values.map(([id, label]) => ({ name, facet, id, label })));
    this.numbers = new Map(this.values.map(({ name, id }, number) => [`${name}=${id}`, number]));
    this.lists = new Map();
    let at = 0;
    for (const [key, length] of lists) {
      this.lists.set(key, { start: at, end: (at += length) });
    }
    this.origin = Date.UTC(years[0], 0, 1);
    this.first = Int32Array.from(entries, ([first]) => first ?? -1e9);
    this.last = Int32Array.from(entries, ([, last]) => last ?? 1e9);
    this.offsets = new Uint32Array(this.size + 1);
    entries.forEach((entry, number) => { this.offsets[number + 1] = this.offsets[number] + entry.length - 2; });
    this.tags = Uint16Array.from(entries.flatMap((entry) => entry.slice(2)));
  }

  /**
   * The entries that have, of every facet with a chosen value, one of them, and of whose days some lie in the range.
   *
   * `chosen` is a set of value numbers, `range` holds months (`{from: "2012-05", to: "2012-07"}`) or is null. Gives
   * for each entry whether it fits, their number, and for each value how many would fit with it, whatever else is
   * chosen in its own facet.
   */
  select(chosen, range) {
    const fits = new Uint8Array(this.size);
    const counts = new Uint32Array(this.values.length);
    const wanted = Uint8Array.from(this.values, (_, number) => Number(chosen.has(number)));
    const facet = Uint8Array.from(this.values, (value) => value.facet);
    let needed = 0;
    for (const number of chosen) needed |= 1 << facet[number];
    const [from, to] = range ? this.days(range) : [-Infinity, Infinity];
    let total = 0;
    for (let entry = 0; entry < this.size; entry++) {
      if (this.last[entry] < from || this.first[entry] > to) continue;
      let missed = needed;
      const [start, end] = [this.offsets[entry], this.offsets[entry + 1]];
      for (let at = start; at < end; at++) if (wanted[this.tags[at]]) missed &= ~(1 << facet[this.tags[at]]);
      if (missed & (missed - 1)) continue; // more than one facet speaks against it
      if (!missed) total += fits[entry] = 1;
      for (let at = start; at < end; at++) {
        if (!missed || missed === 1 << facet[this.tags[at]]) counts[this.tags[at]]++;
      }
    }
    return { fits, counts, total };
  }

  /** How many of the fitting articles whose day is known each month has: `Map("2012-05" → 3)`. */
  articleMonths(fits) {
    this.months ??= this.monthsOfArticles();
    const months = new Map();
    for (const [entry, month] of this.months) if (fits[entry]) months.set(month, (months.get(month) ?? 0) + 1);
    return months;
  }

  /** Each article whose day is known, with its month. */
  monthsOfArticles() {
    const article = this.numbers.get("kind=article");
    const months = [];
    for (let entry = 0; entry < this.size; entry++) {
      if (this.first[entry] !== this.last[entry]) continue;
      if (!this.tags.subarray(this.offsets[entry], this.offsets[entry + 1]).includes(article)) continue;
      months.push([entry, new Date(this.origin + DAY * this.first[entry]).toISOString().slice(0, 7)]);
    }
    return months;
  }

  /** The anchors of the fitting entries among those that the overview draws one by one. */
  drawnAnchors(fits) {
    return new Set(this.drawn.filter(([entry]) => fits[entry]).map(([, anchor]) => anchor));
  }

  /** The first and the last day of a range of months, counted as the data counts. */
  days({ from, to }) {
    const [year, month] = to.split("-").map(Number);
    return [(Date.parse(`${from}-01`) - this.origin) / DAY, (Date.UTC(year, month, 1) - this.origin) / DAY - 1];
  }
}
