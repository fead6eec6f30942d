package layout

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	texttemplate "text/template"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// Templates are the layouts, ready to draw pages with. They are safe for use by
// several goroutines at once.
type Templates struct {
	files   Files
	set     *template.Template
	counted bool // a project's own layouts are among them

	mu   sync.Mutex
	free []*drawing // of counted ones
}

// drawing is the layouts while they draw one page, and what they have done for it.
type drawing struct {
	set   *template.Template
	steps steps
}

// Templates parses the layouts. functions are available in all of them, beside those of
// html/template and say, which says a phrase of words. The names of own, such as
// templates/pages/report.html, are the project's own: what they do for a page is counted. The
// error is an [Error] when one is not a valid template.
func (l Files) Templates(functions template.FuncMap, words *wording.Catalogue, own []string) (*Templates, error) {
	t := &Templates{files: l, set: template.New("").Funcs(functions).Funcs(template.FuncMap{sayName: say(words)})}
	t.counted = slices.ContainsFunc(own, func(name string) bool { return path.Ext(name) == ".html" })
	if t.counted {
		t.set.Funcs(boundedFunctions()).Funcs((&steps{}).functions())
	}
	for _, name := range slices.Sorted(maps.Keys(l)) {
		if path.Ext(name) != ".html" {
			continue
		}
		if _, err := t.set.New(name).Parse(l[name].Text); err != nil {
			return nil, l.mistake(err, name)
		}
	}
	t.writeOut(words, own)
	return t, t.countOwn(own)
}

// countOwn has each template of the project's own layouts count its steps.
func (t *Templates) countOwn(own []string) error {
	if !t.counted {
		return nil
	}
	all, err := t.files.inclusions()
	if err != nil {
		return err
	}
	counted := map[string]bool{}
	for _, name := range own {
		for _, defined := range all.defined[strings.TrimPrefix(name, "templates/")] {
			found := t.set.Lookup(defined)
			if found == nil || found.Tree == nil || found.Tree.Root == nil || counted[defined] {
				continue
			}
			counted[defined] = true
			if err := count(found.Tree.Root); err != nil {
				return fmt.Errorf("reading the layouts: %w", err)
			}
		}
	}
	return nil
}

// Draw draws the layout of a name with data. The error is an [Error] when the layout,
// or one that it includes, asks for what the data do not have, or goes beyond a limit.
func (t *Templates) Draw(w io.Writer, name string, data any) error {
	if !t.counted {
		if err := t.set.ExecuteTemplate(w, name, data); err != nil {
			return t.files.mistake(err, name)
		}
		return nil
	}
	d, err := t.take()
	if err != nil {
		return err
	}
	defer t.put(d)
	if err := d.set.ExecuteTemplate(&boundedWriter{w, limit.Page}, name, data); err != nil {
		return t.files.mistake(err, name)
	}
	return nil
}

// take takes layouts that draw nothing at present; a block within a page needs others than
// the page.
func (t *Templates) take() (*drawing, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if last := len(t.free) - 1; last >= 0 {
		d := t.free[last]
		t.free = t.free[:last]
		d.steps = steps{}
		return d, nil
	}
	set, err := t.set.Clone()
	if err != nil {
		return nil, fmt.Errorf("drawing a page: %w", err)
	}
	d := &drawing{set: set}
	set.Funcs(d.steps.functions())
	return d, nil
}

func (t *Templates) put(d *drawing) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.free = append(t.free, d)
}

// beyond returns the mistake of a layout that goes beyond a limit; nil for any other error.
// name is the layout that was drawn.
func (l Files) beyond(err error, name string) *Error {
	var in texttemplate.ExecError
	if errors.As(err, &in) && l[in.Name] != nil {
		name = in.Name
	}
	for _, over := range []error{errSteps, errLevels, errLength} {
		if errors.Is(err, over) && l[name] != nil {
			var ds source.Diagnostics
			return &Error{*ds.Report(rule.OverLimit, l[name].Top(), "%v", over).
				WithHint("the guide's page on limits has all of them; does a loop run on, or a layout include itself?")}
		}
	}
	return nil
}
