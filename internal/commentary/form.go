package commentary

import (
	"slices"
	"strings"
)

// Grammar is the figures and blocks that documents may hold. What each of them
// comes to is declared where it is evaluated, in the report.
type Grammar struct{ Figures, Blocks []Form }

// Form is how a figure or block is written, and what it is for.
type Form struct {
	Name    string
	Doc     string  // what it comes to, in a sentence
	Subject Subject // the plain word after the name; zero: there is none
	Options []Option
	In      []Kind // of a block: the documents that it may stand in
	Example string // a whole one, about indicators of the worked example
	Result  string // in words, where a page of the guide cannot show what the example comes to
}

// Subject is the plain word after the name of a figure or block.
type Subject struct {
	What string // as diagnostics name it: "an indicator"
	Doc  string
}

// Option is one key=value of a figure or block.
type Option struct {
	Name   string
	Doc    string
	Values []string // those that it takes; empty: any, as far as this package knows
	Needed bool
	Either bool // exactly one of the options that say so is written
}

// find is the form of a name; nil when there is none.
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

// keys lists the names of those options that a condition holds of.
func (f *Form) keys(those func(Option) bool) []string {
	var all []string
	for _, o := range f.Options {
		if those(o) {
			all = append(all, o.Name)
		}
	}
	return all
}

func every(Option) bool    { return true }
func needed(o Option) bool { return o.Needed }
func oneOf(o Option) bool  { return o.Either }

// option is the option of a name; nil when there is none.
func (f *Form) option(name string) *Option {
	for n := range f.Options {
		if f.Options[n].Name == name {
			return &f.Options[n]
		}
	}
	return nil
}

// howWritten says how options are written; nothing where there are none.
func (f *Form) howWritten() string {
	if len(f.Options) == 0 {
		return ""
	}
	return "options are written key=value: " + strings.Join(f.keys(every), ", ")
}
