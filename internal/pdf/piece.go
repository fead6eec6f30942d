package pdf

import (
	"iter"
	"strconv"
)

// A piece of a content stream: something that is drawn, or where a tag begins or ends.
type piece struct {
	kind       pieceKind
	tag        int // the number of the tag (MCID) that it belongs to or begins, or one of these
	start, end int
	shown      []shown // of text
}

const (
	untagged = -1
	artefact = -2 // in marked content without a number
)

type pieceKind int

const (
	pieceText pieceKind = iota
	piecePath
	pieceObject // an image or form
	pieceTag    // where a tag with a number begins
	pieceOther  // where marked content without a number begins, such as an artefact
)

// shown is what one operator shows of a text.
type shown struct {
	font   string // its name among the resources of the page
	string string // as it is written
}

// pieces are the pieces of a content stream, in order.
func pieces(stream []byte) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		r := pieceReader{path: -1, text: -1}
		for _, o := range operators(stream) {
			if p, ok := r.read(o); ok && !yield(p) {
				return
			}
		}
	}
}

// pieceReader reads pieces, one operator after the other.
type pieceReader struct {
	tags       []int // the tags that are open, the outer first
	path, text int   // where the path or text began that is open; -1 for none
	font       string
	shown      []shown
}

// tag is the tag that is open.
func (r *pieceReader) tag() int {
	for _, tag := range r.tags {
		if tag >= 0 {
			return tag
		}
	}
	if len(r.tags) > 0 {
		return artefact
	}
	return untagged
}

func (r *pieceReader) read(o operator) (p piece, ok bool) {
	p = piece{tag: r.tag(), start: o.start, end: o.end}
	switch o.name {
	case "m", "l", "c", "v", "y", "h", "re":
		if r.path < 0 {
			r.path = o.start
		}
	case "n":
		r.path = -1
	case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s":
		p.kind, p.start, r.path = piecePath, r.path, -1
		return p, p.start >= 0
	case "sh":
		p.kind = piecePath
		return p, true
	case "Do":
		p.kind = pieceObject
		return p, true
	case "BMC", "BDC":
		p.kind, p.tag = opened(o)
		r.tags = append(r.tags, p.tag)
		return p, true
	case "EMC":
		r.tags = r.tags[:max(0, len(r.tags)-1)]
	default:
		return r.readText(o, p)
	}
	return p, false
}

// readText reads an operator of text.
func (r *pieceReader) readText(o operator, p piece) (piece, bool) {
	switch o.name {
	case "BT":
		r.text, r.shown = o.start, nil
	case "Tf":
		if len(o.operands) > 0 {
			r.font = o.operands[0][1:]
		}
	case "Tj", "TJ", "'", `"`:
		for _, operand := range o.operands {
			if operand[0] == '(' || operand[0] == '<' {
				r.shown = append(r.shown, shown{r.font, operand})
			}
		}
	case "ET":
		p.kind, p.start, p.shown, r.text = pieceText, r.text, r.shown, -1
		return p, p.start >= 0 && len(p.shown) > 0
	}
	return p, false
}

// opened tells what an operator opens: a tag with its number or other marked content.
func opened(o operator) (pieceKind, int) {
	for n, operand := range o.operands[:max(0, len(o.operands)-1)] {
		if operand != "/MCID" {
			continue
		}
		if tag, err := strconv.Atoi(o.operands[n+1]); err == nil {
			return pieceTag, tag
		}
	}
	return pieceOther, artefact
}
