package audit

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"outturn/internal/wording"
)

// Verdicts are all verdicts, those that need somebody's attention first.
func Verdicts() []Verdict {
	return []Verdict{Contradicted, Unsupported, Allowed, Confirmed, Matched, Computed}
}

// Count is how many numbers have a verdict.
func (d *Document) Count(v Verdict) int {
	n := 0
	for _, one := range d.Numbers {
		if one.Verdict == v {
			n++
		}
	}
	return n
}

// Read is the share of the numbers that are not unsupported, in per cent, rounded down so
// that 100 means all.
func (d *Document) Read() int {
	if len(d.Numbers) == 0 {
		return 100
	}
	return 100 * (len(d.Numbers) - d.Count(Unsupported)) / len(d.Numbers)
}

// Summary counts the numbers by verdict: "Paper: 3 numbers: 2 computed, 1 matched, 0
// contradicted, 0 confirmed, 0 allowed, 0 unsupported; with a source: 100%".
func (d *Document) Summary() string {
	if len(d.Numbers) == 0 {
		return d.Kind + ": no numbers"
	}
	var counts []string
	for _, v := range []Verdict{Computed, Matched, Contradicted, Confirmed, Allowed, Unsupported} {
		counts = append(counts, fmt.Sprintf("%d %s", d.Count(v), v))
	}
	return fmt.Sprintf("%s: %s: %s; with a source: %d%%", d.Kind, wording.Count(len(d.Numbers), "number"), strings.Join(counts, ", "), d.Read())
}

// Version tells two states of documents apart: it is another once a text with numbers
// changes, or what the data say of one of them. It is short enough to be compared by eye:
// "3f2a-91c4".
func Version(documents []*Document) string {
	hash := sha256.New()
	seen := map[string]bool{}
	for _, d := range documents {
		for _, n := range d.Numbers {
			if f := n.Span.File; !seen[f.Name] {
				seen[f.Name] = true
				fmt.Fprintf(hash, "%q %q\n", f.Name, strings.ReplaceAll(f.Text, "\r\n", "\n")) // as any machine has it
			}
			fmt.Fprintf(hash, "%q %q %q %q\n", n.Text, n.Verdict, n.About, n.Source)
		}
	}
	sum := hash.Sum(nil)
	return fmt.Sprintf("%x-%x", sum[:2], sum[2:4])
}
