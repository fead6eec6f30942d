package starter

// Kind is a kind of document that can be begun.
type Kind string

// The kinds of documents that can be begun.
const (
	Paper     Kind = "paper"     // a quarter with its figures, paper and commentary
	Challenge Kind = "challenge" // the same, with a paper of challenge and response about a few measures
	Minutes   Kind = "minutes"   // the record of a quarter's meeting
	Review    Kind = "review"    // the review of a year
)

// Quarterly reports whether the kind begins a quarter. Minutes and reviews
// need quarters that exist.
func (k Kind) Quarterly() bool { return k == Paper || k == Challenge }

// Kinds lists the kinds as users write them.
func Kinds() []string {
	return []string{string(Paper), string(Challenge), string(Minutes), string(Review)}
}
