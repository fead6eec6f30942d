package load

import (
	"cmp"
	"crypto/sha256"
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/attachment"
	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Attachment is a file that is published with a document; or words that stand among them.
type Attachment struct {
	Title string // of an exempt one that is not for the reader, empty like all but Exempt
	File  string // in the project; empty for words
	Name  string // of the published file
	Kind  string // as readers are told: "PDF"
	Size  string // in words
	Sum   string // of the published file, in hexadecimal digits

	Exempt int // the paragraph of Schedule 12A that is relied on; 0: all may read it
}

// String is what an attachment is, for layouts that know only words.
func (a Attachment) String() string { return a.Title }

// publishedIn says how a file beside texts is published.
type publishedIn struct {
	folder string // the quarter or year
	exempt bool
	at     source.Span
	bytes  int64
}

// folderOf is the quarter or year that a file belongs to.
func folderOf(f *file) string {
	if f.quarter.IsZero() {
		return f.year.String()
	}
	return f.quarter.String()
}

// attachments reads the files that are attached to a document.
func (a *assembly) attachments(f *file, written []attachmentKey) []Attachment {
	var all []Attachment
	names := map[string]string{}
	for _, k := range written {
		text := k.File.Value
		if !k.File.Usable() || strings.TrimSpace(text) == "" || k.Exempt.broken {
			continue // it is a mistake already
		}
		if k.span == k.File.Span && !attachment.IsName(text) && !a.found.isFile(path.Join(path.Dir(f.name), text)) {
			all = append(all, Attachment{Title: text})
			continue
		}
		one, ok := a.attachment(f, k)
		if !ok {
			continue
		}
		if first, taken := names[one.Name]; taken {
			a.ds.Report(rule.Attachment, k.File.Span, "%q and %q would have the same address, attachments/%s", first, text, one.Name).
				WithHint("give one of the files another name")
		}
		names[one.Name] = text
		if one.Exempt > 0 && !a.dataset.Members {
			one = Attachment{Exempt: one.Exempt} // so that no later stage can publish it
		}
		all = append(all, one)
	}
	return all
}

// attachment looks into one file that is attached, and claims it for the document.
func (a *assembly) attachment(f *file, k attachmentKey) (Attachment, bool) {
	at, text := k.File.Span, k.File.Value
	name := path.Join(path.Dir(f.name), text)
	if hint, ok := attachment.CanBe(text); !ok {
		a.ds.Report(rule.Attachment, at, "%q cannot be attached: no file of this kind is published", text).WithHint("%s", hint)
		return Attachment{}, false
	}
	if text != path.Clean(text) || strings.HasPrefix(text, "..") || strings.HasPrefix(text, "/") || strings.ContainsAny(text, `\:`) {
		a.ds.Report(rule.Attachment, at, "%q is not a file beside this document", text).
			WithHint("put the file beside the document, and write its name: %s", path.Base(strings.ReplaceAll(text, `\`, "/")))
		return Attachment{}, false
	}
	published := attachment.Address(text)
	if len(published) > limit.ID {
		a.ds.Report(rule.Attachment, at, "the name of an attachment has at most %d characters", limit.ID).WithHint("give the file a shorter name; its title can be longer")
		return Attachment{}, false
	}
	a.checkExempt(k, name)
	content, ok, err := a.found.beside.content(name, rule.Attachment, at, a.ds)
	if err != nil {
		a.failed = err
	}
	if !ok {
		return Attachment{}, false
	}
	a.published[name] = publishedIn{folderOf(f), k.Exempt.number > 0, at, int64(len(content))}
	looked := a.found.beside.look(name, content)
	for _, of := range []struct {
		broken   *source.Rule
		findings []attachment.Finding
	}{
		{rule.Attachment, looked.Wrong}, {rule.HiddenContent, looked.Hidden}, {rule.HiddenProperties, looked.Made}, {rule.CutOffAttachment, looked.CutOff},
	} {
		for _, one := range of.findings {
			a.ds.Report(of.broken, at, "%s %s", path.Base(name), one.Summary).WithHint("%s", one.Hint)
		}
	}
	return Attachment{
		Title: cmp.Or(k.Title.Value, path.Base(name)), File: name, Name: published,
		Kind: looked.Kind, Size: looked.SizeInWords(), Sum: looked.Sum, Exempt: k.Exempt.number,
	}, true
}

// checkExempt reports a file that is exempt in one place and not in another, and one of which
// the name or title says that it is exempt.
func (a *assembly) checkExempt(k attachmentKey, name string) {
	isExempt := k.Exempt.number > 0
	if before, known := a.published[name]; known && before.exempt != isExempt {
		place := before.at.File.Place(before.at.Start)
		a.ds.Report(rule.Attachment, k.File.Span, "%s is exempt in one document and not in another: see %s, line %d", path.Base(name), before.at.File.Name, place.Line).
			WithHint("write exempt = 3, or the paragraph that is relied on, in both; or in neither")
	}
	words := strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(k.File.Value)
	if !isExempt && (saysExempt.MatchString(words) || calledExempt.MatchString(k.Title.Value)) {
		a.ds.Report(rule.ExemptInDoubt, k.File.Span, "the file would be published for all, and its name or title says that it is exempt").
			WithHint(`write { file = %q, exempt = 3 }, with the paragraph that is relied on; or give the file another name`, k.File.Value)
	}
}

// saysExempt matches names of files that are not for all, and calledExempt titles of them:
// "Annex B (exempt)", but not "Exempt accommodation".
var (
	saysExempt   = regexp.MustCompile(`(?i)\b(?:exempt|confidential|not for publication|members only)\b`)
	calledExempt = regexp.MustCompile(`(?i)\b(?:confidential|not for publication|members only)\b|\bexempt\W*$|[(\[–—:-]\s*exempt\b|^exempt (?:annex|appendix|part|information|item|report)`)
)

// look looks into an attachment, once.
func (b *besideReader) look(name string, content []byte) *attachment.Looked {
	key := attachedKey{strings.ToLower(path.Ext(name)), sha256.Sum256(content)}
	b.memory.mutex.Lock()
	defer b.memory.mutex.Unlock()
	if known := b.memory.attached[key]; known != nil {
		known.used = true
		return known.Looked
	}
	looked, _ := attachment.Look(name, content)
	if b.memory.attached == nil {
		b.memory.attached = map[attachedKey]*readAttachment{}
	}
	b.memory.attached[key] = &readAttachment{looked, true}
	return looked
}

func (t *tree) isFile(name string) bool {
	return slices.Contains(t.names, name)
}

// unread warns of documents of other programs that stand among papers and are not attached.
func (a *assembly) unread() {
	for _, name := range a.found.unattached {
		if _, attached := a.published[name]; attached {
			continue
		}
		mistake := a.ds.Report(rule.UnreadDocument, source.NewFile(name, "").Top(), "nothing is read from this file: papers and commentary are Markdown")
		into := "a file of Markdown such as paper.md"
		if f := (&file{name: strings.TrimSuffix(name, path.Ext(name)) + ".md"}); f.assignRole(a.found.calendar) == nil {
			into = f.name
		}
		if _, can := attachment.CanBe(name); can && strings.Count(name, "/") == 3 {
			mistake.WithHint("add attachments = [%q] to the front matter of the document beside it; or write its text into %s, or keep it outside of content/", path.Base(name), into)
		} else {
			mistake.WithHint("write its text into %s, or keep it outside of content/", into)
		}
	}
}

// checkFolders reports a quarter or review whose attachments and pictures are too large
// together: a correction keeps all of them.
func (a *assembly) checkFolders() {
	total := map[string]int64{}
	add := func(folder string, bytes int64, at source.Span) {
		before := total[folder]
		if total[folder] += bytes; before <= limit.Folder && total[folder] > limit.Folder {
			a.ds.Report(rule.OverLimit, at, "with this file, the attachments and pictures of %s are larger than %s together", folder, limit.Size(limit.Folder)).
				WithHint("leave some out, or save them smaller; a PDF of scanned pages can mostly be made smaller")
		}
	}
	for _, name := range keysOf(a.published) {
		p := a.published[name]
		add(p.folder, p.bytes, p.at)
	}
	for _, f := range a.found.files {
		if f.document == nil || f.role == guideRole {
			continue
		}
		for _, i := range f.document.Images {
			if i.Picture != nil {
				add(folderOf(f), i.Picture.Bytes(), i.Span)
			}
		}
	}
}
