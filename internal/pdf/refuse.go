package pdf

import (
	"fmt"
	"strings"
)

// NoPart says that a document has no part of a name.
type NoPart struct {
	Part  string
	Parts []string // those that there are
}

func (e *NoPart) Error() string { return fmt.Sprintf("the document has no part %q", e.Part) }

// Hint names the parts.
func (e *NoPart) Hint() string { return "its parts are: " + strings.Join(e.Parts, ", ") }

// TooWide says that tables do not fit on paper, not even on its side and in the smallest type.
type TooWide struct{ Tables []string }

func (e *TooWide) Error() string {
	return "too wide for paper, even on its side and in the smallest type: " + strings.Join(e.Tables, "; ")
}

// Hint says what to do.
func (*TooWide) Hint() string { return "divide the table into two, or shorten its longest words" }
