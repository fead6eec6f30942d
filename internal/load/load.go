package load

import (
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"outturn/internal/commentary"
	"outturn/internal/edition"
	"outturn/internal/folder"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Load reads the project in a file system. The grammar has the figures and
// blocks that its documents may hold. The dataset can be used only when no
// diagnostic is an error; the error that is returned is a failure to read. The proposed
// editions are taken as published after those that the project records.
func Load(project fs.FS, grammar commentary.Grammar, proposed ...*edition.Record) (*Dataset, *source.Diagnostics, error) {
	return (*Memory)(nil).Load(project, grammar, proposed...)
}

// Load is as the function [Load]; what it finds in files is kept for the next time. A nil
// memory keeps nothing.
func (m *Memory) Load(project fs.FS, grammar commentary.Grammar, proposed ...*edition.Record) (*Dataset, *source.Diagnostics, error) {
	if m == nil {
		m = new(Memory)
	}
	found, ds, err := find(project)
	if err != nil {
		return nil, nil, err
	}
	found.beside = m.reader(project, found.names)
	defer m.forgetUnused()
	if err := found.parse(project, grammar); err != nil {
		return nil, nil, err
	}
	for _, f := range found.files {
		ds.Add(f.mistakes.Sorted()...)
	}
	history, mistakes, err := edition.Read(project)
	if err != nil {
		return nil, nil, err
	}
	ds.Add(mistakes.Sorted()...)
	for _, r := range proposed {
		history.Propose(r)
	}
	a := &assembly{found: found, ds: ds, published: map[string]publishedIn{}, dataset: &Dataset{Members: grammar.Members, Editions: history, Policy: &source.Policy{Severity: map[*source.Rule]source.Severity{}}}}
	a.dataset.say(found.files)
	a.dataset.sayEditions()
	a.assemble()
	a.dataset.markCorrected()
	return a.dataset, ds, a.failed
}

// parse reads and parses every file, several at a time.
func (t *tree) parse(project fs.FS, grammar commentary.Grammar) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	parse := func(chosen func(*file) bool) error {
		for _, f := range t.files {
			if chosen(f) {
				group.Go(func() error { return f.parse(project, t.beside, grammar) })
			}
		}
		return group.Wait()
	}
	if err := parse((*file).declares); err != nil {
		return err
	}
	t.byTitle = t.titles()
	grammar.Titles = t.byTitle
	return parse(func(f *file) bool { return !f.declares() })
}

// declares reports whether a file declares what others name: those need its titles.
func (f *file) declares() bool { return f.role == organisationRole || f.role == indicatorsRole }

func (f *file) parse(project fs.FS, beside *besideReader, grammar commentary.Grammar) error {
	text, err := fs.ReadFile(project, f.name)
	if folder.Report(err, &f.mistakes) {
		f.source = source.NewFile(f.name, "")
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the project: %w", err)
	}
	// Windows line endings must give the same site, and code in a document is
	// published with its line endings.
	f.source = source.NewFile(f.name, strings.ReplaceAll(string(text), "\r\n", "\n"))
	if isUTF16(f.source.Text) {
		f.mistakes.Report(rule.NotUTF8, source.NewFile(f.name, "").Top(), "the file is saved with the encoding UTF-16, which editors also call Unicode").
			WithHint("save it with the encoding UTF-8")
		return nil
	}
	if at := invalidUTF8(f.source.Text); at >= 0 {
		f.mistakes.Report(rule.NotUTF8, f.source.Span(at, at+1), "this byte is not UTF-8").
			WithHint("save the file with the encoding UTF-8")
		return nil
	}
	if kind, isDocument := documentKind[f.role]; isDocument {
		f.checkControls()
		f.document = beside.memory.document(f, kind, grammar)
		f.frontMatter()
		return beside.pictures(f)
	}
	naming := keyfile.Naming{}
	if f.role == quarterRole {
		naming = keyfile.Naming{IDs: true, Titled: grammar.Titles[anIndicator.name]}
	}
	f.table = naming.Parse(f.source, 0, len(f.source.Text), &f.mistakes)
	f.checkTexts()
	if f.table != nil { // otherwise the mistake in TOML may be the same
		f.checkControls()
	}
	return nil
}

// checkTexts reports what TOML texts cannot hold.
func (f *file) checkTexts() {
	if f.table != nil {
		reportTexts(f.table, &f.mistakes)
	}
}

// documentKind says which kind of document the Markdown files of a role are.
// The files of other roles are TOML.
var documentKind = map[role]commentary.DocumentType{
	paperRole: commentary.Paper, commentRole: commentary.Comment, minutesRole: commentary.Minutes, reviewRole: commentary.Review, guideRole: commentary.Guide,
}

// frontMatter parses the front matter of a document. A document without any
// has an empty table.
func (f *file) frontMatter() {
	at := f.document.FrontMatter
	if at.IsZero() {
		at = f.source.Top()
	}
	f.table = keyfile.Parse(f.source, at.Start, at.End, &f.mistakes)
	f.checkTexts()
	f.checkEscapes()
}

// isUTF16 reports whether a text is one of two bytes for each letter: by the mark at its
// beginning, or by the zero in its first letter.
func isUTF16(text string) bool {
	return strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") ||
		len(text) > 1 && (text[0] == 0) != (text[1] == 0)
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for at, r := range text {
		if _, size := utf8.DecodeRuneInString(text[at:]); r == utf8.RuneError && size == 1 {
			return at
		}
	}
	return -1
}
