package commentary

import (
	"regexp"
	"strings"
)

var (
	yamlKey = regexp.MustCompile(`^([A-Za-z_-]+)\s*:\s+(\S.*?)\s*$`)
	isBare  = regexp.MustCompile(`^(\d{4}-\d\d-\d\d|true|false|\d+|".*"|\[.*\])$`)
)

// betweenDashes is front matter between lines of ---, as other programs have it, in our own
// form: its lines with commas between them; and where the body begins. It is empty for a
// text that begins otherwise.
func betweenDashes(text string) (own string, next int) {
	rest, dashes := strings.CutPrefix(strings.TrimLeft(text, " \t\r\n"), "---\n")
	inside, body, closed := strings.Cut(rest, "\n---")
	if !dashes || !closed {
		return "", 0
	}
	lines := []string{fence}
	for line := range strings.Lines(inside) {
		line = strings.TrimSpace(line)
		if m := yamlKey.FindStringSubmatch(line); m != nil {
			line = m[1] + " = " + quoted(m[2])
		}
		if line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return strings.Join(append(lines, fence), ", "), len(text) - len(body)
}

// quoted is a value of YAML as TOML has it.
func quoted(value string) string {
	if isBare.MatchString(value) {
		return value
	}
	return `"` + strings.ReplaceAll(strings.Trim(value, `'`), `"`, `\"`) + `"`
}
