/* What was found, as a reader sees it. */

import { make } from "../timeline/dom.js";

const MOST_WORDS = 8; // as many forms of words are marked on the page that is opened

/** A find as an item of a list; `heading` is the tag of its title. */
export function showFind(find, query, heading) {
  const { title, kind, when, by } = find.meta;
  const facts = [when, by, kind].filter(Boolean);
  const link = make("a", { className: "find__link", href: addressOf(find, query) }, title);
  return make(
    "li",
    { className: "find" },
    make(heading, { className: "find__title" }, link),
    make("p", { className: "find__facts" }, facts.join(" · ")),
    make("p", { className: "find__passage" }, ...passage(find.excerpt)),
  );
}

/** Puts other items into a list. The keyboard stays at the find that it was at, else at the one now in its place. */
export function replaceFinds(list, items) {
  const links = [...list.querySelectorAll("a")];
  const place = links.indexOf(document.activeElement);
  list.replaceChildren(...items);
  if (place < 0) return;
  const now = [...list.querySelectorAll("a")];
  (now.find(({ href }) => href === links[place].href) ?? now[Math.min(place, now.length - 1)])?.focus();
}

/** `1 result`, `2,304 results`. */
export const results = (number) => `${number.toLocaleString("en")} ${number === 1 ? "result" : "results"}`;

/** The page of a find, which is told what to mark. */
function addressOf(find, query) {
  const [path, anchor] = find.meta.url.split("#");
  const url = new URL(path, __md_scope);
  for (const word of wordsFound(find, query)) url.searchParams.append("highlight", word);
  url.hash = anchor ?? find.sub_results[0]?.anchor?.id ?? "";
  return url.href;
}

/** The forms in which the text has what was sought; where only the title has it, the query's own words. */
function wordsFound(find, query) {
  const text = find.content.split(/\s+/);
  const bare = (word) => word?.match(/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u)?.[0].toLowerCase();
  const words = find.locations.length ? find.locations.map((place) => text[place]) : query.split(/\s+/);
  return [...new Set(words.map(bare))].filter(Boolean).slice(0, MOST_WORDS);
}

/** Pagefind's passage as text and marks; whatever else it may hold is shown as it is written. */
function passage(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent,
  );
}
