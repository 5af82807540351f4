/* Marks on a page what was sought, in the forms in which the search found it. */

import { make } from "../timeline/dom.js";

const MOST = 500; // marks on one page
const MOST_WORDS = 8;
const WORD = /^[^\s]{1,60}$/; // an address may hold anything; a sentence is not shown as if the page said it
const PASSED_OVER = "script, style, svg, [hidden], [aria-hidden=true], .found-bar, .visually-hidden";

/** Marks what the address names, and goes to the first mark where the address names no other place. */
export function highlight() {
  const page = document.querySelector(".page");
  const words = new URLSearchParams(location.search).getAll("highlight").filter((word) => WORD.test(word)).slice(0, MOST_WORDS);
  if (!words.length || page.querySelector(".found-bar")) return;
  const marks = markWords(page, words);
  page.prepend(bar(page, marks, words));
  if (!location.hash) marks.find((mark) => mark.checkVisibility?.() ?? true)?.scrollIntoView({ block: "center" });
}

/** Puts a mark around each of the words, whole words only and however they are capitalised. */
function markWords(page, words) {
  const literal = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).sort((a, b) => b.length - a.length);
  const sought = new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(PASSED_OVER) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const marks = [];
  for (const text of texts) {
    // From the end, so that the places before stay where they are.
    for (const { 0: word, index } of [...text.data.matchAll(sought)].reverse()) {
      if (marks.length >= MOST) return marks;
      const mark = make("mark", { className: "found" });
      text.splitText(index).splitText(word.length);
      text.nextSibling.replaceWith(mark);
      mark.textContent = word;
      marks.push(mark);
    }
  }
  return marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Says what is marked, and takes the marks away. */
function bar(page, marks, words) {
  const times = marks.length === 1 ? "once" : `${marks.length} times`;
  const told = marks.length ? `Found here ${times}: ` : "Not found in the text shown here: ";
  const button = make("button", { type: "button", className: "found-bar__clear" }, "Remove the marks");
  const element = make("p", { className: "found-bar" }, told, make("b", {}, words.join(", ")), " ", button);
  button.addEventListener("click", () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(mark.textContent);
      parent.normalize();
    }
    element.remove();
    const url = new URL(location);
    url.searchParams.delete("highlight");
    history.replaceState(history.state, "", url);
    page.focus({ preventScroll: true });
  });
  return element;
}
