package report

import "strconv"

// Note is a numbered remark under a table. The zero Note is none.
type Note struct {
	ID     string // its anchor
	Number string // as the table shows it
	Text   string // what it says
}

// NotedCell is a cell with the note on it.
type NotedCell struct {
	Cell
	Note Note // on the reading; has a number if there is a note
}

// MonthsNotes are the notes on figures of other months than usual: one for each cell, the
// zero Note where there is nothing to say, and all that stand below the table. The
// prefix is that of their anchors.
func MonthsNotes(prefix string, cells []Cell) (each, all []Note) {
	n := &notes{prefix: prefix}
	for _, c := range cells {
		each = append(each, n.add(c.Covers))
	}
	return each, n.list
}

// notes numbers the remarks under a table. The same remark is one note.
type notes struct {
	prefix string // of the anchors
	list   []Note
}

// add is the note with a remark, a new one if there is none yet.
func (n *notes) add(text string) Note {
	if text == "" {
		return Note{}
	}
	for _, one := range n.list {
		if one.Text == text {
			return one
		}
	}
	number := strconv.Itoa(len(n.list) + 1)
	note := Note{ID: n.prefix + "note-" + number, Number: number, Text: text}
	n.list = append(n.list, note)
	return note
}
