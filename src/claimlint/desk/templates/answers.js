"use strict";
(() => {
  // Answers are typed here, and leave the page as a file that the desk takes in (`claimlint apply`).
  // Nothing is kept unless it is saved, or the reader asks this browser to keep a copy.
  const byId = (id) => document.getElementById(id);
  const bar = byId("answers");
  if (!bar) return;
  const head = JSON.parse(byId("answering").textContent);
  const { questions, typed } = head;
  const FIELDS = ["value", "period", "of", "source", "locator"], DESK = ["state", "key", "waive"];
  const says = (name, places = {}) =>
    bar.dataset[name].replace(/\{(\w+)\}/g, (all, key) => (key in places ? places[key] : all));
  const own = (record, name) => Object.prototype.hasOwnProperty.call(record, name);
  const forms = new Map();
  let saved = "[]";

  // A field of a claim; a page for somebody outside the desk has fewer of them.
  const at = (part, field) => part.querySelector(`[name=${field}]`);
  const textOf = (part, field) => (at(part, field) ? at(part, field).value.trim() : "");
  const copy = (id) => byId(id).content.firstElementChild.cloneNode(true);
  const statement = (id) => {
    const card = byId("c-" + id);
    return card ? card.querySelector("h3 [dir]") : null;
  };

  // The fields of one question, made when they are first wanted.
  const formOf = (code) => {
    if (forms.has(code)) return forms.get(code);
    const question = byId(code);
    if (!question) return null;
    const form = copy("answer-shape");
    const legend = form.querySelector("legend");
    legend.textContent = says("legend", { code });
    for (const one of form.querySelectorAll("[type=radio]")) one.name = "reply-" + code;
    for (const id of questions[code]) {
      const part = copy("claim-shape");
      part.dataset.claim = id;
      const name = part.querySelector("legend"), said = statement(id);
      if (said) { name.dir = said.dir; name.textContent = said.textContent; } else name.textContent = id;
      for (const field of FIELDS) if (at(part, field)) at(part, field).value = typed[id][field];
      form.querySelector(".about-claims").append(part);
    }
    question.querySelector(".replies").replaceWith(form);
    question.classList.add("answering");
    form.querySelector("[name=clear]").addEventListener("click", () => { put(code, null); changed(); form.querySelector("[type=radio]").focus(); });
    forms.set(code, form);
    return form;
  };

  const answerOf = (code) => {
    const form = forms.get(code);
    const reply = form.querySelector("[type=radio]:checked");
    const supplied = [];
    for (const part of form.querySelectorAll(".supplied")) {
      const was = typed[part.dataset.claim], entry = { claim: part.dataset.claim };
      for (const field of FIELDS) {
        const text = textOf(part, field);
        if (text && text !== was[field]) entry[field] = text;
      }
      for (const field of DESK) {
        const text = textOf(part, field);
        if (text) entry[field] = text;
      }
      if (Object.keys(entry).length > 1) supplied.push({ ...entry, was });
    }
    const answer = form.querySelector("[name=answer]").value.trim();
    if (!reply && !answer && !supplied.length) return null;
    return { codes: [code], claims: questions[code], reply: reply ? reply.value : "", answer, supplied };
  };
  const answers = () => Object.keys(questions).filter((code) => forms.has(code)).map(answerOf).filter(Boolean);

  // Fill a question's fields; null empties them.
  const put = (code, entry) => {
    const form = formOf(code);
    if (!form) return;
    for (const one of form.querySelectorAll("[type=radio]")) one.checked = Boolean(entry) && one.value === entry.reply;
    form.querySelector("[name=answer]").value = entry && typeof entry.answer === "string" ? entry.answer : "";
    const supplied = entry && Array.isArray(entry.supplied) ? entry.supplied : [];
    for (const part of form.querySelectorAll(".supplied")) {
      const found = supplied.find((one) => one && one.claim === part.dataset.claim) || {};
      for (const field of [...FIELDS, ...DESK]) {
        const was = own(typed[part.dataset.claim], field) ? typed[part.dataset.claim][field] : "";
        const text = own(found, field) && typeof found[field] === "string" ? found[field] : was;
        if (!at(part, field)) continue;
        at(part, field).value = text;
        const list = at(part, field).closest(".of-desk");
        if (list && text) list.open = true;
      }
    }
  };

  const output = bar.elements.state;
  const isSaved = () => JSON.stringify(answers()) === saved;
  const KEY = `claimlint-answers:${head.story}:${head.report}`;
  const today = () => {
    const now = new Date(), two = (n) => String(n).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const file = () => ({
    claimlint_answers: head.claimlint_answers, story: head.story, path: head.path,
    claims_sha256: head.claims_sha256, report: head.report,
    by: bar.elements.by.value.trim(), as: bar.elements.as.value, on: today(), answers: answers(),
  });
  const keep = () => {
    if (!bar.elements.keep.checked) return;
    try { localStorage.setItem(KEY, JSON.stringify(file())); } catch { bar.elements.keep.checked = false; output.textContent = says("noStore"); }
  };
  const changed = () => {
    const several = answers();
    bar.classList.toggle("unsaved", !isSaved());
    if (!isSaved()) output.textContent = says("unsaved", { n: several.length });
    else if (!several.length) output.textContent = says("none");
    keep();
  };

  const save = () => {
    const data = file();
    if (!data.by) { output.textContent = says("who"); bar.elements.by.focus(); return; }
    const name = data.story.replace(/[^A-Za-z0-9_-]/g, "-") + "-answers.json";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1) + "\n"], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    saved = JSON.stringify(data.answers);
    changed();
    output.textContent = says("saved", { n: data.answers.length, file: name });
  };

  // Load an answers file: whatever it holds is a text in a field, and nothing else.
  const load = (text) => {
    let data;
    try { data = JSON.parse(text); } catch { data = null; }
    if (!data || data.claimlint_answers !== head.claimlint_answers || !Array.isArray(data.answers)) return says("bad");
    if (data.story !== head.story) return says("other", { story: String(data.story).slice(0, 80) });
    if (typeof data.by === "string") bar.elements.by.value = data.by;
    if ([...bar.elements.as.options].some((one) => one.value === data.as)) bar.elements.as.value = data.as;
    let lost = 0;
    for (const entry of data.answers) {
      const code = entry && Array.isArray(entry.codes) && typeof entry.codes[0] === "string" ? entry.codes[0] : "";
      if (own(questions, code) && byId(code)) put(code, entry); else lost += 1;
    }
    saved = JSON.stringify(answers());
    changed();
    const told = [says("saved", { n: data.answers.length - lost, file: "" })];
    if (data.report !== head.report) told.push(says("older"));
    if (lost) told.push(says("lost", { n: lost }));
    return told.join(" ");
  };

  bar.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  bar.elements.file.addEventListener("change", async () => {
    const chosen = bar.elements.file.files[0];
    if (!chosen) return;
    output.textContent = chosen.size > 5000000 ? says("bad") : load(await chosen.text());
    bar.elements.file.value = "";
  });
  bar.elements.keep.addEventListener("change", () => {
    if (bar.elements.keep.checked) keep();
    else try { localStorage.removeItem(KEY); } catch { /* there was none */ }
  });
  for (const name of ["by", "as"]) bar.elements[name].addEventListener("change", keep);
  byId("questions").addEventListener("input", (event) => { if (event.target.closest(".answer")) changed(); });
  addEventListener("beforeunload", (event) => { if (!isSaved()) event.preventDefault(); });

  // Each question gets a button that opens its fields in the place of the printed replies.
  for (const code of Object.keys(questions)) {
    const question = byId(code), list = question && question.querySelector(".replies");
    if (!list) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "answer-open";
    button.textContent = says("open", { code });
    button.addEventListener("click", () => {
      const form = formOf(code);
      button.remove();
      form.querySelector("[type=radio]").focus();
    });
    list.after(button);
  }
  bar.hidden = !Object.keys(questions).length;
  output.textContent = says("none");
  let kept = null;
  try { kept = localStorage.getItem(KEY); } catch { /* this browser keeps nothing */ }
  if (kept) { bar.elements.keep.checked = true; bar.querySelector("details").open = true; load(kept); saved = "[]"; changed(); }
})();
