package starter

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/quarter"
)

// likeQuarter matches a year, perhaps with a quarter, however they are joined:
// "2019/20-q3", "2019-2020 Q3", "2019-20".
var likeQuarter = regexp.MustCompile(`^(\d{4})[-/–](?:\d{2})?(\d{2})(?:[-/, ]*[qQ]?(\d+))?$`)

// parseLoosely reads a year and perhaps the number of a quarter from a text
// that is almost one. The number is zero when there is none. It fails when the
// two years are not consecutive.
func parseLoosely(written string) (y quarter.Year, number int, ok bool) {
	m := likeQuarter.FindStringSubmatch(strings.TrimSpace(written))
	if m == nil {
		return 0, 0, false
	}
	y, err := quarter.ParseYear(m[1] + "-" + m[2])
	if err != nil {
		return 0, 0, false
	}
	if number, err = strconv.Atoi(m[3]); err != nil || number < 1 || number > 4 {
		number = 0
	}
	return y, number, true
}

// suggestQuarter suggests the quarter that a text probably means: the range of
// quarters for a year, or else the likely one.
func suggestQuarter(written string, likely quarter.Quarter) string {
	y, number, ok := parseLoosely(written)
	switch {
	case ok && number > 0:
		return didYouMean(quarter.Of(y, number))
	case ok:
		return fmt.Sprintf("did you mean one of %s to %s?", quarter.Of(y, 1), quarter.Of(y, 4))
	case likely.IsZero():
		return ""
	}
	return didYouMean(likely)
}

// suggestYear suggests the year that a text probably means, or the latest one
// with files.
func (p *Project) suggestYear(written string) string {
	if y, _, ok := parseLoosely(written); ok {
		return didYouMean(y)
	}
	if n := len(p.Dataset.Quarters); n > 0 {
		return didYouMean(p.Dataset.Quarters[n-1].Quarter.Year())
	}
	return ""
}

// didYouMean is a suggestion for the command line, where names are not quoted.
func didYouMean(what fmt.Stringer) string { return "did you mean " + what.String() + "?" }

// withSuggestion adds a suggestion to an error, if there is one.
func withSuggestion(err error, suggestion string) error {
	if suggestion == "" {
		return err
	}
	return fmt.Errorf("%w; %s", err, suggestion)
}
