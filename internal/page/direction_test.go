package page_test

import (
	"strings"
	"testing"
)

// TestDirectionLine checks when an indicator's page has a line about the direction though
// the trend says the same of the same quarters, and that it has the organisation's word.
func TestDirectionLine(t *testing.T) {
	const (
		trend  = "Trend: Getting worse. Down from 90% in Quarter 1, 2019/20."
		worse  = " Direction: Worse. Down from 90% in Quarter 1, 2019/20."
		wrong  = " Direction: ▼ Going the wrong way. Down from 90% in Quarter 1, 2019/20."
		target = "set = \"kpi\"\nunit = \"percent\"\npolarity = \"bigger\"\n"
	)
	for _, test := range []struct{ name, organisation, indicator, want string }{
		{"nothing is chosen", "", "", trend},
		{"the organisation says how", "\n[direction]\nsince = \"previous\"\n", "", trend + worse},
		{"the indicator says how", "", "direction = { points = 1 }", trend + worse},
		{"words of its own", "\n[directions]\nworse = { symbol = \"▼\", label = \"Going the wrong way\" }\n", "", trend + wrong},
		{"words of another direction", "\n[directions.better]\nlabel = \"Going the right way\"\n", "", trend},
		{"an abbreviation", "\n[directions.worse]\nlabel = \"RAG down\"\n", "", trend + strings.ReplaceAll(worse, "Worse", "RAG down")},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := small(t, strings.TrimPrefix(test.organisation, "\n"), indicatorOf("calls", "Calls", target+test.indicator),
				"-- data/2019-20/q1.toml --\n[readings]\ncalls = 90\n", quarterOf("2019-20/q2", "calls = 80", ""))
			if got := strings.Join(texts(find(parse(t, s.html(t, "2019-20/q2/calls/index.html")), ".verdict-trend")), " "); got != test.want {
				t.Errorf("the page says\n%s, want\n%s", got, test.want)
			}
		})
	}
}
