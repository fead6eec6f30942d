package starter

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/source"
)

// likeQuarter matches a year, perhaps with a quarter, however they are joined:
// "2019/20-q3", "2019-2020 Q3", "2019-20", "2019 Q3".
var likeQuarter = regexp.MustCompile(`^(\d{4})(?:[-/–](?:\d{2})?(\d{2}))?(?:[-/, ]*[qQ]?(\d+))?$`)

// parseLoosely reads a year and perhaps the number of a quarter from a text
// that is almost one, in the form of any calendar. The number is zero when there
// is none. It fails when two years are not consecutive.
func (p *Project) parseLoosely(written string) (y quarter.Year, number int, ok bool) {
	m := likeQuarter.FindStringSubmatch(strings.TrimSpace(written))
	if m == nil {
		return y, 0, false
	}
	first, err := strconv.Atoi(m[1])
	if err != nil || m[2] != "" && m[2] != fmt.Sprintf("%02d", (first+1)%100) {
		return y, 0, false
	}
	if y, err = p.calendar().ParseYear(p.calendar().Year(first).String()); err != nil {
		return y, 0, false
	}
	if number, err = strconv.Atoi(m[3]); err != nil || number < 1 || number > 4 {
		number = 0
	}
	return y, number, true
}

// suggestQuarter suggests the quarter that a text probably means: the range of
// quarters for a year, or else the likely one.
func (p *Project) suggestQuarter(written string, likely quarter.Quarter) string {
	y, number, ok := p.parseLoosely(written)
	switch {
	case ok && number > 0:
		return source.DidYouMean(y.Quarter(number).String())
	case ok:
		return fmt.Sprintf("did you mean one of %s to %s?", y.Quarter(1), y.Quarter(4))
	case likely.IsZero():
		return ""
	}
	return source.DidYouMean(likely.String())
}

// suggestYear suggests the year that a text probably means, or the latest one
// with files.
func (p *Project) suggestYear(written string) string {
	if y, _, ok := p.parseLoosely(written); ok {
		return source.DidYouMean(y.String())
	}
	if n := len(p.Dataset.Quarters); n > 0 {
		return source.DidYouMean(p.Dataset.Quarters[n-1].Quarter.Year().String())
	}
	return ""
}

// withSuggestion adds a suggestion to an error, if there is one and the error does
// not say itself what to write.
func withSuggestion(err error, suggestion string) error {
	var other *quarter.OtherForm
	if suggestion == "" || errors.As(err, &other) {
		return err
	}
	return fmt.Errorf("%w; %s", err, suggestion)
}
