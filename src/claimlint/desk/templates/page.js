"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // What a link leads to may lie in a closed list, or be filtered away: show it first.
  const reveal = (id) => {
    const target = id && byId(id);
    if (!target) return;
    for (let one = target; one; one = one.parentElement) {
      if (one.tagName === "DETAILS") one.open = true;
      if (one.hidden && one !== peek) { form.reset(); filter(); }
    }
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", () => reveal(decodeURIComponent(location.hash.slice(1))));

  // The peek: what is known of a number, on hover, or with Enter on its mark.
  const peek = byId("peek");
  let owner = null, timer = 0;
  const close = (back) => {
    clearTimeout(timer);
    if (!owner) return;
    const was = owner;
    owner = null;
    peek.hidden = true;
    if (back) was.focus();
  };
  const show = (mark) => {
    owner = mark;
    peek.replaceChildren();
    for (const name of mark.dataset.claims.split(" ").filter(Boolean)) {
      const card = byId(name);
      if (!card) continue;
      const brief = card.querySelector(".brief").cloneNode(true);
      const head = brief.querySelector("h3");
      const link = document.createElement("a");
      link.href = "#" + name;
      link.append(...head.childNodes);
      const plain = document.createElement("p");
      plain.className = "h";
      plain.append(link);
      head.replaceWith(plain);
      const facts = document.createElement("dl");
      for (const row of card.querySelectorAll("[data-peek]")) {
        const copy = row.cloneNode(true);
        for (const one of copy.querySelectorAll("details")) one.remove();
        facts.append(copy);
      }
      peek.append(brief, facts);
    }
    if (!peek.childElementCount) {
      const link = document.createElement("a");
      link.href = mark.getAttribute("href");
      link.textContent = mark.querySelector(".vh").textContent.trim().replace(/^\(|\)$/g, "") + (mark.dataset.note ? ": " + mark.dataset.note : "");
      peek.append(link);
    }
    peek.hidden = false;
    const box = mark.getBoundingClientRect(), own = peek.getBoundingClientRect();
    const below = box.bottom + 6 + own.height <= innerHeight || box.top < own.height + 6;
    const left = Math.min(Math.max(box.left, 8), document.documentElement.clientWidth - own.width - 8);
    // Positions are set through the object model, which the page's policy allows.
    peek.style.left = left + scrollX + "px";
    peek.style.top = (below ? box.bottom + 6 : box.top - own.height - 6) + scrollY + "px";
  };
  const text = document.querySelector("#article .text");
  if (text) {
    text.addEventListener("mouseover", (event) => {
      const mark = event.target.closest("a.m");
      if (!mark || mark === owner) return;
      clearTimeout(timer);
      timer = setTimeout(() => show(mark), 150);
    });
    text.addEventListener("mouseout", () => { clearTimeout(timer); timer = setTimeout(() => close(false), 300); });
    peek.addEventListener("mouseover", () => clearTimeout(timer));
    peek.addEventListener("mouseout", () => { clearTimeout(timer); timer = setTimeout(() => close(false), 300); });
    text.addEventListener("click", (event) => {
      const mark = event.target.closest("a.m");
      if (!mark || event.detail !== 0 || event.ctrlKey || event.metaKey) return;  // the mouse follows the link
      event.preventDefault();
      show(mark);
      const first = peek.querySelector("a");
      if (first) first.focus();
    });
  }
  peek.addEventListener("click", (event) => { if (event.target.closest("a")) close(false); });
  peek.addEventListener("focusout", (event) => { if (!peek.contains(event.relatedTarget)) close(false); });
  addEventListener("keydown", (event) => { if (event.key === "Escape" && owner) close(peek.contains(document.activeElement)); });

  // The filter, over the questions and the cards.
  const form = byId("filter");
  const output = form.querySelector("output");
  const entries = [...document.querySelectorAll("#questions .q, #claims .card")];
  const groups = [...document.querySelectorAll("#questions .group")];
  const texts = new Map();
  const fold = (text) => text.toLocaleLowerCase().normalize("NFC");
  const textOf = (one) => {
    if (!texts.has(one)) texts.set(one, fold(one.textContent));
    return texts.get(one);
  };
  const filter = () => {
    const { severity, family, state, text: words } = Object.fromEntries(new FormData(form));
    const needle = fold(words.trim());
    const shown = { q: 0, card: 0 };
    for (const one of entries) {
      const data = one.dataset;
      const fits = (!severity || data.severity === severity)
        && (!family || data.family.split(" ").includes(family))
        && (!state || data.state.split(" ").includes(state))
        && (!needle || textOf(one).includes(needle));
      one.hidden = !fits;
      if (fits) shown[one.classList.contains("q") ? "q" : "card"] += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".q:not([hidden])");
    const filtered = severity || family || state || needle;
    output.textContent = filtered ? output.dataset.says.replace("{q}", shown.q).replace("{c}", shown.card) : "";
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
  if (location.hash) reveal(decodeURIComponent(location.hash.slice(1)));

  // In print every list is open.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) { one.removeAttribute("name"); one.open = true; }
  });
  addEventListener("afterprint", () => {
    for (const one of opened) { one.open = false; if (one.parentElement.className === "tiles") one.setAttribute("name", "counts"); }
  });
})();
