package preview

import "strings"

// pair holds the indexes of two matching elements, one from each sequence; -1 stands
// for the position before the first.
type pair struct{ before, now int }

// tooLong limits the comparisons for one page. Longer sequences count as different
// from their first difference to their last.
const tooLong = 4_000_000

// commonPairs finds a longest common subsequence of two sequences with lengths n and
// m.
func commonPairs(n, m int, same func(before, now int) bool) []pair {
	start := 0
	for start < n && start < m && same(start, start) {
		start++
	}
	end := 0
	for end < n-start && end < m-start && same(n-1-end, m-1-end) {
		end++
	}
	var all []pair
	for i := range start {
		all = append(all, pair{i, i})
	}
	all = append(all, commonBetween(start, n-end, m-end, same)...)
	for i := end; i > 0; i-- {
		all = append(all, pair{n - i, m - i})
	}
	return all
}

// commonBetween finds the part of that subsequence between the first difference and
// the last, by dynamic programming.
func commonBetween(start, n, m int, same func(before, now int) bool) []pair {
	rows, columns := n-start, m-start
	if rows*columns > tooLong {
		return nil
	}
	length := make([][]int, rows+1)
	for i := range length {
		length[i] = make([]int, columns+1)
	}
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			length[i][j] = max(length[i+1][j], length[i][j+1])
			if same(start+i, start+j) {
				length[i][j] = length[i+1][j+1] + 1
			}
		}
	}
	var all []pair
	for i, j := 0, 0; i < rows && j < columns; {
		switch {
		case same(start+i, start+j):
			all = append(all, pair{start + i, start + j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return all
}

// Words is a run of words of a passage; Changed marks those that the other side does
// not have.
type Words struct {
	Text    string
	Changed bool
}

// Side is the wording on one side of a change; nil means that this side has none.
type Side []Words

// compareWords marks the words that differ between two texts.
func compareWords(before, now string) (old, new Side) {
	x, y := strings.Fields(before), strings.Fields(now)
	kept := commonPairs(len(x), len(y), func(i, j int) bool { return x[i] == y[j] })
	keptOld, keptNew := map[int]bool{}, map[int]bool{}
	for _, p := range kept {
		keptOld[p.before], keptNew[p.now] = true, true
	}
	return markWords(x, keptOld), markWords(y, keptNew)
}

// markWords joins neighbouring words that are alike kept, or alike changed.
func markWords(words []string, kept map[int]bool) Side {
	var all Side
	for n, word := range words {
		if last := len(all) - 1; last >= 0 && all[last].Changed == !kept[n] {
			all[last].Text += " " + word
			continue
		}
		all = append(all, Words{word, !kept[n]})
	}
	return all
}

// likeness is the share of words that two texts have in common, from 0 to 1.
func likeness(before, now string) float64 {
	x, y := strings.Fields(before), strings.Fields(now)
	if len(x)+len(y) == 0 {
		return 1
	}
	left := map[string]int{}
	for _, word := range x {
		left[word]++
	}
	shared := 0
	for _, word := range y {
		if left[word] > 0 {
			left[word]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(x)+len(y))
}
