package attachment

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// walk reads the elements of a part, by their names without prefixes. It is refused where it
// cannot be read as XML, or declares what XML may hide things with.
func (o *office) walk(p *packed, see func(e xml.StartElement)) {
	d := xml.NewDecoder(bytes.NewReader(p.content))
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return
		}
		_, declares := token.(xml.Directive)
		if err != nil || declares {
			o.wrong("open it in the program that it is made with, and save it again", "is damaged: %q in it cannot be read", cut(p.name))
			return
		}
		if e, ok := token.(xml.StartElement); ok {
			see(e)
		}
	}
}

// attribute is an attribute by its name without a prefix.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads an attribute that says yes or no; where it is missing, otherwise holds.
func isOn(e xml.StartElement, name string, otherwise bool) bool {
	switch strings.ToLower(attribute(e, name)) {
	case "1", "true", "on":
		return true
	case "0", "false", "off":
		return false
	}
	return otherwise
}
