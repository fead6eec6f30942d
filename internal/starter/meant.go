package starter

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/quarter"
)

// likeQuarter is a year, and perhaps a quarter of it, however they are joined:
// "2019/20-q3", "2019-2020 Q3", "2019-20".
var likeQuarter = regexp.MustCompile(`^(\d{4})[-/–](?:\d{2})?(\d{2})(?:[-/, ]*[qQ]?(\d+))?$`)

// nearly takes a year and a quarter's number from what is nearly one; the number is
// zero when there is none in a year. It fails when the two years do not follow
// each other.
func nearly(written string) (y quarter.Year, number int, ok bool) {
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

// meantQuarter suggests the quarter that what was written comes nearest to: those
// of a year for a year, and otherwise the one that is likely.
func meantQuarter(written string, likely quarter.Quarter) string {
	y, number, ok := nearly(written)
	switch {
	case ok && number > 0:
		return meant(quarter.Of(y, number))
	case ok:
		return fmt.Sprintf("did you mean one of %s to %s?", quarter.Of(y, 1), quarter.Of(y, 4))
	case likely.IsZero():
		return ""
	}
	return meant(likely)
}

// meantYear suggests the year that what was written comes nearest to, or the
// latest one with files.
func (p *Project) meantYear(written string) string {
	if y, _, ok := nearly(written); ok {
		return meant(y)
	}
	if n := len(p.Dataset.Quarters); n > 0 {
		return meant(p.Dataset.Quarters[n-1].Quarter.Year())
	}
	return ""
}

// meant is a suggestion on the command line, where nothing is quoted.
func meant(what fmt.Stringer) string { return "did you mean " + what.String() + "?" }

// suggesting adds what may have been meant to an error, if anything may.
func suggesting(err error, suggestion string) error {
	if suggestion == "" {
		return err
	}
	return fmt.Errorf("%w; %s", err, suggestion)
}
