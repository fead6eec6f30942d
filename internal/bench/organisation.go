package bench

import (
	"fmt"
	"strings"
)

// part is a set or a service.
type part struct{ id, title string }

var sets = []part{
	{"contractual", "Contractual indicators"},
	{"strategic", "Strategic partnership indicators"},
}

var services = []part{
	{"housing", "Housing"},
	{"planning", "Planning and Building Control"},
	{"waste", "Waste and Recycling"},
	{"highways", "Highways and Street Lighting"},
	{"libraries", "Libraries and Archives"},
	{"benefits", "Benefits and Council Tax"},
	{"adult-care", "Adult Social Care"},
	{"children", "Children and Families"},
	{"public-health", "Public Health"},
	{"workforce", "Workforce and Customer Service"},
}

const organisationHead = `title     = "Performance of a large council"
publisher = "Generated Borough Council"
notice    = "A generated project for measuring the program. None of its figures are real."
language  = "en-GB"
`

const unitsAndPositions = `
[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true
minimum    = 0
maximum    = 100

[units.days]
name     = "days"
suffix   = " days"
minimum  = 0

[units.rate]
name     = "rate per 100,000"
suffix   = " per 100,000"
minimum  = 0

[units.count]
name            = "number"
minimum         = 0
change_decimals = 1

[units.pounds]
name     = "pounds"
prefix   = "£"
decimals = 2

[positions.better]
label = "Better than target"

[positions.within]
label = "In tolerance"

[positions.outside]
label = "Outside tolerance"

[trend]
quarters      = 2
stable_points = 0.5
`

func organisation() string {
	var b strings.Builder
	b.WriteString(organisationHead)
	for _, s := range sets {
		fmt.Fprintf(&b, "\n[sets.%s]\ntitle       = %q\ndescription = \"What the council reports on every quarter.\"\n", s.id, s.title)
	}
	for _, s := range services {
		fmt.Fprintf(&b, "\n[services.%s]\ntitle = %q\n", s.id, s.title)
	}
	b.WriteString(unitsAndPositions)
	return b.String()
}
