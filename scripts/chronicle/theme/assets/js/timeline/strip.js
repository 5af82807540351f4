/* The overview picture as a strip to zoom and move. Places in it are per cent of its width, so it is zoomed by making
   it wider than the window it is seen through, and moved by scrolling. */
import { listen } from "./strip-gestures.js";
import { Calendar, clamp, drawHere, drawMonths, drawWash, filterMarks } from "./strip-picture.js";

/* Milliseconds: on the way to other months, and after which a reader who presses keys has come to rest. */
const GLIDE = 180;
const REST = 250;

const TOOLS = `<div class="overview__tools">
<span class="overview__range" aria-hidden="true"></span>
<button type="button" value="2" aria-label="Zoom out">−</button>
<button type="button" value="0.5" aria-label="Zoom in">+</button>
<button type="button" value="Infinity">All years</button>
<p class="overview__spoken visually-hidden" role="status"></p>
<p id="overview-keys" hidden>Plus and minus zoom, 0 or Escape shows all years. The arrow keys move by a month, with
Shift by a year, Home and End to the first and the last. With a mouse, drag over the months to see.</p>
</div>`;

/* Makes a figure zoomable. `onRange({from, to})` tells the months, both included, at which a reader has arrived, or
   null for all years. `show(range)` goes to such a range and does not tell. `here(day)` marks an ISO day, or none for
   null. `only(anchors, months)` fades marks whose entries are not in the set, and lowers the columns to the numbers of
   articles by "YYYY-MM"; null for either leaves it as built. */
export function setupStrip(figure, { onRange }) {
  const strip = new Strip(figure, onRange);
  const showHere = drawHere(strip.pictures);
  listen(strip);
  return {
    show: (range) => strip.show(range),
    here(day) {
      const [year, month, date] = day?.split("-") ?? [];
      const place = day && strip.calendar.place(year, month - 1, date);
      showHere(place);
      if (day) strip.reveal(place);
    },
    only: filterMarks(figure),
  };
}

/* `range` is where the reader wants to be: the first month, and the one after the last. `view` is what is seen, from 0
   to 1; during a gesture and on the way the two differ. */
class Strip {
  #frame;
  #rest;
  #scrolled = 0;
  #told;

  constructor(figure, onRange) {
    this.figure = figure;
    this.onRange = onRange;
    this.calendar = new Calendar(Number(figure.dataset.first), Number(figure.dataset.last));
    this.scroller = figure.querySelector(".overview__window");
    this.pictures = [...this.scroller.children];
    this.drawMonths = drawMonths(this.pictures, this.calendar);
    this.drawWash = drawWash(this.pictures);
    this.view = [0, 1];
    this.#addTools();
    this.show(null);
    this.#followScrolling();
    new ResizeObserver(() => this.#draw(this.view)).observe(this.scroller);
  }

  get span() {
    return this.view[1] - this.view[0];
  }

  /* Of the window, in pixels. */
  get width() {
    return this.#box.width * this.span;
  }

  /* Of the picture that the stylesheet shows. */
  get #box() {
    return this.pictures.map((picture) => picture.getBoundingClientRect()).find((box) => box.width) ?? new DOMRect();
  }

  get #many() {
    return this.range[1] - this.range[0];
  }

  get #isZoomed() {
    return this.#many < this.calendar.count;
  }

  /* Where along the years a point of the screen is. */
  place(x) {
    return clamp(0, (x - this.#box.left) / this.#box.width, 1);
  }

  between(x, other) {
    return this.calendar.nearest(this.place(Math.min(x, other)), this.place(Math.max(x, other)));
  }

  choose(months) {
    this.drawWash(...(months ?? [0, 0]).map((month) => this.calendar.edges[month]));
    this.#name(months ?? this.range);
  }

  show(range) {
    const { calendar } = this;
    this.#aim(range ? [calendar.month(range.from), calendar.month(range.to) + 1] : [0, calendar.count]);
    this.#told = String(this.range);
  }

  go(range) {
    this.#aim(range);
    this.#rest = setTimeout(() => this.#tell(), REST);
  }

  /* Both say whether they do anything. */
  zoom(factor) {
    const many = this.#times(factor);
    const from = Math.round((this.range[0] + this.range[1] - many) / 2);
    if (many !== this.#many) this.go([from, from + many]);
    return this.#isZoomed || factor === Infinity;
  }

  move(months) {
    const from = clamp(0, this.range[0] + months, this.calendar.count - this.#many);
    if (this.#isZoomed) this.go([from, from + this.#many]);
    return this.#isZoomed;
  }

  /* Within a gesture: a place stays under a point of the screen. */
  keep(place, x, wanted) {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    const span = clamp(1 / this.calendar.count, wanted, 1);
    const left = this.#box.left + this.view[0] * this.#box.width;
    const start = clamp(0, place - ((x - left) / this.width) * span, 1 - span);
    this.#draw([start, start + span]);
    this.#name(this.calendar.nearest(...this.view));
  }

  /* Its end, on whole months. */
  settle() {
    this.go(this.calendar.nearest(...this.view));
  }

  reveal(place) {
    const [start, end] = this.range.map((month) => this.calendar.edges[month]);
    const from = Math.floor(place * this.calendar.count - this.#many / 2);
    if (place < start || place > end) this.#aim([from, from + this.#many]);
  }

  #times(factor) {
    return clamp(1, Math.round(this.#many * factor), this.calendar.count);
  }

  #aim([start, end]) {
    clearTimeout(this.#rest);
    const many = Math.max(1, end - start);
    const from = clamp(0, start, this.calendar.count - many);
    this.range = [from, from + many];
    this.choose(null);
    for (const button of this.buttons) button.setAttribute("aria-disabled", this.#times(button.value) === many);
    this.#glide(this.range.map((month) => this.calendar.edges[month]));
  }

  #glide(target) {
    cancelAnimationFrame(this.#frame);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const [from, begun] = [this.view, performance.now()];
    const step = (now) => {
      const left = still ? 0 : (1 - clamp(0, (now - begun) / GLIDE, 1)) ** 3;
      this.#draw(target.map((place, end) => place + (from[end] - place) * left));
      if (left) this.#frame = requestAnimationFrame(step);
    };
    step(begun);
  }

  #draw(view) {
    this.view = view;
    const zoomed = this.span < 1;
    this.figure.classList.toggle("overview--zoomed", zoomed);
    for (const picture of this.pictures) picture.style.width = zoomed ? `${100 / this.span}%` : "";
    this.drawMonths(this.#box.width / this.calendar.count, Math.round(this.span * this.calendar.count));
    this.scroller.scrollLeft = view[0] * this.#box.width;
    this.#scrolled = this.scroller.scrollLeft;
  }

  /* Scrolling that is not ours: by hand, or to a link that gets the focus. */
  #followScrolling() {
    let rest;
    const rested = () => {
      const { scrollLeft } = this.scroller;
      if (Math.abs(scrollLeft - this.#scrolled) < 2) return;
      const start = scrollLeft / this.#box.width;
      this.view = [start, start + this.span];
      this.move(Math.round(start * this.calendar.count) - this.range[0]);
    };
    this.scroller.addEventListener("onscrollend" in window ? "scrollend" : "scroll", () => {
      clearTimeout(rest);
      rest = setTimeout(rested, 100);
    });
  }

  #tell() {
    if (String(this.range) === this.#told) return;
    this.#told = String(this.range);
    const { name } = this.calendar;
    const [from, to] = [this.range[0], this.range[1] - 1].map(name, this.calendar);
    this.spoken.textContent = this.#isZoomed ? this.#words(this.range, "long") : "All years";
    this.onRange(this.#isZoomed ? { from, to } : null);
  }

  #name(months) {
    this.shown.textContent = months[1] - months[0] < this.calendar.count ? this.#words(months, "short") : "";
  }

  #words([from, to], form) {
    const [first, last] = [from, to - 1].map((month) => this.calendar.words(month, form, "numeric"));
    return first === last ? first : `${first} to ${last}`;
  }

  #addTools() {
    this.figure.insertAdjacentHTML("afterbegin", TOOLS);
    [this.shown, this.spoken] = this.figure.querySelectorAll(".overview__range, .overview__spoken");
    this.buttons = this.figure.querySelectorAll(".overview__tools button");
    for (const button of this.buttons) button.addEventListener("click", () => this.zoom(Number(button.value)));
    const about = { tabindex: 0, role: "group", "aria-label": "Zoomable overview", "aria-describedby": "overview-keys" };
    for (const name in about) this.scroller.setAttribute(name, about[name]);
  }
}
