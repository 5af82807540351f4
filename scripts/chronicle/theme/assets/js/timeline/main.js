/* Sets up the overview, the timeline and its entries, and what narrows an index, on each page that has them, also after
   instant navigation. */

import { addCopyButtons, copyOnPress } from "./copy.js";
import { revealTarget } from "./reveal.js";
import { setupStrip } from "./strip.js";

const known = new WeakSet(); // overviews that are set up, since a page may be announced more than once
let left = new AbortController();

const pause = () => new Promise((done) => setTimeout(done));

async function setup() {
  const figure = document.querySelector("figure.overview[data-first]");
  if (figure && known.has(figure)) return;
  if (figure) known.add(figure);
  left.abort();
  left = new AbortController();
  const { signal } = left;
  copyOnPress(document.querySelector(".page"), signal);
  let timeline;
  // Each step is a task of its own, so that a reader's press or scroll need not wait for all of them.
  await pause();
  if (signal.aborted) return;
  const strip = figure && setupStrip(figure, { onRange: (range) => timeline?.limit(range) });
  const root = document.querySelector(".timeline");
  const bar = document.querySelector(".filters");
  if (root && bar) {
    // Most pages do without it.
    const { setupTimeline } = await import("./timeline.js");
    await pause();
    if (signal.aborted) return;
    timeline = setupTimeline(root, bar, strip, signal);
  } else {
    document.querySelectorAll(".entries").forEach(addCopyButtons);
  }
  revealTarget(signal);
  const tools = document.querySelector(".index-tools");
  if (tools) (await import("../indexes.js")).setupIndex(tools);
}

if (window.document$) document$.subscribe(setup);
else setup();
