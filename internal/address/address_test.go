package address_test

import (
	"testing"
	"time"

	"outturn/internal/address"
	"outturn/internal/quarter"
)

var (
	q1   = quarter.April.Of(2019, 1)
	q2   = quarter.April.Of(2019, 2)
	year = q2.Year()

	calendar = quarter.Beginning(time.January).Of(2025, 2) // of a calendar year
)

func TestAddresses(t *testing.T) {
	for want, got := range map[string]string{
		"index.html":                                address.Home,
		"indicators/index.html":                     address.Indicators,
		"search/index.html":                         address.Search,
		"accessibility.html":                        address.Accessibility,
		"guide/index.html":                          address.GuideList,
		"guide/for-readers/index.html":              address.Guide("for-readers"),
		"services/fostering/index.html":             address.Service("fostering"),
		"sets/contractual/index.html":               address.Set("contractual"),
		"2019-20/index.html":                        address.Year(year),
		"2019-20/annual/index.html":                 address.Review(year),
		"2019-20/q2/index.html":                     address.Report(q2),
		"2019-20/q2/assessments-in-time/index.html": address.Indicator(q2, "assessments-in-time"),
		"2019-20/q2/minutes/index.html":             address.Minutes(q2),
		"2019-20/q2/data.csv":                       address.Data(q2, "data.csv"),
		"2025/q2/contacts/index.html":               address.Indicator(calendar, "contacts"),
		"2025/index.html":                           address.Year(calendar.Year()),
		"2025/annual/index.html":                    address.Review(calendar.Year()),
		"assets/outturn.css":                        address.Asset("outturn.css"),
		"404.html":                                  address.NotFound,
		"feed.xml":                                  address.Feed,
		"sitemap.xml":                               address.Sitemap,
		"data.schema.json":                          address.DataSchema,
	} {
		if got != want {
			t.Errorf("the address is %s, want %s", got, want)
		}
	}
}

func TestOfQuarter(t *testing.T) {
	for path, want := range map[string]bool{
		"2019-20/q2/index.html":           true,
		"2019-20/q2/minutes/index.html":   true,
		"2019-20/q2-edition-1/index.html": true,
		"2019-20/q2":                      false,
		"2019-20/q20/index.html":          false,
		"2019-20/q1/index.html":           false,
		"2019-20/index.html":              false,
		"a/2019-20/q2/index.html":         false,
	} {
		if got := address.OfQuarter(path, q2); got != want {
			t.Errorf("OfQuarter(%s) = %t, want %t", path, got, want)
		}
	}
}
