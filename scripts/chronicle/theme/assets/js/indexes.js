/* Lists that can be narrowed by what is typed, and sorted by name or by number; the address keeps both. */
import { fold } from "./timeline/dom.js";

const countOf = (item) => parseInt(item.querySelector(".columns__count")?.textContent) || 0;

/** Makes the fields of an index work on the lists that follow them. */
export function setupIndex(tools) {
  const sections = [...tools.parentNode.querySelectorAll(".shelf, .group:not(.group--others)")];
  const lists = sections.map((section) => [...section.querySelectorAll("li")]);
  // Of a listed name its number of articles is no part; of an article all that is told counts.
  const words = new Map(
    lists.flat().map((item) => [item, fold((item.matches(".item") ? item : item.firstChild).textContent)]),
  );
  const found = tools.querySelector("[role=status]");
  const fields = [...tools.querySelectorAll("[name]")];
  const asked = new URLSearchParams(location.search);

  function show() {
    const [query, sort] = fields.map((field) => fold(field.value.trim()));
    let number = 0;
    lists.forEach((items, place) => {
      const shown = items.filter((item) => !(item.hidden = !words.get(item).includes(query)));
      sections[place].hidden = !shown.length;
      number += shown.length;
      const order = sort ? items.toSorted((one, other) => countOf(other) - countOf(one)) : items;
      if (sort !== undefined) items[0]?.parentNode.append(...order);
    });
    found.textContent = !query ? "" : number ? `${number} of ${words.size} shown` : "Nothing matches.";
  }

  function keep() {
    const chosen = new URLSearchParams(fields.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value));
    history.replaceState(history.state, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`);
    show();
  }

  for (const field of fields) {
    field.value = asked.get(field.name) ?? "";
    if (field.selectedIndex < 0) field.selectedIndex = 0;
    field.oninput = keep;
  }
  show();
}
