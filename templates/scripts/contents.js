// Marks the section being read in the list of contents, and keeps its entry in
// sight where the list scrolls by itself.
(() => {
  "use strict";

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let watching;

  // A section is being read once its heading has passed this part of the window.
  const line = "-65%";

  function follow(list) {
    const links = [...list.querySelectorAll('a[href^="#"]')];
    const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const passed = new Set();
    const mark = () => {
      const at = aimed(headings) ?? headings.findLastIndex(heading => passed.has(heading));
      links.forEach((link, n) => n === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      if (at >= 0) reveal(list, links[at]);
    };
    // What is above the window counts as within, so that no jump skips a heading.
    const observer = new IntersectionObserver(changes => {
      changes.forEach(({ target, isIntersecting }) => isIntersecting ? passed.add(target) : passed.delete(target));
      mark();
    }, { rootMargin: `10000000px 0px ${line} 0px` });
    headings.forEach(heading => heading && observer.observe(heading));
    addEventListener("hashchange", mark);
    return () => {
      observer.disconnect();
      removeEventListener("hashchange", mark);
    };
  }

  // The heading that the address names, where the page is too short to bring it
  // up to the line.
  function aimed(headings) {
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const n = headings.findIndex(heading => heading?.id && `#${heading.id}` === decodeURIComponent(location.hash));
    if (!end || n < 0) return undefined;
    const top = headings[n].getBoundingClientRect().top;
    return top >= 0 && top < innerHeight ? n : undefined;
  }

  function reveal(list, link) {
    if (list.scrollHeight <= list.clientHeight || getComputedStyle(list).overflowY === "visible") return;
    const [box, own] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
    if (own.top >= box.top && own.bottom <= box.bottom) return;
    const top = list.scrollTop + own.top - box.top - (box.height - own.height) / 2;
    list.scrollTo({ top, behavior: still.matches ? "instant" : "smooth" });
  }

  const start = () => {
    watching?.();
    const list = document.querySelector(".contents");
    watching = list && follow(list);
  };
  document.addEventListener("figures", start); // a preview changed the page
  start();
})();
