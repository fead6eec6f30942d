package exempt

import (
	"regexp"
	"sync"
)

// later compiles an expression when it is first used: these are long, and most commands look
// through no text.
func later(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// The pieces of a line that calls what follows it exempt.
const (
	lead      = `[ \t]*(?:>[ \t]*)*`
	marker    = `(?:#{1,6}[ \t]+|[-*+][ \t]+|\[\^[^\]\n]*\]:[ \t]*|:[ \t]+)?`
	numbering = `(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)][ \t]+|\d{1,3}(?:\.\d{1,3})*[ \t]+)?`
	wrap      = `["'“”‘’(\[{<=~` + "`" + `/*_!-]*[ \t]*`
	unwrap    = `["'“”‘’)\]}>=~` + "`" + `/*_!#:. \t-]*`
	thing     = `(?: (?:information|items?|business|matters?|materials?|passages?|parts?|sections?|appendix|appendices|annex|contents?|texts?|paragraphs?|reports?|session|agenda|figures?|details?|data|commentary|notes?|begins?|starts?|ends?|from here|below|only)\b)?(?: (?:begins?|starts?|ends?|from here|below|only|[0-9]{1,2}|[a-z])\b)?`
)

const (
	part = ` (?:part|passage|section|session|appendix|information|items?)`
)

var (
	named    = `(?:(?:this (?:is|passage is|paragraph is|section is|part is) )?(?:wholly |partly |fully |part |all )?` + word + `(?:` + fromWhom + `)?` + thing + `|` + unpublic + `)`
	fromWhom = ` from (?:publication|disclosure|release|the public)`
	whole    = `(?:` + named + `|` + private + `[^\pL\n]{1,4}(?:` + unpublic + `|` + word + `))(?:[^\pL\n]{1,4}(?:` + unpublic + `|` + private + `|` + word + `))?`
	partB    = `part (?:b|2|ii|two)(?:[^\pL\d\n]{1,4}(?:` + named + `|private|` + private + `|closed)[^\pL\n]{0,3})?`

	after = `(?:` + reference + `[^\pL\n:]{0,20}?)?[ \t]*["'”’)\]}>=~/*_]*[ \t]*(?:[:;=>\]}]|[*_)]{1,3}[ \t]|-+[ \t]|[ \t]-+|\.[*_]{0,3}[ \t])`

	// alone is a line that says no more than that something is exempt
	alone = later(`^` + lead + marker + wrap + numbering + wrap + `(?:` + whole + `(?:` + reference + `[^\n]{0,60})?|` + partB + `|private` + part + `|` + private + `(?:` + part + `)?)` + unwrap + `$`)
	// privateHeading is a heading of this word alone; in a list it may be one of several kinds
	privateHeading = regexp.MustCompile(`^ {0,3}#{1,6}[ \t]+private[ \t:#]*$`)
	// atEnd is a heading that ends with such words: "Contract price (exempt)"
	atEnd = later(`^` + lead + `(?:#{1,6}[ \t]+[^\n]{1,120}?|(?:\*\*|__)[^\n]{1,120}?)(?:[(\[]|(?:[:,-]) ?)[ \t]*(?:` + whole + `|` + private + `)(?:` + reference + `[^\n]{0,40})?` + unwrap + `$`)
	// label is the beginning of a paragraph: "Exempt: the price ..."
	label = later(`^` + lead + marker + wrap + numbering + wrap + `(?:` + whole + `|part (?:b|2|ii) \(?` + word + `)` + after)
	// privateLabel is "Confidential: ...", which in lists tells of figures instead
	privateLabel = later(`^` + lead + `(?:#{1,6}[ \t]+)?["'“‘(\[]*(?:\*\*|__)?` + private + after)
	// sentence is "The following is exempt"; of another document, that says where it is
	sentence  = later(`^` + lead + marker + wrap + numbering + wrap + `(?:the following|what follows|the rest|the remainder|everything below|(?:this|the next) (?:passage|paragraph|section|part|text|note|commentary)|(?:these|the next) (?:two |three )?(?:passages|paragraphs|sections))\b([^.\n]{0,40}?)\b(?:is|are) (?:` + word + `(?:\.|:|,|$| information| under| by virtue| within| from public)|not for publication|not to be published|not for the public)`)
	elsewhere = regexp.MustCompile(`\b(?:append|annex|report|document|paper|item|attach|schedule|minute)`)

	capitals = regexp.MustCompile(`^[\s>#*+_"'“(\[-]*(?:EXEMPT(?:ED|ION)?\b|RESTRICTED[*_ \t]*:)`)
)

// speaks are words by which a text says what is exempt, and where, or that nothing is:
// it is not the exempt text itself.
var speaks = later(`\b(?:nothing|none|nil|to be (?:written|confirmed)|to follow|n/a|not (?:applicable|exempt|contain|include|confidential)|(?:no|neither|any) (?:\pL+ )?(?:exempt|part|items?|information|appendi|confidential|matters?|business|paragraph)|in private|exclusion of|press and public|append(?:ix|ices)|annex(?:es)?|schedule 12a|act 1972|published separately|(?:is|are) public)\b|^[ \t>]*:{3,}[ \t]*exempt\b`)

// calls reports whether a line calls what follows it exempt: a heading, a line of its own,
// or the first words of a paragraph.
func (p *plain) calls(lines []span, n int, kind Text) bool {
	line := p.of(lines[n])
	if m := sentence().FindStringSubmatch(line); m != nil {
		return !elsewhere.MatchString(m[1])
	}
	if alone().MatchString(line) {
		return !(kind == Value && len(lines) == 1 && isWord(line)) && !p.spokenOf(lines, n)
	}
	if kind == Prose && (atEnd().MatchString(p.asHeading(lines, n)) || privateHeading.MatchString(p.asHeading(lines, n)) || capitals.MatchString(p.written(lines[n])) && !speaks().MatchString(line)) {
		return !p.spokenOf(lines, n)
	}
	at := label().FindStringIndex(line)
	if at == nil && kind == Prose {
		at = privateLabel().FindStringIndex(line)
	}
	if at == nil || kind == Value && elsewhere.MatchString(line[:at[1]]) { // the name of an attachment, for example
		return false
	}
	return !speaks().MatchString(line[at[1]:])
}
