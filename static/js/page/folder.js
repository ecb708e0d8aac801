// Lets the site be read from a folder (file://): a link to a page there has to name its index.html.
(function () {
  "use strict";

  if (location.protocol !== "file:") {
    return;
  }

  /** The address with index.html after a path that ends in a folder; others as they are. */
  function withFile(address) {
    if (/^([a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i.test(address)) {
      return address;
    }
    const [, path, rest] = /^([^?#]*)(.*)$/.exec(address);
    const folder = /(^|\/)\.{1,2}$/.test(path) ? path + "/" : path;
    return folder.endsWith("/") ? folder + "index.html" + rest : address;
  }

  /** Names the file in an attribute that holds a link. */
  function mend(element, attribute) {
    const address = element.getAttribute(attribute);
    const mended = address === null ? null : withFile(address);
    if (mended !== address) {
      element.setAttribute(attribute, mended);
    }
  }

  for (const link of document.querySelectorAll("a[href], area[href]")) {
    mend(link, "href");
  }
  for (const form of document.querySelectorAll("form[action]")) {
    mend(form, "action");
  }
  // Links that another script has added since.
  document.addEventListener(
    "click",
    function (event) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (link) {
        mend(link, "href");
      }
    },
    true,
  );
})();
