// Searches the site from its A to Z.
//
// The build provides the searchable documents as outturnIndex; MiniSearch finds words
// in them. A query can also name a quarter, a year or a numbered paragraph. An
// abbreviation finds its meaning, and the other way round. The address keeps the
// query. Without this script the page shows only the A to Z.
(() => {
  "use strict";

  const form = document.querySelector("form.search");
  const { MiniSearch, outturnIndex: index } = globalThis;
  if (!form || !MiniSearch || !index) return;

  const { kinds, quarters, whens } = index;
  const documents = index.documents.map((one, id) => ({ id, ...one }));
  const [field, found] = [form.elements.q, document.querySelector(".search-found")];
  const [count, list, more] = [".search-count", ".search-results", ".search-more button"].map(part => found.querySelector(part));
  const [root, batch, title] = ["../", 20, document.title];

  // What counts as a word, and the form in which words are compared.
  const aWord = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
  const plain = word => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]s?$/, "").replace(/['’]/g, "");
  const words = text => (text.match(aWord) ?? []).map(plain);

  const fields = {
    id: one => one.id, title: one => one.t, names: one => [one.i, ...one.n ?? []].filter(Boolean).join(" "),
    section: one => one.s, text: one => one.x,
  };
  const engine = new MiniSearch({
    fields: ["title", "names", "section", "text"],
    extractField: (one, name) => fields[name](one) ?? "",
    tokenize: text => text.match(aWord) ?? [],
    processTerm: plain,
  });
  let filled;
  const ready = () => filled ??= engine.addAllAsync(documents, { chunkSize: 400 });

  // Numbers must match exactly; words may match by their beginning.
  const lettered = word => !/\d/.test(word);
  const options = {
    boost: { title: 4, names: 3, section: 0.3, text: 1 },
    boostDocument: id => kinds[documents[id].k].weight,
    prefix: word => word.length > 2 && lettered(word),
  };
  // If no document has all the words, longer words may have a typing error. If there
  // is still none, some of the words are enough.
  const forgiving = { fuzzy: word => word.length > 4 && lettered(word) ? 0.2 : false };
  const attempts = [["AND", {}], ["AND", forgiving], ["OR", {}], ["OR", forgiving]];

  // Abbreviations and their meanings, each as a list of words.
  const acronyms = index.acronyms.map(pair => pair.map(words));

  // The parts of a MiniSearch query: words, and for each abbreviation or meaning both
  // forms as alternatives.
  function wanted(query) {
    const all = words(query), parts = [];
    for (let n = 0; n < all.length;) {
      const length = form => form.length > 0 && form.every((word, i) => all[n + i] === word) ? form.length : 0;
      const [longest, pair] = acronyms.reduce((best, pair) => {
        const own = Math.max(...pair.map(length));
        return own > best[0] ? [own, pair] : best;
      }, [0, null]);
      parts.push(pair ? { combineWith: "OR", queries: pair.map(queries => ({ combineWith: "AND", queries, prefix: false, fuzzy: false })) } : all[n]);
      n += longest || 1;
    }
    return parts;
  }

  // A year is written with two numbers, or with one where years are calendar years.
  const calendarYears = quarters.some(q => /^\d{4}\//.test(q));
  const aYear = calendarYears ? String.raw`(\d{4})()` : String.raw`(\d{4})\s*[/–-]\s*(\d{4}|\d{2})`;
  const aQuarter = String.raw`q(?:uarter)?\s*([1-4])`;
  const forms = {
    quarterFirst: RegExp(String.raw`\b${aQuarter}\s*,?\s*(?:of\s+)?${aYear}\b`, "i"),
    yearFirst: RegExp(String.raw`\b${aYear}\s*[,/]?\s*${aQuarter}\b`, "i"),
    year: RegExp(String.raw`\b${aYear}\b`),
    paragraph: /\b(?:p|paras?|paragraphs?)\.?\s*(\d{1,4})\b/i,
  };
  const yearOf = (first, second) => calendarYears ? first : (Number(first) + 1) % 100 === Number(second) % 100 ? `${first}-${second.slice(-2)}` : null;

  // Separates the quarter or year and the paragraph from the words of a query.
  function understood(query) {
    const said = { rest: query };
    const take = (form, use) => {
      const match = said.rest.match(form);
      if (match && use(...match.slice(1))) said.rest = said.rest.replace(match[0], " ");
    };
    take(forms.quarterFirst, (n, ...year) => yearOf(...year) && (said.quarter = `${yearOf(...year)}/q${n}`));
    if (!said.quarter) take(forms.yearFirst, (first, second, n) => yearOf(first, second) && (said.quarter = `${yearOf(first, second)}/q${n}`));
    if (!said.quarter) take(forms.year, (...year) => said.year = yearOf(...year));
    take(forms.paragraph, n => said.paragraph = Number(n));
    said.named = said.quarter ?? said.year ?? said.paragraph;
    return said;
  }

  // The quarter of a document that matches a query: for an indicator, the latest one.
  const meant = (one, said) => (one.r ?? (one.q === undefined ? [] : [one.q]))
    .find(q => quarters[q] === (said.quarter ?? quarters[q]) && quarters[q].startsWith(said.year ?? ""));
  const ofYear = (one, said) => !said.quarter && said.year && one.w !== undefined && whens[one.w].startsWith(said.year.replace("-", "/"));
  const fits = (one, said) => (said.paragraph === undefined || one.p === said.paragraph)
    && (!(said.quarter ?? said.year) || meant(one, said) !== undefined || ofYear(one, said));

  // Scores within a tenth of each other count as equal; then the latest document comes
  // first.
  const level = hit => Math.round(Math.log(hit.score) / Math.log(1.1));
  const latestFirst = (a, b) => level(b) - level(a) || (documents[a.id].q ?? Infinity) - (documents[b.id].q ?? Infinity) || a.id - b.id;

  function search(parts, said) {
    for (const [combineWith, also] of attempts) {
      const hits = engine.search({ combineWith, queries: parts }, { ...options, ...also, filter: hit => fits(documents[hit.id], said) });
      if (hits.length > 0) return hits.sort(latestFirst).map(hit => ({ one: documents[hit.id], terms: new Set(Object.keys(hit.match)), said }));
    }
    return [];
  }

  function find(query) {
    const known = query.trim().toLowerCase();
    const named = documents.filter(one => one.i === known || one.c?.some(code => code.toLowerCase() === known));
    let said = understood(query);
    if (named.length > 0 || !documents.some(one => fits(one, said))) said = { rest: query };
    const parts = wanted(said.rest);
    const all = parts.length > 0 ? search(parts, said)
      : said.named ? documents.filter(one => fits(one, said)).map(one => ({ one, terms: new Set(), said })) : [];
    const first = named.map(one => all.find(hit => hit.one === one) ?? { one, terms: new Set(), said });
    return [...first, ...all.filter(hit => !named.includes(hit.one))];
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  // The matching words of a text. Short ones, such as "of" in the meaning of an
  // abbreviation, count only next to a longer match.
  function marks(text, terms) {
    const all = [...text.matchAll(aWord)];
    const is = one => one && terms.has(plain(one[0]));
    const tells = one => is(one) && (one[0].length > 2 || /\d/.test(one[0]));
    return all.filter((one, n) => tells(one) || is(one) && (tells(all[n - 1]) || tells(all[n + 1])));
  }

  // A text with its matching words marked.
  function marked(text, terms) {
    const parts = [];
    let from = 0;
    for (const { 0: word, index } of marks(text, terms)) {
      parts.push(text.slice(from, index), make("mark", {}, word));
      from = index + word.length;
    }
    return [...parts, text.slice(from)];
  }

  // The part of a text with the most matches, cut between words.
  function excerpt(text, terms) {
    const room = 220, hits = marks(text, terms);
    const within = at => new Set(hits.filter(({ index }) => index >= at && index < at + room - 60).map(({ 0: word }) => plain(word))).size;
    const best = hits.reduce((best, { index }) => within(index) > within(best) ? index : best, hits[0]?.index ?? 0);
    let from = best <= 60 ? 0 : text.indexOf(" ", best - 60) + 1;
    if (from > best) from = best;
    const end = text.length <= from + room ? text.length : text.lastIndexOf(" ", from + room);
    const to = end > from ? end : from + room;
    return [from > 0 ? "…\u00a0" : "", ...marked(text.slice(from, to), terms), to < text.length ? "\u00a0…" : ""];
  }

  const heading = one => one.p ? (one.s ? say("search.paragraph-in", { number: one.p, section: one.s }) : say("search.paragraph", { number: one.p })) : one.t;

  // A document's kind and quarter, and the address of that quarter's page.
  function placed({ one, said }) {
    const kind = one.o === undefined ? kinds[one.k].name : say("search.part-of", { part: kinds[one.k].name, document: kinds[one.o].name.toLowerCase() });
    const q = one.r && meant(one, said);
    if (q === undefined || q === one.q) {
      return { what: [kind, one.w === undefined ? one.s : whens[one.w]].filter(Boolean).join(", "), address: root + one.a };
    }
    const [year, n] = quarters[q].split("/q");
    return { what: say("search.in-quarter", { document: kind, quarter: n, year: year.replace("-", "/") }), address: root + one.a.replace(quarters[one.q], quarters[q]) };
  }

  function shown(hit) {
    const { one, terms } = hit, { what, address } = placed(hit);
    const other = (one.n ?? []).find(name => words(name).some(word => terms.has(word)));
    const called = one.r && other && !words(one.t).some(word => terms.has(word)) ? [say("search.earlier-called"), " ", ...marked(other, terms), ". "] : [];
    const snippet = [...called, ...excerpt(one.x ?? "", terms)].filter(part => part !== "");
    return make("li", {},
      make("h3", {}, make("a", { href: address }, ...marked(heading(one), terms))),
      make("p", { className: "search-what" }, what),
      ...snippet.length > 0 ? [make("p", { className: "search-snippet" }, ...snippet)] : []);
  }

  function tell(query, n, visible) {
    if (n > visible) count.textContent = say("search.first-found", { count: n, query, shown: visible });
    else if (n > 0) count.textContent = say("search.found", { count: n, query });
    else count.replaceChildren(say("search.nothing-found", { query }), " ", make("a", { href: "#a-to-z" }, say("term.a-to-z")));
  }

  let hits = [], turn = 0;
  function extend() {
    const from = list.children.length;
    list.append(...hits.slice(from, from + batch).map(shown));
    more.hidden = list.children.length >= hits.length;
    return list.children[from];
  }

  // Shows the results for the text in the field.
  async function show() {
    const query = field.value.trim(), own = ++turn;
    document.title = query ? `${query} – ${title}` : title;
    found.hidden = query === "";
    if (query === "") return count.replaceChildren(), list.replaceChildren();
    await ready();
    if (own !== turn) return;
    hits = find(query);
    list.replaceChildren();
    extend();
    tell(query, hits.length, list.children.length);
  }

  const asked = () => new URLSearchParams(location.search).get("q") ?? "";

  // Adds a finished query to the history, so that the back button undoes it.
  function keep() {
    const query = field.value.trim();
    if (query === asked().trim()) return;
    const address = new URL(location.href);
    address.hash = "";
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.pushState(null, "", address);
  }

  function again() {
    field.value = asked();
    show();
  }

  let pause;
  field.addEventListener("focus", ready, { once: true });
  field.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(show, 150); });
  field.addEventListener("change", keep);
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(pause); keep(); show(); });
  more.addEventListener("click", () => {
    const first = extend();
    tell(field.value.trim(), hits.length, list.children.length);
    first?.querySelector("a").focus();
  });
  addEventListener("popstate", again);

  form.hidden = false;
  again();
})();
