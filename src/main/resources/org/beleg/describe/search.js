(function () {
  "use strict";
  var nav = document.querySelector("nav");
  var form = document.createElement("form");
  form.setAttribute("role", "search");
  var label = document.createElement("label");
  label.textContent = nav.dataset.search;
  var box = document.createElement("input");
  box.type = "search";
  box.id = "search-words";
  box.autocomplete = "off";
  box.setAttribute("aria-keyshortcuts", "/");
  label.htmlFor = box.id;
  var said = document.createElement("p");
  said.setAttribute("role", "status");
  form.append(label, box, said);
  nav.insertBefore(form, nav.querySelector("ol"));

  var entries = Array.from(nav.querySelectorAll("li")).map(function (item) {
    var link = item.querySelector("a");
    var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    var variable = target ? target.closest(".variable") : null;
    var words = variable ? variable.querySelector(".opening").textContent : link.textContent;
    return { item: item, link: link, words: words.toLowerCase(), part: item.parentElement.closest("li") !== null };
  });

  function search() {
    var asked = box.value.trim().toLowerCase();
    var found = entries.filter(function (entry) { return entry.words.includes(asked); });
    var shown = new Set();
    found.forEach(function (entry) {
      shown.add(entry.item);
      var above = entry.item.parentElement.closest("li");
      if (above) { shown.add(above); }
    });
    entries.forEach(function (entry) { entry.item.hidden = !shown.has(entry.item); });
    said.textContent = asked ? nav.dataset.found.replace("#", found.length) : "";
    return found;
  }

  box.addEventListener("input", search);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var found = search();
    var first = found.find(function (entry) { return entry.part; }) || found[0];
    if (first) { first.link.focus(); location.hash = first.link.hash; }
  });
  document.addEventListener("keydown", function (event) {
    var elsewhere = document.activeElement !== box;
    if (event.key === "/" ? elsewhere : false) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "Escape" ? !elsewhere : false) {
      box.value = "";
      search();
    }
  });
})();
