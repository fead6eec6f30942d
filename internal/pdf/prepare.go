package pdf

import "fmt"

// prepare is what is done to a page before it is printed.
//
// Its heading becomes the running head. A link that leads to the address given, of
// a site that is nowhere, becomes text; links within the page stay. The spaces of
// headings are kept where a line ends: Chromium leaves them out of bookmarks
// otherwise.
func prepare(nowhere string) string {
	return fmt.Sprintf(`(nowhere => {
	const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
	for (const heading of headings) {
		const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
		for (let before = " "; texts.nextNode(); before = texts.currentNode.data || before) {
			const data = texts.currentNode.data.replace(/\s+/g, " ");
			texts.currentNode.data = before.endsWith(" ") ? data.trimStart() : data;
		}
	}
	const title = (headings.find(h => h.localName === "h1")?.textContent ?? document.title).trim();
	const text = title.replace(/["\\]/g, sign => "\\" + sign.codePointAt().toString(16) + " ");
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('@page { @top-left { content: "' + text + '" } } h1, h2, h3, h4, h5, h6 { white-space: pre-wrap }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	for (const link of document.querySelectorAll("a[href]")) {
		const within = link.getAttribute("href").startsWith("#");
		if (!within && link.href.startsWith(nowhere)) link.removeAttribute("href");
	}
})(%q)`, nowhere)
}
