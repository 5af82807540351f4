/* Copying links. */

import { make } from "./dom.js";

const SAID = 2000; // how long a button says that it has copied, in milliseconds

/** Gives each row of a list a button that copies its permanent link. */
export function addCopyButtons(list) {
  for (const link of list.querySelectorAll(":scope > .entry > .entry__anchor")) {
    const name = link.getAttribute("aria-label").replace("Permanent link", "Copy link");
    link.after(make("button", { className: "entry__copy", type: "button", "aria-label": name }, "Copy link"));
  }
}

/** Copies on a press of such a button, anywhere below `root`. */
export function copyOnPress(root, signal) {
  // It has to be there before anything is said in it.
  if (!document.querySelector(".announcer")) {
    document.body.append(make("div", { className: "announcer visually-hidden", role: "status" }));
  }
  root.addEventListener("click", ({ target }) => {
    const button = target.closest(".entry__copy");
    if (button) copy(button, button.previousElementSibling.href);
  }, { signal });
}

/** Copies an address and says so on the button. */
export async function copy(button, address) {
  const words = (button.dataset.words ??= button.textContent);
  const done = await write(address);
  button.textContent = done ? "Copied" : "Not copied";
  announce(done ? "Link copied" : `The link could not be copied: ${address}`);
  setTimeout(() => { button.textContent = words; }, SAID);
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https, or where it is not allowed, the old way still works.
    const field = make("textarea", { value: text, className: "visually-hidden" });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Says something to those who listen. What is said twice in the same words is heard twice. */
function announce(words) {
  const region = document.querySelector(".announcer");
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 50);
}
