package source_test

import (
	"testing"

	"outturn/internal/source"
)

func TestDidYouMean(t *testing.T) {
	if got, want := source.DidYouMean("build", "init"), `did you mean "build" or "init"?`; got != want {
		t.Errorf("DidYouMean() = %s, want %s", got, want)
	}
}

func TestOneOf(t *testing.T) {
	for _, test := range []struct {
		written string
		allowed []string
		want    string
	}{
		{"biger", []string{"bigger", "smaller"}, `did you mean "bigger"?`},
		{"up", []string{"bigger", "smaller"}, "allowed here: bigger, smaller"},
		{"", []string{"bigger"}, "allowed here: bigger"},
		{"up", nil, ""},
	} {
		if got := source.OneOf(test.written, test.allowed); got != test.want {
			t.Errorf("OneOf(%q, %q) = %q, want %q", test.written, test.allowed, got, test.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	keys := []string{"title", "unit", "polarity", "tolerance", "decimals"}
	tests := []struct {
		name, written string
		candidates    []string
		want          string
	}{
		{"a letter too many", "titlle", keys, `did you mean "title"?`},
		{"a letter too few", "titl", keys, `did you mean "title"?`},
		{"another letter", "unet", keys, `did you mean "unit"?`},
		{"swapped letters count as one change", "tilte", keys, `did you mean "title"?`},
		{"letters swapped at the start", "nuit", keys, `did you mean "unit"?`},
		{"letters swapped at the end", "polariyt", keys, `did you mean "polarity"?`},
		{"a third of the letters", "polarABC9", []string{"polarity9"}, `did you mean "polarity9"?`},
		{"more than a third of the letters", "polaABCD9", []string{"polarity9"}, ""},
		{"a short word may differ in one letter", "of", []string{"if"}, `did you mean "if"?`},
		{"and not in two", "low", []string{"to"}, ""},
		{"the words in another order", "bins-missed", []string{"missed-bins"}, `did you mean "missed-bins"?`},
		{"the words with other signs", "Foi in_Time", []string{"foi-in-time"}, `did you mean "foi-in-time"?`},
		{"a word less", "missed-household-bins", []string{"missed-bins"}, ""},
		{"an invisible character", "kpi\u00a0", []string{"kpi"}, `an invisible no-break space stands in it: delete it, so that it reads "kpi"`},
		{"nothing like it", "colour", keys, ""},
		{"the case of letters is no difference", "TITLE", keys, `did you mean "title"?`},
		{"whatever the candidate's case", "foi-intime", []string{"FOI-in-time"}, `did you mean "FOI-in-time"?`},
		{"the nearest of two", "targets", []string{"target2x", "target"}, `did you mean "target"?`},
		{"the first of two that are equally near", "set", []string{"sex", "sit"}, `did you mean "sex"?`},
		{"a letter of two bytes is one letter", "naïve", []string{"naive"}, `did you mean "naive"?`},
		{"the same", "title", keys, `did you mean "title"?`},
		{"nothing written", "", keys, ""},
		{"no candidates", "title", nil, ""},
		{"an empty candidate", "a", []string{""}, ""},
		{"a quote in a candidate is escaped", `a"bc`, []string{`a"bd`}, `did you mean "a\"bd"?`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := source.Suggest(test.written, test.candidates); got != test.want {
				t.Errorf("Suggest(%q, %q) = %q, want %q", test.written, test.candidates, got, test.want)
			}
		})
	}
}
