package sense

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/rule"
)

var (
	inTime  = wordsOf(`in time|on time|on target|within (the )?(\w+ ){0,3}(minutes?|hours?|days?|weeks?|months?|timescales?|timeframes?|target|deadline|standard)`)
	takes   = wordsOf(`(days|hours|minutes|weeks|months|time) (taken )?(to|for)|(time|days|weeks) taken|waiting times?|wait|turnaround|(days|shifts) lost|sickness|sick days|absence`)
	unlike  = wordsOf(`not|no|non|never|without|late|overdue|missed|missing|fail|fails|failed|failing|over|exceeding|exceeded|refused|lost|outstanding|breach|breached|returned|repeat|repeated|re-\w+|readmitted|readmissions|rereferr\w+|reentr\w+|reoffend\w*|reopened|again|closed|ending|ended|evicted|died|deaths|complaints? (received|upheld)|cancelled|withdrawn|allowed|overturned`)
	welcome = wordsOf(`between|since|until|before failure|notice|free|available|availability|volunteer\w*|saved|open|opening|active|activity|in time|on time|within|reduction|reduced|improvement|improved|attendance|respite|leave taken|training|hours of|spent|target`)
)

// polarity warns of a share of what was done in time for which smaller is better, and of a
// time that something takes for which bigger is.
func (c *checker) polarity(i *indicator.Indicator) {
	words, opposite := i.Polarity.Words(), indicator.Bigger
	switch {
	case i.Polarity == indicator.Smaller && i.Unit.Percentage && inTime.MatchString(i.Title) && !unlike.MatchString(i.Title):
	case i.Polarity == indicator.Bigger && !i.Unit.Percentage && takes.MatchString(i.Title) && !welcome.MatchString(i.Title):
		opposite = indicator.Smaller
	default:
		return
	}
	at := c.declared(i.ID, "polarity")
	c.report(rule.OddPolarity, i, at, fmt.Sprintf("write polarity = %q, and check which side of the target its tolerance is on", opposite),
		"of %q, %s, and its title is %q", i.ID, words, i.Title)
}
