// Filters the findings, and leads from a finding to its place and back. Without it the page is whole, only unfiltered.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const findings = [...document.querySelectorAll(".finding")];
  const documents = [...document.querySelectorAll(".document")];

  const words = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

  // What the form says at this moment.
  function wanted() {
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    return { severities, rule: form.elements.rule.value, feature: form.elements.feature.value };
  }

  function apply() {
    const { severities, rule, feature } = wanted();
    let count = 0;
    for (const finding of findings) {
      const passes =
        severities.has(finding.dataset.severity) &&
        (!rule || finding.dataset.rule === rule) &&
        (!feature || words(finding, "features").includes(feature));
      finding.hidden = !passes;
      count += passes ? 1 : 0;
    }
    for (const part of documents) {
      const passing = new Set([...part.querySelectorAll(".finding:not([hidden])")].map((f) => f.dataset.n));
      for (const place of part.querySelectorAll(".text [data-n]")) {
        const off = !words(place, "n").some((n) => passing.has(n));
        place.classList.toggle("off", off);
        if (place.localName === "a") {
          place.hidden = off;
        }
      }
      const none = part.querySelector(".nonesuch");
      if (none) {
        none.hidden = passing.size > 0;
      }
      for (const rows of part.querySelectorAll("tbody[data-feature]")) {
        rows.hidden = feature !== "" && rows.dataset.feature !== feature;
      }
    }
    shown.value = `${count} of ${findings.length} finding${findings.length === 1 ? "" : "s"}`;
  }

  // Sets off the finding and the place that the address names.
  function follow() {
    for (const element of document.querySelectorAll(".current")) {
      element.classList.remove("current");
    }
    const address = /^#(d\d+)[fp](\d+)$/.exec(location.hash);
    const part = address && document.getElementById(address[1]);
    if (!part) {
      return;
    }
    for (const element of part.querySelectorAll(".finding, mark")) {
      if (words(element, "n").includes(address[2])) {
        element.classList.add("current");
      }
    }
  }

  function go(id) {
    location.hash = id;
    const target = document.getElementById(id);
    if (target) {
      target.focus({ preventScroll: true });
    }
  }

  document.addEventListener("click", (event) => {
    const busy = event.target.closest("a, button, input, select, label") || String(getSelection());
    const finding = event.target.closest(".finding");
    const mark = event.target.closest("mark[data-n]");
    if (busy) {
      return;
    }
    if (finding) {
      go(finding.querySelector(".head a").hash.slice(1));
    } else if (mark) {
      const part = mark.closest(".document");
      const first = words(mark, "n").find((n) => !document.getElementById(`${part.id}f${n}`).hidden);
      if (first) {
        go(`${part.id}f${first}`);
      }
    }
  });

  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", follow);
  // A browser may have kept what was chosen before the page was loaded again.
  form.reset();
  form.hidden = findings.length === 0;
  follow();
  document.documentElement.dataset.ready = "";
})();
