package pdf

import "bytes"

// operator is one operator of a content stream with its operands.
type operator struct {
	name       string
	operands   []string // as they are written; of arrays and dictionaries the parts
	start, end int      // where it stands, with its operands
}

// operators reads a content stream.
func operators(stream []byte) []operator {
	var all []operator
	next := operator{start: -1}
	for at := 0; ; {
		start, end := token(stream, at)
		if start == end {
			return all
		}
		at = end
		if next.start < 0 {
			next.start = start
		}
		text := string(stream[start:end])
		if isOperand(text) {
			next.operands = append(next.operands, text)
			continue
		}
		next.name, next.end = text, end
		all = append(all, next)
		next = operator{start: -1}
	}
}

// isOperand reports whether a token is a value, and not the name of an operator.
func isOperand(text string) bool {
	switch text {
	case "true", "false", "null":
		return true
	}
	return bytes.IndexByte([]byte("/(<>[]+-.0123456789"), text[0]) >= 0
}

const (
	spaces     = "\x00\t\n\f\r "
	delimiters = "()<>[]{}/%"
)

// token returns where the next token stands; nothing is left where start is end.
func token(text []byte, at int) (start, end int) {
	for at < len(text) && (bytes.IndexByte([]byte(spaces), text[at]) >= 0 || text[at] == '%') {
		if text[at] != '%' {
			at++
			continue
		}
		for at < len(text) && text[at] != '\n' && text[at] != '\r' {
			at++
		}
	}
	if at == len(text) {
		return at, at
	}
	switch text[at] {
	case '(':
		return at, literalEnd(text, at)
	case '<', '>':
		if at+1 < len(text) && text[at+1] == text[at] {
			return at, at + 2
		}
		if n := bytes.IndexByte(text[at:], '>'); n > 0 {
			return at, at + n + 1
		}
		return at, at + 1
	case '[', ']', '{', '}':
		return at, at + 1
	}
	end = at + 1
	for end < len(text) && bytes.IndexByte([]byte(spaces+delimiters), text[end]) < 0 {
		end++
	}
	return at, end
}

// literalEnd returns the end of a string in brackets, which may hold others.
func literalEnd(text []byte, at int) int {
	for depth := 0; at < len(text); at++ {
		switch text[at] {
		case '\\':
			at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return at + 1
			}
		}
	}
	return len(text)
}
