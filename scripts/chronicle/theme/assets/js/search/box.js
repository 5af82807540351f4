/* The field in the head of every page: `/` or Ctrl-K, and the first finds below it while one types. */

const FEW = 6;
const PAUSE = 150; // milliseconds after the last key

const form = document.querySelector(".finder");
const field = form.querySelector("input");
const panel = form.querySelector(".finder__panel");
const page = new URL("search/", __md_scope).href;
let before = null; // where the keyboard was
let asked = 0;
let timer;

/* Instant navigation keeps the head, so that its links must not count from the page it came with. */
form.action = page;
document.querySelector(".search-open").href = page;

const pageField = () => document.querySelector(".seeker__field");

function focusSearch() {
  const target = pageField() ?? (form.offsetParent ? field : null);
  if (!target) return location.assign(page);
  target.focus();
  target.select();
}

addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const byLetter = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const byChord = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!byLetter && !byChord) return;
  event.preventDefault();
  focusSearch();
});

function close() {
  asked += 1;
  clearTimeout(timer);
  panel.hidden = true;
  form.querySelector("[role=status]").textContent = "";
}

async function look() {
  const query = field.value.trim();
  const number = (asked += 1);
  if (!query) return close();
  try {
    const [{ search }, { showPanel }] = await Promise.all([import("./engine.js"), import("./panel.js")]);
    for await (const finds of search(query, new Map(), "best")) {
      const first = await finds.take(FEW);
      if (number !== asked) return;
      showPanel(form, { query, finds, first, page });
    }
  } catch {
    if (number === asked) import("./panel.js").then(({ showFailure }) => showFailure(form)).catch(() => {});
  }
}

field.addEventListener("focus", ({ relatedTarget }) => {
  if (!form.contains(relatedTarget)) before = relatedTarget;
  import("./engine.js").then(({ loadCatalogue }) => loadCatalogue()).catch(() => {});
});
field.addEventListener("input", () => {
  clearTimeout(timer);
  if (field.value.trim()) timer = setTimeout(look, PAUSE);
  else close();
});

form.addEventListener("keydown", (event) => {
  const stops = [field, ...panel.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !panel.hidden) {
    event.preventDefault();
    stops[Math.min(Math.max(stops.indexOf(document.activeElement) + step, 0), stops.length - 1)].focus();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    event.preventDefault();
    close();
    if (before?.isConnected) before.focus();
    else field.blur();
  }
});

/* Pressing elsewhere, or tabbing on, leaves the search. */
form.addEventListener("focusout", ({ relatedTarget }) => {
  if (!relatedTarget || !form.contains(relatedTarget)) setTimeout(() => form.contains(document.activeElement) || close());
});
panel.addEventListener("click", ({ target }) => target.closest("a") && close());

/* What lies on the page itself is fetched only where there is a use for it. */
function setup() {
  close();
  const seeker = document.querySelector(".seeker");
  if (seeker) {
    import("./page.js").then(({ setupPage }) => setupPage(seeker)).catch(() => {
      seeker.querySelector("[role=status]").textContent = "The search could not be loaded";
    });
  }
  if (new URLSearchParams(location.search).has("highlight")) {
    import("./highlight.js").then(({ highlight }) => highlight()).catch(() => {});
  }
}

if (window.document$) document$.subscribe(setup);
else setup();
