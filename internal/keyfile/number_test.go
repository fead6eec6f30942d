package keyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

func TestDecimal(t *testing.T) {
	tests := []struct {
		name, written string
		digits        string // without point and sign of the exponent
		exponent      int32
	}{
		{"a whole number", "91", "91", 0},
		{"zero", "0", "0", 0},
		{"a negative one", "-17", "-17", 0},
		{"a plus sign", "+17", "17", 0},
		{"minus zero is zero", "-0.0", "0", -1},
		{"a zero after the point is kept", "11.0", "110", -1},
		{"two are kept", "11.50", "1150", -2},
		{"a zero before the point", "0.05", "5", -2},
		{"what no binary float can hold", "0.1", "1", -1},
		{"underscores are left out", "1_000", "1000", 0},
		{"on both sides of the point", "1_000.000_1", "10000001", -4},
		{"an exponent", "1e3", "1", 3},
		{"an exponent in capitals with a sign", "1.5E+3", "15", 2},
		{"a negative exponent", "15e-1", "15", -1},
		{"an exponent with underscores", "1_0e1_0", "10", 10},
		{"the most digits before the point", "999999999999999", "999999999999999", 0},
		{"the most decimals", "0.123456789012", "123456789012", -12},
		{"the most of both", "-999999999999999.999999999999", "-999999999999999999999999999", -12},
		{"the largest exponent", "1e14", "1", 14},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			got := mustParse(t, "a = "+test.written+" # b").Get("a").Decimal(&ds)
			if got.Coefficient().String() != test.digits || got.Exponent() != test.exponent {
				t.Errorf("%s is %s with exponent %d, want %s with %d",
					test.written, got.Coefficient(), got.Exponent(), test.digits, test.exponent)
			}
			if ds.Failed(true) {
				t.Errorf("%s gave %q", test.written, diagnostics(&ds))
			}
		})
	}
}

func TestDecimalRefuses(t *testing.T) {
	const (
		write  = " is not a decimal number; write digits, with a point before the decimals: 12.5"
		bounds = " is out of bounds; at most 15 digits before the point and 12 after it"
	)
	tests := []struct{ name, written, want string }{
		{"infinity", "inf", "‹inf› bad-number: inf" + write},
		{"infinity with a sign", "-inf", "‹-inf› bad-number: -inf" + write},
		{"no number", "nan", "‹nan› bad-number: nan" + write},
		{"no number with a sign", "+nan", "‹+nan› bad-number: +nan" + write},
		{"hexadecimal", "0x1F", "‹0x1F› bad-number: 0x1F" + write},
		{"hexadecimal that looks like an exponent", "0x1e5", "‹0x1e5› bad-number: 0x1e5" + write},
		{"hexadecimal of many digits", "0x7fff_ffff_ffff_ffff", "‹0x7fff_ffff_ffff_ffff› bad-number: 0x7fff_ffff_ffff_ffff" + write},
		{"octal", "0o17", "‹0o17› bad-number: 0o17" + write},
		{"binary", "0b11", "‹0b11› bad-number: 0b11" + write},
		{"a digit too many before the point", "1000000000000000", "‹1000000000000000› bad-number: 1000000000000000" + bounds},
		{"the same below zero", "-1000000000000000.0", "‹-1000000000000000.0› bad-number: -1000000000000000.0" + bounds},
		{"the same by its exponent", "1e15", "‹1e15› bad-number: 1e15" + bounds},
		{"a digit too many after the point", "0.1234567890123", "‹0.1234567890123› bad-number: 0.1234567890123" + bounds},
		{"the same when it is a zero", "0.1000000000000", "‹0.1000000000000› bad-number: 0.1000000000000" + bounds},
		{"the same by its exponent, below zero", "1e-13", "‹1e-13› bad-number: 1e-13" + bounds},
		{"a large exponent", "1e300", "‹1e300› bad-number: 1e300" + bounds},
		{"zero with a large exponent", "0e300", "‹0e300› bad-number: 0e300" + bounds},
		{"an exponent that a decimal cannot hold", "0e999999999", "‹0e999999999› bad-number: 0e999999999" + write},
		{"a small exponent that a decimal cannot hold", "1e-99999999999999", "‹1e-99999999999999› bad-number: 1e-99999999999999" + write},
		{"text", "'91'", `‹'91'› wrong-type: "a" takes a number; this is text in quotes; write 91`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds source.Diagnostics
			got := mustParse(t, "a = "+test.written+" # b").Get("a").Decimal(&ds)
			if !got.IsZero() || got.Exponent() != 0 {
				t.Errorf("%s is %v, want 0", test.written, got)
			}
			if diff := cmp.Diff([]string{"1:5 " + test.want}, diagnostics(&ds)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWholeNumbers(t *testing.T) {
	tests := []struct {
		name, written string
		want          int
		messages      []string
	}{
		{"a whole number", "4", 4, nil},
		{"a negative one", "-4", -4, nil},
		{"zeros after the point are none", "4.00", 4, nil},
		{"an exponent", "4e2", 400, nil},
		{"the largest", "999_999_999_999_999", 999999999999999, nil},
		{"decimals", "4.5", 4, []string{`1:5 ‹4.5› bad-number: 4.5 is not a whole number`}},
		{"one too large is told once", "1e18", 0, []string{
			`1:5 ‹1e18› bad-number: 1e18 is out of bounds; at most 15 digits before the point and 12 after it`}},
		{"text", "'4'", 0, []string{`1:5 ‹'4'› wrong-type: "n" takes a number; this is text in quotes; write 4`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got struct {
				N int `key:"n"`
			}
			var ds source.Diagnostics
			keyfile.Decode(mustParse(t, "n = "+test.written), &got, &ds)
			if got.N != test.want {
				t.Errorf("%s is %d, want %d", test.written, got.N, test.want)
			}
			if diff := cmp.Diff(test.messages, diagnostics(&ds)); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}
