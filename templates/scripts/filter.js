// Filters the indicators of a table by set, service, position and words in their
// titles. The address keeps the choice, so that a link to it can be shared. On paper
// a table is always complete.
(() => {
  "use strict";

  const plain = words => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const title = row => plain(row.querySelector("th").textContent);

  // The indicators of a table, each with the row of its group, if it has one.
  function indicators(part) {
    let group;
    return [...part.querySelectorAll("tbody tr")].flatMap(row => {
      if (row.matches(".group")) group = row;
      if (!row.dataset.position) return [];
      return [{ row, group: row.matches(".grouped") ? group : undefined }];
    });
  }

  // Whether an indicator matches every choice. Words may be in its title or in that of
  // its group.
  function wanted({ row, group }, chosen) {
    return chosen.every(({ dataset: { by }, value }) => {
      if (!value) return true;
      if (by !== "words") return row.dataset[by] === value;
      const words = `${group ? title(group) : ""} ${title(row)}`;
      return plain(value).split(/\s+/).every(word => words.includes(word));
    });
  }

  // Hides the other indicators, and groups and parts that become empty.
  function apply(root, form) {
    const chosen = [...form.querySelectorAll("[data-by]")];
    let count = 0;
    for (const part of root.querySelectorAll(".filter-part")) {
      const all = indicators(part);
      const shown = all.filter(one => wanted(one, chosen));
      const rows = new Set(shown.flatMap(({ row, group }) => [row, group]));
      part.querySelectorAll("tbody tr").forEach(row => leaveOut(row, !rows.has(row)));
      leaveOut(part, shown.length === 0);
      count += shown.length;
    }
    form.querySelector(".filter-count").textContent = count;
  }

  // Elements that never had the class keep the HTML of the page exactly.
  function leaveOut(element, out) {
    if (element.classList.contains("left-out") !== out) element.classList.toggle("left-out", out);
    if (!element.classList.length) element.removeAttribute("class");
  }

  function read(form) {
    const query = new URLSearchParams(location.search);
    form.querySelectorAll("[data-by]").forEach(control => {
      control.value = query.get(control.name) ?? "";
      if (control.selectedIndex === -1) control.value = ""; // the address may name an option that does not exist
    });
  }

  function write(form) {
    const to = new URL(location.href);
    form.querySelectorAll("[data-by]").forEach(({ name, value }) => value.trim() ? to.searchParams.set(name, value.trim()) : to.searchParams.delete(name));
    if (to.href === location.href) return;
    try {
      history.replaceState(history.state, "", to);
    } catch {
      // Some browsers do not allow this for pages opened from a folder.
    }
  }

  const started = new WeakSet();

  function start(form) {
    const root = form.closest(".filterable");
    form.addEventListener("input", () => change(root, form));
    form.querySelector("button").addEventListener("click", () => showAll(root, form));
    started.add(form);
    form.hidden = false;
    read(form);
    apply(root, form);
  }

  function change(root, form) {
    apply(root, form);
    write(form);
  }

  function showAll(root, form) {
    form.querySelectorAll("[data-by]").forEach(control => { control.value = ""; });
    change(root, form);
  }

  // A row that the address points to is always shown.
  function aim() {
    const row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const root = row && row.closest(".left-out") && row.closest(".filterable");
    if (!root) return;
    showAll(root, root.querySelector(":scope > .filter"));
    row.scrollIntoView({ block: "center" });
  }

  // A preview can change the page, and insert new forms.
  const startAll = () => document.querySelectorAll(".filter").forEach(form => {
    started.has(form) ? apply(form.closest(".filterable"), form) : start(form);
  });
  document.addEventListener("figures", startAll);
  addEventListener("hashchange", aim);
  startAll();
  aim();
})();
