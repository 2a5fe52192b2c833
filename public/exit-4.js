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
  addEventListener("pageshow", function (event) { if (event.persisted && left()) again(); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-exit]");
    if (link) { event.preventDefault(); leave(); }
  });
  function typingByTouch() {
    var at = document.activeElement;
    return at && /^(TEXTAREA|INPUT|SELECT)$/.test(at.tagName) && matchMedia("(pointer: coarse)").matches;
  }
  document.addEventListener("keydown", function (event) {
    if (event.repeat) return;
    if (event.key !== "Shift" || typingByTouch()) { shifts = 0; return; }
    clearTimeout(timer);
    timer = setTimeout(function () { shifts = 0; }, 5000);
    if (++shifts >= 3) leave();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-print],[data-copy]");
    if (!button) return;
    if (button.hasAttribute("data-print")) print();
    else if (navigator.clipboard) navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () { button.nextElementSibling && (button.nextElementSibling.hidden = false); });
  });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-scripted]").forEach(function (part) { part.hidden = false; });
    var summary = document.querySelector("[data-errors]");
    if (summary) summary.focus();
  });
})();
