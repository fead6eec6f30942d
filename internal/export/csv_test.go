package export_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/export"
)

// TestHeader checks that columns stand where they always stood.
func TestHeader(t *testing.T) {
	const want = "quarter,id,title,set,service,unit,polarity,value,value_status,target,tolerance,position,trend,"
	got := writeData(t, export.CSV().Write, reportOf(t, projectFiles(t), "2019-20/q2", parseDay("2020-05-01")))
	if !strings.HasPrefix(string(got), want) {
		t.Errorf("data.csv begins with %q, want %q", got[:len(want)], want)
	}
}

// TestLines checks that every line ends with CRLF, as RFC 4180 requires.
func TestLines(t *testing.T) {
	got := writeData(t, export.CSV().Write, reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01")))
	if !bytes.HasSuffix(got, []byte("\r\n")) {
		t.Error("the last line does not end with CRLF")
	}
	if rest := bytes.ReplaceAll(got, []byte("\r\n"), nil); bytes.ContainsAny(rest, "\r\n") {
		t.Error("a line ends otherwise than with CRLF")
	}
}

// TestStatuses checks that a value is blank exactly when there is no reading, that the
// status beside it says why, and that a zero is not blank.
func TestStatuses(t *testing.T) {
	got := map[string][]string{}
	for _, row := range readCSV(t, reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01")))[1:] {
		got[row[1]] = append(got[row[1]], row[7]+"|"+row[8])
	}
	want := map[string][]string{
		"zero":      {"0.4|final", "0.0|final", "0|final"},
		"quotient":  {"33.333333333333|final", "50|final", "93.617021276596|final"},
		"digits":    {"11.0|final", "1200.50|final", "1000|final"},
		"derived":   {"66.666666666667|final", "50|final", "6.382978723404|final"},
		"settled":   {"70.0|revised", "71|provisional", "72.00|provisional"},
		"absent":    {"0|revised", "|not applicable", "|confidential"},
		"latest":    {"91.50|final", "|not available", "|not available"},
		"annual":    {"|not due"},
		"later":     {"0|final"},
		"between":   {"5|final", "4.9|final", "15|final"},
		"around":    {"12|final", "13.0|final", "15.0|final"},
		"to-be-set": {"30|final", "31|final", "32|final"},
		"stated":    {"95|final", "|confidential", "80|final"},
		"quoted":    {"1200|final", "0|final", "1234567.0|final"},
	}
	for id := range got {
		if want[id] == nil {
			delete(got, id) // in which whole_test.go is interested
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values and statuses (-want +got):\n%s", diff)
	}
}

// TestRevisionsStartInTheirQuarter checks that a revision appears in the reports from
// its own quarter on, and in no earlier report.
func TestRevisionsStartInTheirQuarter(t *testing.T) {
	for of, want := range map[string]string{"2019-20/q2": "70.25|estimated", "2019-20/q3": "70.0|revised"} {
		for _, row := range readCSV(t, reportOf(t, projectFiles(t), of, parseDay("2020-05-01"))) {
			if got := row[7] + "|" + row[8]; row[0] == "2019-20/q1" && row[1] == "settled" && got != want {
				t.Errorf("in %s the first quarter's figure is %s, want %s", of, got, want)
			}
		}
	}
}

// TestWithdrawnInCSV checks that a withdrawn figure is blank from the report on that
// withdraws it, with what was published, when and why.
func TestWithdrawnInCSV(t *testing.T) {
	last := func(row []string) []string { return row[len(row)-5 : len(row)-1] }
	for of, want := range map[string][]string{
		"2019-20/q2": {"85|final|outside", "", "", "", ""},
		"2019-20/q3": {"|not available|not-available", "2020-02-03", "yes", "outside", ""},
	} {
		for _, row := range readCSV(t, reportOf(t, projectFiles(t), of, parseDay("2020-05-01"))) {
			if row[0] != "2019-20/q2" || row[1] != "near" {
				continue
			}
			got := append([]string{row[7] + "|" + row[8] + "|" + row[11]}, last(row)...)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("in %s (-want +got):\n%s", of, diff)
			}
		}
	}
}

const awkward = "Visits, \"seen alone\"; <in time> & recorded\nby the 'lead' worker"

func TestTitlesSurvive(t *testing.T) {
	r := reportOf(t, projectFiles(t), "2019-20/q3", parseDay("2020-05-01"))
	all := readCSV(t, r)
	if got := all[len(all)-1][2]; got != awkward {
		t.Errorf("data.csv has the title %q, want %q", got, awkward)
	}
	in := decodeJSON(t, r).Indicators
	if got := in[len(in)-1].Title; got != awkward {
		t.Errorf("data.json has the title %q, want %q", got, awkward)
	}
}
