/* The years beside the list: how much of what is chosen each has, and the way to it. */

const LONGEST = 3; // of a bar, in rem

export class YearIndex {
  constructor(root) {
    this.root = root;
    this.links = [...root.querySelectorAll(".years [data-year]")];
    this.targets = new Map(this.links.map((link) => [link, link.getAttribute("href")]));
  }

  /** Shows the numbers, `Map("2012" → 14)`. While something is chosen a year leads to what is left of it, if anything. */
  show(numbers, active) {
    const most = Math.max(1, ...numbers.values());
    for (const link of this.links) {
      const number = numbers.get(link.dataset.year) ?? 0;
      const bar = link.querySelector(".years__weight");
      if (bar) bar.style.width = `${(LONGEST * number) / most}rem`;
      link.classList.toggle("years--idle", active && number === 0);
      const target = active ? number > 0 && this.section(link.dataset.year) : this.targets.get(link);
      if (target) link.setAttribute("href", target);
      else link.removeAttribute("href");
      link.toggleAttribute("aria-disabled", !target);
    }
  }

  /** The way to the heading of a year, or of the first part of those in doubt that is shown. */
  section(year) {
    const heading = year === "doubt" ? ".year--doubt:not([hidden]) .year__name" : `#year-${year}`;
    const id = this.root.querySelector(heading)?.id;
    return id && `#${id}`;
  }
}
