package pdf

import "fmt"

// prepare is what is done to a page before it is printed: its title becomes the
// running head, and a link that leads to the address given, of a site that is
// nowhere, becomes text. Links within the page stay.
func prepare(nowhere string) string {
	return fmt.Sprintf(`(nowhere => {
	const text = JSON.stringify((document.querySelector("h1") ?? document.head.querySelector("title")).textContent.trim()).replaceAll("\\\"", "\\22 ");
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("@page { @top-left { content: " + text + " } }");
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	for (const link of document.querySelectorAll("a[href]")) {
		const within = link.getAttribute("href").startsWith("#");
		if (!within && link.href.startsWith(nowhere)) link.removeAttribute("href");
	}
})(%q)`, nowhere)
}
