(function () {
  var root = document.documentElement, bit = "x", shifts = 0, timer;
  function blank() { root.hidden = true; root.style.display = "none"; document.title = "\u00a0"; }
  function leave() {
    blank();
    try { sessionStorage.setItem(bit, "1"); } catch (e) {}
    var link = document.querySelector("a[data-exit]");
    location.replace(link ? link.href : "https://www.bbc.co.uk/weather");
  }
  function left() { try { return sessionStorage.getItem(bit) === "1"; } catch (e) { return false; } }
  function again() { blank(); if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", leave); else leave(); }
  var entry = performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
  if (left()) {
    if (entry ? entry.type === "back_forward" : performance.navigation && performance.navigation.type === 2) again();
    else try { sessionStorage.removeItem(bit); } catch (e) {}
  }
  // A page kept whole in memory is kept blank, and shown again only to somebody who has not left.
  addEventListener("pagehide", function (event) { if (event.persisted) root.hidden = true; });
  addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    if (left()) again(); else root.hidden = false;
  });
  function target(event, what) { return event.target.closest && event.target.closest(what); }
  document.addEventListener("click", function (event) {
    if (target(event, "a[data-exit]")) { event.preventDefault(); leave(); return; }
    var button = target(event, "[data-print],[data-copy]");
    if (!button) return;
    if (button.hasAttribute("data-print")) print();
    else navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () {
      var told = button.nextElementSibling;
      if (told) told.hidden = false;
    }, function () {});
  });
  // A phone's own keyboard says "Shift" by itself at the start of each sentence; a real key has a place and a finger.
  function isRealShift(event) {
    if (event.key !== "Shift" || !/^Shift/.test(event.code) || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    var at = document.activeElement;
    return !(at && /^(TEXTAREA|INPUT|SELECT)$/.test(at.tagName) && matchMedia("(pointer: coarse)").matches);
  }
  addEventListener("keydown", function (event) {
    if (event.repeat) return;
    clearTimeout(timer);
    if (!isRealShift(event)) { shifts = 0; return; }
    timer = setTimeout(function () { shifts = 0; }, 5000);
    if (++shifts >= 3) leave();
  }, true);
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-scripted]").forEach(function (part) { part.hidden = false; });
    if (!navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(function (button) { button.hidden = true; });
    var summary = document.querySelector("[data-errors]");
    if (summary) summary.focus();
  });
})();
