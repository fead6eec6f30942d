// Marks the section being read in the list of contents, and keeps its entry visible
// when the list itself scrolls.
(() => {
  "use strict";

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const wide = matchMedia("(min-width: 40rem)"); // the stylesheet expands the list at this width
  let watching;

  // A section is being read once its heading is in this part of the window.
  const top = 0.15;

  function follow(list) {
    const links = [...list.querySelectorAll('a[href^="#"]')];
    const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const passed = new Set();
    const mark = () => {
      const at = aimed(headings) ?? headings.findLastIndex(heading => passed.has(heading));
      links.forEach((link, n) => n === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      if (at >= 0) reveal(list, links[at]);
    };
    // Everything above the window counts as visible, so that no jump skips a heading.
    const observer = new IntersectionObserver(changes => {
      changes.forEach(({ target, isIntersecting }) => isIntersecting ? passed.add(target) : passed.delete(target));
      mark();
    }, { rootMargin: `10000000px 0px ${100 * (top - 1)}% 0px` });
    headings.forEach(heading => heading && observer.observe(heading));
    addEventListener("hashchange", mark);
    const unfold = () => { list.querySelector("details").open = wide.matches || location.hash === `#${list.id}`; };
    wide.addEventListener("change", unfold);
    unfold();
    return () => {
      observer.disconnect();
      wide.removeEventListener("change", unfold);
      removeEventListener("hashchange", mark);
    };
  }

  // The index of the heading in the address, as long as the page is scrolled to it.
  // It takes priority because another heading may follow closely, and because the
  // last headings of a page may not reach the top of the window.
  function aimed(headings) {
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const n = headings.findIndex(heading => heading?.id && `#${heading.id}` === decodeURIComponent(location.hash));
    if (n < 0) return undefined;
    const at = headings[n].getBoundingClientRect().top;
    return at >= 0 && at < innerHeight * (end ? 1 : top) ? n : undefined;
  }

  function reveal(list, link) {
    if (list.scrollHeight <= list.clientHeight || getComputedStyle(list).overflowY === "visible") return;
    const [box, own] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
    if (own.top >= box.top && own.bottom <= box.bottom) return;
    const to = list.scrollTop + own.top - box.top - (box.height - own.height) / 2;
    list.scrollTo({ top: to, behavior: still.matches ? "instant" : "smooth" });
  }

  const start = () => {
    watching?.();
    const list = document.querySelector(".contents");
    watching = list && follow(list);
  };
  document.addEventListener("figures", start); // a preview changed the page
  start();
})();
