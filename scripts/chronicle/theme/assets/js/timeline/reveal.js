/* A link to an entry, or to a statement within one, shows it open. */

/** Opens the entry that the address ends in, now and whenever a link or the reader changes that. */
export function revealTarget(signal) {
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    const details = target?.closest(".entry")?.querySelector("details");
    if (!details) return;
    details.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal, { signal });
  // With instant navigation a link within the page makes no such event.
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("a[href*='#']")) setTimeout(reveal);
  }, { signal });
  reveal();
}
