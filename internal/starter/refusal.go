package starter

// Refusal is the error for a request that is written correctly, but cannot be
// met.
type Refusal struct {
	why  string
	hint string
}

// Error returns the reason, without the hint.
func (r *Refusal) Error() string { return r.why }

// Hint says what can be done instead; may be empty.
func (r *Refusal) Hint() string { return r.hint }
