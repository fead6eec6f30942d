package exempt

import (
	"regexp"
	"slices"
	"strings"

	"outturn/internal/source"
)

// span is a run of bytes of a folded text.
type span struct{ start, end int }

// spelt is a word whose letters may have a sign or two between them, as in "e x e m p t".
func spelt(word string) string {
	return strings.Join(strings.Split(word, ""), `[ ._*~'-]{0,2}`)
}

// The pieces that marks and labels are made of, as regular expressions.
var (
	word      = `\b` + spelt("exempt") + `(?:s|ed|ion|ions)?\b`
	unpublic  = `not[ _-](?:for|to[ _-]be)[ _-](?:publication|publish|published|public|the[ _-]public|(?:public[ _-])?release|disclosure)|non[ _-]?publication|do[ _-]not[ _-](?:publish|release|disclose)|(?:for[ _-])?members'?[ _-](?:eyes[ _-])?only|closed[ _-](?:session|part|section)|official[ _-]sensitive|(?:begin|start|end)[ _-](?:of[ _-])?(?:confidential|private|closed)[ _-]?(?:part|passage|section|session)?`
	private   = `(?:strictly |private and |private & |commercial(?:ly)? in )?confiden(?:tial|ce)`
	reference = `[^\pL\d\n]{0,4}(?:(?:under|by|virtue|within|per|see|of|in|the) ){0,4}(?:p|para|paras|par|paragraph|paragraphs|pararaph|paragragh|pargraph|section|schedule|category|reason)?[^\pL\d\n]{0,4}\d`
)

// mark is a way to write what only a mark of a passage would be written like, anywhere in a
// text. Its first group, where there is one, is a word that has to be near to one of private.
type mark struct {
	expression func() *regexp.Regexp
	needs      []string // the letters and colons of which a line has some that holds it; nil: any
}

func newMark(expression string, needs ...string) mark {
	return mark{later(expression), needs}
}

// Names reports whether a word names what is not published.
func Names(written string) bool {
	return slices.Contains(privateWords, strings.ToLower(written))
}

var marks = []mark{
	// two or more colons, perhaps spaced, or typed without the shift key
	newMark(`(?:[:;][ \t*_|.]*){2,}(?:[^\pL\n]{0,6}?`+word+`|[^\pL\n]{0,6}?(?:`+unpublic+`)|[^\pL\n]{0,6}?(`+letters+`)|[ \t]*part[ -]?(?:b|2|ii)\b)`, colons...),
	newMark(word+`[^\pL\n]{0,6}[a-z]{0,12}[^\pL\d\n]{0,3}=`, "exempt"),
	newMark(`paragraph[ \t]*=[^\pL\n]{0,6}`+word, "exempt"),
	// brackets of any program, with or without the sign that ends a passage
	newMark(`[\[{<]+[^\pL\d\n\]}>]{0,5}(?:(?:begin|start|end|div|span|section|aside|class|id|type|of)[^\pL\n]{1,4}){0,3}(?:` + word + `|` + unpublic + `)(?: (?:information|passage|part|section|item|text|content|paragraph|begins|ends|starts|here|start|end)s?)?(?:` + reference + `)?[^\pL\n]{0,5}?[\]}>]`),
	newMark(`<[ /!-]{0,5}`+word, "exempt"),
	newMark(`[\[{(<]+[ \t]*(?:`+word+`)`+reference+`[^\pL\n]{0,4}[\]})>]+[ \t]*$`, "exempt"),
	newMark(`\|[ \t]*[*_("'\[]*(?:` + word + `|` + unpublic + `)(?:` + reference + `)?[ \t)*_"'\]]*:[ \t]*[^ \t|\n]`),
	newMark(`\(\(+[ \t]*`+word+`[^\n]{0,30}\)\)`, "exempt"),
	// a fence of another program, or a mistaken one
	newMark(`^` + lead + marker + numbering + `(?:~{3,}|` + "`{3,}" + `|!{2,}|\?{3,}|@{1,}|\+{2,}|={2,}|%{1,}|\$+|\^{2,}|/{1,}|,{2,}|\.{2,}|-{2,}[ \t]*|\*{3,}|_{3,}|#{7,}|\|{2,}|«+|»+|•{2,})[ \t]*(?:` + word + `|` + unpublic + `)`),
	newMark(`^[ \t>|*+-]*[:;.][ \t]*`+word+`(?:`+reference+`|[ \t]*$)`, "exempt"),
	newMark(`\b(?:begin|start|open|end|close|finish)(?: of)?(?: the)? ?[-_:]?[ ]?exempt(?: (?:information|passage|part|section|text|content)s?)?[ \t.:;\])}*_-]*$`, "exempt"),
}

// letters is a word, which may have hyphens.
const letters = `\b[a-z]+(?:[_-][a-z0-9]+)*`

// privateWords are words by which an author might name a block of what is not published.
var privateWords = []string{
	"exempt", "exempted", "exemption", "exempts", "nonpublic", "non-public", "private", "confidential", "restricted",
	"secret", "redacted", "redact", "hidden", "closed", "not-public", "part-b", "part-2", "members-only", "withheld",
}

// marks finds what is written like a mark anywhere in a line, of which the letters are known.
func (p *plain) marks(line span, known string) []span {
	var all []span
	text := p.of(line)
	for _, m := range marks {
		if m.needs != nil && !holdsAny(known, m.needs) {
			continue
		}
		for _, at := range m.expression().FindAllStringSubmatchIndex(text, -1) {
			if m.near(text, at) && !isLink(text, at[0], at[1]) {
				all = append(all, span{line.start + at[0], line.start + at[1]})
			}
		}
	}
	return all
}

// near reports whether the word that a mark found means a passage that is not published.
func (m mark) near(text string, at []int) bool {
	if len(at) < 4 || at[2] < 0 {
		return true
	}
	found := text[at[2]:at[3]]
	return slices.Contains(privateWords, found) || len(found) > 4 && source.Nearest(found, privateWords[:1]) != ""
}

var linkTarget = regexp.MustCompile(`^(?:\([^\s()]+(?:[ \t]+"[^"\n]*")?\)|\[[^\]\n]*\])`)

// isLink reports whether what is in brackets is the text of a link.
func isLink(line string, start, end int) bool {
	return strings.HasPrefix(line[start:], "[") && !strings.HasPrefix(line[start:], "[[") && linkTarget.MatchString(line[end:])
}
