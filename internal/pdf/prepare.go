package pdf

import "fmt"

// prepareScript returns a script that prepares a page for printing.
//
// The page's heading becomes the running head. Links to the placeholder address become
// text, except links within the page. Spaces at line ends are kept, because otherwise
// Chromium leaves them out, and the last word of a line and the first of the next are one
// in bookmarks and to screen readers.
func prepareScript(nowhere string) string {
	return fmt.Sprintf(`(nowhere => {
	const keepSpaces = block => {
		const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		for (let before = " "; texts.nextNode(); before = texts.currentNode.data || before) {
			const data = texts.currentNode.data.replace(/\s+/g, " ");
			texts.currentNode.data = before.endsWith(" ") ? data.trimStart() : data;
		}
		block.style.whiteSpace = "pre-wrap";
	};
	const isLine = element => /^inline|^none$|^contents$/.test(getComputedStyle(element).display);
	const isText = element => getComputedStyle(element).whiteSpaceCollapse === "collapse" &&
		getComputedStyle(element).textWrapMode === "wrap" && !isLine(element) && !element.closest("svg") &&
		[...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE ? node.data.trim() : isLine(node)) &&
		[...element.querySelectorAll("*")].every(isLine);
	[...document.body.querySelectorAll("*")].filter(isText).forEach(keepSpaces);
	const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
	const title = (headings.find(h => h.localName === "h1")?.textContent ?? document.title).trim();
	const text = title.replace(/["\\]/g, sign => "\\" + sign.codePointAt().toString(16) + " ");
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('@page { @top-left { content: "' + text + '" } }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	for (const link of document.querySelectorAll("a[href]")) {
		const within = link.getAttribute("href").startsWith("#");
		if (!within && link.href.startsWith(nowhere)) link.removeAttribute("href");
	}
})(%q)`, nowhere)
}
