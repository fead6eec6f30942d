package rule

// The rules of Markdown that goes wrong unseen: words of an author that would be lost,
// shown as raw signs or mean something else, and links that lead nowhere.
var (
	DeadLink          = texts.finding("dead-link", "The link leads to no page or file of the site, or to no place on its page.", "See [the last report](../q9/index.html).")
	LinkToDraft       = texts.warning("link-to-draft", "A public document links to a page that is not public, so that readers find nothing there.", "See [the next report](../q3/index.html).")
	LinkAsText        = texts.finding("link-as-text", "This looks like a link but is not one, and would be shown as it is typed.", "See [the strategy] (https://www.example.gov.uk/strategy).")
	UnusedAddress     = texts.finding("unused-address", "Nothing uses this address of a link, and the line would not be shown.", "[strategy]: https://www.example.gov.uk/strategy")
	UnmatchedFootnote = texts.finding("unmatched-footnote", "A mark has no footnote, a footnote has no mark, or two footnotes have the same label.", "Visits rose.[^late]", "", "[^lat]: One site has still to report.")
	SurplusCell       = texts.finding("surplus-cell", "A row of a table has more cells than its head, and the last would not be shown.", "| Service | Days |", "| --- | --- |", "| Bins | 5 | 17 |")
	WideTable         = texts.finding("wide-table", "A table is too wide for paper, even on its side and in the smallest type, so that columns would be cut off.", "| Ward | April 2024 | May 2024 | June 2024 |", "# and thirty months more")
	TableAsText       = texts.warning("table-as-text", "Lines that were meant as a table are shown as running text.", "| Service | Days |", "| Bins | 5 |")
	FigureAsText      = texts.finding("figure-as-text", "What looks like a figure has not two braces on each side, and would be shown as it is written.", "It is now {value re-referrals}.")
	BlockAsText       = texts.finding("block-as-text", "What looks like a block begins with fewer than three colons, and would be shown as it is written.", ":: positions set=strategic", "::")
	UnclearHeading    = texts.warning("unclear-heading", "What was meant as a heading is shown as text, or text as a heading.", "##Summary")
	UnclearList       = texts.warning("unclear-list", "Lines that were meant as a list are shown as running text, or a sentence as a list.", "• Visits rose.", "• Calls fell.")
	EatenSigns        = texts.warning("eaten-signs", "Signs such as * and ~ were taken for emphasis or the like, and are not shown.", "That is 5*3*2 hours.")
	TextAsCode        = texts.warning("text-as-code", "A line begins with four spaces or a tab, and its text is shown as computer code.", "    The figure rose in the quarter.")
)

// The rules of what documents have to say.
var (
	MissingSection     = texts.finding("missing-section", "A paper that is not a draft lacks a section that the organisation asks of every paper.", "[papers]", "required_sections = [\"Executive summary\"]")
	UnexplainedAcronym = texts.warning("unexplained-acronym", "Nothing explains an acronym: not the document, and not [acronyms] in organisation.toml.", "The MTFS was agreed.")
	Unexplained        = reports.warning("unexplained", "The organisation wants an indicator outside tolerance explained, and neither commentary nor the paper says anything of it.", "[papers]", `explain = "outside"`)
	Unanswered         = reports.warning("unanswered", "Several bodies speak in the commentary on an indicator, and one that always has to answer, by answers = true in organisation.toml, says nothing there.", "[voices.trust]", "answers = true", "# and commentary that has only ::: voice by=council")
)
