package chart_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestClassEdges checks what the key says of classes, which lines have a label, and that
// classes take the place of the tolerance.
func TestClassEdges(t *testing.T) {
	all := allPlots()
	for name, want := range map[string]struct{ classes, limits, labels string }{
		"classes":            {"Exceeding from 94.5%; on target from 90%; close above 85%; otherwise behind", "", "Close 85%|Exceeding 94.5%"},
		"classes-smaller":    {"Exceeding up to 19 days; on target up to 20 days; close below 25 days; otherwise behind", "", "Close 25|Exceeding 19"},
		"classes-range":      {"Core from 14% to 16%; in range from 12% to 18%; near from 10% to 22%; otherwise far", "", "Core 14%|Core 16%|Near 10%|Near 22%"},
		"classes-met-within": {"Exceeding from 84%; on target from 77%; close above 70%; otherwise behind", "", "Close 70%|Exceeding 84%"},
		"classes-begin":      {"|Exceeding from 94.5%; on target from 90%; close above 85%; otherwise behind", "Tolerance 85%|", "Close 85%|Exceeding 94.5%"},
		"classes-end":        {"Exceeding from 94.5%; on target from 90%; close above 85%; otherwise behind|", "|Tolerance 85%", ""},
		"classes-bounded":    {"Exceeding from 96.6%; on target from 92%; close above 85%; otherwise behind", "", "Close 85%"},
	} {
		var classes, limits, labels []string
		for _, s := range all[name].Steps {
			classes, limits = append(classes, s.Classes), append(limits, s.Limit)
		}
		svg := all[name].SVG()
		labels = append(labels, textsOf(svg, "class")...)
		slices.Sort(labels)
		for what, two := range map[string][2]string{
			"classes": {want.classes, strings.Join(classes, "|")}, "limits": {want.limits, strings.Join(limits, "|")}, "labels": {want.labels, strings.Join(labels, "|")},
		} {
			if two[0] != two[1] {
				t.Errorf("%s of %s are %q, want %q", what, name, two[1], two[0])
			}
		}
	}
	if key := strings.Join(textsOf(all["classes-end"].SVG(), "keyed"), " "); !strings.Contains(key, "Up to Q4 2018/19: exceeding from 94.5%;") {
		t.Errorf("the key says %q", key)
	}
}

// textsOf are the texts of a class in a drawing.
func textsOf(svg, class string) []string {
	var all []string
	for _, found := range regexp.MustCompile(`<text class="`+class+`"[^>]*>([^<]*)</text>`).FindAllStringSubmatch(svg, -1) {
		all = append(all, found[1])
	}
	return all
}
