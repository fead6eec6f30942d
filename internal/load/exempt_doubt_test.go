package load_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// doubtful are ways in which a person may try to mark an exempt passage, of which none
// begins one. What is exempt follows on a line of its own.
var doubtful = []string{
	// too few, too many, other or spaced colons
	":: exempt paragraph=3", ": exempt paragraph=3", ": : : exempt paragraph=3", ":: : exempt paragraph=3", ": :: exempt paragraph=3",
	":  :  :  exempt paragraph=3", "::exempt paragraph=3", "; ; ; exempt paragraph=3", ";;; exempt paragraph=3", "::; exempt paragraph=3",
	"：：： exempt paragraph=3", "∶∶∶ exempt paragraph=3", "::： exempt paragraph=3", "꞉꞉꞉ exempt paragraph=3", "∷: exempt paragraph=3",
	"ːːː exempt paragraph=3", "⁝ exempt paragraph=3", "··: : exempt paragraph=3", ":\u200b:\u200b: exempt paragraph=3", ":\u00a0:\u00a0: exempt paragraph=3",
	":\t:\t: exempt paragraph=3", "\u00a0::: exempt paragraph=3", "\u3000::: exempt paragraph=3", "\u200b::: exempt paragraph=3", "\ufeff::: exempt paragraph=3",
	"\\::: exempt paragraph=3", "\\:\\:\\: exempt paragraph=3", ":\u00ad:: exempt paragraph=3", "&#58;&#58;&#58; exempt paragraph=3", "&colon;&colon;&colon; exempt paragraph=3",
	"&#x3a;&#x3A;&#58;&nbsp;exempt paragraph=3", "::&#58; exempt paragraph=3", "> : : : exempt", "- : : : exempt paragraph=3", "1. ： ： ： exempt paragraph=3",
	// another word, or the word disguised
	"： : : Exempt paragraph=3", ": : : EXEMPT paragraph=3", ":: Exempt", ":: exemp paragraph=3", ":: exmept paragraph=3", ":: excempt paragraph=3",
	":: exampt paragraph=3", ":: exemption paragraph=3", ":: exempted paragraph=3", ":: ехеmрt paragraph=3", ":: еxempt", ":: ｅｘｅｍｐｔ paragraph=3",
	":: e\u200bx\u200bempt paragraph=3", ":: ex\u00adempt paragraph=3", ":: éxémpt paragraph=3", ":: 𝐞𝐱𝐞𝐦𝐩𝐭 paragraph=3", ":: **exempt** paragraph=3", ":: {.exempt paragraph=3}",
	":: private paragraph=3", ":: confidential", ":: part-b", ":: not-for-publication", ":: not for publication", ":: &#101;xempt",
	// no colons
	"exempt paragraph=3", "exempt paragraph = 3", "exempt, paragraph=3", "Exempt para=3", "Exempt=3", "paragraph=3 exempt",
	"exempt para 3", "Exempt paragraph 3", "Exempt: paragraph 3", "Exempt (paragraph 3)", "EXEMPT - PARAGRAPH 3", "Exempt under paragraph 3",
	"**Exempt: paragraph 3**", "*Exempt under paragraph 3 of Schedule 12A:*", "E X E M P T  paragraph 3", "3.2 Exempt: paragraph 3", "(exempt, para. 3)",
	// the marks of other programs
	"<exempt>", "<exempt paragraph=\"3\">", "</exempt>", "[EXEMPT]", "[exempt: paragraph 3]", "[[exempt]]", "{exempt}", "{% exempt %}", "<<exempt>>",
	"<!-- exempt -->", "<!-- exempt paragraph=3 -->", "<!-- begin exempt -->", "<div class=\"exempt\">", "&lt;exempt&gt;", "[begin exempt]", "[/exempt]", "[not for publication]",
	"~~~ exempt paragraph=3", "```exempt", "!!! exempt", "+++ exempt", "@exempt paragraph=3", "@exempt", "%% exempt", "=== exempt ===", "--- EXEMPT ---", "*** exempt ***",
	"\\begin{exempt}", "BEGIN EXEMPT", "End exempt", "Start of exempt passage", "((exempt))", "// exempt", "／／ exempt",
	// words of a paper
	"Exempt passage", "Not for publication: paragraph 3", "NOT FOR PUBLICATION.", "Not for publication by virtue of paragraph 3", "Part B (exempt)", "Part 2 (exempt)", "Part II - exempt",
	"The following is exempt.", "The following paragraphs are exempt:", "This section is not for publication.", "Members only: paragraph 3", "Do not publish: paragraph 3",
	"Exempt from here", "Exempt information: paragraph 3", "Private and confidential – not for publication",
}

// asHeading are doubtful as headings.
var asHeading = []string{
	"Exempt", "EXEMPT", "Exempt passage", "Exempt part", "Exempt information", "Exempt items", "Exempt: paragraph 3", "Exempt (paragraph 3)", "Exempt appendix", "Part B",
	"Part 2", "Part II", "Part B: exempt", "Part 2 (exempt)", "Part 2 – not for publication", "Not for publication", "Not For Publication", "Private and confidential",
	"Confidential", "Confidential appendix", "Private session", "Closed session", "Appendix 3 (exempt)", "Contract price (exempt)", "Contract price [EXEMPT]", "Contract price – exempt",
	"Contract price - not for publication", "Members only", "1. Exempt", "Ехеmpt", "E\u200bxempt", "Exempt\u00a0information", "Do not publish",
}

const price = "The price is £271,828."

// standing are places of Markdown where an attempt may stand.
var standing = map[string]func(attempt string) (file, text string){
	"a paper":           func(a string) (string, string) { return inPaper("Open.\n\n" + a + "\n" + price + "\n:::\n") },
	"after a paragraph": func(a string) (string, string) { return inPaper("Open.\n" + a + "\n" + price + "\n") },
	"a block of code":   func(a string) (string, string) { return inPaper("```\n" + a + "\n" + price + "\n```\n") },
	"indented":          func(a string) (string, string) { return inPaper("Open.\n\n    " + a + "\n    " + price + "\n") },
	"a list":            func(a string) (string, string) { return inPaper("- " + a + "\n  " + price + "\n- Two.\n") },
	"a numbered list":   func(a string) (string, string) { return inPaper("1. Open.\n\n   " + a + "\n   " + price + "\n") },
	"a quotation":       func(a string) (string, string) { return inPaper("> " + a + "\n> " + price + "\n") },
	"a footnote":        func(a string) (string, string) { return inPaper("Open.[^1]\n\n[^1]: " + a + "\n    " + price + "\n") },
	"a definition": func(a string) (string, string) {
		return inPaper("Price\n: Open.\n\n    " + a + "\n    " + price + "\n")
	},
	"minutes":  func(a string) (string, string) { return doubtMinutes, minutesFront + a + "\n" + price + "\n" },
	"a review": func(a string) (string, string) { return doubtReview, reviewFront + a + "\n\n" + price + "\n" },
	"a page of the guide": func(a string) (string, string) {
		return "content/guide/price.md", "+++\ntitle = \"Price\"\n+++\n" + a + "\n" + price + "\n"
	},
	"commentary": func(a string) (string, string) { return doubtComment, a + "\n" + price + "\n" },
	"what a voice says": func(a string) (string, string) {
		return doubtComment, "::: voice by=council\n" + a + "\n" + price + "\n:::\n"
	},
	"after a byte mark": func(a string) (string, string) { return doubtComment, "\ufeff" + a + "\r\n" + price + "\r\n" },
}

const (
	doubtComment = "content/2019-20/q2/indicators/assessments-in-time.md"
	doubtMinutes = "content/2019-20/q2/minutes.md"
	doubtReview  = "content/2018-19/annual/review.md"
	minutesFront = "+++\ntitle = \"Minutes\"\nstatus = \"published\"\nmeeting = \"Panel\"\n+++\n"
	reviewFront  = "+++\ntitle = \"Review\"\nstatus = \"published\"\nperiod = \"2018 to 2019\"\n+++\n"
	doubtVoices  = "\n[voices.council]\ntitle = \"The council\"\n"
)

func inPaper(body string) (file, text string) {
	return "content/2019-20/q2/paper.md", "+++\ntitle  = \"Performance\"\nstatus = \"published\"\n+++\n" + body
}

// refused returns the diagnostics of the base project with a file replaced.
func refused(t *testing.T, base fstest.MapFS, name, text string) *source.Diagnostics {
	t.Helper()
	files := fstest.MapFS{}
	for n, f := range base {
		files[n] = f
	}
	files["data/organisation.toml"] = &fstest.MapFile{Data: []byte(string(base["data/organisation.toml"].Data) + doubtVoices)}
	if name == "data/organisation.toml" {
		text += doubtVoices
	}
	files[name] = &fstest.MapFile{Data: []byte(text)}
	_, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

// tells reports whether a mistake says that an attempt is none, or that a block is mistaken.
func tells(ds *source.Diagnostics) bool {
	for _, d := range ds.Sorted() {
		switch d.Rule {
		case rule.ExemptInDoubt, rule.UnknownBlock, rule.UnclosedBlock, rule.MissingArgument, rule.MisplacedBlock, rule.UnknownArgument:
			return true
		}
	}
	return false
}

func TestDoubtfulMarkdownIsRefused(t *testing.T) {
	base := base(t)
	refusals := 0
	for place, write := range standing {
		for _, attempt := range doubtful {
			name, text := write(attempt)
			if ds := refused(t, base, name, text); !ds.Failed(false) || !tells(ds) {
				t.Errorf("in %s, %+q is published", place, attempt)
				continue
			}
			refusals++
		}
	}
	t.Logf("%d attempts in %d places: %d refused", len(doubtful), len(standing), refusals)
}

// TestPlacesOfAttemptsHaveNoMistakes checks that what is told of an attempt is not told of
// its place.
func TestPlacesOfAttemptsHaveNoMistakes(t *testing.T) {
	base := base(t)
	for place, write := range standing {
		name, text := write("It rose in the quarter.")
		if name == "content/2019-20/q2/paper.md" {
			text = strings.TrimSuffix(text, ":::\n")
		}
		if ds := refused(t, base, name, text); tells(ds) {
			t.Errorf("%s: %v", place, ds.Sorted())
		}
	}
	for place, file := range values(t, "It rose in the quarter.") {
		if ds := refused(t, base, file[0], file[1]); ds.Failed(false) {
			t.Errorf("%s: %v", place, ds.Sorted()[0])
		}
	}
}

// TestDoubtWithinLinesIsRefused checks the attempts with colons where no line begins.
func TestDoubtWithinLinesIsRefused(t *testing.T) {
	base := base(t)
	for _, attempt := range doubtful {
		if !strings.Contains(attempt, ":: ") || strings.ContainsAny(attempt, "\"\\&*") {
			continue
		}
		for _, body := range []string{
			"Open. ATTEMPT The price.", "| A | B |\n| --- | --- |\n| Price | ATTEMPT The price |", "[Open](https://example.org/ \"ATTEMPT The price\").",
			"**Open** *ATTEMPT* The price.", "`ATTEMPT` The price.", "[ATTEMPT The price](https://example.org/).", "Open.  \nmore ATTEMPT", "## Open ATTEMPT", "~~ATTEMPT~~ The price",
		} {
			_, text := inPaper(strings.Replace(body, "ATTEMPT", attempt, 1) + "\n")
			if ds := refused(t, base, "content/2019-20/q2/paper.md", text); !hasRule(ds, rule.ExemptInDoubt) {
				t.Errorf("%q is published", strings.Replace(body, "ATTEMPT", attempt, 1))
			}
		}
	}
}

func TestDoubtfulHeadingIsRefused(t *testing.T) {
	base := base(t)
	for _, h := range asHeading {
		for _, form := range []string{"## H\n\n", "## H ##\n", "H\n---\n\n", "H\n\n", "**H**\n\n"} {
			if form == "H\n\n" && strings.ContainsAny(h, "([–-") || form == "H\n---\n\n" && strings.Contains(h, "rice") {
				continue // a line of its own is a heading by its first words only
			}
			_, text := inPaper("## Open\n\nOpen.\n\n" + strings.Replace(form, "H", h, 1) + price + "\n")
			if ds := refused(t, base, "content/2019-20/q2/paper.md", text); !tells(ds) {
				t.Errorf("%q is published", strings.Replace(form, "H", h, 1))
			}
		}
	}
}

// values are the texts of TOML in which something stands, by what each is.
func values(t *testing.T, text string) map[string][2]string {
	quoted := strconv.QuoteToASCII(text + "\n" + price)
	base := base(t)
	data := func(name, old, new string) [2]string {
		all := string(base[name].Data)
		if !strings.Contains(all, old) {
			t.Fatalf("%s has no %q", name, old)
		}
		return [2]string{name, strings.Replace(all, old, strings.ReplaceAll(new, "TEXT", quoted), 1)}
	}
	minutes := func(lines string) [2]string {
		return [2]string{doubtMinutes, strings.Replace(minutesFront, "meeting =", strings.ReplaceAll(lines, "TEXT", quoted)+"\nmeeting =", 1) + "It met.\n"}
	}
	const (
		main, q2, finance, paper = "data/indicators/main.toml", "data/2019-20/q2.toml", "data/2019-20/q2/finance.toml", "content/2019-20/q2/paper.md"
		organisation             = "data/organisation.toml"
	)
	return map[string][2]string{
		"a definition":           data(main, `unit     = "number"`, "unit = \"number\"\ndefinition = TEXT"),
		"an indicator's note":    data(main, `unit     = "number"`, "unit = \"number\"\nnote = TEXT"),
		"an indicator's title":   data(main, `"Contacts"`, "TEXT"),
		"a source":               data(q2, `"Quarter 2 report"`, "TEXT"),
		"a reading's note":       data(q2, `= 5590`, "= { value = 5590, note = TEXT }"),
		"a reading's reason":     data(q2, `= 5590`, "= { missing = \"not available\", reason = TEXT }"),
		"a heading of finance":   data(finance, `"Family support"`, "TEXT"),
		"a note of finance":      data(finance, `title          = "The Trust"`, "title = \"The Trust\"\nnote = TEXT"),
		"a set's description":    data(organisation, `"Demand measures"`, "\"Demand measures\"\ndescription = TEXT"),
		"a service's title":      data(organisation, `"Placements"`, "TEXT"),
		"a position's label":     data(organisation, `[sets.contractual]`, "[positions.better]\nlabel = TEXT\n\n[sets.contractual]"),
		"an addressee":           data(paper, `status = "published"`, "status = \"published\"\naddressee = TEXT"),
		"a paper's title":        data(paper, `"Performance challenge: Quarter 2, 2019/20"`, "TEXT"),
		"an attachment":          data(paper, `status = "published"`, "status = \"published\"\nattachments = [TEXT]"),
		"a resolution":           minutes("resolution = TEXT"),
		"strengths":              minutes("strengths = [\"One.\", TEXT]"),
		"attendance":             minutes("attendance = [TEXT]"),
		"an action":              minutes("actions.one = { action = TEXT, owner = \"Director\" }"),
		"what a voice is called": {organisation, string(base[organisation].Data) + "\n[voices.trust]\ntitle = " + quoted + "\n"},
	}
}

// TestDoubtfulValueIsRefused checks each attempt in one text of TOML, one after the other:
// all are read by the same code.
func TestDoubtfulValueIsRefused(t *testing.T) {
	base := base(t)
	places := slices.Sorted(maps.Keys(values(t, "")))
	for n, attempt := range doubtful {
		all, at := values(t, attempt), places[n%len(places):][:1]
		if n == 0 {
			at = places
		}
		for _, place := range at {
			file := all[place]
			ds := refused(t, base, file[0], file[1])
			if !hasRule(ds, rule.ExemptInDoubt) {
				t.Errorf("in %s, %+q is published", place, attempt)
			}
		}
	}
}

func hasRule(ds *source.Diagnostics, wanted *source.Rule) bool {
	for _, d := range ds.Sorted() {
		if d.Rule == wanted {
			return true
		}
	}
	return false
}

// TestTalkOfExemptionIsNoAttempt lists what papers say of exempt information.
func TestTalkOfExemptionIsNoAttempt(t *testing.T) {
	base := base(t)
	for _, body := range talk {
		_, text := inPaper(body + "\n")
		if ds := refused(t, base, "content/2019-20/q2/paper.md", text); hasRule(ds, rule.ExemptInDoubt) {
			t.Errorf("refused: %q: %s", body, ds.Sorted()[0].Span.Text())
		}
	}
}

var talk = []string{
	"Nothing in this paper is exempt from publication.",
	"The exempt appendix was considered in private.",
	"## Exempt information\n\nNothing in this paper is exempt from publication.",
	"## Exempt information\n\nNone.",
	"## Exempt matters\n\nTo be written.",
	"## Exempt matters\n\n## Activity\n\nIt rose.",
	"## Exempt matters",
	"Exempt information\n---\n\nNothing in this paper is exempt from publication.",
	"## Exempt items\n\nThere are no exempt items.",
	"## Exempt appendix\n\nAppendix 3 is exempt under paragraph 3 of Schedule 12A to the Local Government Act 1972.",
	"## Exclusion of the press and public\n\nResolved: that the press and public be excluded.",
	"## Part 2 (exempt)\n\n::: exempt paragraph=3\nThe price.\n:::",
	"Exempt information: none.",
	"Exempt information is defined in Schedule 12A.",
	"Appendix 2 contains exempt information (paragraph 3).",
	"The appendix is\nexempt under paragraph 3 of Schedule 12A.",
	"Homes that are exempt from council tax rose by 3.",
	"## Exempt accommodation\n\nClaims for exempt accommodation rose by 12.",
	"- Exempt accommodation: 3 claims\n- Private: 12 places\n- Confidential: 2 figures",
	"Those figures are confidential: fewer than five children.",
	"| Attachment | Exempt |\n| --- | --- |\n| Appendix 1 | No |\n| Appendix 2 | Yes, paragraph 3 |\n| Appendix 3 | Exempt (paragraph 3) |",
	"See [the exempt list](https://example.org/exempt) and [exempt](https://example.org/exempt).",
	"The following appendices are exempt: 1 and 2.",
	"This section is exempt from the duty to consult.",
	"## Part 2: what comes next\n\nIt rose.",
	"## Part 2\n\nNothing here is exempt.",
	"The part of the service that is private is exempt; the rest is not.",
	"It took place at 12:30: exempt staff were away.",
	"Exempt staff were away.",
	"The rate was 5:3; exceptions rose.",
	"He said: \"Exempt.\"",
	"They were not for publication until May.",
	"Is anything here exempt? No.",
	"::: positions set=contractual\n:::\n\nExempt schools are left out.",
}
