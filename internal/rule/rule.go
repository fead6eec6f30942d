// Package rule declares every rule that a diagnostic can name, each once, with
// the sentence that explains it in the guide.
//
// A rule's id is stable: authors see it in brackets after each message, and
// programs read it in the output of outturn check --format json. The code that
// checks a rule is in other packages; this one only names the rules.
package rule

import (
	"slices"
	"strings"

	"outturn/internal/source"
)

// The rules of files and keys.
var (
	TOMLSyntax = files.failure("toml-syntax", "The file is not valid TOML at this place.",
		"placement-moves = 9,5")
	NotUTF8 = files.failure("not-utf8", "The file is not saved as UTF-8.",
		`title = "Caf\xe9 visits"`)
	UnknownKey = files.failure("unknown-key", "There is no key of this name in this table.",
		`titel = "Performance in quarter 2"`)
	MissingKey = files.failure("missing-key", "A key that is needed here is missing or empty.",
		"[indicator.contacts]", `set = "demand"`)
	WrongType = files.failure("wrong-type", "The value is of the wrong kind: text where a number is needed, for example.",
		`contacts = "5590"`)
	UnknownValue = files.failure("unknown-value", "The value is not one of those that are allowed here.",
		`polarity = "higher"`)
	BadNumber = files.failure("bad-number", "The number cannot be read as a decimal.",
		"contacts = nan")
	OutOfRange = files.failure("out-of-range", "The value lies outside the range that is allowed here.",
		"decimals = 9")
	BadDate = files.failure("bad-date", "The text is not a day, such as 2019-10-28.",
		`publish_on = "28 October 2019"`)
	BadQuarter = files.failure("bad-quarter", "The text is not a quarter, such as 2019-20/q2, or 2019/q2 in calendar years, or not one that can stand here.",
		`"2019/q2" = { target = 90, tolerance = 85 }`)
	BadAddress = files.failure("bad-address", "The text is not the address of a website or page.",
		`address = "example.gov.uk/performance"`)
	BadColour = files.failure("bad-colour", "The colour cannot be read, or text in it is too faint on white.",
		`colour = "#ffd"`)
	BadPhrase = files.failure("bad-phrase", "A phrase of data/words cannot stand where pages say it: its places are others than those of the built-in phrase, or it has no words.",
		"[term]", `figure = ""`)
	NoCatalogue = files.failure("no-catalogue", "Pages would be declared to be in a language of which Outturn has no catalogue of words.",
		`language = "cy"`)
	BadID = files.failure("bad-id", "The id has characters that ids do not have, or the id or file name is reserved.",
		"[indicator.Placement_Moves]")
	DuplicateID = files.failure("duplicate-id", "Two things have the same id.",
		"[indicator.contacts] # in two files of data/indicators/")
	UnknownFile = files.finding("unknown-file", "The file has a name or place that Outturn does not use, so it would be ignored.",
		"data/2019-20/quarter2.toml")
	MissingFile = files.failure("missing-file", "A file that others depend on is missing.",
		"content/2019-20/q2/minutes.md, and no content/2019-20/q2/paper.md")
	MissingFigures = files.warning("missing-figures", "A paper has no file of figures.",
		"content/2019-20/q2/paper.md, and no data/2019-20/q2.toml")
	MisplacedFigure = files.failure("misplaced-figure", "A figure in double braces stands in a place where figures are not filled in, such as a title.",
		`title = "Performance: {{value contacts}} contacts"`)
	UnknownRule = files.failure("unknown-rule", "There is no rule of this name.",
		"[rules]", `unshwn = "off"`)
	FixedRule = files.failure("fixed-rule", "The rule is one whose breach leaves no site to build, so that it can be neither lowered nor allowed.",
		"[rules]", `toml-syntax = "off"`)
	BadAllowance = files.failure("bad-allowance", "A comment that allows a mistake does not say which rule and why.",
		"placement-moves = 10 # allow decimal-slip")
	UnusedAllowance = files.warning("unused-allowance", "A comment allows a mistake that is not there, or has been corrected.",
		`title = "Performance" # allow unshown: it has a page of its own`)
	NotRead = files.failure("not-read", "The project could not be read: a folder is missing or may not be opened.",
		"a folder data/ that this user may not open")
)

// The rules of names that refer to something declared elsewhere.
var (
	UnknownIndicator = names.failure("unknown-indicator", "No indicator has this id, or it is not in this report.",
		"{{value contacs}}")
	UnknownSet = names.failure("unknown-set", "No set has this id.",
		`set = "strategy"`)
	UnknownService = names.failure("unknown-service", "No service has this id.",
		`service = "asessment"`)
	UnknownUnit = names.failure("unknown-unit", "No unit has this id.",
		`unit = "percentage"`)
	UnknownComparator = names.failure("unknown-comparator", "No comparator has this id, or it has no figure for this indicator.",
		"{{comparator contacts of=englnd}}")
	UnknownVoice = names.failure("unknown-voice", "No voice has this id.",
		"::: voice by=trsut")
	UnknownAction = names.failure("unknown-action", "No earlier minutes agreed an action with this id.",
		"[actions.audit-case-file] # the minutes say audit-case-files")
	UnknownPosition = names.failure("unknown-position", "There is no position of this name.",
		"{{count position=good}}")
	UnknownGroup = names.failure("unknown-group", "The report has no group with this id.",
		"::: chart group=timelyness", ":::")
	UnknownLine = names.failure("unknown-line", "The finance has no line or summary with this id.",
		"{{variance placments}}")
	UnknownParagraph = names.failure("unknown-paragraph", "No paragraph has this name.",
		"See paragraph {{paragraph summery}}.")
)

// The rules of indicators, targets and readings.
var (
	BadTarget = readings.failure("bad-target", "The target cannot be judged by: it has no value, two values, or does not fit the polarity or the unit.",
		`"2019-20/q1" = { low = 80, target = 90 }`)
	ContradictoryTarget = readings.failure("contradictory-target", "Target and tolerance contradict each other or the polarity.",
		"# where bigger is better", `"2019-20/q1" = { target = 90, tolerance = 95 }`)
	BadScheme = readings.failure("bad-scheme", "A scheme, which is an organisation's own classes of positions, cannot sort figures into them: its classes are missing, out of order, without a place where they begin or unlike those of another scheme. Or an indicator names a scheme, or a class, that does not exist.",
		"[schemes.two-classes]", "classes = {}  # a scheme has two to five")
	UnclearLabel = readings.warning("unclear-label", "Two positions have the same label, but not the same colour or the same meaning in totals: readers see one name, with two counts.",
		`near = { label = "Amber", from = "tolerance", rag = "red" }  # the Amber of another scheme is amber`)
	UnclearSymbol = readings.warning("unclear-symbol", "Positions with different words have the same symbol, or positions with the same words and colour have different ones.",
		"[positions.within]", `symbol = "A" # and "A" for another position, too`)
	TargetAgainstPolarity = readings.warning("target-against-polarity", "The target in words asks for the side that the polarity holds to be worse.",
		`polarity = "smaller"`, `targets."2019-20/q1" = "higher than last year"`)
	UnevenProfile = readings.warning("uneven-profile", "The values on the way to a target for the end of the year fall.",
		`targets."2019-20/q1" = { year_end = 200, profile = [40, 140, 90] }`)
	UnendingTolerance = readings.warning("unending-tolerance", "The tolerance reaches beyond what the unit allows, so that no figure can be outside it.",
		`targets."2019-20/q1" = { target = 80, tolerance = { percent = 150 } }`)
	BadMargin = readings.failure("bad-margin", "The tolerance or margin is not written in a way that fits the target.",
		"tolerance = { points = 5, percent = 10 }")
	BadReading = readings.failure("bad-reading", "The reading is no single figure or absence, or its parts contradict each other.",
		`contacts = { value = 5590, missing = "not available" }`)
	ImpossibleValue = readings.finding("impossible-value", "The figure or target lies outside what its unit allows.",
		"# per cent", "assessments-in-time = 104")
	BadCarried = readings.failure("bad-carried", "A figure is carried forward into a quarter that has its own, or from a quarter that has none.",
		"# in the file of quarter 1", `contacts = { missing = "not available", reason = "Late.", carried = "2019-20/q2" }`)
	UndeclaredSpan = readings.warning("undeclared-span", "The indicator's title says that its figures are for the year to date, and covers does not.",
		`title = "Adoptions in the year to date"`)
	DayOutsideSpan = readings.warning("day-outside-span", "The day that a figure is of lies outside the span that it covers.",
		"# in the file of quarter 1 of 2019-20", "contacts = { value = 5590, date = 2019-03-31 }")
	UnlikeComparator = readings.warning("unlike-comparator", "A target in words, such as \"above the national figure\", is to be judged by a comparator's figure that is for more or fewer months than the indicator's own, or for months that nobody says. The two are not compared, so nothing is judged.",
		"# the indicator's figures are of three months each", `national = { value = 81, date = "the year to March 2019", quarter = "2018-19/q4", months = 12 }`)
	MissingReading = readings.warning("missing-reading", "An indicator that is due in the quarter has no reading.",
		"[readings] # without a line for contacts, which are due")
	NotReported = readings.failure("not-reported", "The indicator is not reported in this quarter.",
		"# in a quarter before the indicator’s first", "contacts = 5590")
	LateForecast = readings.warning("late-forecast", "A forecast of the year's end is recorded in the last quarter of the year.",
		"[forecasts] # in quarter 4", "contacts = 22000")
	BadDerivation = readings.failure("bad-derivation", "The indicator cannot be computed from those named.",
		"derived = { from = 100 }")
	BadGroup = readings.failure("bad-group", "The group's rows cannot be shown or judged together.",
		"[group.timeliness]", `title = "Timeliness" # and no rows`)
	BadRevision = readings.failure("bad-revision", "The revision does not match what was published before, changes nothing, gives neither or both of a figure and an absence, or gives a day on which nothing can have been corrected.",
		"# where 5590 was published", `contacts = { value = 5610, was = 5500, reason = "Late records." }`)
	BadEarlier = readings.failure("bad-earlier", "A reading under [earlier] is not earlier, or was published before.",
		"# in the file of quarter 2", `[earlier."2019-20/q2"]`)
	BadStatement = readings.failure("bad-statement", "An entry under [stated], with which officers say themselves where an indicator stands, gives neither a position nor a trend, or gives a position although the indicator has no figure in the quarter.",
		"[stated.contacts]", `reason = "It was a hard quarter."  # and neither position nor trend`)
	BadAction = readings.failure("bad-action", "A closed action does not say how it was closed.",
		"[actions.audit-case-files]", `state = "closed"`)
	FinanceSlip = readings.warning("finance-slip", "Amounts of the finance do not add up.",
		"forecast = { gross = 1380, income = -100, net = 1300 }")
	LimitedCompliance = readings.finding("limited-compliance", "The accessibility statement claims full compliance and lists limitations.",
		`status = "full"`, `limitations = ["Charts in PDF files have no table."]`)
)

// The rules of Markdown: how papers, commentary, minutes and reviews are written.
var (
	FrontMatter = texts.failure("front-matter", "The front matter is missing, misplaced or not closed.",
		`title = "Performance in quarter 2"`, "+++")
	RawHTML = texts.failure("raw-html", "The text holds HTML, which is not published.",
		"The rate <b>rose</b>.")
	BadLink = texts.finding("bad-link", "The link has an address that pages may not use, such as javascript:, or one that is not written as addresses are.",
		"[more](javascript:alert(1))")
	Image = texts.failure("image", "A picture in a text cannot be published: it has no alternative, it is not a PNG or JPEG file beside the text, or the file is damaged or too large.",
		"![](photo.jpg)")
	Attachment = texts.failure("attachment", "A file that is attached to a document cannot be published: it is not there, not of a kind that is published, not what its name says, or attached twice.",
		`attachments = ["annex.exe"]`)
	CutOffAttachment = texts.warning("cut-off-attachment", "An attachment seems to have no end, so that some programs will not open it.",
		`attachments = ["annex.pdf"]  # and annex.pdf was copied in part`)
	MisplacedHeading = texts.failure("misplaced-heading", "The heading skips a level or does not belong here.",
		"## Summary", "#### Placements")
	MisplacedFootnote = texts.failure("misplaced-footnote", "Commentary with voices holds a footnote.",
		"::: voice by=council", "We agree.[^1]")
	MisplacedName = texts.failure("misplaced-name", "The name in braces does not end a numbered paragraph.",
		"- A list item {#summary}")
	DuplicateParagraph = texts.failure("duplicate-paragraph", "Two paragraphs have the same name.",
		"One. {#summary}", "", "Two. {#summary}")
	UnknownFigure = texts.failure("unknown-figure", "There is no figure of this name.",
		"{{valeu contacts}}")
	UnclosedFigure = texts.failure("unclosed-figure", "The figure has no closing braces on its line.",
		"There were {{value contacts contacts.")
	UnknownBlock = texts.failure("unknown-block", "There is no block of this name, or none is open that this line could close.",
		"::: postions set=strategic", ":::")
	UnclosedBlock = texts.failure("unclosed-block", "The block has no closing line.",
		"::: positions set=strategic", "", "## The next heading")
	MisplacedBlock = texts.failure("misplaced-block", "The block cannot stand in this kind of document, such as a table of positions in minutes; or it cannot be told where an exempt passage ends.",
		"::: positions set=strategic   (in minutes)", ":::")
	ExemptInDoubt = texts.failure("exempt-in-doubt", "Something looks like an attempt at an exempt passage, and none begins there, so that text might be published by mistake.",
		"# a heading of that one word, and below it the contract's price")
	UnknownArgument = texts.failure("unknown-argument", "The figure or block has no such option.",
		"{{value contacts quater=previous}}")
	MissingArgument = texts.failure("missing-argument", "The figure or block needs something that is not there.",
		"{{value}}")
	DuplicateArgument = texts.failure("duplicate-argument", "The figure or block has an option twice.",
		"{{value contacts decimals=1 decimals=2}}")
	ConflictingArgument = texts.failure("conflicting-argument", "The figure or block has two options of which it takes one.",
		"::: chart indicator=contacts finance=variances", ":::")
	RepeatedVoice = texts.failure("repeated-voice", "A voice speaks twice in one commentary.",
		"::: voice by=council", "", "::: voice by=council")
	Voiceless = texts.failure("voiceless", "Commentary with voices has text outside them, or a voice without text.",
		"Before anyone speaks.", "", "::: voice by=council")
	Unwritten = texts.finding("unwritten", "A document that is not a draft still holds *To be written.* or an empty finance file.",
		"*To be written.*")
)

// The rules of reports: figures and blocks that are filled in from the data.
var (
	EmptyFigure = reports.failure("empty-figure", "The data have nothing that this figure could show.",
		"Of {{target contacts}}, the target that contacts do not have.")
	UnknownChange = reports.warning("unknown-change", "A figure for the year to date has none of last year to be compared with.",
		"It rose by {{change adoptions}}.")
	RepeatedBlock = reports.failure("repeated-block", "A block shows what an earlier block of the same kind already shows on the page, such as the same set or the same indicator.",
		"::: indicators set=strategic", ":::", "::: indicators set=strategic", ":::")
	BadChart = reports.failure("bad-chart", "The chart cannot show these indicators together.",
		"::: chart group=grades", ":::")
	BadChallenge = reports.failure("bad-challenge", "There are no voices to set side by side.",
		"::: challenge indicator=contacts", ":::")
	OpenActions = reports.warning("open-actions", "The paper does not show the actions that earlier minutes agreed.",
		"a paper without ::: actions, after minutes that agreed some")
	Unshown = reports.warning("unshown", "No block of the paper shows this commentary.",
		"content/2019-20/q2/indicators/contacts.md, and no block that selects contacts")
	RestsOnDraft = reports.warning("rests-on-draft", "A published paper has figures that are judged by those of an earlier quarter that is not published.",
		`status = "published" # and status = "draft" in the quarter before`)
	Example = reports.warning("example", "Text or figures of the example project would be published.",
		`publisher = "Exampleshire Council"`)
)

// The rules of a project's own layouts.
var (
	Layout = layouts.failure("layout", "A layout is not a valid template, or asks for what its page does not have.",
		"{{.Titel}}")
	UnknownLayout = layouts.finding("unknown-layout", "A layout, script or style replaces no built-in one, and nothing uses it.",
		"templates/pages/reprot.html")
)

// Part is a group of rules about one subject.
type Part struct {
	Title string
	Note  string // what to know of all its rules, in Markdown; empty for most parts
	Rules []*source.Rule
}

var (
	files    = &Part{Title: "Files and keys"}
	names    = &Part{Title: "Names"}
	readings = &Part{Title: "Indicators and readings"}
	texts    = &Part{Title: "Papers and commentary"}
	reports  = &Part{Title: "Reports"}
	layouts  = &Part{Title: "Layouts"}
	private  = &Part{Title: "What must stay private"}
	editions = &Part{Title: "What was published"}
	sense    = &Part{Title: "Figures and days that are probably wrong", Note: allowing}
)

// Parts returns every rule, grouped by subject, in the order of the guide.
func Parts() []*Part {
	return []*Part{files, names, readings, sense, texts, prose, reports, private, editions, layouts}
}

// failure declares a rule that stops every build when it is broken, because there is no
// site to build then. The example is what an author would write, or a file that would be
// there, to break it; it may go on in further lines.
func (p *Part) failure(id, doc, example string, more ...string) *source.Rule {
	r := p.finding(id, doc, example, more...)
	r.Fixed = true
	return r
}

// finding declares a rule of content that stops the build when it is broken, unless a
// project lowers it.
func (p *Part) finding(id, doc, example string, more ...string) *source.Rule {
	return p.rule(id, source.Error, doc, example, more)
}

// warning declares a rule that stops the build only when the author asks for
// strictness.
func (p *Part) warning(id, doc, example string, more ...string) *source.Rule {
	return p.rule(id, source.Warning, doc, example, more)
}

// optional declares a rule that is checked only in a project that asks for it.
func (p *Part) optional(id, doc, example string, more ...string) *source.Rule {
	return p.rule(id, source.Off, doc, example, more)
}

func (p *Part) rule(id string, severity source.Severity, doc, example string, more []string) *source.Rule {
	r := &source.Rule{ID: id, Severity: severity, Doc: doc, Example: strings.Join(append([]string{example}, more...), "\n")}
	p.Rules = append(p.Rules, r)
	return r
}

// ByID finds a rule by its id; nil when there is none.
func ByID(id string) *source.Rule {
	for _, p := range Parts() {
		for _, r := range p.Rules {
			if r.ID == id {
				return r
			}
		}
	}
	return nil
}

// IDs lists the ids of all rules, in the order of the guide.
func IDs() []string {
	var ids []string
	for _, p := range Parts() {
		for _, r := range p.Rules {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Settable lists the ids of the rules that a project may set to any severity.
func Settable() []string {
	return slices.DeleteFunc(IDs(), func(id string) bool { return ByID(id).Fixed })
}
