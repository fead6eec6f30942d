// Shows some of the indicators of a table only: those of a set, a service or a
// position, and those with given words in their titles. The choice is kept in the
// address, so that it can be sent. On paper a table is always whole.
(() => {
  "use strict";

  const plain = words => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const title = row => plain(row.querySelector("th").textContent);

  // The indicators of a table, each with the row of the group that it is in.
  function indicators(part) {
    let group;
    return [...part.querySelectorAll("tbody tr")].flatMap(row => {
      if (row.matches(".group")) group = row;
      if (!row.dataset.position) return [];
      return [{ row, group: row.matches(".grouped") ? group : undefined }];
    });
  }

  // Whether all that is chosen holds for an indicator. The words may be spread
  // over its title and its group's.
  function wanted({ row, group }, chosen) {
    return chosen.every(({ dataset: { by }, value }) => {
      if (!value) return true;
      if (by !== "words") return row.dataset[by] === value;
      const words = `${group ? title(group) : ""} ${title(row)}`;
      return plain(value).split(/\s+/).every(word => words.includes(word));
    });
  }

  // Hides what is not wanted, then groups and parts of which nothing is left.
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

  // An element without the class is left as it was sent.
  function leaveOut(element, out) {
    if (element.classList.contains("left-out") !== out) element.classList.toggle("left-out", out);
    if (!element.classList.length) element.removeAttribute("class");
  }

  function read(form) {
    const query = new URLSearchParams(location.search);
    form.querySelectorAll("[data-by]").forEach(control => {
      control.value = query.get(control.name) ?? "";
      if (control.selectedIndex === -1) control.value = ""; // an address may ask for what there is not
    });
  }

  function write(form) {
    const to = new URL(location.href);
    form.querySelectorAll("[data-by]").forEach(({ name, value }) => value.trim() ? to.searchParams.set(name, value.trim()) : to.searchParams.delete(name));
    if (to.href === location.href) return;
    try {
      history.replaceState(history.state, "", to);
    } catch {
      // Some browsers keep the address of a page from a folder as it is.
    }
  }

  const forms = new Map(); // by the templates that they were made of

  function start(template) {
    const root = template.closest(".filterable");
    root.querySelectorAll(":scope > .filter").forEach(old => old.remove());
    const form = template.content.firstElementChild.cloneNode(true);
    form.dataset.reader = "";
    template.after(form);
    form.addEventListener("input", () => change(root, form));
    form.querySelector("button").addEventListener("click", () => showAll(root, form));
    forms.set(template, form);
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

  // A row that the address names is shown whatever was chosen.
  function aim() {
    const row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const root = row && row.closest(".left-out") && row.closest(".filterable");
    if (!root) return;
    showAll(root, root.querySelector(":scope > .filter"));
    row.scrollIntoView({ block: "center" });
  }

  // A preview changes the page, and a template with what can be chosen.
  const startAll = () => document.querySelectorAll("template.filter-form").forEach(template => {
    const form = forms.get(template);
    form?.isConnected ? apply(form.parentElement, form) : start(template);
  });
  document.addEventListener("figures", startAll);
  addEventListener("hashchange", aim);
  startAll();
  aim();
})();
