/* Material's bundle asks for the list of all pages as soon as it runs, which grows with the site. Here the request waits
   until a reader comes near a link. Until the list is there, a click on one loads the page as if there were no script. */
(() => {
  const needed = new Promise((done) => {
    const listen = ({ target }) => target instanceof Element && target.closest("a[href]") && done();
    for (const name of ["pointerover", "focusin"]) {
      document.addEventListener(name, listen, { capture: true, passive: true });
    }
  });

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const waits = new URL(url, location).pathname.endsWith("/sitemap.xml");
    if (waits) this.send = () => needed.then(() => this.readyState === XMLHttpRequest.OPENED && send.call(this));
    open.call(this, method, url, ...rest);
  };
})();
