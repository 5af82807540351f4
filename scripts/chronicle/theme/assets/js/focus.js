/* Where the focus goes: into the search and back to where the reader was, and to the content of a page that instant
   navigation has put in place of another. */
const opener = document.querySelector(".search-open");
const query = document.querySelector("[data-md-component=search-query]");
const toggle = document.querySelector("[data-md-toggle=search]");
let before = null;
let shown = location.pathname;

/* Search opens by itself when its field has the focus, and on a small screen covers the page. There the keyboard goes
   by the button. */
const roomy = matchMedia("(min-width: 60em)");
const reach = () => (query.tabIndex = roomy.matches ? 0 : -1);
reach();
roomy.addEventListener("change", reach);
opener.addEventListener("click", () => query.focus());

query.addEventListener("focus", (event) => {
  const from = event.relatedTarget;
  if (from && !from.closest(".md-search")) before = from;
});

/* Before the theme hears of the key, which closes the search and drops the focus. */
addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    const back = before && before.isConnected ? before : null;
    before = null;
    if (back) setTimeout(() => back.focus());
  },
  true,
);

/* Otherwise nobody who listens to the page learns that there is another. */
document$.subscribe(() => {
  if (location.pathname === shown) return;
  shown = location.pathname;
  if (!location.hash) document.getElementById("__content")?.focus({ preventScroll: true });
});
