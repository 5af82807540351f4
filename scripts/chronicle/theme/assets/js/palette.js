/* Chooses the colours before anything is painted: the reader's last choice, else what their system asks for. */
(() => {
  const stored = __md_get("__palette");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const wanted = stored && stored.color ? stored.color.media : `(prefers-color-scheme: ${dark ? "dark" : "light"})`;
  for (const option of document.querySelectorAll("[name=__palette]")) {
    if (option.getAttribute("data-md-color-media") === wanted) {
      document.body.setAttribute("data-md-color-scheme", option.getAttribute("data-md-color-scheme"));
      option.checked = true; // so that the Tab key goes to the switch that is shown
    }
  }
})();
