/* Sets up the overview, the timeline and its entries on each page that has them, also after instant navigation. */

import { addCopyButtons, copyOnPress } from "./copy.js";
import { revealTarget } from "./reveal.js";
import { setupStrip } from "./strip.js";

const known = new WeakSet(); // overviews that are set up, since a page may be announced more than once
let left = new AbortController();

async function setup() {
  const figure = document.querySelector("figure.overview");
  if (figure && known.has(figure)) return;
  if (figure) known.add(figure);
  left.abort();
  left = new AbortController();
  const { signal } = left;
  copyOnPress(document.querySelector(".page"), signal);
  let timeline;
  const strip = figure && setupStrip(figure, { onRange: (range) => timeline?.limit(range) });
  const root = document.querySelector(".timeline");
  const bar = document.querySelector(".filters");
  if (root && bar) {
    // Most pages do without it.
    const { setupTimeline } = await import("./timeline.js");
    if (signal.aborted) return;
    timeline = setupTimeline(root, bar, strip, signal);
  } else {
    document.querySelectorAll(".entries").forEach(addCopyButtons);
  }
  revealTarget(signal);
}

if (window.document$) document$.subscribe(setup);
else setup();
