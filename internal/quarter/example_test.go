package quarter_test

import (
	"fmt"

	"outturn/internal/quarter"
)

func ExampleParse() {
	q, err := quarter.April.Parse("2019-20/q4")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(q.Label())
	fmt.Println(q.Short(), "is followed by", q.Add(1).Short())

	_, err = quarter.April.Parse("2019-21/q4")
	fmt.Println(err)
	// Output:
	// Quarter 4, 2019/20 (January to March 2020)
	// Q4 2019/20 is followed by Q1 2020/21
	// "2019-21" is not a financial year: 2019 is followed by 20, as in 2019-20
}

func ExampleQuarter_Through() {
	first, last := quarter.April.Of(2018, 4), quarter.April.Of(2019, 2)
	for _, q := range first.Through(last) {
		fmt.Println(q, "ends on", q.End().Format("2 January 2006"))
	}
	// Output:
	// 2018-19/q4 ends on 31 March 2019
	// 2019-20/q1 ends on 30 June 2019
	// 2019-20/q2 ends on 30 September 2019
}
