package prose_test

import (
	"strings"
	"testing"

	"outturn/internal/prose"
)

func TestAcronymsFound(t *testing.T) {
	all := prose.NewAcronyms([]prose.Acronym{{Short: "CP", Long: "plan"}, {Short: "CP(L)", Long: "lead"}, {Short: "É", Long: "accent"}, {Short: "CPP", Long: "three"}})
	for text, want := range map[string]string{
		"CP": "CP", "the CP(L)": "CP(L)", "a CP(LL)": "CP", "CPs and XCP": "", "CPP": "CPP", "aÉ É.": "É", "": "", "XCP CP": "CP",
	} {
		one, at, ok := all.Next(text)
		if one.Short != want || ok != (want != "") || !strings.HasPrefix(text[at:], want) {
			t.Errorf("in %q %q is found at %d (%t), want %q", text, one.Short, at, ok, want)
		}
	}
	if _, _, ok := prose.NewAcronyms(nil).Next("CP"); ok {
		t.Error("something is found of nothing")
	}
}
