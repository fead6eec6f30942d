package report

import "strconv"

// Note is a numbered remark under a table.
type Note struct {
	ID     string // its anchor
	Number string
	Text   string
}

// NotedCell is a cell with the note on it; one without a number is none.
type NotedCell struct {
	Cell
	Note Note
}

// Notes numbers remarks, the same remark once.
type Notes struct {
	Prefix string // begins the notes' anchors
	List   []Note
}

// Note is the note with a remark, added if it is new; the zero Note for no
// remark.
func (n *Notes) Note(text string) Note {
	if text == "" {
		return Note{}
	}
	for _, one := range n.List {
		if one.Text == text {
			return one
		}
	}
	number := strconv.Itoa(len(n.List) + 1)
	note := Note{ID: n.Prefix + "note-" + number, Number: number, Text: text}
	n.List = append(n.List, note)
	return note
}
