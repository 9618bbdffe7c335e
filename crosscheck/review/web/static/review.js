// The review page: keyboard, filters, and judgements that are sent until the server has said that they are on its disk.
// Everything that someone wrote is put in as text, never as HTML. Offsets are not counted here: the server cuts the texts.
"use strict";
(() => {
  const POLL_MS = 2000, HIDDEN_POLL_MS = 15000, RETRY_MS = 2000, TOAST_MS = 6000;
  const story = document.body.dataset.story, stamp = document.body.dataset.stamp;
  const byId = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".finding")];
  const cardOf = new Map(cards.map((card) => [card.dataset.key, card]));
  const filters = byId("filters"), search = byId("search"), nameField = byId("by");
  const outbox = [], mine = [], states = {};
  let csrf = document.querySelector('meta[name="csrf"]').content;
  let current = null, etag = "", sending = false, timer = 0, toastTimer = 0;

  const make = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const say = (text) => {
    clearTimeout(toastTimer);
    byId("toast").textContent = text;
    toastTimer = setTimeout(() => { byId("toast").textContent = ""; }, TOAST_MS);
  };
  const subject = (card) => card.querySelector("h2").textContent;
  const remembered = () => { try { return localStorage.getItem("crosscheck-name") || ""; } catch { return ""; } };
  const remember = (name) => { try { localStorage.setItem("crosscheck-name", name); } catch { /* private mode: asked again next time */ } };
  // crypto.randomUUID needs https, which a desk's own server may not have.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };

  // --- where we are ---------------------------------------------------------------------------------------------

  const visible = () => cards.filter((card) => !card.hidden);
  const go = (card, focus = true) => {
    if (!card) return;
    if (current) current.removeAttribute("aria-current");
    current = card;
    card.hidden = false;
    card.setAttribute("aria-current", "true");
    if (focus) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "start" });
    }
  };
  const step = (by) => {
    const shown = visible();
    const at = shown.indexOf(current);
    go(at < 0 ? shown[0] : shown[Math.min(Math.max(at + by, 0), shown.length - 1)]);
  };
  const nextToReview = (from) => {
    const shown = visible(), at = shown.indexOf(from);
    const waiting = (card) => ["open", "changed"].includes(card.dataset.status) && card !== from && !card.dataset.saving;
    return shown.slice(at + 1).find(waiting) || shown[at + 1] || from;
  };

  const outletsOf = new Map(), textOf = new Map();
  const lazily = (known, card, work) => { if (!known.has(card)) known.set(card, work(card)); return known.get(card); };
  const outlets = (card) => lazily(outletsOf, card, () => new Set([...card.querySelectorAll("figcaption strong bdi")].map((name) => name.textContent)));
  const text = (card) => lazily(textOf, card, () => ["h2", ".why", ".sides", "details"].map((part) => card.querySelector(part)?.textContent || "").join(" ").toLowerCase());
  const fits = (card, form) =>
    form.getAll("verdict").includes(card.dataset.verdict) &&
    (!form.get("kind") || form.get("kind") === card.dataset.kind) &&
    (!form.get("outlet") || outlets(card).has(form.get("outlet"))) &&
    (!form.get("status") || card.dataset.status === form.get("status") || (form.get("status") === "todo" && ["open", "changed"].includes(card.dataset.status))) &&
    form.get("search").toLowerCase().split(/\s+/).every((word) => text(card).includes(word));
  // Where something was judged meanwhile, the finding at hand stays: it must not vanish while someone reads it.
  const filter = (keep = null) => {
    const form = new FormData(filters);
    for (const card of cards) card.hidden = card !== keep && !fits(card, form);
    const shown = visible().length;
    byId("matching").textContent = shown === cards.length ? "" : `${shown} of ${cards.length} shown`;
    byId("none").hidden = shown > 0;
    if (current && current.hidden) go(visible()[0], false);
  };

  // --- what has been said -----------------------------------------------------------------------------------------

  const pieces = (title, parts, tag) => {
    const box = make("div");
    box.append(make("b", title));
    const words = make("bdi");
    // A word comes with the blank before it, which is not to be struck out.
    for (const [part, differs] of parts) words.append(...(differs ? [part.startsWith(" ") ? " " : "", make(tag, part.trimStart())] : [part]));
    box.append(words);
    return box;
  };
  const change = (told) => {
    const box = document.createDocumentFragment();
    box.append(make("p", told.told, "alarm"));
    if (told.new.length) {
      const both = make("div", "", "then-now");
      if (told.old.length) both.append(pieces("when it was judged", told.old, "del"));
      both.append(pieces("now", told.new, "ins"));
      box.append(both);
    }
    return box;
  };
  const history = (lines) => {
    const box = make("details");
    box.append(make("summary", `history (${lines.length})`));
    const list = make("ol");
    for (const line of lines) list.append(make("li", line));
    box.append(list);
    return box;
  };
  const show = (card, state) => {
    card.dataset.status = state.status;
    card.classList.toggle("done", ["confirmed", "dismissed"].includes(state.status));
    delete card.dataset.saving;
    const badge = card.querySelector(".status");
    badge.textContent = state.words;
    badge.hidden = state.status === "open";
    const said = document.createDocumentFragment();
    if (state.decision) said.append(make("p", (state.changes.length ? "It was " : "") + state.decision, "decision"));
    for (const told of state.changes) said.append(change(told));
    if (state.dispute) said.append(make("p", state.dispute, "alarm"));
    for (const note of state.notes) said.append(make("p", note));
    if (state.history.length > 1) said.append(history(state.history));
    card.querySelector(".said").replaceChildren(said);
    card.querySelector('[data-action="undo"]').hidden = !state.undo;
  };
  const take = (told) => {
    csrf = told.csrf;
    byId("anew").hidden = told.stamp === stamp;
    if (told.stamp !== stamp) return;
    byId("progress").textContent = told.progress;
    byId("meter").value = told.reviewed;
    for (const [key, state] of Object.entries(told.findings)) {
      const before = states[key], card = cardOf.get(key);
      if (!card || (before && before.history.length === state.history.length && before.status === state.status)) continue;
      if (etag && state.by !== nameField.value.trim()) say(`${subject(card)}: ${state.last}`);
      states[key] = state;
      show(card, state);
    }
    filter(current);
  };
  const poll = async () => {
    clearTimeout(timer);
    try {
      const answer = await fetch(`/story/${story}/state`, { cache: "no-store", headers: etag ? { "If-None-Match": etag } : {} });
      if (answer.status === 200) {
        take(await answer.json());
        etag = answer.headers.get("ETag") || "";
      }
      trouble(answer.ok || answer.status === 304 ? "" : answer.status === 401 ? "The token is asked for again: load the page." : "The server has no such story any more.");
    } catch {
      trouble("The server does not answer. What you judge is kept here and sent when it does.");
    }
    clearTimeout(timer);
    timer = setTimeout(poll, document.hidden ? HIDDEN_POLL_MS : POLL_MS);
  };
  const trouble = (text) => {
    const waiting = outbox.length && text ? ` ${outbox.length} not saved yet.` : "";
    byId("trouble").textContent = text + waiting;
  };

  // --- judging ----------------------------------------------------------------------------------------------------

  const flush = async () => {
    if (sending) return;
    sending = true;
    let renewed = false;
    while (outbox.length) {
      const sent = outbox[0];
      let answer;
      try {
        answer = await fetch(`/story/${story}/judgements`, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf }, body: JSON.stringify(sent) });
      } catch { /* no answer: below */ }
      if (answer && answer.status === 403 && !renewed) {
        renewed = true; // the server was started anew and has another key
        etag = "";
        await poll();
        continue;
      }
      if (!answer || answer.status >= 500 || [401, 403].includes(answer.status)) {
        trouble(answer && answer.status < 500 ? "The server refuses: load the page again." : "The server does not answer. What you judge is kept here and sent when it does.");
        await new Promise((done) => setTimeout(done, RETRY_MS));
        renewed = false;
        continue;
      }
      outbox.shift();
      await settle(sent, answer);
    }
    sending = false;
    poll();
  };
  const settle = async (sent, answer) => {
    const told = await answer.json().catch(() => ({ error: "no answer that can be read" }));
    const card = cardOf.get(sent.finding);
    if (answer.ok) {
      if (sent.action === "undo") mine.splice(mine.findIndex((made) => made.id === sent.undoes), mine.some((made) => made.id === sent.undoes) ? 1 : 0);
      else mine.push(sent);
      states[sent.finding] = told.state;
      show(card, told.state);
      filter(current);
      say(`${subject(card)}: ${told.told}${sent.action === "undo" ? "" : " - u takes it back"}`);
    } else {
      delete card.dataset.saving;
      say(`Not saved: ${told.error}`);
    }
  };
  const judge = async (card, action, more = {}) => {
    const name = await whoAmI();
    if (!name) return;
    outbox.push({ id: newId(), finding: card.dataset.key, action, by: name, ...more });
    card.dataset.saving = "true";
    go(["confirm", "dismiss", "needs_call"].includes(action) ? nextToReview(card) : card);
    flush();
  };
  const ask = (dialog, about) => new Promise((done) => {
    const form = dialog.querySelector("form"), line = dialog.querySelector(".about");
    if (line) line.textContent = about;
    form.reset();
    dialog.returnValue = "";
    const finish = (values) => { dialog.onclose = null; dialog.close(); done(values); };
    form.onsubmit = (event) => { event.preventDefault(); finish(new FormData(form)); };
    dialog.querySelector(".cancel").onclick = () => finish(null);
    dialog.onclose = () => done(null);
    dialog.showModal();
  });
  const whoAmI = async () => {
    if (!nameField.value.trim()) {
      const told = await ask(byId("ask-name"), "");
      nameField.value = told ? told.get("name").trim() : "";
      remember(nameField.value);
    }
    return nameField.value.trim();
  };
  const start = async (action, card) => {
    if (!card) return;
    go(card, false);
    if (action === "undo") return undo(card);
    if (action === "confirm") return judge(card, action);
    if (action === "dismiss") {
      const told = await ask(byId("ask-dismiss"), subject(card));
      return told ? judge(card, action, { reason: told.get("reason"), note: told.get("note") }) : go(card);
    }
    const call = action === "needs_call";
    byId("note-title").textContent = call ? "Needs a call" : "Note";
    byId("ask-note").querySelector(".hint").textContent = call ? "Whom to ask, and what (may be empty)" : "What should others know?";
    byId("ask-note").querySelector("textarea").required = !call;
    const told = await ask(byId("ask-note"), subject(card));
    return told ? judge(card, action, { note: told.get("note") }) : go(card);
  };
  const undo = (card) => {
    const state = states[card.dataset.key];
    if (state && state.undo) judge(card, "undo", { undoes: state.undo });
  };
  const undoMine = () => {
    const last = mine[mine.length - 1];
    if (last) judge(cardOf.get(last.finding), "undo", { undoes: last.id });
    else if (current && states[current.dataset.key]?.undo) undo(current);
    else say("Nothing to take back.");
  };

  // --- hands ------------------------------------------------------------------------------------------------------

  const keys = {
    j: () => step(1), k: () => step(-1), u: undoMine,
    c: () => start("confirm", current), d: () => start("dismiss", current), n: () => start("needs_call", current), m: () => start("note", current),
    "/": () => { document.querySelector(".bar").classList.add("open"); search.focus(); search.select(); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const dialog = document.querySelector("dialog[open]"), typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
    if (dialog) {
      const reasons = typing ? [] : [...dialog.querySelectorAll("input[type=radio]")];
      const chosen = reasons[Number(event.key) - 1];
      if (chosen) { event.preventDefault(); chosen.checked = true; chosen.focus(); }
      // One line is the rule: Enter saves, Shift+Enter begins another.
      if (event.key === "Enter" && !event.shiftKey && event.target.matches("textarea, input")) { event.preventDefault(); dialog.querySelector("form").requestSubmit(); }
      return;
    }
    if (typing) {
      if (event.key === "Escape" || (event.key === "Enter" && event.target === search)) { event.preventDefault(); go(current && !current.hidden ? current : visible()[0]); }
      return;
    }
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  byId("findings").addEventListener("click", (event) => {
    const card = event.target.closest(".finding"), button = event.target.closest("button[data-action]");
    if (button) start(button.dataset.action, card);
    else if (card && !event.target.closest("a, summary")) go(card, false);
  });
  byId("findings").addEventListener("focusin", (event) => {
    const card = event.target.closest(".finding");
    // Not for the mouse: the finding would unfold between press and release, and the click would miss its button.
    if (card && card !== current && event.target.matches(":focus-visible")) go(card, false);
  });
  filters.addEventListener("input", () => filter());
  filters.addEventListener("submit", (event) => event.preventDefault());
  byId("toggle").addEventListener("click", (event) => {
    const open = document.querySelector(".bar").classList.toggle("open");
    event.target.setAttribute("aria-expanded", String(open));
  });
  nameField.addEventListener("change", () => remember(nameField.value.trim()));
  byId("reload").addEventListener("click", () => location.reload());
  document.addEventListener("visibilitychange", () => { if (!document.hidden) poll(); });
  window.addEventListener("beforeunload", (event) => { if (outbox.length) event.preventDefault(); });

  nameField.value = remembered();
  filters.reset();
  filter();
  poll().then(() => {
    if (!current) go(cardOf.get(location.hash.slice(3)) || visible().find((card) => ["open", "changed"].includes(card.dataset.status)) || visible()[0], location.hash.length > 1);
  });
})();
