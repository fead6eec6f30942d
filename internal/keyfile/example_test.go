package keyfile_test

import (
	"fmt"
	"os"

	"github.com/shopspring/decimal"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

func ExampleDecode() {
	var quarter struct {
		Status   keyfile.At[string]           `key:"status,required" one:"draft published"`
		Readings keyfile.Map[decimal.Decimal] `key:"readings"`
	}
	f := source.NewFile("data/2019-20/q2.toml", `status = "publishd"

[readings]
foi-in-time            = 93.6
assessments-in-45-days = "91"
`)
	var ds source.Diagnostics
	if table := keyfile.Parse(f, 0, len(f.Text), &ds); table != nil {
		keyfile.Decode(table, &quarter, &ds)
	}
	fmt.Println(quarter.Readings.Names())
	if err := (source.Printer{}).Print(os.Stdout, &ds); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [foi-in-time assessments-in-45-days]
	// data/2019-20/q2.toml:1:10: error: "publishd" is not a value of "status" [unknown-value]
	//  1 | status = "publishd"
	//    |          ^^^^^^^^^^
	// hint: did you mean "published"?
	//
	// data/2019-20/q2.toml:5:26: error: "assessments-in-45-days" takes a number; this is text in quotes [wrong-type]
	//  5 | assessments-in-45-days = "91"
	//    |                          ^^^^
	// hint: write 91
}
