package numeral

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// say writes a numeral for a table of tests: "91 per cent", "520 to 540 a number about",
// "date".
func say(n Numeral) string {
	if n.Naming != NoName {
		return [...]string{"", "date", "label", "age"}[n.Naming]
	}
	words := n.Value.String()
	if n.High != nil {
		words += " to " + n.High.String()
	}
	if n.Of != nil {
		words += " of " + n.Of.String()
	}
	if n.Unit != Plain {
		words += " " + n.Unit.String()
	}
	if n.Fraction {
		words += " share"
	}
	return words + [...]string{"", " about", " nearly", " over", " under", " at least", " at most"}[n.Hedge]
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Litter fell to 91.4%, against 95 per cent.":             "91.4 per cent; 95 per cent",
		"up 4 percentage points, or 2.5 points":                  "4 percentage points; 2.5 percentage points",
		"£4.93m of £1,200 and £3.1 million; £30k to £40k":        "4930000 money; 1200 money; 3100000 money; 30000 to 40000 money",
		"nine of 14 indicators, twenty-four others":              "9 of 14; 24",
		"two hundred and six cases, three million":               "206; 3000000",
		"44 of the 47 requests; 9 out of 10":                     "44 of 47; 9 of 10",
		"three in five, a third, two-thirds, half of them":       "3 of 5 share; 1 of 3 share; 2 of 3 share; 1 of 2 share",
		"between about 520 and 540":                              "520 to 540 about",
		"nearly 100, over 90%, at least 12, up to 5, under 3 of": "100 nearly; 90 per cent over; 12 at least; 5 at most; 3 under",
		"90% or more, fewer than 20 homes":                       "90 per cent at least; 20 under",
		"rose from 41% to 55%":                                   "41 per cent; 55 per cent",
		"fell by 14 to 248, by 10 to 20, a ratio of 1 to 290":    "14; 248; 10 to 20; 1; 290",
		"378 days, 26 weeks, 9.2 minutes, 45-day limit":          "378 days; 26 weeks; 9.2 minutes",
		"15 working days":                                        "15 days",
		"396 per 10,000 children":                                "396 a rate",
		"in 2019, 2019/20, 24 June 2019, Quarter 2, 2019/20":     "date; date; date; date",
		"on 18.7.21, 2019-10-28, at 10.30am, 9am":                "date; date; date; date",
		"3 to 7 July; June 2022; the 8th of May":                 "date; date; date",
		"section 47, Appendix 1, paragraphs 12 and 14, Year 7":   "label; label; label; label; label",
		"aged 16 to 17, under 18s, 25-year-olds":                 "age; age",
		"A1, Q2, B8 and 4th":                                     "",
		"a 12-bed home, two-bedroom homes":                       "",
		"every one of our 3,990 homes":                           "1; 3990",
		"−1.7% and +2.6%":                                        "-1.7 per cent; 2.6 per cent",
		"1,950 contacts and 1950 contacts":                       "1950; 1950",
		"":                                                       "",
	} {
		var got []string
		for _, n := range Find(text, Tokens(text)) {
			got = append(got, say(n))
		}
		if joined := strings.Join(got, "; "); joined != want {
			t.Errorf("%q is read as %q, not %q", text, joined, want)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		text, value string
		want        bool
	}{
		{"91%", "91.4", true}, {"91%", "90.5", true}, {"91%", "91.6", false}, {"91.0%", "91.4", false},
		{"91.4%", "91.35", true}, {"£1.1m", "1106000", true}, {"£1.1m", "1160000", false},
		{"about 520", "537", true}, {"about 520", "560", false},
		{"nearly 100", "99", true}, {"nearly 100", "101", false},
		{"over 90%", "90.5", true}, {"over 90%", "90", false}, {"over 90%", "97", true},
		{"at least 12", "12", true}, {"fewer than 20", "19", true}, {"fewer than 20", "20", false},
		{"520 to 540", "531", true}, {"520 to 540", "560", false},
	} {
		found := Find(c.text, Tokens(c.text))
		if len(found) != 1 {
			t.Fatalf("%q has %d numerals", c.text, len(found))
		}
		if got := found[0].Matches(decimal.RequireFromString(c.value)); got != c.want {
			t.Errorf("%q states %s: %v", c.text, c.value, got)
		}
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]int{
		"One. Two! Three?":                   3,
		"At 91.4% it is on target. It rose.": 2,
		"See no. 4 of the list. And so on":   2,
		"The U.K. figure is 4. next":         1,
		"":                                   0,
		"Ends without a stop":                1,
		"Visits (74%) fell. (They are late.) So it is.": 2,
	} {
		if got := len(Sentences(text, Tokens(text))); got != want {
			t.Errorf("%q has %d sentences, not %d", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"£4.93m of 44 of 47 (94%)", "between 1 and 2, 3–4", "−", "Quarter ", "٣ and ½", "1,234,56.7.8"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, n := range Find(text, Tokens(text)) {
			if n.Start < last || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("%q: a numeral from %d to %d after %d", text, n.Start, n.End, last)
			}
			last = n.End
			_ = fmt.Sprint(say(n))
		}
	})
}
