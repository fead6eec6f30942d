package project_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// judgingPage is a page of the guide with examples: project files in code, whose first
// line names a file, and tables below of figures and of what comes of them.
type judgingPage struct {
	name   string
	lines  []string
	tables []judgingTable
}

// judgingTable is the table of an example.
type judgingTable struct {
	first   int               // place of its first row among the lines, from 0
	section string            // the heading that it stands under
	files   map[string]string // by path, from the code above it
	head    []string
	rows    [][]string // each as long as the head
}

var (
	fileInCode = regexp.MustCompile(`^# (data/\S+)$`)
	// judgingHead is the head of a table of figures; other tables are only read.
	judgingHead = regexp.MustCompile("^\\| (figure|quarter|report of|`[a-z-]+`) \\|")
)

func readJudgingPage(t *testing.T, name string) *judgingPage {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p := &judgingPage{name: name, lines: strings.Split(string(text), "\n")}
	now := judgingTable{}
	for n := 0; n < len(p.lines); n++ {
		switch line := p.lines[n]; {
		case strings.HasPrefix(line, "## "):
			now = judgingTable{section: strings.TrimPrefix(line, "## ")}
		case line == "~~~":
			end := n + 1
			for p.lines[end] != "~~~" {
				end++
			}
			now.files, n = filesIn(p.lines[n+1:end]), end
		case judgingHead.MatchString(line) && strings.HasPrefix(p.lines[n+1], "| ---"):
			table := now
			table.read(p.lines, n)
			p.tables = append(p.tables, table)
			n += 1 + len(table.rows)
		}
	}
	return p
}

// read reads the table whose head stands on the n-th line.
func (table *judgingTable) read(lines []string, n int) {
	table.head, table.first = cellsOf(lines[n]), n+2
	for _, line := range lines[table.first:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		row := make([]string, len(table.head))
		copy(row, cellsOf(line))
		table.rows = append(table.rows, row)
	}
}

func cellsOf(line string) []string {
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for n := range cells {
		cells[n] = strings.TrimSpace(cells[n])
	}
	return cells
}

// filesIn are the files in a block of code, each below a comment that names it.
func filesIn(lines []string) map[string]string {
	files, name := map[string]string{}, ""
	for _, line := range lines {
		if m := fileInCode.FindStringSubmatch(line); m != nil {
			name = m[1]
		} else {
			files[name] += line + "\n"
		}
	}
	return files
}

func (p *judgingPage) text() string { return strings.Join(p.lines, "\n") }

// sections are the page's headings of the second level.
func (p *judgingPage) sections() []string {
	var all []string
	for _, line := range p.lines {
		if heading, found := strings.CutPrefix(line, "## "); found {
			all = append(all, heading)
		}
	}
	return all
}

// write puts the rows of the tables into the page's file.
func (p *judgingPage) write(t *testing.T) {
	t.Helper()
	for _, table := range p.tables {
		for n, row := range table.rows {
			p.lines[table.first+n] = "| " + strings.Join(row, " | ") + " |"
		}
	}
	if err := os.WriteFile(p.name, []byte(p.text()), 0o644); err != nil {
		t.Fatal(err)
	}
}
