package workday

import (
	"slices"
	"time"
)

// BankHoliday reports whether a day is a bank holiday in England, from 2010 on; Good Friday
// and Christmas Day count as such.
func BankHoliday(day time.Time) bool {
	return slices.ContainsFunc(BankHolidays(day.Year()), day.Equal)
}

// BankHolidays lists the bank holidays in England of a year from 2010 on, in order. They
// follow the Banking and Financial Dealings Act 1971, schedule 1, and the proclamations of
// each year, by which a holiday at a weekend moves to the next weekday. What a proclamation
// did only once is in moved and added: of a year to come it may not be known yet.
func BankHolidays(year int) []time.Time {
	easter := easterSunday(year)
	christmas := onWeekday(date(year, time.December, 25))
	all := []time.Time{
		onWeekday(date(year, time.January, 1)),
		easter.AddDate(0, 0, -2), easter.AddDate(0, 0, 1),
		onMonday(date(year, time.May, 1)),
		onMonday(date(year, time.May, 25)), onMonday(date(year, time.August, 25)),
		christmas, onWeekday(christmas.AddDate(0, 0, 1)),
	}
	for n, day := range all {
		if to, ok := moved[day]; ok {
			all[n] = to
		}
	}
	for _, day := range added {
		if day.Year() == year {
			all = append(all, day)
		}
	}
	slices.SortFunc(all, time.Time.Compare)
	return all
}

// moved are the bank holidays of one year that stood on another day than usual. Source:
// GOV.UK, bank holidays in England and Wales (https://www.gov.uk/bank-holidays.json).
var moved = map[time.Time]time.Time{
	date(2012, time.May, 28): date(2012, time.June, 4), // beside the Diamond Jubilee
	date(2020, time.May, 4):  date(2020, time.May, 8),  // 75 years after the war in Europe
	date(2022, time.May, 30): date(2022, time.June, 2), // beside the Platinum Jubilee
}

// added are the bank holidays of one year alone. Source: as of moved.
var added = []time.Time{
	date(2011, time.April, 29),     // a royal wedding
	date(2012, time.June, 5),       // Diamond Jubilee
	date(2022, time.June, 3),       // Platinum Jubilee
	date(2022, time.September, 19), // the state funeral of Queen Elizabeth II
	date(2023, time.May, 8),        // the coronation of King Charles III
}

// easterSunday is Easter Sunday of a year in the Gregorian calendar. The method was published
// without a name in Nature, 20 April 1876, and is in Jean Meeus, Astronomical Algorithms,
// chapter 8.
func easterSunday(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	days := h + l - 7*m + 114
	return date(year, time.Month(days/31), days%31+1)
}

// onMonday is the first Monday from a day on.
func onMonday(day time.Time) time.Time {
	return day.AddDate(0, 0, int(8-day.Weekday())%7)
}

// onWeekday is the first day from a day on that is no Saturday or Sunday.
func onWeekday(day time.Time) time.Time {
	for !weekday(day) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
