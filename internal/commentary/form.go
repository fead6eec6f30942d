package commentary

import (
	"slices"
	"strings"
)

// Grammar lists the figures and blocks that documents may hold. How each is
// evaluated is declared in package report.
type Grammar struct {
	Figures, Blocks []Form

	// Members says that exempt passages are read too: for those who may read them.
	Members bool

	// Titles are ids by titles, of each kind of thing: "indicator", "set" and others. They
	// are for hints.
	Titles map[string]map[string]string
}

// Form is how a figure or block is written, and what it is for.
type Form struct {
	Name    string
	Doc     string  // what it shows, in a sentence
	Subject Subject // the plain word after the name; zero when there is none
	Options []Option
	In      []DocumentType // of a block: the documents that it may stand in
	Example string         // a complete example, about indicators of the worked example
	Result  string         // what the example shows, in words, where the guide cannot evaluate it
}

// Subject is the plain word after the name of a figure or block.
type Subject struct {
	What  string // as diagnostics name it: "an indicator"
	Doc   string
	Words bool // it may be of several words, in quotation marks
}

// Option is one key=value of a figure or block.
type Option struct {
	Name   string
	Doc    string
	Values []string // the values allowed; empty when they are not a fixed list
	Words  bool     // it may be of several words, in quotation marks
	Needed bool
	Either bool // exactly one of the options with this mark must be written
}

// find returns the form with a name, or nil.
func find(forms []Form, name string) *Form {
	for n := range forms {
		if forms[n].Name == name {
			return &forms[n]
		}
	}
	return nil
}

// names lists the names of forms, in alphabetical order.
func names(forms []Form) []string {
	var all []string
	for _, f := range forms {
		all = append(all, f.Name)
	}
	slices.Sort(all)
	return all
}

// keys lists the names of the options that meet a condition.
func (f *Form) keys(meets func(Option) bool) []string {
	var all []string
	for _, o := range f.Options {
		if meets(o) {
			all = append(all, o.Name)
		}
	}
	return all
}

func every(Option) bool    { return true }
func needed(o Option) bool { return o.Needed }
func either(o Option) bool { return o.Either }

// option returns the option with a name, or nil.
func (f *Form) option(name string) *Option {
	for n := range f.Options {
		if f.Options[n].Name == name {
			return &f.Options[n]
		}
	}
	return nil
}

// howWritten says how options are written; empty when there are none.
func (f *Form) howWritten() string {
	if len(f.Options) == 0 {
		return ""
	}
	return "options are written key=value, with hyphens for spaces in a value: " + strings.Join(f.keys(every), ", ")
}
