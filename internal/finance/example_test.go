package finance_test

import (
	"os"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
	"outturn/internal/project"
)

func pointer(text string) *decimal.Decimal {
	n := number(text)
	return &n
}

// example is the statement of the worked example for quarter 2 of 2019/20.
func example(t *testing.T) *finance.Statement {
	t.Helper()
	evaluated, err := project.Evaluate(os.DirFS("../.."), project.Options{Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	if evaluated.Diagnostics.Failed(false) {
		t.Fatalf("the example has mistakes: %v", evaluated.Diagnostics.Sorted())
	}
	for _, q := range evaluated.Dataset.Quarters {
		if q.Quarter.String() == "2019-20/q2" {
			return q.Finance
		}
	}
	t.Fatal("the example has no quarter 2 of 2019/20")
	return nil
}

func TestExample(t *testing.T) {
	s := example(t)
	same(t, "slips", nil, slips(s))
	same(t, "key variances", []string{"children-looked-after", "family-support-services", "youth-justice", "safeguarding"}, ids(s.KeyVariances()))
	same(t, "left out", []string{"contract-value"}, ids(s.LeftOut()))
	var words []string
	for _, l := range s.KeyVariances() {
		words = append(words, s.Scale.Words(l.Variance().Net))
	}
	same(t, "in words", []string{"£1,073k underspend", "£121k underspend", "£130k underspend", "£512k overspend"}, words)
}

func TestExampleTotal(t *testing.T) {
	s := example(t)
	total, found := s.Line(finance.TotalID)
	if !found {
		t.Fatal("the example has no total")
	}
	same(t, "net variance", "£1,106k underspend", s.Scale.Words(total.Variance().Net))
	trust := s.Summaries[0]
	same(t, "summary", "£1.1m underspend", trust.Scale.Words(trust.Variance))
	same(t, "budget", "£54.6m", trust.Scale.Money(trust.GrossBudget))
	same(t, "percentage", "2.0", trust.Percent().StringFixed(1))
}
