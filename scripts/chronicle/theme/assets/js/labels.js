/* Labels on words of an article: the day of a time, the speaker of a statement. Styles alone show them on hover and
   focus. Escape puts one away until the reader comes back to it, and on a touch screen the first tap shows it, so that
   only the second follows the link. */
const LABELLED = ".article-text :is(.when, .voice)";
const STANDING = ":is(:hover, :focus-visible, .is-shown)";
let touched = false;

function labelled(target) {
  return target instanceof Element ? target.closest(LABELLED) : null;
}

function hideOthers(kept) {
  for (const shown of document.querySelectorAll(".is-shown")) {
    if (shown !== kept) shown.classList.remove("is-shown");
  }
}

function dismiss() {
  for (const place of document.querySelectorAll(LABELLED)) {
    if (place.matches(STANDING)) place.classList.add("is-dismissed");
  }
  hideOthers(null);
}

function recall(event) {
  const place = labelled(event.target);
  if (place && !place.contains(event.relatedTarget)) place.classList.remove("is-dismissed");
}

function tap(event) {
  const place = labelled(event.target);
  hideOthers(place);
  if (!place || !touched || place.classList.contains("is-shown")) return;
  place.classList.remove("is-dismissed");
  place.classList.add("is-shown");
  event.preventDefault();
  // Instant navigation listens further on, and would follow the link all the same.
  event.stopPropagation();
}

addEventListener("keydown", (event) => event.key === "Escape" && dismiss());
addEventListener("pointerout", recall);
addEventListener("focusout", recall);
addEventListener("keydown", () => (touched = false), true);
addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch"), true);
addEventListener("click", tap, true);
