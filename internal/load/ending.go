package load

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// addOther looks at a file whose name ends otherwise than the files of its folder. Most
// such files are the author's own; one that would be read but for its ending or in the
// other folder is a mistake.
func (t *tree) addOther(name string, ds *source.Diagnostics) {
	at := source.NewFile(name, "").Top()
	if leftBehind.MatchString(path.Base(name)) {
		return
	}
	if right := otherFolder(name, t.calendar); right != "" {
		ds.Report(rule.UnknownFile, at, "nothing is read from this place: it is the wrong folder").
			WithHint("move it to %s", right)
		t.misplaced = append(t.misplaced, &file{name: name, intended: right})
		return
	}
	right, ending := t.withEnding(name)
	if right == "" {
		if strings.HasPrefix(name, "content/") && otherPrograms.MatchString(name) {
			t.unattached = append(t.unattached, name)
		}
		return
	}
	mistake := ds.Report(rule.UnknownFile, at, "nothing is read from this file: its name does not end in %s", path.Ext(right))
	if !slices.Contains(plainEndings, ending) {
		mistake.WithHint("save it as plain text under the name %s", right)
		return
	}
	mistake.WithHint("%s", t.rename(right))
	t.misplaced = append(t.misplaced, &file{name: name, intended: right})
}

// otherPrograms matches the documents of other programs.
var otherPrograms = regexp.MustCompile(`(?i)\.(docx?|xlsx?|pptx?|pdf|rtf|od[tsp]|html?|pages)$`)

// rename is the hint to give a file another name. A file that has the name already is the
// one that is read.
func (t *tree) rename(right string) string {
	if slices.Contains(t.names, right) {
		folder, _, _ := strings.Cut(right, "/")
		return right + " exists already, and that one is read: delete this file, or keep it outside of " + folder + "/"
	}
	return "name it " + right + "; if part of its ending is hidden, have your file manager show file name extensions"
}

// leftBehind matches files that editors, office programs and systems leave, such as
// copies for safety. Nobody expects them to be read.
var leftBehind = regexp.MustCompile(`(?i)(~|\.(bak|backup|sw[a-p]|orig|old|tmp|rej|lock))$|^~\$|^#.*#$|^(thumbs\.db|desktop\.ini|icon\r?)$`)

// endings matches a name that ends in other words, letters or signs for .toml or .md, or
// has a further ending after them.
var endings = regexp.MustCompile(`^(.*?)\s*\.(?:(toml|tml|tom|ini)|(md|markdown|mdown|mkdn?|mdwn))((?:\.(?:toml|md|txt|text|rtf|docx?|odt|pages))*)\s*$`)

// plainEndings are further endings of files that are plain text.
var plainEndings = []string{"", ".txt", ".text", ".md", ".toml"}

// withEnding is the name under which a file would be read if it ended in .toml or .md,
// and the ending that it has after that. The name is empty when it would not be read.
func (t *tree) withEnding(name string) (right, ending string) {
	folder, base := path.Split(name)
	m := endings.FindStringSubmatch(strings.ToLower(base))
	if m == nil {
		return t.withoutEnding(name), ""
	}
	extension := ".md"
	if m[2] != "" {
		extension = ".toml"
	}
	meant := folder + base[:len(m[1])] + extension
	top, _, _ := strings.Cut(name, "/")
	if folders[top] != extension {
		return otherFolder(meant, t.calendar), path.Ext(m[4])
	}
	f := &file{name: meant}
	if f.assignRole(t.calendar) == nil {
		return meant, path.Ext(m[4])
	}
	return nearestName(meant, t.calendar), path.Ext(m[4])
}

// withoutEnding is the name under which a text file, or one without an ending, would be
// read. Where any name can stand, such as in the folder of indicators, it may be notes of
// the author; of those in the place of commentary the id decides, see
// [assembly.checkTexts].
func (t *tree) withoutEnding(name string) string {
	if extension := path.Ext(name); extension != "" && extension != ".txt" {
		return ""
	}
	folder, _, _ := strings.Cut(name, "/")
	f := &file{name: strings.TrimSuffix(name, path.Ext(name)) + folders[folder]}
	err := f.assignRole(t.calendar)
	switch {
	case err != nil || f.role == indicatorsRole || f.role == guideRole:
		return ""
	case f.role == commentRole:
		t.texts = append(t.texts, &file{name: name, intended: f.name, id: f.id})
		return ""
	}
	return f.name
}

// checkTexts reports text files that are named after an indicator and stand in the place
// of commentary.
func (a *assembly) checkTexts() {
	for _, f := range a.found.texts {
		if a.dataset.byID[f.id] != nil {
			a.ds.Report(rule.UnknownFile, source.NewFile(f.name, "").Top(), "nothing is read from this file: its name does not end in .md").
				WithHint("%s", a.found.rename(f.intended))
		}
	}
}

// copied matches what programs and people add to the name of a copy.
var copied = regexp.MustCompile(`^(?i:copy (?:\(\d+\) )?of )|(?i:\s*\(\d+\)|[ _-]+(?:copy|copied|final|new|old|draft|version|v\d+)\b(?: ?\d+)?)+$`)

// original is the name of which another was made, by copying or by a space too many.
func original(base string) string {
	base = source.Visible(base)
	for {
		shorter := strings.TrimRight(copied.ReplaceAllString(base, ""), " -_")
		if shorter == base || shorter == "" {
			return base
		}
		base = shorter
	}
}
