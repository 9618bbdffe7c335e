"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const [pages, panel, filters] = ["pages", "panel", "filters"].map(byId);
  const MAX_SHOWN = 12;
  document.documentElement.classList.add("js");

  // --- filters: rows of the matrix and findings carry what they can be chosen by ---
  const rows = all("[data-verdict]");
  const filter = () => {
    const chosen = new FormData(filters);
    const verdicts = new Set(chosen.getAll("verdict"));
    const [kind, column, least] = ["kind", "column", "confidence"].map((name) => chosen.get(name));
    let shown = 0;
    for (const row of rows) {
      const { verdict, kind: own, columns, confidence } = row.dataset;
      row.hidden = !(verdicts.has(verdict) && (!kind || kind === own) && Number(confidence) >= Number(least)
        && (!column || columns.split(" ").includes(column)));
      shown += Number(!row.hidden && row.tagName === "TR");
    }
    for (const group of all(".rows")) group.hidden = shown < rows.length / 2 && !group.querySelector("[data-verdict]:not([hidden])");
    filters.querySelector("output").textContent = `${shown} of ${rows.length / 2} facts shown`;
  };
  filters.addEventListener("change", filter);
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());
  filter();

  // --- the panel at the foot of the window: where else a claim is told, or which finding is marked ---
  let index = null;
  const stretches = (name) => {
    if (!index) {
      index = new Map();
      for (const stretch of all("[data-c]", pages)) {
        for (const claim of stretch.dataset.c.split(" ")) index.set(claim, [...(index.get(claim) || []), stretch]);
      }
    }
    return index.get(name) || [];
  };
  const outletOf = (element) => element.closest("article").querySelector("h3").textContent;
  const clear = () => {
    all(".on", pages).forEach((marked) => marked.classList.remove("on"));
    all("[aria-describedby]", pages).forEach((claim) => claim.removeAttribute("aria-describedby"));
  };
  const close = () => {
    clear();
    panel.hidden = true;
    pages.classList.remove("picked");
  };
  const line = (href, label, words) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    [link.href, link.textContent] = [href, label];
    item.append(link, words);
    return item;
  };
  const show = (title, lines) => {
    panel.querySelector("b").textContent = title;
    panel.querySelector("ul").replaceChildren(...lines);
    panel.hidden = false;
  };

  const showAligned = (claim) => {
    clear();
    const told = claim.dataset.with.split(" ").map((name) => [name, stretches(name)]).filter(([, found]) => found.length);
    [...stretches(claim.dataset.c.split(" ")[0]), claim, ...told.flatMap(([, found]) => found)].forEach((found) => found.classList.add("on"));
    const first = new Map();
    for (const [name, found] of told) if (!first.has(outletOf(found[0]))) first.set(outletOf(found[0]), [name, found]);
    const lines = [...first].slice(0, MAX_SHOWN).map(([outlet, [name, found]]) =>
      line(`#${name}`, outlet, `: “${found.map((part) => part.textContent).join("").slice(0, 300)}”`));
    const more = first.size - lines.length;
    show(`${outletOf(claim)}’s claim is told by ${first.size} more:`, lines);
    if (more > 0) panel.querySelector("ul").append(`and ${more} more`);
    claim.setAttribute("aria-describedby", "panel");
  };

  const inView = (element) => element.scrollIntoView({ block: "center", inline: "nearest" });

  const showFinding = (key, side) => {
    clear();
    all("article.in").forEach((article) => article.classList.remove("in"));
    const marked = all(`mark[data-f~="${key}"]`, pages);
    if (!marked.length) return;
    for (const words of marked) {
      words.classList.add("on");
      words.closest("article").classList.add("in");
    }
    pages.classList.add("picked");
    const finding = byId(key).closest(".finding").querySelector("h4").textContent;
    const shown = all("article.in");
    show(`Marked in ${shown.length} of ${all("article", pages).length} articles: ${finding}`, [line(`#${key}`, "Back to the finding", "")]);
    const asked = byId(side).closest("article");
    asked.scrollIntoView();
    for (const article of shown) {
      const text = article.querySelector(".text");
      const first = article === asked ? byId(side) : text.querySelector("mark.on");
      text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - 80;
    }
  };

  // --- every link is a plain one; the script only adds to where it leads, so that Back and links in mails work, too ---
  const follow = () => {
    const [name, finding, side] = /^#(?:(f\d+)(-s\d+)?|c\d+|article-\d+)$/.exec(location.hash) || [];
    const named = name && byId(name.slice(1));
    if (!named) return;
    // Where several claims begin at one word, all but one are named by an empty place before it.
    const target = (named.matches(".anchor") && stretches(name.slice(1))[0]) || named;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (side) return showFinding(finding, name.slice(1));
    close();
    const row = target.closest(".finding");
    if (row && row.hidden) filters.reset();
    setTimeout(() => inView(finding ? target.closest(".finding").querySelector("h4") : target));
    if (target.matches("a.claim")) {
      target.focus({ preventScroll: true });
      showAligned(target);
    }
    return undefined;
  };
  addEventListener("hashchange", follow);
  follow();
  // A browser goes to the place that the address names once all is there, and the outlets' names would be above the window.
  addEventListener("load", () => setTimeout(follow));

  panel.querySelector("button").addEventListener("click", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // --- claims: pointing or focus shows the aligned ones; arrows go from claim to claim, so that an article is one stop of the Tab key ---
  const claimAt = (event) => event.target.closest && event.target.closest("a.claim");
  // Scrolling brings words under a pointer that rests: only a pointer that moves asks.
  let pointer = "";
  const moved = ({ clientX, clientY }) => {
    const before = pointer;
    pointer = `${clientX},${clientY}`;
    return pointer !== before;
  };
  addEventListener("mousemove", moved);
  pages.addEventListener("mouseover", (event) => { const claim = claimAt(event); if (moved(event) && claim) showAligned(claim); });
  pages.addEventListener("focusin", (event) => {
    const claim = claimAt(event);
    if (!claim) return;
    all('a.claim[tabindex="0"]', claim.closest("article")).forEach((other) => other.setAttribute("tabindex", "-1"));
    claim.setAttribute("tabindex", "0");
    showAligned(claim);
  });
  for (const article of all("article", pages)) {
    all("a.claim", article).forEach((claim, number) => claim.setAttribute("tabindex", number ? "-1" : "0"));
  }
  pages.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const claim = claimAt(event);
    if (!step || !claim) return;
    const claims = all("a.claim", claim.closest("article"));
    const next = claims[claims.indexOf(claim) + step];
    if (next) next.focus();
    event.preventDefault();
  });
})();
