/* The search's filters: a menu for each facet, filled when it is first opened, since at size its values weigh much. */

import { make } from "../timeline/dom.js";
import { countValues } from "./engine.js";

const MANY = 10; // more values than this can be searched

export class FacetMenus {
  /** `onChange(name, value, on)` is told of each box ticked or cleared. */
  constructor(root, onChange) {
    this.menus = [...root.querySelectorAll(".menu")];
    this.names = this.menus.map((menu) => menu.dataset.facet);
    this.state = { query: "", chosen: new Map() };
    for (const menu of this.menus) {
      menu.addEventListener("toggle", () => menu.open && this.fill(menu));
      menu.addEventListener("change", ({ target }) => onChange(menu.dataset.facet, target.value, target.checked));
    }
  }

  /** Takes note of what is asked, so that a menu opened meanwhile counts by it. */
  begin(query, chosen) {
    this.state = { query, chosen: new Map(chosen) };
  }

  /** Shows what is chosen, and counts anew in the menu that is open. */
  async update(query, chosen) {
    this.begin(query, chosen);
    for (const menu of this.menus) menu.classList.toggle("menu--active", chosen.has(menu.dataset.facet));
    await Promise.all(this.menus.filter((menu) => menu.open).map((menu) => this.fill(menu)));
  }

  async fill(menu) {
    const { query, chosen } = this.state;
    const name = menu.dataset.facet;
    const box = menu.querySelector(".menu__box");
    const counts = await countValues(query, chosen, name).catch(() => null);
    if (this.state.query !== query || this.state.chosen !== chosen) return;
    if (!counts) return box.replaceChildren(make("p", { className: "menu__all" }, "The values could not be loaded"));
    const ticked = chosen.get(name) ?? [];
    const values = new Map([...ticked.map((value) => [value, 0]), ...counts]);
    const order = inOrder(name, values);
    const list = make("ul", { className: "menu__choices", role: "list" }, ...order.map(([value, count]) => {
      const input = make("input", { type: "checkbox", value, checked: ticked.includes(value) });
      const item = make("li", {}, make("label", {}, input, value, make("span", { className: "menu__count" }, count.toLocaleString("en"))));
      item.classList.toggle("menu__idle", !count && !input.checked);
      item.dataset.name = value.toLocaleLowerCase();
      return item;
    }));
    this.replace(box, list, order.length > MANY);
  }

  /** Puts the list in place of the one before; the box that was ticked keeps the focus, the field what is typed. */
  replace(box, list, isLong) {
    const focused = box.contains(document.activeElement) ? document.activeElement.value : null;
    const field = box.querySelector(".menu__find");
    const label = box.getAttribute("aria-label");
    if (field && isLong) box.querySelector("ul").replaceWith(list);
    else box.replaceChildren(...(isLong ? [this.finder(box, label)] : []), list);
    narrow(box);
    if (focused !== null && !box.contains(document.activeElement)) {
      [...list.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
    }
  }

  finder(box, label) {
    const field = make("input", { className: "menu__find", type: "search", placeholder: "Find", "aria-label": `Find in ${label}` });
    field.addEventListener("input", () => narrow(box));
    field.addEventListener("change", (event) => event.stopPropagation());
    return field;
  }
}

/** Leaves the values whose name holds what is typed. */
function narrow(box) {
  const typed = box.querySelector(".menu__find")?.value.trim().toLocaleLowerCase() ?? "";
  for (const item of box.querySelectorAll("li")) item.hidden = !item.dataset.name.includes(typed);
}

/** Years in order of time, everything else by how much it leaves, what leaves nothing last. */
function inOrder(name, values) {
  const byName = ([a], [b]) => a.localeCompare(b, "en", { numeric: true });
  return [...values].sort(name === "year" ? byName : (a, b) => b[1] - a[1] || byName(a, b));
}
