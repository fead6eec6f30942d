package starter

// Refusal says why something cannot be begun that was asked for as it should be.
type Refusal struct {
	why  string
	hint string
}

// Error is the reason, without what can be begun instead.
func (r *Refusal) Error() string { return r.why }

// Hint says how to go on; empty when there is nothing to say.
func (r *Refusal) Hint() string { return r.hint }
