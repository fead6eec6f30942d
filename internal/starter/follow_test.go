package starter_test

import (
	"testing"
	"testing/fstest"

	"outturn/internal/quarter"
	"outturn/internal/starter"
)

func beginBase(t *testing.T, over ...string) *starter.Project {
	t.Helper()
	files := fstest.MapFS{}
	overlay(files, read(t, "testdata/base.txtar"))
	for n := 0; n+1 < len(over); n += 2 {
		files[over[n]] = &fstest.MapFile{Data: []byte(over[n+1])}
	}
	return begin(t, files)
}

func TestFollows(t *testing.T) {
	p := beginBase(t)
	for written, want := range map[string]bool{
		"2019-20/q3": true,
		"2019-20/q4": false,
		"2019-20/q1": false,
		"2019-20/q2": true, // it is there, and follows the quarter before it
	} {
		q, err := quarter.April.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Follows(q); got != want {
			t.Errorf("Follows(%s) = %t, want %t", q, got, want)
		}
	}
}

func TestNext(t *testing.T) {
	if got := beginBase(t).Next().String(); got != "2019-20/q3" {
		t.Errorf("the next quarter is %s", got)
	}
	figuresOnly := beginBase(t, "data/2019-20/q3.toml", "[readings]\n")
	if got := figuresOnly.Next().String(); got != "2019-20/q3" {
		t.Errorf("with figures and no paper of quarter 3, the next quarter is %s", got)
	}
}
