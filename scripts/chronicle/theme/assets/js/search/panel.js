/* What shows below the field in the head. */

import { make } from "../timeline/dom.js";
import { replaceFinds, results, showFind } from "./finds.js";

/** Shows the first finds, and the way to all of them. */
export function showPanel(form, { query, finds, first, page }) {
  const count = finds.count ? results(finds.count) : `Nothing found for “${query}”`;
  tell(form, finds.complete ? count : `${count} so far`);
  replaceFinds(form.querySelector(".finder__finds"), first.map((find) => showFind(find, query, "p")));
  const all = `${page}?${new URLSearchParams({ q: query })}`;
  const words = finds.count ? "All results, with filters" : "What else you can do";
  form.querySelector(".finder__all").replaceChildren(make("a", { href: all }, words));
}

/** Says that there is nothing to ask. */
export function showFailure(form) {
  tell(form, "The search index cannot be reached");
  form.querySelector(".finder__finds").replaceChildren();
  form.querySelector(".finder__all").replaceChildren();
}

/* The status is there before it says anything, else a screen reader passes over it. */
function tell(form, words) {
  form.querySelector(".finder__panel").hidden = false;
  form.querySelector(".finder__count").textContent = words;
  form.querySelector("[role=status]").textContent = words;
}
