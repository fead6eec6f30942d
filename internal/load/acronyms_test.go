package load_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var told = regexp.MustCompile(`nothing explains what "(\w+)"`)

// acronymsIn are the acronyms of which a paper with a text is told.
func acronymsIn(t *testing.T, text string) []string {
	t.Helper()
	files := base(t)
	files["content/2019-20/q2/paper.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"T\"\nstatus = \"draft\"\n+++\n" + text + "\n")}
	var all []string
	for _, m := range told.FindAllStringSubmatch(diagnostics(t, files), -1) {
		all = append(all, m[1])
	}
	return all
}

func TestAcronymsUnexplained(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The MTFS was agreed.", "MTFS"},
		{"The MTFS and the MTFS.", "MTFS"},
		{"## The MTFS\n\n| EHCP |\n| --- |\n| SEND |", "MTFS EHCP SEND"},
		{"Three CCGs met; QoL and DfT too.", "CCG QoL DfT"},
		{"EHCPs were late. **SEND** is next.\n\n- LSCB\n", "EHCP SEND LSCB"},
		{"The SEND-team met.", "SEND"},
	}
	for _, test := range tests {
		if got := acronymsIn(t, test.text); !slices.Equal(got, strings.Fields(test.want)) {
			t.Errorf("%s: told of %q, want %s", test.text, got, test.want)
		}
	}
}

func TestAcronymsExplainedOrNone(t *testing.T) {
	for _, text := range []string{
		"The Medium Term Financial Strategy (MTFS) was agreed. The MTFS is public.",
		"The MTFS is public. It is the Medium Term Financial Strategy (the “MTFS”).",
		"The MTFS (medium term financial strategy) was agreed.",
		"The strategy (MTFS, agreed in May) holds.",
		"MTFS\n: Medium term financial strategy",
		"The NHS, the BBC, a GCSE, COVID-19, a PDF, the UK and VAT.",
		"World War II, Henry VIII and part XIV.",
		"DN1 3BU, A1(M), B6066, ABC123, README.md, DCC/2024/5 and AB_CDE.",
		"This is NOT final. See `MTFS`, McDonald and iPads.",
		"## EXECUTIVE SUMMARY OF THE COUNCIL",
		"It was so in MAY and JUN.",
		"::: exempt paragraph=3\nThe MTFS.\n:::",
	} {
		if got := acronymsIn(t, text); got != nil {
			t.Errorf("%s: told of %q", text, got)
		}
	}
}
