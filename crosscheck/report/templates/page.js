"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const chosen = document.getElementById("chosen");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const phone = matchMedia("(max-width: 45rem)");
  document.documentElement.classList.add("js");

  const clear = () => {
    all(".on").forEach((marked) => marked.classList.remove("on"));
    all("article.in").forEach((article) => article.classList.remove("in"));
    chosen.hidden = true;
  };

  const choose = (row) => {
    clear();
    row.classList.add("on");
    all(`.text mark[data-f~="${row.dataset.key}"]`).forEach((words) => {
      words.classList.add("on");
      words.closest("article").classList.add("in");
    });
    const back = chosen.querySelector("a");
    back.href = `#${row.id}`;
    back.textContent = row.querySelector(".subject").textContent;
    chosen.hidden = false;
    all("article.in .text").forEach((text) => {
      const words = text.querySelector("mark.on");
      text.scrollTop += words.getBoundingClientRect().top - text.getBoundingClientRect().top - 60;
    });
    // Where articles stand below one another, without panes of their own, the first words themselves must come into view.
    const first = phone.matches && document.querySelector("article.in mark.on");
    (first || chosen).scrollIntoView({ block: first ? "center" : "start", behavior: calm.matches ? "auto" : "smooth" });
  };

  document.querySelector("table").addEventListener("click", (event) => {
    const row = event.target.closest(".finding");
    // A click that ends a selection with the mouse copies words; it chooses nothing.
    if (!row || (event.detail && String(getSelection()))) return;
    const side = event.target.closest("li a");
    event.preventDefault();
    choose(row);
    if (side) document.getElementById(side.hash.slice(1)).scrollIntoView({ block: "center" });
  });

  chosen.querySelector("button").addEventListener("click", () => {
    const row = document.querySelector(".finding.on");
    clear();
    row.scrollIntoView({ block: "center" });
    row.querySelector("a").focus();
  });

  all(".filters button").forEach((button) => button.addEventListener("click", () => {
    all(".filters button").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    all("tbody").forEach((section) => { section.hidden = Boolean(button.dataset.show) && section.dataset.verdict !== button.dataset.show; });
  }));
})();
