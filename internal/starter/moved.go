package starter

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"outturn/internal/quarter"
)

// mention is a quarter as titles and headings name it: "Quarter 2, 2019/20",
// "Q2 2019-20", "quarter 2".
var mention = regexp.MustCompile(`\b((?i:quarter )|[Qq])([1-4])\b(?:(,? )(\d{4})([/-])(\d{2})\b)?`)

var anyYear = regexp.MustCompile(`\b\d{4}[/-]\d{2}\b`)

// moved is a text of one quarter's paper for another quarter: every quarter that
// it names comes as much later, and the months of the first are those of the
// second.
func moved(text string, from, to quarter.Quarter) string {
	text = strings.ReplaceAll(text, from.Months(), to.Months())
	text = strings.ReplaceAll(text, from.End().Format("January 2006"), to.End().Format("January 2006"))
	return mention.ReplaceAllStringFunc(text, func(found string) string {
		m := mention.FindStringSubmatch(found)
		named, dated := named(m, from)
		if named.IsZero() {
			return found
		}
		later := named.Add(to.Since(from))
		if !dated && later.Year() != named.Year() && anyYear.MatchString(text) {
			return found // the year it belongs to stands elsewhere in the text
		}
		if !dated {
			return fmt.Sprintf("%s%d", m[1], later.Number())
		}
		year := strings.Replace(later.Year().String(), "-", m[5], 1)
		return fmt.Sprintf("%s%d%s%s", m[1], later.Number(), m[3], year)
	})
}

// named is the quarter of a mention, and whether it says the year; without one
// it is that of the paper. It is zero when the years do not follow each other.
func named(m []string, of quarter.Quarter) (named quarter.Quarter, dated bool) {
	number, err := strconv.Atoi(m[2])
	if err != nil {
		return quarter.Quarter{}, false
	}
	if m[4] == "" {
		return quarter.Of(of.Year(), number), false
	}
	year, err := quarter.ParseYear(m[4] + "-" + m[6])
	if err != nil {
		return quarter.Quarter{}, true
	}
	return quarter.Of(year, number), true
}
