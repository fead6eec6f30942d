package audit

import (
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
)

func TestLikeByChance(t *testing.T) {
	for _, c := range []struct {
		text        string
		count, base int64
		want        bool
	}{
		{"Two of the three offices were above the average.", 84, 86, true}, // 2 are left of 86
		{"2 of the 3 offices were above the average.", 84, 86, true},
		{"Two of the three offices were above the average.", 2, 86, true},
		{"2 of 68 were late.", 84, 86, false}, // digits swapped
		{"2 of 19 were in time.", 2, 26, false},
		{"84 of 96 were in time.", 84, 86, false},
		{"12 of 30 were in time.", 12, 86, false}, // no small number
	} {
		n := numeral.Find(c.text, numeral.Tokens(c.text))[0]
		base := decimal.NewFromInt(c.base)
		if got := likeByChance(n, fact{value: decimal.NewFromInt(c.count), base: &base}); got != c.want {
			t.Errorf("%q of %d of %d: by chance: %t, want %t", c.text, c.count, c.base, got, c.want)
		}
	}
}
