/* What is drawn into the pictures as a reader looks at them. */

/* Least room in pixels for a month's line, for its name, and for its name with the year. */
const [LINE, NAME, FULL_NAME] = [7, 30, 64];

/* As low as the lowest column that is built. */
const LEAST_COLUMN = 2;

export const clamp = (least, value, most) => Math.max(least, Math.min(most, value));

/* Months numbered from 0, each with its edge: where it begins, as a fraction of the axis. */
export class Calendar {
  constructor(first, last) {
    this.first = first;
    this.years = last - first + 1;
    this.count = 12 * this.years;
    this.edges = Array.from({ length: this.count + 1 }, (_, month) => this.place(first, month, 1));
  }

  /* Every year is equally wide, as it was drawn. Months may run over. */
  place(first, month, day) {
    const date = Date.UTC(first, month, day);
    const year = new Date(date).getUTCFullYear();
    const start = Date.UTC(year, 0);
    return (year - this.first + (date - start) / (Date.UTC(year + 1, 0) - start)) / this.years;
  }

  month(name) {
    const [year, month] = name.split("-");
    return clamp(0, 12 * (year - this.first) + Number(month) - 1, this.count - 1);
  }

  name(month) {
    return new Date(Date.UTC(this.first, month)).toISOString().slice(0, 7);
  }

  words(month, form, year) {
    const date = new Date(Date.UTC(this.first, month));
    return date.toLocaleDateString(document.documentElement.lang, { month: form, year, timeZone: "UTC" });
  }

  /* The whole months next to a span, one at least. */
  nearest(start, end) {
    const from = Math.min(Math.round(start * this.count), Math.floor(end * this.count), this.count - 1);
    return [from, Math.max(Math.round(end * this.count), from + 1)];
  }
}

function set(element, attributes) {
  for (const key in attributes) element.setAttribute(key, attributes[key]);
}

function make(parent, name, attributes) {
  const element = document.createElementNS(parent.namespaceURI, name);
  set(element, attributes);
  parent.append(element);
  return element;
}

/* Lines and names of the months, of which `many` are seen, each so many pixels wide: as many as there is room for. */
export function drawMonths(pictures, calendar) {
  let shown;
  let groups = [];
  const draw = (picture, step, year) => {
    const group = make(picture, "g", { class: "ov-months", "aria-hidden": true });
    const y2 = picture.querySelector(".ov-year").getAttribute("y2");
    const y = picture.querySelector(".ov-label").getAttribute("y");
    calendar.edges.forEach((edge, month) => {
      if (month % 12 === 0) return;
      const x = `${100 * edge}%`;
      make(group, "line", { x1: x, x2: x, y1: 8, y2 });
      if (month % step) return;
      make(group, "text", { class: "ov-label", x, y, dx: 5 }).textContent = calendar.words(month, "short", year);
    });
    picture.prepend(group);
    return group;
  };
  return (width, many) => {
    // Where no January with the year's own name need be in sight, each month says its year.
    const year = many < 13 ? "numeric" : undefined;
    const step = [1, 2, 3, 6].find((months) => months * width >= (year ? FULL_NAME : NAME)) ?? 12;
    const wanted = many < calendar.count && width >= LINE && `${step} ${year}`;
    if (wanted === shown) return;
    shown = wanted;
    for (const group of groups) group.remove();
    groups = wanted ? pictures.map((picture) => draw(picture, step, year)) : [];
  };
}

/* The span that a reader is about to choose. */
export function drawWash(pictures) {
  const parts = pictures.map((picture) => make(picture, "rect", { class: "ov-wash", height: "100%" }));
  return (from, to) => parts.forEach((part) => set(part, { x: `${100 * from}%`, width: `${100 * (to - from)}%` }));
}

/* Where in the list below the reader is. */
export function drawHere(pictures) {
  const parts = pictures.map((picture) => {
    const part = make(picture, "svg", { class: "ov-here", "aria-hidden": true, display: "none" });
    make(part, "path", { d: `M0 0V${picture.getAttribute("height")}M-5 0h10l-5 7z` });
    return part;
  });
  return (place) =>
    parts.forEach((part) => set(part, { x: `${100 * place}%`, display: place === null ? "none" : "inline" }));
}

/* Fades marks and lowers columns. They are found once, for there may be thousands. */
export function filterMarks(figure) {
  const marks = [...figure.querySelectorAll("[data-entry]")].map((link) => ({ link, entry: link.dataset.entry }));
  const columns = [...figure.querySelectorAll("[data-month]")];
  let left = [];
  return (anchors, months) => {
    for (const mark of marks) {
      const faded = Boolean(anchors) && !anchors.has(mark.entry);
      if (faded !== Boolean(mark.faded)) mark.link.classList.toggle("ov-faded", faded);
      mark.faded = faded;
    }
    // What was built stays as a ghost behind what is left of it.
    figure.classList.toggle("overview--ghosts", Boolean(months));
    for (const column of left) column.remove();
    left = months ? columns.map((column) => lowered(column, months.get(column.dataset.month) ?? 0)) : [];
  };
}

function lowered(column, number) {
  const full = Number(column.getAttribute("height"));
  const height = number && clamp(LEAST_COLUMN, (full * number) / column.dataset.number, full);
  const left = column.cloneNode();
  left.removeAttribute("data-month");
  set(left, { height, y: Number(column.getAttribute("y")) + full - height });
  column.after(left);
  return left;
}
