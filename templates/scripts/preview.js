// Keeps an open page of the preview up to date.
//
// When the server announces a new build, this script fetches the page again and only
// changes what differs in the open one. The scroll position, open details, keyboard
// focus and interactive charts stay as they are.
(() => {
  "use strict";

  const own = () => document.getElementById("preview");

  // Elements that scripts have added to a page, and that the fetched one does not have.
  const added = node => node.nodeType === 1 && node.matches(".chart-tools, .chart-stage, .chart-said, .chart-tools + .scroll, [data-reader], head > script:not([defer])");

  const children = node => [...node.childNodes].filter(child => !added(child));

  // What readers and scripts change: open details, interactive charts, and forms that scripts
  // show when they work.
  const forms = ".filter, .search, .search-found, .search-more button";
  const readers = (node, name) => name === "open" && node.nodeName === "DETAILS" || name === "hidden" && node.matches(forms);
  const touched = `.chart-tools, .exploring, details[open], [data-reader], ${forms}`;

  // Whether a node of the open page equals one of the fetched page, apart from what
  // readers and scripts have changed. The browser's own comparison is fast and usually
  // enough.
  function same(live, next) {
    if (live.nodeName === "TEMPLATE") return live.outerHTML === next.outerHTML;
    if (live.isEqualNode(next)) return true;
    if (live.nodeType !== 1 || live.nodeName !== next.nodeName || !(live.matches(touched) || live.querySelector(touched))) return false;
    const [old, now] = [children(live), children(next)];
    return alikeInName(live, next) && old.length === now.length && old.every((one, n) => same(one, now[n]));
  }

  function alikeInName(live, next) {
    const [old, now] = [live, next].map(node => {
      const copy = node.cloneNode(false);
      copy.classList.remove("exploring");
      for (const name of ["open", "hidden"]) if (readers(copy, name)) copy.removeAttribute(name);
      return copy;
    });
    return old.isEqualNode(now);
  }

  // The pairs of equal nodes in two lists: a longest common subsequence.
  function common(before, now) {
    const pairs = [];
    let start = 0, end = 0;
    while (start < before.length && start < now.length && same(before[start], now[start])) pairs.push([start, start++]);
    const rest = Math.min(before.length, now.length) - start;
    while (end < rest && same(before[before.length - 1 - end], now[now.length - 1 - end])) end++;
    pairs.push(...inner(before.slice(start, before.length - end), now.slice(start, now.length - end)).map(([n, m]) => [start + n, start + m]));
    for (; end > 0; end--) pairs.push([before.length - end, now.length - end]);
    return pairs;
  }

  // The part of it between the first difference and the last, unless that takes too
  // long to find.
  function inner(before, now) {
    const [n, m] = [before.length, now.length];
    if (n < 2 && m < 2 || n * m > 100000) return [];
    const equal = before.map(one => now.map(other => same(one, other)));
    const length = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
    for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) {
      length[i][j] = equal[i][j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
    const pairs = [];
    for (let i = 0, j = 0; i < n && j < m;) {
      if (equal[i][j]) pairs.push([i++, j++]);
      else if (length[i + 1][j] >= length[i][j + 1]) i++;
      else j++;
    }
    return pairs;
  }

  const options = figure => figure.querySelector(':scope > script[type="application/json"]')?.textContent;

  // Whether a node can become another by changing what is in it.
  const alike = (live, next) => live.nodeName === next.nodeName
    && live.nodeName !== "TEMPLATE"
    && (live.id ?? "") === (next.id ?? "")
    && !(live.nodeName === "SCRIPT" && live.src !== next.src)
    && !(live.nodeName === "FIGURE" && options(live) !== options(next));

  function become(live, next) {
    if (live.nodeType !== 1) {
      if (live.nodeValue !== next.nodeValue) live.nodeValue = next.nodeValue;
      return;
    }
    attributes(live, next);
    if (live.hasAttribute("data-from")) return; // filled by this script
    childrenBecome(live, children(live), children(next));
  }

  function attributes(live, next) {
    for (const { name } of [...live.attributes]) {
      if (!next.hasAttribute(name) && !readers(live, name)) live.removeAttribute(name);
    }
    const exploring = live.classList.contains("exploring");
    for (const { name, value } of next.attributes) {
      if (live.getAttribute(name) !== value && !readers(live, name)) live.setAttribute(name, value);
    }
    if (exploring) live.classList.add("exploring");
  }

  // Between two nodes that stay, nodes of the same kind replace each other in order;
  // the others are added or removed.
  function childrenBecome(parent, live, next) {
    let from = 0, to = 0;
    for (const [n, m] of [...common(live, next), [live.length, next.length]]) {
      const old = live.slice(from, n);
      for (const one of next.slice(to, m)) {
        const at = old.findIndex(other => alike(other, one));
        if (at < 0) {
          parent.insertBefore(fresh(one), old[0] ?? live[n] ?? null);
          continue;
        }
        old.splice(0, at).forEach(leave);
        become(old.shift(), one);
      }
      old.forEach(leave);
      [from, to] = [n + 1, m + 1];
    }
  }

  // A copy of a node of the fetched page. Its scripts only run if they are created in
  // this document.
  function fresh(node) {
    const copy = document.importNode(node, true);
    if (copy.nodeName !== "SCRIPT" || !copy.src) return copy;
    const script = document.createElement("script");
    for (const { name, value } of copy.attributes) script.setAttribute(name, value);
    return script;
  }

  // An old stylesheet is removed only when its replacement has loaded.
  function leave(node) {
    if (node.nodeName !== "LINK" || node.rel !== "stylesheet") return node.remove();
    const others = [...document.querySelectorAll('link[rel="stylesheet"]')].filter(link => link !== node && !link.sheet);
    Promise.all(others.map(link => new Promise(done => link.onload = link.onerror = done))).then(() => node.remove());
  }

  // Changes the page while keeping the reader's scroll position.
  function inPlace(change) {
    const main = document.getElementById("main");
    const seen = main && [...main.querySelectorAll("p, li, tr, h1, h2, h3, h4, figure, summary")].find(one => one.getBoundingClientRect().bottom > 0);
    const top = seen?.getBoundingClientRect().top;
    const focused = document.activeElement;
    change();
    if (seen?.isConnected && scrollY > 0) scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: "instant" });
    if (focused && focused !== document.body && !focused.isConnected && focused.id) document.getElementById(focused.id)?.focus({ preventScroll: true });
  }

  // Scripts that have run cannot be undone, so replacing them needs a reload.
  const scripts = page => [...page.querySelectorAll("head > script[defer]")].map(one => one.getAttribute("src"));
  const replaced = (old, now) => old.some(one => !now.includes(one)) && now.some(one => !old.includes(one));

  function show(text) {
    const next = new DOMParser().parseFromString(text, "text/html");
    if (replaced(scripts(document), scripts(next))) return location.reload();
    inPlace(() => {
      attributes(document.documentElement, next.documentElement);
      childrenBecome(document.head, children(document.head), children(next.head));
      become(document.body, next.body);
    });
    document.dispatchEvent(new Event("figures"));
    document.querySelectorAll(".preview-changes[open] > div").forEach(fill);
  }

  // Fetches the page, and fetches it again if there was a build meanwhile.
  let latest, fetching;
  async function update() {
    if (fetching || latest === own().dataset.build) return;
    fetching = true;
    const wanted = latest;
    try {
      const response = await fetch(location.pathname, { cache: "no-store" });
      show(await response.text());
    } catch {
      // The server is not running; the next event comes when it is back.
    }
    fetching = false;
    if (latest !== wanted) update();
  }

  // A hidden page does not listen, because a browser allows few connections to one
  // server. When it is shown again, the first event names the latest build.
  let events;
  function listen() {
    events?.close();
    events = undefined;
    if (document.visibilityState === "hidden") return;
    events = new EventSource(`/-/events?page=${encodeURIComponent(location.pathname)}`);
    events.onmessage = event => { latest = event.data; update(); };
    events.onerror = () => { if (events?.readyState === EventSource.CLOSED) refused(); };
  }

  // A preview that was started again has another key. Once the browser has it, the page
  // goes on when it is next looked at.
  function refused() {
    const text = "This page is as it was: the preview was started again. Open the address that it printed";
    for (const place of own().querySelectorAll(".preview-name, .preview-said")) place.textContent = text;
  }

  // Fills the list of changes.
  async function fill(panel) {
    const response = await fetch(panel.dataset.from, { cache: "no-store" });
    const list = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".preview-list");
    if (list) panel.replaceChildren(...list.children);
  }

  document.addEventListener("toggle", event => {
    const panel = event.target;
    if (!panel.open || !panel.matches(".preview-panel")) return;
    document.querySelectorAll(".preview-panel[open]").forEach(other => { if (other !== panel) other.open = false; });
    if (panel.matches(".preview-changes")) fill(panel.querySelector("[data-from]"));
  }, true);

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const panel = document.querySelector(".preview-panel[open]") ?? event.target.closest?.(".preview-over[open]");
    if (!panel) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });

  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
  addEventListener("pagehide", () => events?.close());
  listen();
})();
