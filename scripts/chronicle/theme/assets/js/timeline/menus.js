/* The filters' menus: links to pages become boxes to tick, with counts of what each choice would leave. */

import { make } from "./dom.js";

const MARGIN = 8; // pixels between a box and the window's edge
const MANY = 10; // more values than this can be searched

export class Menus {
  /** `onChange(number, on)` is told of each box ticked or cleared. */
  constructor(bar, entries, onChange) {
    this.boxes = new Map();
    this.menus = [...bar.querySelectorAll(".menu")];
    for (const menu of this.menus) this.fill(menu, entries, onChange);
  }

  fill(menu, entries, onChange) {
    const facet = entries.facets.find(({ name }) => name === menu.dataset.facet);
    const list = make("ul", { className: "menu__choices", role: "list" });
    for (const [id, label] of facet.values) {
      const number = entries.numbers.get(`${facet.name}=${id}`);
      const input = make("input", { type: "checkbox", name: facet.name, value: id });
      const count = make("span", { className: "menu__count" });
      input.addEventListener("change", () => onChange(number, input.checked));
      const item = make("li", {}, make("label", {}, input, label, count));
      item.dataset.name = label.toLocaleLowerCase();
      this.boxes.set(number, { input, count, item, menu });
      list.append(item);
    }
    const box = menu.querySelector(".menu__box");
    const words = facet.values.length > MANY ? [this.search(facet, list)] : [];
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", facet.label);
    box.replaceChildren(...words, list);
  }

  /** A field that leaves the values whose name holds what is typed. */
  search(facet, list) {
    const field = make("input", {
      className: "menu__find", type: "search", placeholder: "Find", "aria-label": `Find in ${facet.label}`,
    });
    field.addEventListener("input", () => {
      const typed = field.value.trim().toLocaleLowerCase();
      for (const item of list.children) item.hidden = !item.dataset.name.includes(typed);
    });
    return field;
  }

  /** Shows what is chosen and the counts. A value that would leave nothing stays, but quiet. */
  show(chosen, counts) {
    for (const [number, { input, count, item }] of this.boxes) {
      input.checked = chosen.has(number);
      count.textContent = counts[number].toLocaleString("en");
      item.classList.toggle("menu__idle", !counts[number] && !input.checked);
    }
    const active = new Set([...chosen].map((number) => this.boxes.get(number).menu));
    for (const menu of this.menus) menu.classList.toggle("menu--active", active.has(menu));
  }
}

/** Closes an open menu by Escape, by a press elsewhere, and when another opens; keeps its box within the window. */
export function tidyMenus(bar, signal) {
  const open = () => bar.querySelector(".menu[open]");
  bar.addEventListener("toggle", ({ target }) => {
    if (!target.open) return;
    for (const menu of bar.querySelectorAll(".menu[open]")) if (menu !== target) menu.open = false;
    const box = target.querySelector(".menu__box");
    box.style.left = "";
    const over = box.getBoundingClientRect().right - document.documentElement.clientWidth + MARGIN;
    if (over > 0) box.style.left = `${-over}px`;
  }, { capture: true, signal });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && open();
    if (!menu) return;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }, { signal });
  document.addEventListener("pointerdown", ({ target }) => {
    const menu = open();
    if (menu && !menu.contains(target)) menu.open = false;
  }, { signal });
}
