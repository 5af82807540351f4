/* Material's bundle asks for its search index and for the list of all pages as soon as it runs, and both grow with the
   site. Here these requests wait for the first thing a reader does that needs them. Until the list is there, a click
   on a link loads the page as if there were no script. */
(() => {
  const until = (events, selector) =>
    new Promise((done) => {
      const listen = ({ target }) => target instanceof Element && target.closest(selector) && done();
      events.forEach((name) => document.addEventListener(name, listen, { capture: true, passive: true }));
    });

  const needed = {
    "search_index.json": until(["focusin"], "[data-md-component=search-query]"),
    "sitemap.xml": until(["pointerover", "focusin"], "a[href]"),
  };

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const wait = needed[new URL(url, location).pathname.split("/").pop()];
    if (wait) this.send = () => wait.then(() => this.readyState === XMLHttpRequest.OPENED && send.call(this));
    open.call(this, method, url, ...rest);
  };
})();
