// Prepares a page for printing, in print's styles.
//
// `nowhere` is the address that stands for the site where its own is not known. `part` is the
// anchor of a section, or its first letters if no other anchor has the same; it is empty for the
// whole page. The result lists what cannot be printed: the parts to choose from if none
// has that name, and the tables that are too wide. It also says whether the page has contents to
// number.
((nowhere, part) => {
	const all = selector => [...document.querySelectorAll(selector)];
	const line = text => text.replace(/\s+/g, " ").trim();

	// A part is what follows a heading up to the next one of its level, below the page's own.
	const parts = all(".digest > h2, .prose > h2");
	const name = heading => heading.parentElement.matches(".digest") ? "summary" : heading.id;
	const begun = parts.filter(heading => name(heading).startsWith(part));
	const chosen = part ? parts.find(heading => name(heading) === part) ?? (begun.length === 1 ? begun[0] : undefined) : undefined;
	if (part && !chosen) return { parts: parts.map(name), wide: [], contents: false };
	if (chosen) {
		keepPart(chosen);
		document.body.style.page = getComputedStyle(chosen).page; // no sheet with the title alone, before an appendix on its side
	}
	function keepPart(heading) {
		const kept = new Set([heading]);
		for (let next = heading.nextElementSibling; next && next.localName !== "h2"; next = next.nextElementSibling) kept.add(next);
		const around = heading.parentElement;
		const noted = around.querySelector(".footnotes");
		if (noted && [...kept].some(element => element.querySelector(".footnote-ref"))) kept.add(noted);
		for (const element of [...around.children]) if (!kept.has(element)) element.remove();
		for (const element of all(".digest, .contents, .prose, .paper-foot, .edition ~ .correction")) {
			if (!element.contains(heading) && !heading.contains(element)) element.remove();
		}
	}

	// Folded lists are open on paper.
	for (const fold of all("details")) fold.open = true;

	// Spaces at line ends are kept: Chromium leaves them out, and the last word of a line and
	// the first of the next would be one in bookmarks and to screen readers.
	const isLine = element => /^inline|^none$|^contents$/.test(getComputedStyle(element).display);
	const wraps = style => style.whiteSpaceCollapse === "collapse" && style.textWrapMode === "wrap";
	const isText = element => !isLine(element) && wraps(getComputedStyle(element)) && !element.closest("svg") &&
		[...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE ? node.data.trim() : isLine(node)) &&
		[...element.querySelectorAll("*")].every(isLine);
	for (const block of [...document.body.querySelectorAll("*")].filter(isText)) {
		const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		for (let before = " "; texts.nextNode(); before = texts.currentNode.data || before) {
			const data = texts.currentNode.data.replace(/\s+/g, " ");
			texts.currentNode.data = before.endsWith(" ") ? data.trimStart() : data;
		}
		block.style.whiteSpace = "pre-wrap";
	}

	// The running head is the title with the quarter.
	const title = line(document.querySelector("h1")?.textContent ?? document.title);
	const quarter = line(document.querySelector(".paper-head .quarter")?.textContent ?? "").replace(/ \(.*/, "");
	const head = title.includes(quarter) ? title : title + " – " + quarter;
	const sheet = new CSSStyleSheet();
	const quoted = head.replace(/["\\]/g, sign => "\\" + sign.codePointAt().toString(16) + " ");
	sheet.replaceSync('@page { @top-left { content: "' + quoted + '" } }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

	// Links to pages of a site whose address is not known are text, and those to what is not printed.
	for (const link of all("a[href]")) {
		const href = link.getAttribute("href");
		const gone = href.startsWith("#") && !document.getElementById(decodeURIComponent(href.slice(1)));
		if (gone || !href.startsWith("#") && link.href.startsWith(nowhere)) link.removeAttribute("href");
	}

	// Each entry of the contents gets a page number, as soon as it is known.
	for (const link of all('.contents a[href^="#"]')) {
		const number = document.createElement("span");
		number.className = "contents-page";
		number.textContent = "0";
		link.append(number);
	}

	// A table that is wider than the paper gets the next size that print.css has, until it fits.
	const sizes = ["narrow", "small", "turned", "turned-small", "turned-least"].map(size => "paper-" + size);
	const upright = 672, turned = 1001; // pixels between the margins of A4
	const fits = table => {
		const onSide = getComputedStyle(table.parentElement).page.endsWith("wide");
		return table.scrollWidth <= (onSide ? turned : upright - table.getBoundingClientRect().left) + 1;
	};
	const wide = all("table").filter(table => table.checkVisibility() && !fits(table) && !resized(table)).map(named);
	function resized(table) {
		const frame = table.closest(".scroll") ?? table.parentElement;
		const now = sizes.findIndex(size => frame.classList.contains(size));
		for (const size of sizes.slice(now + 1)) {
			frame.classList.remove(...sizes);
			frame.classList.add(size);
			if (fits(table)) return true;
		}
		return false;
	}
	function named(table) {
		const label = table.closest("[aria-labelledby]")?.getAttribute("aria-labelledby").split(" ").map(id => document.getElementById(id)?.textContent).join(" ");
		return line(table.caption?.textContent ?? label ?? table.rows[0].textContent);
	}

	return { parts: [], wide, contents: Boolean(document.querySelector(".contents-page")) };
})
