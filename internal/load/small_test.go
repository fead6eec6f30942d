package load_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/load"
	"outturn/internal/report"
)

// peopleProject is a project of counts: boys and girls, of whom all are the sum, and
// reviews with a base.
const peopleOrganisation = `title = "T"
publisher = "P"
sets.s.title = "S"
services.v.title = "V"
units.number = { name = "number", minimum = 0 }
units.days = { name = "days" }
units.percent = { name = "per cent", suffix = "%", percentage = true, minimum = 0, maximum = 100 }
`

func declared(id, unit, lines string) string {
	return fmt.Sprintf("[indicator.%s]\ntitle = %q\nset = \"s\"\nservice = \"v\"\nunit = %q\npolarity = \"none\"\n%s\n", id, strings.ToUpper(id), unit, lines)
}

func people(organisation string, quarters map[string]string, more ...string) fstest.MapFS {
	declare := declared
	text := declare("boys", "number", "") + declare("girls", "number", "") + declare("all", "number", `derived = { sum = ["boys", "girls"] }`) +
		declare("rest", "number", `derived = { from = 30, less = ["boys"] }`) + declare("reviews", "percent", "") + declare("wait", "days", "") +
		declare("since-april", "number", `covers = "year to date"`) + strings.Join(more, "\n")
	files := fstest.MapFS{
		"data/organisation.toml":   {Data: []byte(peopleOrganisation + organisation)},
		"data/indicators/all.toml": {Data: []byte(text)},
	}
	for q, readings := range quarters {
		files["data/"+q+".toml"] = &fstest.MapFile{Data: []byte("[readings]\n" + readings)}
	}
	return files
}

func keptBack(t *testing.T, files fstest.MapFS) (*load.Dataset, []string) {
	t.Helper()
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil || ds.Failed(false) {
		t.Fatal(err, ds.Sorted())
	}
	public, kept, _ := dataset.KeepBack()
	var all []string
	for _, k := range kept {
		one := fmt.Sprintf("%s %s %s", k.Indicator.ID, k.Of, k.Why)
		if k.Open {
			one += " open"
		}
		all = append(all, one)
	}
	slices.Sort(all)
	return public, all
}

func TestKeepBack(t *testing.T) {
	const q1, q2 = "2023-24/q1", "2023-24/q2"
	for name, test := range map[string]struct {
		organisation string
		quarters     map[string]string
		want         []string
	}{
		"large numbers":                    {"", map[string]string{q1: "boys = 18\ngirls = 6"}, nil},
		"zero":                             {"", map[string]string{q1: "boys = 0"}, nil},
		"a small one":                      {"", map[string]string{q1: "girls = 5"}, []string{"girls 2023-24/q1 small"}},
		"a total that is computed":         {"", map[string]string{q1: "boys = 18\ngirls = 3"}, []string{"all 2023-24/q1 for another", "girls 2023-24/q1 small"}},
		"a total that is recorded":         {"", map[string]string{q1: "boys = 18\ngirls = 3\nall = 21"}, []string{"boys 2023-24/q1 for another", "girls 2023-24/q1 small", "rest 2023-24/q1 for another"}},
		"a rest that is computed":          {"", map[string]string{q1: "boys = 27"}, []string{"boys 2023-24/q1 for another", "rest 2023-24/q1 small"}},
		"a count of a base":                {"", map[string]string{q1: "reviews = { count = 2, of = 7 }"}, []string{"reviews 2023-24/q1 small"}},
		"a small base":                     {"", map[string]string{q1: "reviews = { count = 0, of = 4 }"}, []string{"reviews 2023-24/q1 small"}},
		"a large count of a base":          {"", map[string]string{q1: "reviews = { count = 6, of = 7 }"}, nil},
		"a small rest":                     {"disclosure.small_rest = true", map[string]string{q1: "reviews = { count = 97, of = 100 }"}, []string{"reviews 2023-24/q1 small"}},
		"no rest":                          {"disclosure.small_rest = true", map[string]string{q1: "reviews = { count = 100, of = 100 }"}, nil},
		"a rest above the threshold":       {"disclosure.small_rest = true", map[string]string{q1: "reviews = { count = 94, of = 100 }"}, nil},
		"a small rest that is published":   {"", map[string]string{q1: "reviews = { count = 97, of = 100 }"}, nil},
		"a measure counts nobody":          {"", map[string]string{q1: "wait = 3"}, nil},
		"a percentage without a count":     {"", map[string]string{q1: "reviews = 3"}, nil},
		"another threshold":                {"[disclosure]\nthreshold = 9", map[string]string{q1: "girls = 9"}, []string{"girls 2023-24/q1 small"}},
		"no threshold":                     {"[disclosure]\nthreshold = 0", map[string]string{q1: "girls = 3"}, nil},
		"what an author keeps back":        {"", map[string]string{q1: "boys = 18\ngirls = { missing = \"confidential\", reason = \"Few.\" }\nall = 21"}, []string{"boys 2023-24/q1 for another", "girls 2023-24/q1 confidential", "rest 2023-24/q1 for another"}},
		"two small ones of a public sum":   {"", map[string]string{q1: "boys = 3\ngirls = 4\nall = 7"}, []string{"boys 2023-24/q1 small", "girls 2023-24/q1 small", "rest 2023-24/q1 for another"}},
		"the same, told to be small":       {"disclosure.shown_as = \"fewer than\"", map[string]string{q1: "boys = 3\ngirls = 4\nall = 7"}, []string{"all 2023-24/q1 for another", "boys 2023-24/q1 small", "girls 2023-24/q1 small", "rest 2023-24/q1 for another"}},
		"what a source prints as a limit":  {"", map[string]string{q1: "boys = 4\ngirls = { missing = \"not available\", printed = \"fewer than 3\", reason = \"Few.\" }\nall = 6"}, []string{"all 2023-24/q1 for another", "boys 2023-24/q1 small", "girls 2023-24/q1 confidential", "rest 2023-24/q1 for another"}},
		"what a source prints":             {"", map[string]string{q1: "girls = { missing = \"not available\", printed = \"fewer than 10\", reason = \"Few.\" }"}, []string{"girls 2023-24/q1 confidential"}},
		"what was published before":        {"", map[string]string{q1: "boys = 18\ngirls = 6", q2: "[revisions.\"2023-24/q1\"]\ngirls = { value = 4, was = 6, reason = \"Two moved away.\" }"}, []string{"all 2023-24/q1 for another", "girls 2023-24/q1 small"}},
		"what a later quarter makes small": {"", map[string]string{q1: "girls = 3", q2: "[revisions.\"2023-24/q1\"]\ngirls = { value = 9, reason = \"Six were found.\" }"}, []string{"girls 2023-24/q1 small"}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, got := keptBack(t, people(test.organisation, test.quarters)); !slices.Equal(got, test.want) {
				t.Errorf("kept back are %q instead of %q", got, test.want)
			}
		})
	}
}

// Rounded figures are published, unless a hidden one could be worked out from them.
func TestKeepBackRounded(t *testing.T) {
	const q1 = "2023-24/q1"
	for name, test := range map[string]struct {
		rounding int
		readings string
		want     []string
		shown    string // of the public dataset
	}{
		"counts":                {5, "boys = 18\ngirls = 23\nreviews = { count = 44, of = 47 }\nwait = 18", nil, "boys 20, girls 25, reviews 100, wait 18"},
		"to tens":               {10, "boys = 18\ngirls = 24", nil, "boys 20, girls 20"},
		"zero":                  {5, "boys = 0\ngirls = 8", nil, "boys 0, girls 10"},
		"a total by itself":     {5, "boys = 12\ngirls = 12\nall = 24", nil, "all 25, boys 10, girls 10"},
		"a small one":           {5, "boys = 18\ngirls = 3", []string{"all 2023-24/q1 for another", "girls 2023-24/q1 small"}, "boys 20"},
		"rounded to too little": {2, "boys = 18\ngirls = 3\nall = 21", []string{"boys 2023-24/q1 for another", "girls 2023-24/q1 small", "rest 2023-24/q1 for another"}, "all 22"},
		"rounded to enough":     {10, "boys = 18\ngirls = 3\nall = 21", []string{"girls 2023-24/q1 small"}, "all 20, boys 20"},
	} {
		t.Run(name, func(t *testing.T) {
			public, got := keptBack(t, people(fmt.Sprintf("disclosure.rounding = %d", test.rounding), map[string]string{q1: test.readings}))
			if !slices.Equal(got, test.want) {
				t.Errorf("kept back are %q instead of %q", got, test.want)
			}
			var shown []string
			for id, r := range public.Quarters[0].Readings {
				if r.Present() {
					shown = append(shown, id+" "+r.Value.String())
				}
			}
			slices.Sort(shown)
			if text := strings.Join(shown, ", "); text != test.shown {
				t.Errorf("shown are %s instead of %s", text, test.shown)
			}
		})
	}
}

// An indicator or unit may have a threshold of its own; one that has counts people,
// whatever its unit looks like.
func TestThresholds(t *testing.T) {
	more := "[indicator.homes]\ntitle = \"Homes\"\nset = \"s\"\nservice = \"v\"\nunit = \"number\"\npolarity = \"none\"\nthreshold = 0\n" +
		"[indicator.days-of-people]\ntitle = \"People\"\nset = \"s\"\nservice = \"v\"\nunit = \"days\"\npolarity = \"none\"\nthreshold = 3\n"
	_, got := keptBack(t, people("", map[string]string{"2023-24/q1": "homes = 3\ndays-of-people = 3"}, more))
	if want := []string{"days-of-people 2023-24/q1 small"}; !slices.Equal(got, want) {
		t.Errorf("kept back are %q instead of %q", got, want)
	}
}

// A figure that is hidden is nowhere in the dataset: neither it nor what a revision says of
// it before.
func TestKeepBackLeavesNothing(t *testing.T) {
	files := people("", map[string]string{
		"2023-24/q1": "girls = { value = 3, note = \"All three moved.\" }\nreviews = { count = 2, of = 7 }",
		"2023-24/q2": "[revisions.\"2023-24/q1\"]\ngirls = { value = 19, reason = \"Late.\" }\nreviews = { count = 4, of = 9, reason = \"Late.\" }",
	})
	public, _ := keptBack(t, files)
	text := ""
	for _, q := range public.Quarters {
		text += fmt.Sprintf("%+v", q.Readings)
		for _, r := range q.Revisions {
			text += fmt.Sprintf("%+v %+v", r.Reading, *r.Reading.Revision)
		}
	}
	for _, leak := range []string{"All three", "28.57", "44.4", "Was:3"} {
		if strings.Contains(text, leak) {
			t.Errorf("the dataset has %q: %s", leak, text)
		}
	}
	if !strings.Contains(text, "19") {
		t.Error("a large figure is gone")
	}
}

// Where small counts are told to be small, that stands in their place, and nothing in that
// of shares, nor of what is hidden for them.
func TestFewerThan(t *testing.T) {
	files := people("disclosure = { threshold = 9, shown_as = \"fewer than\" }", map[string]string{
		"2023-24/q1": "boys = 18\ngirls = 3\nall = 21\nreviews = { count = 2, of = 70 }",
	})
	public, _ := keptBack(t, files)
	for id, want := range map[string]string{"girls": "fewer than 10", "boys": "", "reviews": ""} {
		if r := public.Quarters[0].Readings[id]; r.Present() || r.Printed != want {
			t.Errorf("%s is %q instead of %q", id, r.Printed, want)
		}
	}
}

// A position that officers state tells of a figure beside its target, and goes with it.
func TestKeepBackStated(t *testing.T) {
	judged := strings.ReplaceAll(declared("seen", "percent", "targets.\"2023-24/q1\" = 90"), `polarity = "none"`, `polarity = "bigger"`)
	public, _ := keptBack(t, people("", map[string]string{
		"2023-24/q1": "seen = { count = 2, of = 7 }\n[stated.seen]\nposition = \"better\"\nreason = \"Both were new.\"",
	}, judged))
	if _, stated := public.Quarters[0].Stated["seen"]; stated {
		t.Error("the position of a hidden figure is stated")
	}
}

// A small forecast goes with a hidden figure, and a large one stays.
func TestKeepBackForecast(t *testing.T) {
	public, _ := keptBack(t, people("", map[string]string{
		"2023-24/q1": "boys = 3\ngirls = 4\nsince-april = 40\n[forecasts]\nboys = { value = 4 }\ngirls = { value = 18 }\nsince-april = { value = 60 }",
	}))
	if forecasts := slices.Sorted(maps.Keys(public.Quarters[0].Forecasts)); !slices.Equal(forecasts, []string{"girls", "since-april"}) {
		t.Errorf("forecasts are published of %q", forecasts)
	}
}

// What readers can work out of a small count depends on whether another figure is hidden with it.
func TestReaders(t *testing.T) {
	dataset, ds, err := load.Load(people("", map[string]string{
		"2023-24/q1": "boys = 3\nwait = 3\nreviews = { count = 2, of = 7 }\nsince-april = 4",
	}), report.Grammar())
	if err != nil || ds.Failed(false) {
		t.Fatal(err, ds.Sorted())
	}
	want := map[string]string{"boys": "from 1 to 29", "rest": "from 1 to 29", "reviews": "from 0% to 100%", "since-april": "from 1 to 5"}
	_, kept, _ := dataset.KeepBack()
	for _, k := range kept {
		if got := k.Readers(); got != want[k.Indicator.ID] {
			t.Errorf("readers can work out of %s: %s instead of %s", k.Indicator.ID, got, want[k.Indicator.ID])
		}
		if k.At.IsZero() {
			t.Errorf("%s has no place", k.Indicator.ID)
		}
	}
	if len(kept) != len(want) {
		t.Errorf("%d figures are kept back", len(kept))
	}
}

// BenchmarkKeepBack keeps back in 40 quarters of 100 indicators, of which many are small
// and each tenth is the sum of those before it.
func BenchmarkKeepBack(b *testing.B) {
	var declared, sums strings.Builder
	for n := range 100 {
		derived := ""
		if n%10 == 9 {
			var parts []string
			for m := n - 9; m < n; m++ {
				parts = append(parts, fmt.Sprintf("%q", fmt.Sprintf("i%d", m)))
			}
			derived = "derived = { sum = [" + strings.Join(parts, ", ") + "] }"
		}
		fmt.Fprintf(&declared, "[indicator.i%d]\ntitle = \"I%[1]d\"\nset = \"s\"\nservice = \"v\"\nunit = \"number\"\npolarity = \"none\"\n%s\n", n, derived)
	}
	files := people("", nil, declared.String())
	for q := range 40 {
		sums.Reset()
		sums.WriteString("[readings]\n")
		total := 0
		for n := range 100 {
			value := 1 + (n*7+q*13)%23
			if n%10 == 9 {
				value, total = total, 0
			} else {
				total += value
			}
			fmt.Fprintf(&sums, "i%d = %d\n", n, value)
		}
		files[fmt.Sprintf("data/%d-%02d/q%d.toml", 2010+q/4, (11+q/4)%100, 1+q%4)] = &fstest.MapFile{Data: []byte(sums.String())}
	}
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil || ds.Failed(false) {
		b.Fatal(err, ds.Sorted())
	}
	for b.Loop() {
		if _, kept, _ := dataset.KeepBack(); len(kept) == 0 {
			b.Fatal("nothing is kept back")
		}
	}
}

// A figure that its author keeps back and that follows from others is told of: another one
// goes with it.
func TestFollows(t *testing.T) {
	const q1, kept = "2023-24/q1", `{ missing = "confidential", reason = "Few." }`
	for name, test := range map[string]struct {
		readings string
		want     string
	}{
		"a part of a sum":     {"boys = 18\ngirls = " + kept + "\nall = 21", `"girls" is kept back in Quarter 1, 2023/24, and would follow from "boys" and "all", so that more is hidden with it`},
		"the total":           {"boys = 18\ngirls = 30\nall = " + kept, `"all" is kept back in Quarter 1, 2023/24, and would follow from "boys" and "girls", so that more is hidden with it`},
		"two parts":           {"boys = " + kept + "\ngirls = " + kept + "\nall = 21\nrest = 12", `"boys" is kept back in Quarter 1, 2023/24, and would follow from "rest", so that more is hidden with it; "girls" is kept back in Quarter 1, 2023/24, and would follow from others, so that more is hidden with it`},
		"a small one with it": {"boys = 3\ngirls = " + kept + "\nall = 50", ""},
		"no total":            {"boys = 18\ngirls = " + kept, ""},
		"allowed":             {"boys = 18\nall = 21\ngirls = " + kept + " # allow deducible: it is agreed", ""},
		"a small number":      {"boys = 18\ngirls = 3\nall = 21", ""},
	} {
		t.Run(name, func(t *testing.T) {
			dataset, ds, err := load.Load(people("", map[string]string{q1: test.readings}), report.Grammar())
			if err != nil || ds.Failed(false) {
				t.Fatal(err, ds.Sorted())
			}
			_, _, found := dataset.KeepBack()
			var got []string
			for _, d := range dataset.Policy.Settle(found.Sorted()) {
				if d.Allowed == "" {
					got = append(got, d.Summary)
				}
			}
			if text := strings.Join(got, "; "); text != test.want {
				t.Errorf("found is %q instead of %q", text, test.want)
			}
		})
	}
}
