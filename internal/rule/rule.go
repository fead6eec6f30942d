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
	TOMLSyntax      = files.failure("toml-syntax", "The file is not valid TOML at this place.")
	NotUTF8         = files.failure("not-utf8", "The file is not saved as UTF-8.")
	UnknownKey      = files.failure("unknown-key", "There is no key of this name in this table.")
	MissingKey      = files.failure("missing-key", "A key that is needed here is missing or empty.")
	WrongType       = files.failure("wrong-type", "The value is of the wrong kind: text where a number is needed, for example.")
	UnknownValue    = files.failure("unknown-value", "The value is not one of those that are allowed here.")
	BadNumber       = files.failure("bad-number", "The number cannot be read as a decimal.")
	OutOfRange      = files.failure("out-of-range", "The value lies outside the range that is allowed here.")
	BadDate         = files.failure("bad-date", "The text is not a day, such as 2019-10-28.")
	BadQuarter      = files.failure("bad-quarter", "The text is not a quarter, such as 2019-20/q2, or 2019/q2 in calendar years, or not one that can stand here.")
	BadAddress      = files.failure("bad-address", "The text is not the address of a website or page.")
	BadColour       = files.failure("bad-colour", "The colour cannot be read, or text in it is too faint on white.")
	BadID           = files.failure("bad-id", "The id has characters that ids do not have, or the id or file name is reserved.")
	DuplicateID     = files.failure("duplicate-id", "Two things have the same id.")
	UnknownFile     = files.finding("unknown-file", "The file has a name or place that Outturn does not use, so it would be ignored.")
	MissingFile     = files.failure("missing-file", "A file that others depend on is missing.")
	MissingFigures  = files.warning("missing-figures", "A paper has no file of figures.")
	MisplacedFigure = files.failure("misplaced-figure", "A figure in double braces stands in a place where figures are not filled in, such as a title.")
	UnknownRule     = files.failure("unknown-rule", "There is no rule of this name.")
	FixedRule       = files.failure("fixed-rule", "The rule is one whose breach leaves no site to build, so that it can be neither lowered nor allowed.")
	BadAllowance    = files.failure("bad-allowance", "A comment that allows a mistake does not say which rule and why.")
	UnusedAllowance = files.warning("unused-allowance", "A comment allows a mistake that is not there, or not any more.")
	NotRead         = files.failure("not-read", "The project could not be read: a folder is missing or may not be opened.")
)

// The rules of names that refer to something declared elsewhere.
var (
	UnknownIndicator  = names.failure("unknown-indicator", "No indicator has this id, or it is not in this report.")
	UnknownSet        = names.failure("unknown-set", "No set has this id.")
	UnknownService    = names.failure("unknown-service", "No service has this id.")
	UnknownUnit       = names.failure("unknown-unit", "No unit has this id.")
	UnknownComparator = names.failure("unknown-comparator", "No comparator has this id, or it has no figure for this indicator.")
	UnknownVoice      = names.failure("unknown-voice", "No voice has this id.")
	UnknownAction     = names.failure("unknown-action", "No earlier minutes agreed an action with this id.")
	UnknownPosition   = names.failure("unknown-position", "There is no position of this name.")
	UnknownGroup      = names.failure("unknown-group", "The report has no group with this id.")
	UnknownLine       = names.failure("unknown-line", "The finance has no line or summary with this id.")
	UnknownParagraph  = names.failure("unknown-paragraph", "No paragraph has this name.")
)

// The rules of indicators, targets and readings.
var (
	BadTarget             = readings.failure("bad-target", "The target cannot be judged by: it has no value, two values, or does not fit the polarity or the unit.")
	ContradictoryTarget   = readings.failure("contradictory-target", "Target and tolerance contradict each other or the polarity.")
	BadScheme             = readings.failure("bad-scheme", "A scheme of positions, or what names one, cannot be judged by.")
	UnclearLabel          = readings.warning("unclear-label", "Positions with the same label have different colours or count as different positions, so that they are counted apart.")
	UnclearSymbol         = readings.warning("unclear-symbol", "Positions with different words have the same symbol, or positions with the same words and colour have different ones.")
	TargetAgainstPolarity = readings.warning("target-against-polarity", "The target in words asks for the side that the polarity holds to be worse.")
	UnevenProfile         = readings.warning("uneven-profile", "The values on the way to a target for the end of the year fall.")
	UnendingTolerance     = readings.warning("unending-tolerance", "The tolerance reaches beyond what the unit allows, so that no figure can be outside it.")
	BadMargin             = readings.failure("bad-margin", "The tolerance or margin is not written in a way that fits the target.")
	BadReading            = readings.failure("bad-reading", "The reading is no single figure or absence, or its parts contradict each other.")
	ImpossibleValue       = readings.finding("impossible-value", "The figure or target lies outside what its unit allows.")
	BadCarried            = readings.failure("bad-carried", "The quarter has a figure of its own, or there is none in the quarter from which it is carried.")
	UndeclaredSpan        = readings.warning("undeclared-span", "The indicator's title says that its figures are for the year to date, and covers does not.")
	DayOutsideSpan        = readings.warning("day-outside-span", "The day that a figure is of lies outside the span that it covers.")
	UnlikeComparator      = readings.warning("unlike-comparator", "The target refers to a comparator's figure of another span than the indicator's, so that nothing is judged by it.")
	MissingReading        = readings.warning("missing-reading", "An indicator that is due in the quarter has no reading.")
	NotReported           = readings.failure("not-reported", "The indicator is not reported in this quarter.")
	LateForecast          = readings.warning("late-forecast", "A forecast of the year's end is recorded in the last quarter of the year.")
	BadDerivation         = readings.failure("bad-derivation", "The indicator cannot be computed from those named.")
	BadGroup              = readings.failure("bad-group", "The group's rows cannot be shown or judged together.")
	BadRevision           = readings.failure("bad-revision", "The revision does not match what was published before.")
	BadEarlier            = readings.failure("bad-earlier", "A reading under [earlier] is not earlier, or was published before.")
	BadStatement          = readings.failure("bad-statement", "What officers state has neither a position nor a trend, or is a position of what has no figure to judge.")
	BadAction             = readings.failure("bad-action", "A closed action does not say how it was closed.")
	FinanceSlip           = readings.warning("finance-slip", "Amounts of the finance do not add up.")
	LimitedCompliance     = readings.finding("limited-compliance", "The accessibility statement claims full compliance and lists limitations.")
)

// The rules of Markdown: how papers, commentary, minutes and reviews are written.
var (
	FrontMatter         = texts.failure("front-matter", "The front matter is missing, misplaced or not closed.")
	RawHTML             = texts.failure("raw-html", "The text holds HTML, which is not published.")
	BadLink             = texts.failure("bad-link", "The link has an address that pages may not use, such as javascript:.")
	Image               = texts.failure("image", "The text holds an image, and images are not published.")
	MisplacedHeading    = texts.failure("misplaced-heading", "The heading skips a level or does not belong here.")
	MisplacedFootnote   = texts.failure("misplaced-footnote", "Commentary with voices holds a footnote.")
	MisplacedName       = texts.failure("misplaced-name", "The name in braces does not end a numbered paragraph.")
	DuplicateParagraph  = texts.failure("duplicate-paragraph", "Two paragraphs have the same name.")
	UnknownFigure       = texts.failure("unknown-figure", "There is no figure of this name.")
	UnclosedFigure      = texts.failure("unclosed-figure", "The figure has no closing braces on its line.")
	UnknownBlock        = texts.failure("unknown-block", "There is no block of this name, or none is open that this line could close.")
	UnclosedBlock       = texts.failure("unclosed-block", "The block has no closing line.")
	MisplacedBlock      = texts.failure("misplaced-block", "The block does not belong in this kind of document or place.")
	UnknownArgument     = texts.failure("unknown-argument", "The figure or block has no such option.")
	MissingArgument     = texts.failure("missing-argument", "The figure or block needs something that is not there.")
	DuplicateArgument   = texts.failure("duplicate-argument", "The figure or block has an option twice.")
	ConflictingArgument = texts.failure("conflicting-argument", "The figure or block has two options of which it takes one.")
	RepeatedVoice       = texts.failure("repeated-voice", "A voice speaks twice in one commentary.")
	Voiceless           = texts.failure("voiceless", "Commentary with voices has text outside them, or a voice without text.")
	Unwritten           = texts.finding("unwritten", "A document that is not a draft still holds *To be written.* or an empty finance file.")
)

// The rules of reports: figures and blocks that are filled in from the data.
var (
	EmptyFigure   = reports.failure("empty-figure", "The data have nothing that this figure could show.")
	UnknownChange = reports.warning("unknown-change", "A figure for the year to date has none of last year to be compared with.")
	RepeatedBlock = reports.failure("repeated-block", "An earlier block already shows the same.")
	BadChart      = reports.failure("bad-chart", "The chart cannot show these indicators together.")
	BadChallenge  = reports.failure("bad-challenge", "There are no voices to set side by side.")
	OpenActions   = reports.warning("open-actions", "The paper does not show the actions that earlier minutes agreed.")
	Unshown       = reports.warning("unshown", "No block of the paper shows this commentary.")
	RestsOnDraft  = reports.warning("rests-on-draft", "A published paper has figures that are judged by those of an earlier quarter that is not published.")
	Example       = reports.warning("example", "Text or figures of the example project would be published.")
)

// The rules of a project's own layouts.
var (
	Layout        = layouts.failure("layout", "A layout is not a valid template, or asks for what its page does not have.")
	UnknownLayout = layouts.finding("unknown-layout", "A layout, script or style replaces no built-in one, and nothing uses it.")
)

// Part is a group of rules about one subject.
type Part struct {
	Title string
	Rules []*source.Rule
}

var (
	files    = &Part{Title: "Files and keys"}
	names    = &Part{Title: "Names"}
	readings = &Part{Title: "Indicators and readings"}
	texts    = &Part{Title: "Papers and commentary"}
	reports  = &Part{Title: "Reports"}
	layouts  = &Part{Title: "Layouts"}
)

// Parts returns every rule, grouped by subject, in the order of the guide.
func Parts() []*Part { return []*Part{files, names, readings, texts, prose, reports, layouts} }

// failure declares a rule that stops every build when it is broken, because there is no
// site to build then; with an example of what breaks it.
func (p *Part) failure(id, doc string, example ...string) *source.Rule {
	r := p.finding(id, doc, example...)
	r.Fixed = true
	return r
}

// finding declares a rule of content that stops the build when it is broken, unless a
// project lowers it.
func (p *Part) finding(id, doc string, example ...string) *source.Rule {
	return p.rule(id, source.Error, doc, example)
}

// warning declares a rule that stops the build only when the author asks for
// strictness.
func (p *Part) warning(id, doc string, example ...string) *source.Rule {
	return p.rule(id, source.Warning, doc, example)
}

// optional declares a rule that is checked only in a project that asks for it.
func (p *Part) optional(id, doc string, example ...string) *source.Rule {
	return p.rule(id, source.Off, doc, example)
}

func (p *Part) rule(id string, severity source.Severity, doc string, example []string) *source.Rule {
	r := &source.Rule{ID: id, Severity: severity, Doc: doc, Example: strings.Join(example, "\n")}
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
