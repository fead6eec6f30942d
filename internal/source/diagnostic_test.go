package source_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/source"
)

// summaries lists the severity and summary of the sorted diagnostics.
func summaries(ds *source.Diagnostics) []string {
	var all []string
	for _, d := range ds.Sorted() {
		all = append(all, d.Severity.String()+": "+d.Summary)
	}
	return all
}

func TestSorted(t *testing.T) {
	a, b := source.NewFile("a.toml", "0123456789"), source.NewFile("b.toml", "0123456789")
	tests := []struct {
		name string
		add  func(*source.Diagnostics)
		want []string
	}{
		{"none", func(*source.Diagnostics) {}, nil},
		{"by file, then by place", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), b.Span(0, 1), "third")
			ds.Report(failure("r"), a.Span(5, 6), "second")
			ds.Report(failure("r"), a.Span(1, 2), "first")
		}, []string{"error: first", "error: second", "error: third"}},
		{"the shorter of two that start together first", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), a.Span(1, 5), "long")
			ds.Report(failure("r"), a.Span(1, 2), "short")
		}, []string{"error: short", "error: long"}},
		{"those of no file first", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), a.Top(), "file")
			ds.Report(failure("r"), source.Span{}, "project")
		}, []string{"error: project", "error: file"}},
		{"a place before a severity", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), a.Span(5, 6), "late")
			ds.Report(warning("r"), a.Span(1, 2), "early")
		}, []string{"warning: early", "error: late"}},
		{"at one place errors before warnings", func(ds *source.Diagnostics) {
			ds.Report(warning("r"), a.Span(1, 2), "soft")
			ds.Report(failure("r"), a.Span(1, 2), "hard")
		}, []string{"error: hard", "warning: soft"}},
		{"at one place otherwise as they were added", func(ds *source.Diagnostics) {
			ds.Report(failure("z"), a.Span(1, 2), "z")
			ds.Report(failure("a"), a.Span(1, 2), "a")
		}, []string{"error: z", "error: a"}},
		{"the same twice is one", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), a.Span(1, 2), "same")
			ds.Report(failure("r"), a.Span(1, 2), "same")
		}, []string{"error: same"}},
		{"the same twice with another between is one", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), a.Span(1, 2), "same")
			ds.Report(failure("r"), a.Span(1, 2), "other")
			ds.Report(failure("r"), a.Span(1, 2), "same")
		}, []string{"error: same", "error: other"}},
		{"the same of two rules is two", func(ds *source.Diagnostics) {
			ds.Report(failure("one"), a.Span(1, 2), "same")
			ds.Report(failure("two"), a.Span(1, 2), "same")
		}, []string{"error: same", "error: same"}},
		{"the same as error and as warning is two", func(ds *source.Diagnostics) {
			ds.Report(warning("r"), a.Span(1, 2), "same")
			ds.Report(failure("r"), a.Span(1, 2), "same")
		}, []string{"error: same", "warning: same"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			test.add(&ds)
			if diff := cmp.Diff(test.want, summaries(&ds)); diff != "" {
				t.Errorf("Sorted() (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHintAfterSorting(t *testing.T) {
	f := source.NewFile("a.toml", "0123456789")
	var ds source.Diagnostics
	ds.Report(failure("r"), f.Span(5, 6), "late")
	early := ds.Report(failure("r"), f.Span(1, 2), "early")
	ds.Sorted()
	early.WithHint("the one added last")
	if got := ds.Sorted()[0]; got.Summary != "early" || got.Hint != "the one added last" {
		t.Errorf("after sorting, the hint went to %q", got.Summary)
	}
}

func TestHint(t *testing.T) {
	tests := []struct {
		name string
		add  func(*source.Diagnostics)
		want []string
	}{
		{"belongs to the diagnostic that it is given to", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "one")
			ds.Report(failure("r"), source.Span{}, "two").
				WithHint("try %d", 3)
		}, []string{"", "try 3"}},
		{"takes the place of an earlier one", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "one").WithHint("before").WithHint("after")
		}, []string{"after"}},
		{"changes nothing when it is empty", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "one").WithHint("before").WithHint("")
		}, []string{"before"}},
		{"changes nothing when its argument is empty", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "one").WithHint("before").WithHint("%s", "")
		}, []string{"before"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			test.add(&ds)
			var got []string
			for _, d := range ds.Sorted() {
				got = append(got, d.Hint)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("hints (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFailedAndCount(t *testing.T) {
	tests := []struct {
		name             string
		add              func(*source.Diagnostics)
		lenient, strict  bool
		errors, warnings int
	}{
		{"nothing is wrong", func(*source.Diagnostics) {}, false, false, 0, 0},
		{"a warning stops a strict build only", func(ds *source.Diagnostics) {
			ds.Report(warning("r"), source.Span{}, "w")
		}, false, true, 0, 1},
		{"an error stops every build", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "e")
		}, true, true, 1, 0},
		{"an error among warnings stops every build", func(ds *source.Diagnostics) {
			ds.Report(warning("r"), source.Span{}, "w1")
			ds.Report(failure("r"), source.Span{}, "e")
			ds.Report(warning("r"), source.Span{}, "w2")
		}, true, true, 1, 2},
		{"the same twice counts once", func(ds *source.Diagnostics) {
			ds.Report(failure("r"), source.Span{}, "e")
			ds.Report(failure("r"), source.Span{}, "e")
		}, true, true, 1, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			test.add(&ds)
			if got := ds.Failed(false); got != test.lenient {
				t.Errorf("Failed(false) = %v, want %v", got, test.lenient)
			}
			if got := ds.Failed(true); got != test.strict {
				t.Errorf("Failed(true) = %v, want %v", got, test.strict)
			}
			if got := [2]int{ds.Count(source.Error), ds.Count(source.Warning)}; got != [2]int{test.errors, test.warnings} {
				t.Errorf("Count is %d errors and %d warnings, want %d and %d", got[0], got[1], test.errors, test.warnings)
			}
		})
	}
}
