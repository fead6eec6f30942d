package project_test

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// tablesPaper is the paper that gets true tables, which the example has too few of.
const tablesPaper = "content/2019-20/q2/paper.md"

// tables are true tables of the kinds that papers have: of parts with a total, of shares
// that make a hundred, of a count with its share, of the quarter's figures beside others
// and their targets, and of amounts with a variance.
const tables = `
## Tables

The cases were held by four teams.

| Team | Cases | Share |
| --- | ---: | ---: |
| North | 312 | 26.4% |
| South | 287 | 24.3% |
| East | 341 | 28.9% |
| West | 241 | 20.4% |
| Total | 1,181 | 100% |

The requests came in these ways.

| Way | Received | In time | Share in time |
| --- | ---: | ---: | ---: |
| By post | 118 | 97 | 82% |
| By telephone | 264 | 231 | 88% |
| In person | 75 | 48 | 64% |
| Total | 457 | 376 | 82% |

| Measure | Quarter 1 | Quarter 2 | Change | Target |
| --- | ---: | ---: | ---: | ---: |
| Plans of children in need that are current | 94% | 96% | +2 | 95% |
| Pathway plans reviewed in time | 74% | 79% | +5 | 95% |
| Children's reviews held | 412 | 398 | −14 | 400 |

| Heading | Budget £000 | Forecast £000 | Variance £000 |
| --- | ---: | ---: | ---: |
| Homes | 4,210 | 4,385 | 175 |
| Fostering | 2,960 | 2,871 | −89 |
| Transport | 1,475 | 1,562 | 87 |
| Total | 8,645 | 8,818 | 173 |

| Heading | Budget | Forecast | Variance |
| --- | ---: | ---: | ---: |
| Legal costs | £1.24m | £1.31m | £0.07m over |
| Equipment | £0.86m | £0.79m | £0.07m under |
`

// addTables adds the tables, each amount confirmed as the example's own are: nothing else in
// the data is about it.
func (f *field) addTables() {
	confirmed := amountOfTable.ReplaceAllString(tables, `| {{confirmed "$1" source="A register"}}$2`)
	f.files[tablesPaper].Data = append(f.files[tablesPaper].Data, confirmed...)
}

var amountOfTable = regexp.MustCompile(`\| ([-−+]?£?[0-9][0-9,.]*[%m]?)( over| under|)`)

var amountInCell = regexp.MustCompile(`^[^0-9]*?([-−+]?)£?([0-9][0-9,]*(?:\.[0-9]+)?)`)

// tablePlants are slips in the amounts of typed tables that have a total, or of whose rows
// one cell follows from others.
func (f *field) tablePlants() []plant {
	var all []plant
	for _, name := range f.names() {
		if strings.HasPrefix(name, "content/") && strings.HasSuffix(name, ".md") {
			all = append(all, tablePlantsIn(name, string(f.files[name].Data))...)
		}
	}
	return all
}

// tablePlantsIn takes a file table by table.
func tablePlantsIn(name, text string) []plant {
	var all []plant
	at := 0
	for _, block := range strings.SplitAfter(text, "\n\n") {
		if strings.HasPrefix(block, "|") && contradictable(block) {
			all = append(all, cellPlants(name, at, block)...)
		}
		at += len(block)
	}
	return all
}

var totalRow = regexp.MustCompile(`(?i)\| \*?(total|these together)`)

// contradictable reports whether the figures of a table make one another.
func contradictable(table string) bool {
	return totalRow.MatchString(table) || strings.Contains(table, "Variance |") || strings.Contains(table, "Change |")
}

func cellPlants(name string, at int, table string) []plant {
	var all []plant
	for n, line := range strings.SplitAfter(table, "\n") {
		total := totalRow.MatchString(line)
		cell, column := at, -1
		for _, text := range strings.SplitAfter(line, "|") {
			m := amountInCell.FindStringSubmatchIndex(text)
			if n >= 2 && column >= 1 && m != nil && checked(table, line, column) {
				kind := "a part or figure"
				if total {
					kind = "a total"
				} else if head := columnHead(table, column); strings.Contains(head, "Share") || strings.Contains(head, "Variance") || strings.Contains(head, "Change") {
					kind = "a " + strings.ToLower(strings.Fields(head)[0]) + " of a row"
				}
				for _, is := range mistypedAmounts(text[m[4]:m[5]]) {
					all = append(all, plant{"table: " + kind, name, cell + m[4], cell + m[5], is})
				}
			}
			cell, column = cell+len(text), column+1
		}
		at += len(line)
	}
	return all
}

func columnHead(table string, column int) string {
	return strings.Split(strings.SplitN(table, "\n", 2)[0], "|")[column+1]
}

// checked reports whether another cell contradicts one: not that of a row that the total
// does not count, and no target.
func checked(table, line string, column int) bool {
	return !strings.Contains(line, "as printed") && !strings.Contains(columnHead(table, column), "Target")
}

// mistypedAmounts are an amount with another first digit, two digits turned, and tenfold.
func mistypedAmounts(written string) []string {
	plain := strings.ReplaceAll(written, ",", "")
	var all []string
	for _, slip := range slipsOfNumbers {
		if slip.kind == "sign turned" || slip.kind == "a hundred times" || slip.kind == "a tenth" {
			continue
		}
		if is := slip.change(plain); !decimal.RequireFromString(is).Equal(decimal.RequireFromString(plain)) {
			all = append(all, withCommas(is))
		}
	}
	return all
}

func withCommas(s string) string {
	whole, decimals, point := strings.Cut(s, ".")
	if len(whole) > 3 {
		whole = fmt.Sprintf("%s,%s", whole[:len(whole)-3], whole[len(whole)-3:])
	}
	if point {
		return whole + "." + decimals
	}
	return whole
}
