package exempt_test

import (
	"slices"
	"testing"

	"outturn/internal/exempt"
)

func TestDoubts(t *testing.T) {
	tests := []struct {
		text string
		kind exempt.Text
		want []string // what is in doubt, as written
	}{
		{"", exempt.Prose, nil},
		{"Nothing is exempt.", exempt.Prose, nil},
		{"The price is £3: ：\u00a0： exempt it", exempt.Prose, []string{": ：\u00a0： exempt"}},
		{"&#58;&#58; e\u200bхempt", exempt.Value, []string{"&#58;&#58; e\u200bхempt"}},
		{"See [exempt](a), [exempt][b] and [exempt].", exempt.Prose, []string{"[exempt]"}},
		{"Exempt", exempt.Value, nil},
		{"Exempt", exempt.Prose, []string{"Exempt"}},
		{"Exempt\nThe price", exempt.Value, []string{"Exempt"}},
		{"Exempt appendix: the price", exempt.Value, nil},
		{"Exempt appendix: the price", exempt.Prose, []string{"Exempt appendix: the price"}},
		{"Open.\n\n  ## Part B  \n\nA price.\n\n[EXEMPT]", exempt.Prose, []string{"## Part B", "[EXEMPT]"}},
		{"## Part B\n\nNo part is exempt.", exempt.Prose, nil},
		{"The paper is\nexempt: paragraph 3\nof the Act.", exempt.Prose, nil},
		{"The paper is open.\nExempt: paragraph 3\nThe price.", exempt.Prose, []string{"Exempt: paragraph 3"}},
		{"\xff:: exempt\xff", exempt.Prose, []string{":: exempt"}},
		{"*Confidential - members only.* The price is 12.", exempt.Prose, []string{"*Confidential - members only.* The price is 12."}},
		{"RESTRICTED: the price is 12.", exempt.Prose, []string{"RESTRICTED: the price is 12."}},
		{"Access is restricted: two gates are shut.", exempt.Prose, nil},
		{"### Private\n\nThe price is 12.", exempt.Prose, []string{"### Private"}},
		{"(Exempt from publication) The price is 12.", exempt.Prose, []string{"(Exempt from publication) The price is 12."}},
		{"Exempt from publication: the price is 12.", exempt.Prose, []string{"Exempt from publication: the price is 12."}},
		{"Exempt from publication are minutes of private meetings.", exempt.Prose, nil},
		{"Schools exempt from the charge: two.", exempt.Prose, nil},
		{"Private fostering rose.", exempt.Prose, nil},
		{"- Private\n- Public", exempt.Prose, nil},
		{"std::string and 12:30", exempt.Prose, nil},
	}
	for _, test := range tests {
		var got []string
		for _, d := range exempt.Doubts(test.text, test.kind) {
			got = append(got, test.text[d.Start:d.End])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// FuzzDoubts checks that no text is too strange to be looked through.
func FuzzDoubts(f *testing.F) {
	for _, text := range []string{":: exempt", "&#58;\xff", "\\", "• Exempt\n---", "⸬ﷺ&NotEqualTilde;"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range []exempt.Text{exempt.Prose, exempt.Value} {
			for _, d := range exempt.Doubts(text, kind) {
				if d.Start < 0 || d.Start >= d.End || d.End > len(text) {
					t.Errorf("%q: bytes %d to %d", text, d.Start, d.End)
				}
			}
		}
	})
}
