package project_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// workedPage is a page of the guide with worked examples: project files in code, whose
// first line names a file, and tables below of figures and of what comes of them.
type workedPage struct {
	name   string
	lines  []string
	tables []workedTable
}

// workedTable is one worked example.
type workedTable struct {
	first, line int               // places of its first row and of its head, from 0
	section     string            // the heading that it stands under
	files       map[string]string // by path, from the code above it
	head        []string
	rows        [][]string
}

var (
	fileInCode = regexp.MustCompile(`^# (data/\S+)$`)
	// workedHead begins the head of a table of figures; other tables are only read.
	workedHead = regexp.MustCompile("^\\| (figure|quarter|report of|`[a-z-]+`) \\|")
)

func readWorkedPage(t *testing.T, name string) *workedPage {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p := &workedPage{name: name, lines: strings.Split(string(text), "\n")}
	var files map[string]string
	section := ""
	for n := 0; n < len(p.lines); n++ {
		switch line := p.lines[n]; {
		case strings.HasPrefix(line, "## "):
			section, files = strings.TrimPrefix(line, "## "), nil
		case line == "~~~":
			end := n + 1
			for p.lines[end] != "~~~" {
				end++
			}
			files, n = filesIn(p.lines[n+1:end]), end
		case workedHead.MatchString(line) && strings.HasPrefix(p.lines[n+1], "| ---"):
			table := workedTable{first: n + 2, line: n, section: section, files: files, head: cellsOf(line)}
			for n += 2; n < len(p.lines) && strings.HasPrefix(p.lines[n], "|"); n++ {
				table.rows = append(table.rows, cellsOf(p.lines[n]))
			}
			p.tables = append(p.tables, table)
		}
	}
	return p
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

func cellsOf(line string) []string {
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for n := range cells {
		cells[n] = strings.TrimSpace(cells[n])
	}
	return cells
}

// sections are the page's headings of the second level.
func (p *workedPage) sections() []string {
	var all []string
	for _, line := range p.lines {
		if heading, found := strings.CutPrefix(line, "## "); found {
			all = append(all, heading)
		}
	}
	return all
}

// write puts the rows of the tables into the page's file.
func (p *workedPage) write(t *testing.T) {
	t.Helper()
	for _, table := range p.tables {
		for n, row := range table.rows {
			p.lines[table.first+n] = "| " + strings.Join(row, " | ") + " |"
		}
	}
	if err := os.WriteFile(p.name, []byte(strings.Join(p.lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}
