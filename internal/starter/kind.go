package starter

// Kind is what is begun.
type Kind string

// The kinds.
const (
	Paper     Kind = "paper"     // a quarter with its figures, paper and commentary
	Challenge Kind = "challenge" // the same as challenge and response, of a few measures
	Minutes   Kind = "minutes"   // the record of a quarter's meeting
	Review    Kind = "review"    // of a financial year
)

// Quarterly reports whether the kind begins a quarter. Minutes and reviews are of
// what is there.
func (k Kind) Quarterly() bool { return k == Paper || k == Challenge }

// Kinds lists the kinds as a user writes them.
func Kinds() []string {
	return []string{string(Paper), string(Challenge), string(Minutes), string(Review)}
}
