/* What Material's bundle expects to find, as a file of its own so that no script stands in a page. */
var __md_scope = new URL(document.currentScript.dataset.base, location);

function __md_hash(text) {
  return [...text].reduce((hash, character) => (hash << 5) - hash + character.charCodeAt(0), 0);
}

function __md_get(key, storage = localStorage, scope = __md_scope) {
  try {
    return JSON.parse(storage.getItem(scope.pathname + "." + key));
  } catch {
    return null; // storage may be forbidden
  }
}

function __md_set(key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    // storage may be full or forbidden
  }
}

/* The bundle says this too, but only once the page has been painted without what needs a script. */
document.documentElement.classList.replace("no-js", "js");
