// Offers a citation of each numbered paragraph. Without scripts the paragraph's number
// is a link to the paragraph; this script makes it also open a small box with the
// citation, which Escape closes.
(() => {
  "use strict";

  if (!("showPopover" in HTMLElement.prototype)) return;

  const numbers = "[data-work] .number";
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const address = number => new URL(number.hash, location.href.split(/[?#]/)[0]).href;

  const lower = words => words[0].toLowerCase() + words.slice(1);

  // The publisher, the paper and its time, the paragraph, and when it was
  // published.
  function citation(number) {
    const { work, published } = number.closest("[data-work]").dataset;
    return [work, lower(number.getAttribute("aria-label")), published].filter(Boolean).join(", ");
  }

  // Copies the text of an element; if that is not allowed, selects it.
  async function copy(element, what, said) {
    try {
      await navigator.clipboard.writeText(element.textContent);
      said.textContent = say("cite.copied", { what });
    } catch {
      getSelection().selectAllChildren(element);
      said.textContent = say("cite.selected", { what });
    }
  }

  function box(number) {
    const link = make("span", { className: "cite-link", textContent: address(number) });
    const text = make("p", { className: "cite-text" }, `${citation(number)}. `, link);
    const said = make("p", { className: "cite-said" });
    said.setAttribute("role", "status");
    const button = (what, element) => make("button", { type: "button", textContent: say("cite.copy", { what: lower(what) }), onclick: () => copy(element, what, said) });
    const close = make("button", { type: "button", textContent: say("cite.close") });
    const whole = make("div", { className: "cite", popover: "auto" },
      text, make("div", { className: "cite-tools" }, button(say("cite.citation"), text), button(say("cite.link"), link), close), said);
    whole.dataset.reader = "";
    whole.setAttribute("role", "dialog");
    whole.setAttribute("aria-label", say("cite.cite", { paragraph: lower(number.getAttribute("aria-label")) }));
    close.onclick = () => whole.hidePopover();
    return whole;
  }

  // The box is placed after the paragraph, so that keyboard users continue from there.
  function open(number) {
    const paragraph = number.closest("p");
    const whole = box(number);
    paragraph.after(whole);
    whole.addEventListener("toggle", event => {
      if (event.newState !== "closed") return;
      const left = [null, document.body].includes(document.activeElement) || whole.contains(document.activeElement);
      whole.remove();
      if (left) number.focus({ preventScroll: true });
    });
    whole.addEventListener("focusout", event => {
      if (event.relatedTarget && !whole.contains(event.relatedTarget)) whole.hidePopover();
    });
    whole.showPopover();
    place(whole, number);
    whole.querySelector("button").focus({ preventScroll: true });
  }

  // Moves the box under the number, within the width of the page.
  function place(whole, number) {
    const [own, box, page] = [number.getBoundingClientRect(), whole.getBoundingClientRect(), document.documentElement];
    whole.style.left = `${scrollX + Math.max(8, Math.min(own.left, page.clientWidth - box.width - 8))}px`;
    whole.style.top = `${scrollY + own.bottom + 4}px`;
  }

  // Clicks that open the link elsewhere, such as in a new tab, work as usual.
  document.addEventListener("click", event => {
    const number = event.target.closest?.(numbers);
    if (!number || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.hash = number.hash;
    open(number);
  });

  // Explains the link when a reader points at it or focuses it.
  const explain = event => {
    const number = event.target.closest?.(numbers);
    if (!number || number.title) return;
    number.title = say("cite.link-or-cite");
    number.setAttribute("aria-haspopup", "dialog");
  };
  document.addEventListener("pointerover", explain);
  document.addEventListener("focusin", explain);
})();
