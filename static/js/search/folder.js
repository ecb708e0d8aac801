// Says so where the page was opened from a folder: browsers then refuse modules and lists, so nothing else runs.
if (location.protocol === "file:") {
  var note = document.getElementById("search-folder");
  if (note) note.hidden = false;
}
