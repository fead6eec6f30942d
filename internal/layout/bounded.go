package layout

import (
	"fmt"
	"html/template"
	"io"
	"reflect"
	"regexp"
	"strings"

	"outturn/internal/limit"
)

// boundedFunctions replace the functions of html/template that join texts: by them a text can
// grow to twice its length in each round of a loop.
func boundedFunctions() template.FuncMap {
	return template.FuncMap{
		"print": bounded(fmt.Sprint), "println": bounded(fmt.Sprintln), "printf": boundedFormat,
		"html": bounded(template.HTMLEscaper), "js": bounded(template.JSEscaper), "urlquery": bounded(template.URLQueryEscaper),
	}
}

func bounded(join func(...any) string) func(...any) (string, error) {
	return func(args ...any) (string, error) {
		if length(args) > limit.Page {
			return "", errLength
		}
		return join(args...), nil
	}
}

// wide matches a verb of printf with a width or precision of more than three digits.
var wide = regexp.MustCompile(`%[^%a-zA-Z]*(\d{4}|\*)`)

func boundedFormat(format string, args ...any) (string, error) {
	if wide.MatchString(format) || strings.Count(format, "%")*(1000+length(args)) > limit.Page {
		return "", errLength
	}
	return fmt.Sprintf(format, args...), nil
}

// length is the number of bytes of the texts among values.
func length(args []any) int {
	n := 0
	for _, arg := range args {
		if v := reflect.ValueOf(arg); v.Kind() == reflect.String {
			n += v.Len()
		}
	}
	return n
}

// boundedWriter takes no more than a page.
type boundedWriter struct {
	io.Writer
	left int
}

// Write implements io.Writer.
func (b *boundedWriter) Write(text []byte) (int, error) {
	if b.left -= len(text); b.left < 0 {
		return 0, errLength
	}
	return b.Writer.Write(text)
}
