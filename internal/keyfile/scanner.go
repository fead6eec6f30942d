package keyfile

import (
	"strings"

	"github.com/BurntSushi/toml"

	"outturn/internal/source"
)

// scanner finds where each key and value of a TOML text is written.
// BurntSushi/toml has accepted the text already, so the scanner checks only
// for keys that are defined twice; but it must never read past the end.
type scanner struct {
	file  *source.File
	text  string // the file up to the end of the TOML
	pos   int
	twice []part // keys that are given a second value

	commentScanner
}

// part is one name of a dotted key.
type part struct {
	name string
	span source.Span
}

func (s *scanner) document() *Value {
	root := table("", s.file.Span(s.pos, s.pos))
	current := root
	for s.skipBlank(); s.pos < len(s.text); s.skipBlank() {
		begin := s.beginStatement()
		if s.peek() == '[' {
			current = s.header(root)
		} else {
			s.keyValue(current)
		}
		s.endStatement(begin)
	}
	root.comments = s.comments
	return root
}

// header reads [a.b] or [[a.b]] and returns the table that it opens.
func (s *scanner) header(root *Value) *Value {
	list := strings.HasPrefix(s.text[s.pos:], "[[")
	s.pos++
	if list {
		s.pos++
	}
	parts := s.key()
	s.pos++
	if list {
		s.pos++
	}
	last := len(parts) - 1
	parent := descend(root, parts[:last])
	if !list {
		return descend(parent, parts[last:])
	}
	array := parent.child(parts[last], Array)
	item := table("", parts[last].span)
	array.Items = append(array.Items, item)
	return item
}

func (s *scanner) keyValue(in *Value) {
	parts := s.key()
	s.pos++ // the equals sign
	s.skipSpace()
	last := len(parts) - 1
	in = descend(in, parts[:last])
	if in.Get(parts[last].name) != nil {
		s.twice = append(s.twice, parts[last])
		in = table("", parts[last].span) // not part of the tree
	}
	s.value(in.child(parts[last], Table))
}

// value reads the value at the current place into v.
func (s *scanner) value(v *Value) {
	start := s.pos
	switch s.peek() {
	case '"', '\'':
		s.quoted()
	case '[':
		s.array(v)
	case '{':
		s.inlineTable(v)
	default:
		s.pos += len(strings.TrimRight(s.text[s.pos:s.until(",]}#\n")], " \t\r"))
	}
	v.Span = s.file.Span(start, s.pos)
}

func (s *scanner) array(v *Value) {
	v.Type = Array
	s.pos++
	for s.separator(); s.peek() != ']' && s.peek() != 0; s.separator() {
		item := table("", s.file.Span(s.pos, s.pos))
		s.value(item)
		item.Key = item.Span
		v.Items = append(v.Items, item)
	}
	s.pos++
}

func (s *scanner) inlineTable(v *Value) {
	s.pos++
	for s.separator(); s.peek() != '}' && s.peek() != 0; s.separator() {
		s.keyValue(v)
	}
	s.pos++
}

// separator moves past what may stand between the items of a list or inline
// table.
func (s *scanner) separator() {
	s.skipBlank()
	if s.peek() == ',' {
		s.pos++
		s.skipBlank()
	}
}

// key reads a dotted key and the space after it.
func (s *scanner) key() []part {
	var parts []part
	for {
		s.skipSpace()
		start := s.pos
		if c := s.peek(); c == '"' || c == '\'' {
			s.quoted()
		} else {
			s.pos = s.until(".=] \t\n")
		}
		parts = append(parts, part{unquote(s.text[start:s.pos]), s.file.Span(start, s.pos)})
		s.skipSpace()
		if s.peek() != '.' {
			return parts
		}
		s.pos++
	}
}

// quoted moves past a string in any of the four forms.
func (s *scanner) quoted() {
	quote := s.text[s.pos : s.pos+1]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(s.text[s.pos:], triple) {
		quote = triple
	}
	s.pos += len(quote)
	for s.pos < len(s.text) && !strings.HasPrefix(s.text[s.pos:], quote) {
		if quote[0] == '"' && s.peek() == '\\' {
			s.pos++
		}
		s.pos++
	}
	s.pos = min(s.pos+len(quote), len(s.text))
	// A multi-line string may end in up to two quotes of its own.
	for len(quote) == 3 && s.peek() == quote[0] {
		s.pos++
	}
}

func (s *scanner) skipSpace() {
	for s.peek() == ' ' || s.peek() == '\t' {
		s.pos++
	}
}

// skipBlank moves past white space, line ends and comments.
func (s *scanner) skipBlank() {
	for {
		switch s.peek() {
		case ' ', '\t', '\r', '\n':
			s.pos++
		case '#':
			s.comment()
		default:
			return
		}
	}
}

// peek is the byte at the current place, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos >= len(s.text) {
		return 0
	}
	return s.text[s.pos]
}

// until is the offset of the next of the stop bytes, or the end.
func (s *scanner) until(stops string) int {
	if i := strings.IndexAny(s.text[s.pos:], stops); i >= 0 {
		return s.pos + i
	}
	return len(s.text)
}

func unquote(key string) string {
	switch {
	case !strings.ContainsAny(key, `"'`):
		return key
	case key[0] == '\'' || !strings.Contains(key, `\`):
		return key[1 : len(key)-1]
	}
	var decoded struct{ K string }
	if _, err := toml.Decode("K = "+key, &decoded); err != nil {
		return key
	}
	return decoded.K
}

func table(name string, at source.Span) *Value {
	return &Value{Name: name, Key: at, Span: at, byName: map[string]*Value{}}
}

// descend follows a dotted key through tables, and creates those that do not
// exist yet. In a list of tables it goes into the last item.
func descend(v *Value, parts []part) *Value {
	for _, p := range parts {
		v = v.child(p, Table)
		if v.Type == Array && len(v.Items) > 0 {
			v = v.Items[len(v.Items)-1]
		}
	}
	return v
}

func (v *Value) child(p part, kind Type) *Value {
	if c := v.byName[p.name]; c != nil {
		return c
	}
	c := table(p.name, p.span)
	c.Type = kind
	v.byName[p.name] = c
	v.Items = append(v.Items, c)
	return c
}
