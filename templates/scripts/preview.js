// Keeps an open page of the preview up to date.
//
// When the server tells of a new build, the page is fetched again and only what
// differs is changed in the open one: it keeps its place, its open details, the
// keyboard's place, and a chart that is being explored.
(() => {
  "use strict";

  const own = () => document.getElementById("preview");

  // What scripts have put into a page, which the fetched one does not have.
  const added = node => node.nodeType === 1 && node.matches(".chart-tools, .chart-stage, .chart-said, .chart-tools + .scroll, head > script:not([defer])");

  const children = node => [...node.childNodes].filter(child => !added(child));

  // A node as the server sent it: without what scripts and readers did to it.
  function asSent(node) {
    if (node.nodeType !== 1) return node.nodeName + node.nodeValue;
    if (!node.matches(":is(details, .exploring), :has(details, .chart-tools)")) return node.outerHTML;
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".chart-tools + .scroll, .chart-stage, .chart-said").forEach(one => one.remove());
    copy.querySelectorAll(".chart-tools").forEach(one => one.remove());
    for (const one of [copy, ...copy.querySelectorAll("details, .exploring")]) {
      one.removeAttribute("open");
      one.classList.remove("exploring");
    }
    return copy.outerHTML;
  }

  // The pairs of equal entries of two lists, as long a sequence as there is.
  function common(before, now) {
    const pairs = [];
    let start = 0, end = 0;
    while (start < before.length && start < now.length && before[start] === now[start]) pairs.push([start, start++]);
    const rest = Math.min(before.length, now.length) - start;
    while (end < rest && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
    const n = before.length - end - start, m = now.length - end - start;
    if (n * m <= 250000) {
      const length = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
      for (let i = n - 1; i >= 0; i--) for (let j = m - 1; j >= 0; j--) {
        length[i][j] = before[start + i] === now[start + j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
      for (let i = 0, j = 0; i < n && j < m;) {
        if (before[start + i] === now[start + j]) pairs.push([start + i++, start + j++]);
        else if (length[i + 1][j] >= length[i][j + 1]) i++;
        else j++;
      }
    }
    for (; end > 0; end--) pairs.push([before.length - end, now.length - end]);
    return pairs;
  }

  const options = figure => figure.querySelector(':scope > script[type="application/json"]')?.textContent;

  // Whether a node can become another by changing what is in it.
  const alike = (live, next) => live.nodeName === next.nodeName
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
    const readers = name => name === "open" && live.nodeName === "DETAILS";
    for (const { name } of [...live.attributes]) {
      if (!next.hasAttribute(name) && !readers(name)) live.removeAttribute(name);
    }
    const exploring = live.classList.contains("exploring");
    for (const { name, value } of next.attributes) {
      if (live.getAttribute(name) !== value && !readers(name)) live.setAttribute(name, value);
    }
    if (exploring) live.classList.add("exploring");
  }

  // Between two nodes that stay, those of one kind are taken for each other in
  // their order; the rest come and go.
  function childrenBecome(parent, live, next) {
    let from = 0, to = 0;
    for (const [n, m] of [...common(live.map(asSent), next.map(asSent)), [live.length, next.length]]) {
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

  // A copy of a node of a fetched page. Its scripts run only when they are made
  // here.
  function fresh(node) {
    const copy = document.importNode(node, true);
    if (copy.nodeName !== "SCRIPT" || !copy.src) return copy;
    const script = document.createElement("script");
    for (const { name, value } of copy.attributes) script.setAttribute(name, value);
    return script;
  }

  // A stylesheet goes only once the one in its place is there.
  function leave(node) {
    if (node.nodeName !== "LINK" || node.rel !== "stylesheet") return node.remove();
    const others = [...document.querySelectorAll('link[rel="stylesheet"]')].filter(link => link !== node && !link.sheet);
    Promise.all(others.map(link => new Promise(done => link.onload = link.onerror = done))).then(() => node.remove());
  }

  // Does something to the page, and has the reader's place stay where it is.
  function inPlace(change) {
    const main = document.getElementById("main");
    const seen = main && [...main.querySelectorAll("p, li, tr, h1, h2, h3, h4, figure, summary")].find(one => one.getBoundingClientRect().bottom > 0);
    const top = seen?.getBoundingClientRect().top;
    const focused = document.activeElement;
    change();
    if (seen?.isConnected && scrollY > 0) scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: "instant" });
    if (focused && focused !== document.body && !focused.isConnected && focused.id) document.getElementById(focused.id)?.focus({ preventScroll: true });
  }

  // The scripts that a page loaded cannot be taken back.
  const scripts = page => [...page.querySelectorAll("head > script[defer]")].map(one => one.getAttribute("src")).join();

  function show(text) {
    const next = new DOMParser().parseFromString(text, "text/html");
    if (scripts(document) && scripts(next) && scripts(document) !== scripts(next)) return location.reload();
    inPlace(() => {
      attributes(document.documentElement, next.documentElement);
      childrenBecome(document.head, children(document.head), children(next.head));
      become(document.body, next.body);
    });
    document.dispatchEvent(new Event("figures"));
    document.querySelectorAll(".preview-changes[open] > div").forEach(fill);
  }

  // Fetches the page, and once more if there was a build meanwhile.
  let latest, fetching;
  async function update() {
    if (fetching || latest === own().dataset.build) return;
    fetching = true;
    const wanted = latest;
    try {
      const response = await fetch(location.pathname, { cache: "no-store" });
      show(await response.text());
    } catch {
      // The server has gone; the next event comes when it is back.
    }
    fetching = false;
    if (latest !== wanted) update();
  }

  // A page that nobody sees listens to nothing: a browser has few connections to
  // one server. When it is seen again, the first event says what it missed.
  let events;
  function listen() {
    events?.close();
    events = undefined;
    if (document.visibilityState === "hidden") return;
    events = new EventSource(`/-/events?page=${encodeURIComponent(location.pathname)}`);
    events.onmessage = event => { latest = event.data; update(); };
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
