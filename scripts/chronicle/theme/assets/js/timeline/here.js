/* Where in time the reader is: the year in the side index, and the day on the strip. */

const LINE = 140; // pixels below the window's top at which an entry counts as being read

/** Follows the scrolling; `onDay` is told the ISO date of the entry being read, or null above the first. */
export function followScrolling(root, onDay, signal) {
  const links = new Map([...root.querySelectorAll(".years [data-year]")].map((link) => [link.dataset.year, link]));
  const years = root.querySelector(".timeline__years");
  let waiting = false;

  function look() {
    waiting = false;
    const box = years.getBoundingClientRect();
    const found = box.top > LINE ? null : document.elementFromPoint(box.left + box.width / 2, LINE);
    const section = found?.closest(".year");
    const day = found?.closest(".entry")?.querySelector("time")?.dateTime;
    if (found && !section) return; // between two years
    const name = section?.querySelector(".year__name")?.id.replace("year-", "");
    const here = name && (links.get(name) ?? links.get("doubt"));
    for (const link of links.values()) {
      if (link === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (!found) onDay(null);
    else if (day) onDay(`${day}-01-01`.slice(0, 10));
  }

  const soon = () => { if (!waiting) waiting = Boolean(requestAnimationFrame(look)); };
  addEventListener("scroll", soon, { passive: true, signal });
  addEventListener("resize", soon, { signal });
  look();
}
