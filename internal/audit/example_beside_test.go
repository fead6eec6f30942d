package audit

import "strings"

// misnamed is an error in the words beside a figure.
type misnamed struct {
	kind       string
	start, end int
	instead    string
}

// otherComparators name another comparator beside the figure of one, where the data have
// another figure of that.
func (e *typedText) otherComparators(f typedFigure) []misnamed {
	m := e.auditor.report.Measure(f.Subject.Text)
	if f.Name != "comparator" || m == nil {
		return nil
	}
	first, last := e.sentenceOf(f)
	sentence := strings.ToLower(e.body[first:last])
	own := ""
	for _, c := range m.Comparators {
		if c.Comparator == f.Get("of").Text {
			own = strings.ToLower(c.Title)
		}
	}
	var all []misnamed
	for _, c := range m.Comparators {
		at := strings.Index(sentence, own)
		if c.Comparator != f.Get("of").Text && own != "" && strings.Count(sentence, own) == 1 && !strings.Contains(sentence, strings.ToLower(c.Title)) && c.Display != e.body[f.start:f.end] {
			all = append(all, misnamed{"comparator: name", first + at, first + at + len(own), c.Title})
		}
	}
	return all
}

// sentenceOf is the run of text around a figure up to the ends of its sentence.
func (e *typedText) sentenceOf(f typedFigure) (first, last int) {
	ends := func(at int) bool {
		return strings.Contains(".;:\n", e.body[at:at+1]) && (at+1 == len(e.body) || e.body[at+1] == ' ' || e.body[at] == '\n')
	}
	first, last = f.start, f.end
	for first > 0 && !ends(first-1) {
		first--
	}
	for last < len(e.body) && !ends(last) {
		last++
	}
	return first, last
}
