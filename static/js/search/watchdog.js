// Says what to do where the search did not come: a file was lost on the way, the browser is too old for it, or the page
// was opened from a folder. A plain script in old words, so that it runs where no module does. It stands before the lists
// to choose from, and where something was asked keeps the room for what is found, so that nothing moves while one reads.
(function () {
  "use strict";

  var PATIENCE = 8000; // milliseconds

  var page = document.documentElement;

  function show(id) {
    var note = document.getElementById(id);
    if (note) {
      page.classList.remove("asking");
      note.hidden = false;
    }
  }

  // search.js takes this note away as soon as it runs, however late.
  function watch() {
    show("search-late");
  }

  if (/[?&]q=[^&]/.test(location.search) && document.getElementById("search-late")) {
    page.classList.add("asking");
  }
  if (location.protocol === "file:") {
    show("search-folder"); // browsers refuse modules and lists from a folder
  } else {
    window.addEventListener("load", watch); // every module has come by now, or failed
    window.setTimeout(watch, PATIENCE);
  }
})();
