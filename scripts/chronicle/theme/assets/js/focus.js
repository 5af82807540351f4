/* The focus goes to the content of a page that instant navigation has put in place of another: otherwise nobody who
   listens to the page learns that there is another. */
let shown = location.pathname;

document$.subscribe(() => {
  if (location.pathname === shown) return;
  shown = location.pathname;
  if (!location.hash) document.getElementById("__content")?.focus({ preventScroll: true });
});
