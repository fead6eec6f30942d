package attachment

import (
	"bytes"
	"html"
	"regexp"
	"strings"
)

// element is the beginning of an element of XML.
type element struct {
	prefix, name string
	written      []byte // its attributes
}

var otherEncoding = regexp.MustCompile(`^<\?xml[^>]*encoding\s*=\s*["'](?:[^uU]|[uU][^tT]|[uU][tT][fF]-?(?:7|16|32))`)

// walk sees the elements of a part, by their names without prefixes. It reads no more of XML
// than it needs, because parts are large. What is not written as office programs write it is
// refused: it might be there to hide things.
func (o *office) walk(p *packed, see func(e element)) {
	text, ok := p.content, !otherEncoding.Match(p.content) && bytes.IndexByte(p.content, 0) < 0
	for ok {
		at := bytes.IndexByte(text, '<')
		if at < 0 {
			return
		}
		text = text[at+1:]
		switch {
		case bytes.HasPrefix(text, []byte("!--")):
			text, ok = after(text, "-->")
		case bytes.HasPrefix(text, []byte("![CDATA[")):
			text, ok = after(text, "]]>")
		case bytes.HasPrefix(text, []byte("?")):
			text, ok = after(text, "?>")
		case bytes.HasPrefix(text, []byte("/")):
			text, ok = after(text, ">")
		default:
			length := tagLength(text)
			if ok = length > 0 && text[0] != '!'; ok {
				see(elementOf(text[:length]))
				text = text[length+1:]
			}
		}
	}
	o.wrong("open it in the program that it is made with, and save it again", "is damaged: %q in it cannot be read", cut(p.name))
}

// after is what follows the end of something.
func after(text []byte, end string) (rest []byte, found bool) {
	_, rest, found = bytes.Cut(text, []byte(end))
	return rest, found
}

// tagLength is the length of what stands before the end of a tag; negative without one.
func tagLength(text []byte) int {
	quote := byte(0)
	for n, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return n
		}
	}
	return -1
}

func elementOf(tag []byte) element {
	end := 0
	for end < len(tag) && tag[end] > ' ' && tag[end] != '/' {
		end++
	}
	name := string(tag[:end])
	if prefix, local, found := strings.Cut(name, ":"); found {
		return element{prefix, local, tag[end:]}
	}
	return element{"", name, tag[end:]}
}

var attributes = regexp.MustCompile(`([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')`)

// attribute is an attribute by its name without a prefix.
func attribute(e element, name string) string {
	if !bytes.Contains(e.written, []byte(name)) {
		return ""
	}
	for _, a := range attributes.FindAllSubmatch(e.written, -1) {
		own := string(a[1])
		if own == name || strings.HasSuffix(own, ":"+name) {
			return html.UnescapeString(string(a[2]) + string(a[3]))
		}
	}
	return ""
}

// isOn reads an attribute that says yes or no; where it is missing, otherwise holds.
func isOn(e element, name string, otherwise bool) bool {
	switch strings.ToLower(attribute(e, name)) {
	case "1", "true", "on":
		return true
	case "0", "false", "off":
		return false
	}
	return otherwise
}
