package exempt

import (
	"regexp"
	"strings"
)

// lines are the lines of the text, without their ends.
func (p *plain) lines() []span {
	var all []span
	start := 0
	for line := range strings.SplitSeq(p.text, "\n") {
		all = append(all, span{start, start + len(line)})
		start += len(line) + 1
	}
	return all
}

func (p *plain) of(line span) string { return p.text[line.start:line.end] }

// written is a line as the author wrote it.
func (p *plain) written(line span) string { return p.original[p.at(line.start):p.at(line.end)] }

// trim is a line without the space around it.
func (p *plain) trim(line span) span {
	text := p.of(line)
	return span{line.start + len(text) - len(strings.TrimLeft(text, " ")), line.start + len(strings.TrimRight(text, " "))}
}

var (
	marked = regexp.MustCompile(`^[ \t]*(?:#{1,6}[ \t]|[-*+>][ \t]|\(?\d{1,3}[.)][ \t]|:{2,}|\[\^|\*\*|__|\[)`)
	ended  = regexp.MustCompile(`(?:[.:!?|]["'”’)*_]*[ \t]*|^[ \t]*(?:#.*|[-=*_:~` + "`" + `+]{3,}.*)?)$`)
)

// begins reports whether a line begins a passage, and does not go on with a sentence.
func (p *plain) begins(lines []span, n int) bool {
	return n == 0 || marked.MatchString(p.of(lines[n])) || ended.MatchString(p.of(lines[n-1]))
}

var onlyWord = regexp.MustCompile(`^[ \t]*[a-z]+(?: [a-z]+)?[ \t.]*$`)

// isWord reports whether a line is a word or two and nothing else.
func isWord(line string) bool { return onlyWord.MatchString(line) }

var (
	said      = regexp.MustCompile(`[\pL\d]`)
	underline = regexp.MustCompile(`^ {0,3}(?:=+|-+)[ \t]*$`)
)

// asHeading is a line as a heading of one line, where the next one underlines it.
func (p *plain) asHeading(lines []span, n int) string {
	if n+1 < len(lines) && underline.MatchString(p.of(lines[n+1])) {
		return "## " + p.of(lines[n])
	}
	return p.of(lines[n])
}

var heading = regexp.MustCompile(`^ {0,3}(#{1,6})[ \t]`)

// level is the level of a heading, or 7 for a line that is not a heading.
func level(line string) int {
	if m := heading.FindStringSubmatch(line); m != nil {
		return len(m[1])
	}
	return 7
}

// spokenOf reports whether what follows a line says what is exempt, and is not exempt itself,
// or whether nothing follows a heading.
func (p *plain) spokenOf(lines []span, n int) bool {
	var next []string
	own := level(p.of(lines[n]))
	for _, line := range lines[n+1:] {
		text := p.of(line)
		if len(next) == 0 && own < 7 && level(text) <= own {
			return true
		}
		if said.MatchString(text) {
			next = append(next, text)
		} else if len(next) > 0 {
			break
		}
	}
	return own < 7 && len(next) == 0 || speaks().MatchString(strings.Join(next, " "))
}
