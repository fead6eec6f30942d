package browser_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// written is a copy of the example that is being written, with its preview.
type written struct {
	folder    string
	published string // the folder of the site that was published last
	root      string // the preview's address, ending in /
	entrance  string // the address that it printed, with the key
	end       func() // ends the preview
}

// publishExample publishes the example into a folder that goes with the test.
func publishExample(t testing.TB) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "site")
	if out, err := exec.Command(program(t), "build", "--source", copyExample(t).folder, "--out", folder).CombinedOutput(); err != nil {
		t.Fatalf("outturn build: %v\n%s", err, out)
	}
	return folder
}

// write copies the example and previews it until the test ends, beside what was
// published.
func write(t testing.TB, published string) *written {
	t.Helper()
	w := copyExample(t)
	w.published = published
	w.preview(t)
	return w
}

// copyExample copies the example's files.
func copyExample(t testing.TB) *written {
	t.Helper()
	w := &written{folder: t.TempDir()}
	for _, folder := range []string{"data", "content"} {
		if err := os.CopyFS(filepath.Join(w.folder, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	w.charts(t)
	return w
}

// charts makes the copy's charts interactive.
func (w *written) charts(t testing.TB) {
	t.Helper()
	needsFile(t, "ECharts", "../../templates/node_modules/echarts")
	needsFile(t, "MiniSearch", "../../templates/node_modules/minisearch")
	for _, name := range []string{"echarts/dist/echarts.common.min.js", "minisearch/dist/umd/index.js"} {
		script, err := os.ReadFile(filepath.Join("../../templates/node_modules", name))
		if err != nil {
			t.Fatal(err)
		}
		copied := filepath.Join(w.folder, "templates/node_modules", name)
		if err := os.MkdirAll(filepath.Dir(copied), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copied, script, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// outturn is where the program is built, once for all tests.
var outturn struct {
	once sync.Once
	path string
	err  error
}

func program(t testing.TB) string {
	t.Helper()
	outturn.once.Do(func() {
		var folder string
		if folder, outturn.err = os.MkdirTemp("", "outturn-*"); outturn.err != nil {
			return
		}
		outturn.path = filepath.Join(folder, "outturn")
		var out []byte
		if out, outturn.err = exec.Command("go", "build", "-ldflags=-w", "-o", outturn.path, "../../cmd/outturn").CombinedOutput(); outturn.err != nil {
			outturn.err = fmt.Errorf("%w\n%s", outturn.err, out)
		}
	})
	if outturn.err != nil {
		t.Fatalf("building the program: %v", outturn.err)
	}
	return outturn.path
}

// TestMain removes the program again.
func TestMain(m *testing.M) {
	code := m.Run()
	if outturn.path != "" {
		os.RemoveAll(filepath.Dir(outturn.path))
	}
	os.Exit(code)
}

// preview runs the program, at any port; see previewAt.
func (w *written) preview(t testing.TB) {
	t.Helper()
	w.previewAt(t, "0")
}

// previewAt runs the program until end is called or the test ends, when it must exit without
// an error. It prints its address first.
func (w *written) previewAt(t testing.TB, port string) {
	t.Helper()
	command := exec.Command(program(t), "serve", "--source", w.folder, "--against", w.published, "--port", port)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	w.end = sync.OnceFunc(func() {
		command.Process.Signal(os.Interrupt)
		if err := command.Wait(); err != nil {
			t.Errorf("outturn serve: %v", err)
		}
	})
	t.Cleanup(w.end)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("outturn serve says no address: %v", err)
	}
	w.entrance = strings.TrimSpace(line)
	w.root, _, _ = strings.Cut(w.entrance, "?")
}

// enter opens a preview by the address that it printed: from then on the browser has the
// key, and the address shows it no more.
func (b *tab) enter(t testing.TB, w *written) {
	t.Helper()
	b.open(t, w.entrance)
	b.until(t, `location.href === `+strconv.Quote(w.root)+` && !!document.querySelector("#preview")`)
}

// save writes a file as some editors do: whole, under another name first.
func (w *written) save(t testing.TB, name, text string) {
	t.Helper()
	at := filepath.Join(w.folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at+"~", []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(at+"~", at); err != nil {
		t.Fatal(err)
	}
}

func (w *written) text(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(w.folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const (
	paperPage  = "2022-23/q1/index.html"
	paperFile  = "content/2022-23/q1/paper.md"
	dataFile   = "data/2022-23/q1.toml"
	spokenPage = "2019-20/q2/assessments-in-45-days/index.html"
	spokenFile = "content/2019-20/q2/indicators/assessments-in-45-days.md"
)

// TestPreview checks what authors see who write while the preview is open.
func TestPreview(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	t.Parallel()
	browser, published := launch(t), publishExample(t)
	for _, check := range []struct {
		name string
		run  func(*testing.T, *tab, *written)
	}{
		{"commentary", testCommentary},
		{"in its place", testInPlace},
		{"helped", testHelped},
		{"many edits", testManyEdits},
		{"another site", testAnotherSite},
		{"mistake", testMistake},
		{"mistake from the first", testMistakeFirst},
		{"removed", testRemoved},
		{"gone", testGone},
		{"started again", testStartedAgain},
		{"styles", testStyles},
		{"explored", testExplored},
		{"changes", testChanges},
		{"axe and reflow", testBar},
		{"figures", testFigureList},
	} {
		t.Run(check.name, func(t *testing.T) {
			t.Parallel()
			b, w := newTab(t, browser), write(t, published)
			b.enter(t, w)
			check.run(t, b, w)
		})
	}
}

// stays marks the page that is open, so that the test notices if it is loaded again.
func (b *tab) stays(t *testing.T) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](`window.stayed = true`))
	t.Cleanup(func() {
		if !t.Failed() && !ask[bool](t, b, `window.stayed === true`) {
			t.Error("the page was loaded anew")
		}
	})
}

func shows(text string) string {
	return `document.querySelector("main").textContent.includes(` + strconv.Quote(text) + `)`
}

// testCommentary checks that new commentary shows on the indicator's page, without a
// complaint of the browser.
func testCommentary(t *testing.T, b *tab, w *written) {
	heard := b.listen(t, &site{root: w.root})
	b.open(t, w.root+spokenPage)
	b.stays(t)
	w.save(t, spokenFile, w.text(t, spokenFile)+"\nA jackdaw sat on the roof.\n")
	b.until(t, shows("A jackdaw sat on the roof."))
	w.save(t, spokenFile, "A rook.\n")
	b.until(t, shows("A rook.")+` && !`+shows("jackdaw"))
	b.wantAsSent(t)
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// testInPlace checks that a page which changes above and around the reader keeps its
// scroll position, its open details and the focus.
func testInPlace(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+paperPage)
	b.stays(t)
	b.do(t, chromedp.Evaluate[chromedp.Void](`(() => {
		const details = document.querySelector(".prose details");
		details.open = true;
		details.querySelector("summary").focus();
		scrollTo({top: details.getBoundingClientRect().top + scrollY - 200, behavior: "instant"});
	})()`))
	before := ask[float64](t, b, `document.querySelector(".prose details").getBoundingClientRect().top`)
	text := w.text(t, paperFile)
	at := strings.Index(text, "\n## ")
	w.save(t, paperFile, text[:at]+"\n## Jackdaws\n\nOne.\n\nTwo.\n\nThree.\n"+text[at:])
	b.until(t, shows("Jackdaws"))
	if after := ask[float64](t, b, `document.querySelector(".prose details").getBoundingClientRect().top`); after < before-2 || after > before+2 {
		t.Errorf("what is read moved from %.0f to %.0f", before, after)
	}
	if !ask[bool](t, b, `document.querySelector(".prose details").open`) {
		t.Error("open details are closed")
	}
	if !ask[bool](t, b, `document.activeElement.matches(".prose details summary")`) {
		t.Error("the keyboard's place is lost")
	}
	b.wantAsSent(t)
	w.save(t, paperFile, text)
	b.until(t, `!`+shows("Jackdaws"))
	b.wantAsSent(t)
}

// testHelped checks that the aids for readers go on working while the page changes: the
// filter of a table, a citation that is open, and the mark in the contents, also for a
// new section.
func testHelped(t *testing.T, b *tab, w *written) {
	const rows = `[...document.querySelectorAll(".filterable tr")].filter(row => row.checkVisibility()).length`
	const marked = `document.querySelector(".contents [aria-current]")?.textContent`
	b.open(t, w.root+paperPage+"?strategic-position=better")
	b.stays(t)
	before := ask[int](t, b, rows)
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".number").click()`))
	b.until(t, citeOpen)
	text := w.text(t, paperFile)
	at := strings.LastIndex(text, "\n## ")
	w.save(t, paperFile, text[:at]+"\n## Jackdaws\n\nOne.\n"+text[at:])
	b.until(t, shows("Jackdaws"))
	if got := ask[int](t, b, rows); got != before || got == 0 {
		t.Errorf("%d rows show of what was chosen, and before %d", got, before)
	}
	if !ask[bool](t, b, citeOpen+` && document.querySelectorAll(".filterable").length === document.querySelectorAll("div.filter").length`) {
		t.Error("the citation or a filter is gone")
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector("#jackdaws").scrollIntoView()`))
	b.until(t, marked+` === "Jackdaws"`)
	w.save(t, paperFile, text)
	b.until(t, `!`+shows("Jackdaws"))
}

// testManyEdits checks that after many changes the open page is the same as the one
// that the server sends.
func testManyEdits(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+paperPage)
	b.stays(t)
	text := w.text(t, paperFile)
	passages := strings.Split(text, "\n\n")
	pieces := []string{
		"A jackdaw %d.", "## Jackdaw %d", "- jackdaw %d\n- rook", "| Bird | Number |\n| --- | --- |\n| Jackdaw %d | 2 |",
		"Jackdaw %d at {{value re-referrals}}.[^bird]\n\n[^bird]: A bird.", "Jackdaw %d.\n\n::: chart indicator=re-referrals\n:::",
	}
	for n, piece := range pieces {
		at := 1 + n*(len(passages)-1)/len(pieces)
		piece := fmt.Sprintf(piece, n)
		w.save(t, paperFile, strings.Join(slices.Insert(slices.Clone(passages), at, piece), "\n\n"))
		b.until(t, `/jackdaw `+strconv.Itoa(n)+`\b/i.test(document.querySelector("main").innerText)`)
		b.wantAsSent(t)
	}
}

// testAnotherSite checks that a page of another site can read nothing of the preview.
func testAnotherSite(t *testing.T, b *tab, w *written) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "other.html"), []byte("<title>Other</title>"), 0o666); err != nil {
		t.Fatal(err)
	}
	b.open(t, serve(t, folder).address("other.html"))
	for what, reads := range map[string]string{
		"reads":      `fetch(%q).then(answer => answer.text(), () => "")`,
		"runs":       `new Promise(done => { const e = document.createElement("script"); e.onload = () => done("ran"); e.onerror = () => done(""); e.src = %q; document.head.append(e) })`,
		"listens to": `new Promise(done => { const e = new EventSource(%q); e.onmessage = () => done("heard"); e.onerror = () => done("") })`,
	} {
		address := w.root + map[string]string{"reads": "2019-20/q2/data.json", "runs": "-/preview.js", "listens to": "-/events"}[what]
		if got := ask[string](t, b, fmt.Sprintf(reads, address)); got != "" {
			t.Errorf("another site %s the preview: %.40q", what, got)
		}
	}
}

const overlay = `(document.querySelector(".preview-over")?.innerText ?? "")`

// testMistake checks that a mistake shows over the last good page with its place and a
// hint, can be folded away by keyboard, and goes once it is corrected.
func testMistake(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+paperPage)
	b.stays(t)
	good := w.text(t, dataFile)
	broken := strings.Replace(good, "[readings]\n", "[readings]\nre-referals = 27\n", 1)
	line := strings.Count(broken[:strings.Index(broken, "re-referals")], "\n") + 1
	w.save(t, dataFile, broken)
	b.until(t, overlay+` !== ""`)
	contains(t, "the overlay", ask[string](t, b, overlay),
		"1 error", fmt.Sprintf("%s:%d:1", dataFile, line), "re-referals = 27", `did you mean "re-referrals"?`)
	if got := ask[string](t, b, `document.querySelector(".preview-over mark").textContent`); got != "re-referals" {
		t.Errorf("the mark is at %q", got)
	}
	if got := ask[string](t, b, `document.querySelector(".preview-said[role=status]").textContent`); got != "1 error" {
		t.Errorf("what is said aloud is %q", got)
	}
	if !ask[bool](t, b, `!!document.querySelector("main .numbered")`) {
		t.Error("the last good page is gone")
	}
	b.foldAway(t)
	w.save(t, dataFile, good)
	b.until(t, `!document.querySelector(".preview-over")`)
}

// testMistakeFirst checks that a project which cannot be built at first shows why, and
// then its pages once it can, with their styles and charts.
func testMistakeFirst(t *testing.T, b *tab, w *written) {
	good := w.text(t, dataFile)
	w.save(t, dataFile, good+"\n[readings\n")
	w.preview(t)
	b.enter(t, w)
	b.open(t, w.root+spokenPage)
	b.stays(t)
	contains(t, "the page", ask[string](t, b, overlay), "1 error", dataFile, "[readings")
	w.save(t, dataFile, good)
	b.until(t, `!document.querySelector(".preview-over") && !!document.querySelector(".verdict")`)
	b.until(t, styled)
	b.until(t, `!!`+exploreButton)
	b.explore(t)
	b.wantAsSent(t)
}

// asSent is a page's content without what scripts and readers changed.
const asSent = `(page => {
	const main = page.querySelector("main").cloneNode(true);
	main.querySelectorAll(".chart-tools + .scroll, .chart-stage, .chart-said").forEach(one => one.remove());
	main.querySelectorAll(".chart-tools, [data-reader], .filter").forEach(one => one.remove());
	main.querySelectorAll(".contents [aria-current]").forEach(one => one.removeAttribute("aria-current"));
	main.querySelectorAll("[open]").forEach(one => one.removeAttribute("open"));
	main.querySelectorAll(".exploring").forEach(one => one.classList.remove("exploring"));
	return page.title + main.outerHTML;
})`

// wantAsSent checks that a page which was changed in place is the same as the one that
// the server sends now.
func (b *tab) wantAsSent(t *testing.T) {
	t.Helper()
	if !ask[bool](t, b, `fetch(location.pathname).then(answer => answer.text()).then(text =>
		`+asSent+`(new DOMParser().parseFromString(text, "text/html")) === `+asSent+`(document))`) {
		t.Error("the page is not what the server sends")
	}
}

// foldAway reaches the overlay by keyboard and closes it.
func (b *tab) foldAway(t *testing.T) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](`[...document.querySelectorAll(".foot a")].at(-1).focus()`))
	if at := b.press(t, kb.Tab); !strings.HasPrefix(at.Selector, "summary") || at.Outline <= 0 {
		t.Errorf("after the page the keyboard comes to %+v, not to the overlay", at)
	}
	b.press(t, kb.Enter)
	if ask[bool](t, b, `document.querySelector(".preview-over").open`) {
		t.Error("the overlay cannot be folded away")
	}
}

// testRemoved checks that a page that was removed says so, and that it comes back.
func testRemoved(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+"2014-15/annual/index.html")
	b.stays(t)
	text := w.text(t, "content/2014-15/annual/review.md")
	if err := os.Remove(filepath.Join(w.folder, "content/2014-15/annual/review.md")); err != nil {
		t.Fatal(err)
	}
	b.until(t, shows("There is no such page"))
	w.save(t, "content/2014-15/annual/review.md", text)
	b.until(t, `!!document.querySelector("main .numbered")`)
	if !ask[bool](t, b, styled) {
		t.Error("the page came back without its styles")
	}
}

// testGone checks that the open page says that its project is gone, and goes on when it is
// back.
func testGone(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+spokenPage)
	b.stays(t)
	away := w.folder + "-away"
	if err := os.Rename(w.folder, away); err != nil {
		t.Fatal(err)
	}
	b.until(t, overlay+`.includes("the project is gone")`)
	if err := os.Rename(away, w.folder); err != nil {
		t.Fatal(err)
	}
	b.until(t, `!document.querySelector(".preview-over")`)
	w.save(t, spokenFile, "A jackdaw.\n")
	b.until(t, shows("A jackdaw."))
}

// testStartedAgain checks that an open page says so when the preview was started again, with
// another key, and goes on once the browser has that.
func testStartedAgain(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+spokenPage)
	b.stays(t)
	w.end()
	w.previewAt(t, strings.Trim(strings.TrimPrefix(w.root, "http://127.0.0.1:"), "/"))
	b.until(t, `document.querySelector(".preview-bar").innerText.includes("the preview was started again")`)
	newTab(t, b.ctx).enter(t, w)
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.dispatchEvent(new Event("visibilitychange"))`))
	w.save(t, spokenFile, "A jackdaw.\n")
	b.until(t, shows("A jackdaw.")+` && document.querySelector(".preview-name").textContent === "Preview"`)
}

// testStyles checks that a stylesheet applies while it is written, and that the page
// has only one.
func testStyles(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+spokenPage)
	b.stays(t)
	const ground = `getComputedStyle(document.body).backgroundColor`
	text, err := os.ReadFile("../../templates/styles/outturn.css")
	if err != nil {
		t.Fatal(err)
	}
	w.save(t, "templates/styles/outturn.css", string(text)+"body { background: rgb(1, 2, 3) }\n")
	b.until(t, ground+` === "rgb(1, 2, 3)"`)
	if err := os.RemoveAll(filepath.Join(w.folder, "templates/styles")); err != nil {
		t.Fatal(err)
	}
	b.until(t, ground+` === "rgb(255, 255, 255)" && document.querySelectorAll("head link[rel=stylesheet]:not([href$='later.css'])").length === 1`)
}

// testExplored checks that an explored chart stays as it is unless its figures change.
func testExplored(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+spokenPage)
	b.stays(t)
	b.explore(t)
	b.press(t, kb.End)
	said := ask[string](t, b, `document.querySelector(".chart-said").textContent`)
	w.save(t, spokenFile, "A jackdaw.\n")
	b.until(t, shows("A jackdaw."))
	b.wantSaid(t, said)
	if ask[bool](t, b, pictureShown) || !ask[bool](t, b, `!!document.querySelector(".exploring .chart-canvas svg path")`) {
		t.Error("the chart is no longer explored")
	}
	if !ask[bool](t, b, `document.activeElement.matches(".chart-stage")`) {
		t.Error("the keyboard's place is lost")
	}
	data := w.text(t, "data/2019-20/q2.toml")
	w.save(t, "data/2019-20/q2.toml", strings.Replace(data, "\n"+banded, "\n"+banded+" = 12\n#", 1))
	b.until(t, shows("12%"))
	if !ask[bool](t, b, pictureShown) {
		t.Error("a chart of other figures does not show them")
	}
	b.explore(t)
	b.press(t, kb.End)
	b.wantAsSent(t)
	contains(t, "the chart", ask[string](t, b, `document.querySelector(".chart-said").textContent`), "Figure: 12%.")
}

// testChanges checks that words and figures are shown beside the published ones.
func testChanges(t *testing.T, b *tab, w *written) {
	data := w.text(t, "data/2019-20/q2.toml")
	w.save(t, "data/2019-20/q2.toml", strings.Replace(data, "\n"+banded, "\n"+banded+" = 12\n#", 1))
	b.open(t, w.root+spokenPage)
	b.stays(t)
	b.until(t, shows("12%"))
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".preview-changes summary").click()`))
	const list = `document.querySelector(".preview-changes").innerText`
	b.until(t, list+`.includes("reading")`)
	contains(t, "the list of changes", ask[string](t, b, list), "91%", "12%", "position", "Words")
	w.save(t, spokenFile, "A jackdaw.\n")
	b.until(t, list+`.includes("A jackdaw.")`)
	b.press(t, kb.Escape)
	if ask[bool](t, b, `document.querySelector(".preview-changes").open`) {
		t.Error("Escape does not close the list")
	}
}

// testBar checks that the bar, the list of changes and the overlay are accessible and
// fit the window.
func testBar(t *testing.T, b *tab, w *written) {
	w.save(t, spokenFile, "A jackdaw.\n")
	b.open(t, w.root+spokenPage)
	b.until(t, shows("A jackdaw."))
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".preview-changes summary").click()`))
	b.until(t, `!!document.querySelector(".preview-pair")`)
	b.axeWithin(t, ".preview")
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".preview-changes summary").click()`))
	w.save(t, spokenFile, "{{value nowhere}} and {{value "+strings.Repeat("long-", 40)+"}}\n")
	b.until(t, overlay+` !== ""`)
	b.axeWithin(t, ".preview")
	for _, v := range views {
		if out := b.sticksOut(t, v); len(out) > 0 {
			t.Errorf("at %s: %s", v.name, strings.Join(out, ", "))
		}
	}
}

// testFigureList checks that the list of a quarter's figures is accessible and fits the
// window.
func testFigureList(t *testing.T, b *tab, w *written) {
	b.open(t, w.root+"-/figures?of=2019-20/q2")
	b.axeWithin(t, "html")
	for _, v := range views {
		if out := b.sticksOut(t, v); len(out) > 0 {
			t.Errorf("at %s: %s", v.name, strings.Join(out, ", "))
		}
	}
}
