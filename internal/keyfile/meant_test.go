package keyfile_test

import (
	"testing"

	"outturn/internal/keyfile"
)

func TestNumberHint(t *testing.T) {
	for text, want := range map[string]string{
		"88": "write 88", "-3": "write -3", "−3.5%": "write -3.5", "–3": "write -3", "+7%": "write 7", "28.3%": "write 28.3", "28.3 %": "write 28.3",
		" 91 ": "write 91", "91\u00a0": "write 91", "£1,234.50": "thousands are written without a comma: 1234.50", "£12": "write 12", "-£12": "write -12", "£-12": "write -12",
		"1,234": "thousands are written without a comma: 1234", "12,345,678": "thousands are written without a comma: 12345678",
		"1 234": "thousands are written without a space: 1234", "1\u202f234": "thousands are written without a space: 1234",
		"1.234,5": "write 1234.5", "1.234.567": "write 1234567", "91,5": "write 91.5", "0,75": "write 0.75", ".5": "write 0.5", "05843": "write 5843", "007.50": "write 7.50", "0": "write 0",
		"28 days": "write 28", "28 Days": "write 28", "91.": "write 91", "96.4;": "write 96.4", "(1,200)": "thousands are written without a comma: -1200",
		"£49k": "write the number in full, or 49 where the unit is thousands", "1.2m": "write the number in full, or 1.2 where the unit is millions",
		"91 provisional": `write { value = 91, status = "provisional" }`, "91e": `write { value = 91, status = "estimated" }`,
		"44 of 47": "write { count = 44, of = 47 }", "44/47": "write { count = 44, of = 47 }",
		"~91": `write 91 or, for a reading, { value = 91, status = "estimated" }`,
		"":    "", "N/A": "", "%": "", "12,": "write 12", "1,2,3": "", "1,23.4": "", "-": "", "q1 2025": "", "below 85": "", "2019-20/q2": "",
	} {
		if got := keyfile.NumberHint(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLikeAbsence(t *testing.T) {
	for _, text := range []string{"", " ", "N/A", "n/a", "NA", "n.a.", "tbc", "TBA", "-", "–", "..", "*", "not available", "no data", "[x]", "to follow", "nan"} {
		if !keyfile.LikeAbsence(text) {
			t.Errorf("%q is no absence", text)
		}
	}
	for _, text := range []string{"91", "-3", "below 85", "bigger", "nation", "Children"} {
		if keyfile.LikeAbsence(text) {
			t.Errorf("%q is an absence", text)
		}
	}
}

func TestDayHint(t *testing.T) {
	const write = "write year, month and day: "
	for text, want := range map[string]string{
		"10/02/2026":         write + "2026-02-10 for 10 February 2026, or 2026-10-02 for 2 October 2026",
		"5/5/2026":           write + "2026-05-05",
		"19/12/2025":         write + "2025-12-19",
		"02/19/2026":         write + "2026-02-19",
		"19-12-2025":         write + "2025-12-19",
		"19.12.25":           write + "2025-12-19",
		"10 February 2026":   write + "2026-02-10",
		"10th Feb 2026":      write + "2026-02-10",
		"10-Sept-26":         write + "2026-09-10",
		"February 10, 2026":  write + "2026-02-10",
		"Tuesday 3 May 2026": write + "2026-05-03",
		"2026/02/10":         write + "2026-02-10",
		"2026-2-5":           write + "2026-02-05",
		"20260210":           write + "2026-02-10",
		"2026-02-10T09:00":   write + "2026-02-10",
		"2026-02-30":         "February 2026 has 28 days: the last is 2026-02-28",
		"2024-02-30":         "February 2024 has 29 days: the last is 2024-02-29",
		"31/04/2026":         "April 2026 has 30 days: the last is 2026-04-30",
		"2026-13-01":         "write year, month and day; a year has months 1 to 12, and 13 is none",
		"February 2026":      "write year, month and day, such as the last of the month: 2026-02-28",
		"19/19/2026":         "write year, month and day; a year has months 1 to 12, and 19 is none",
		"":                   "", "tomorrow": "", "44/47": "", "2025-26/q2": "", "91.5": "", "10 people 2026": "", "quarter 2 2026": "",
	} {
		if got := keyfile.DayHint(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
