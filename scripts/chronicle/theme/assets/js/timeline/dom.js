/* Making elements, and comparing texts. */

/** An element with properties (those that are no properties become attributes) and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A text as it is compared: in small print and without accents. */
export const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** `1 entry`, `2 entries`. */
export const entries = (number) => `${number.toLocaleString("en")} ${number === 1 ? "entry" : "entries"}`;
