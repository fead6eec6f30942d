package page

// say says a phrase in the words of the organisation.
func (s *Site) say(key string, arguments ...string) string {
	return s.organisation.Say(key, arguments...)
}
