package report

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/source"
)

// What holds of every figure and block by its declaration alone. The examples are
// about the worked example's second quarter of 2019/20.

// outcome is what a text comes to: its figures, its blocks, and what is wrong.
type outcome struct {
	figures []FigureText
	blocks  []Block
	said    []string
}

func (o outcome) failed() bool { return len(o.said) > 0 }

// evaluated fills a text in, in a paper with a paragraph named summary that could
// be a review with a full report.
func evaluated(r *Report, text string) outcome {
	var ds source.Diagnostics
	file := source.NewFile("paper.md", "+++\n+++\nIn short. {#summary}\n\n"+text+"\n")
	d := commentary.Parse(file, commentary.Paper, Grammar(), &ds)
	if !ds.Failed(false) {
		own := *r
		own.Figures, own.Blocks = map[*commentary.Figure]FigureText{}, map[*commentary.Block]Block{}
		f := &filler{report: &own, paper: d, review: &load.Review{FullReport: "The full report"}, ds: &ds, shown: map[string]bool{}}
		f.figures(d)
		f.blocks(d)
		r = &own
	}
	var o outcome
	for _, figure := range d.Figures {
		one := r.Figures[figure]
		one.Paragraph = nil // of a document of its own
		o.figures = append(o.figures, one)
	}
	for _, b := range d.Blocks {
		o.blocks = append(o.blocks, r.Blocks[b])
	}
	for _, one := range ds.Sorted() {
		o.said = append(o.said, one.Summary)
	}
	return o
}

// example is the report that the examples are about.
func example(t *testing.T) *Report {
	t.Helper()
	dataset, ds, err := load.Load(os.DirFS("../.."), Grammar())
	if err != nil || ds.Failed(false) {
		t.Fatal("the worked example has mistakes", err)
	}
	all, _ := All(dataset, time.Date(2020, time.May, 1, 0, 0, 0, 0, time.UTC))
	at := slices.IndexFunc(all, func(r *Report) bool { return r.Quarter.String() == "2019-20/q2" })
	return all[at]
}

func TestEveryDeclarationIsWhole(t *testing.T) {
	g := Grammar()
	seen := map[string]bool{}
	for n, form := range slices.Concat(g.Figures, g.Blocks) {
		isBlock := n >= len(g.Figures)
		if seen[form.Name] && !isBlock || !strings.HasSuffix(form.Doc, ".") || form.Example == "" {
			t.Errorf("%s stands twice or is not explained in a sentence: %q", form.Name, form.Doc)
		}
		seen[form.Name] = true
		if isBlock && len(form.In) == 0 {
			t.Errorf("the block %s may stand nowhere", form.Name)
		}
		if (form.Subject.What == "") != (form.Subject.Doc == "") {
			t.Errorf("the subject of %s is not explained", form.Name)
		}
		for _, o := range form.Options {
			if !strings.HasSuffix(o.Doc, ".") {
				t.Errorf("%s: no sentence says what %s= is for: %q", form.Name, o.Name, o.Doc)
			}
			for _, value := range o.Values {
				if !strings.Contains(o.Doc, value) {
					t.Errorf("%s: the value %s=%s is not explained: %q", form.Name, o.Name, value, o.Doc)
				}
			}
		}
	}
	for _, f := range figureTypes {
		if f.fill == nil {
			t.Errorf("nothing fills the figure %s in", f.Name)
		}
	}
	for _, b := range blockTypes {
		if b.build == nil {
			t.Errorf("nothing builds the block %s", b.Name)
		}
	}
}

func TestExamplesComeToSomething(t *testing.T) {
	r := example(t)
	for _, f := range figureTypes {
		if o := evaluated(r, f.Example); o.failed() || len(o.figures) != 1 || o.figures[0].Text == "" {
			t.Errorf("%s comes to %+v", f.Example, o)
		}
	}
	for _, b := range blockTypes {
		if o := evaluated(r, b.Example); o.failed() || len(o.blocks) != 1 || o.blocks[0] == nil {
			t.Errorf("%s comes to %+v", b.Example, o)
		}
	}
}

// TestBlocksComeToWhatTheyDeclare holds that a block comes to nothing that it does not
// declare, in its example and in the worked example, and to all that it does. A
// reminder in the place of finance that is still to be recorded stands in drafts only.
func TestBlocksComeToWhatTheyDeclare(t *testing.T) {
	r := example(t)
	met := map[reflect.Type]bool{reflect.TypeFor[*awaitedFinance](): true}
	for _, b := range blockTypes {
		declared := map[reflect.Type]bool{}
		for _, result := range b.results {
			declared[reflect.TypeOf(result)] = true
		}
		check := func(result Block) {
			met[reflect.TypeOf(result)] = true
			if !declared[reflect.TypeOf(result)] {
				t.Errorf("the block %s does not declare that it comes to a %T", b.Name, result)
			}
		}
		check(evaluated(r, b.Example).blocks[0])
		for block, result := range r.Blocks {
			if block.Name == b.Name {
				check(result)
			}
		}
	}
	for _, result := range Results() {
		if !met[reflect.TypeOf(result)] {
			t.Errorf("no block comes to a %T", result)
		}
	}
}

// TestEveryOptionIsRead holds that an option makes a difference: each of its
// values, or one that it cannot have.
func TestEveryOptionIsRead(t *testing.T) {
	r := example(t)
	for _, m := range r.Measures {
		m.Forecast = &Forecast{Display: "1", Position: indicator.Unset} // the example has none
	}
	toDate := r.byID["re-referrals"] // of no figure of the example a quarter has a part
	now := *toDate.Indicator
	now.Covers.YearToDate = true
	toDate.Indicator = &now
	for _, f := range figureTypes {
		for _, o := range f.Options {
			if !read(r, f.Form, o, "{{", "}}") {
				t.Errorf("the figure %s does not read %s=", f.Name, o.Name)
			}
		}
	}
	for _, b := range blockTypes {
		for _, o := range b.Options {
			if !read(r, b.Form, o, "::: ", "\n:::") {
				t.Errorf("the block %s does not read %s=", b.Name, o.Name)
			}
		}
	}
}

// read reports whether an option makes a difference to the example, or to what is
// left of it without all that is not needed.
func read(r *Report, form commentary.Form, o commentary.Option, begin, end string) bool {
	values := o.Values
	if len(values) == 0 {
		values = []string{"no-such-value"}
	}
	for _, whole := range []bool{true, false} {
		without := evaluated(r, begin+written(form, o, whole)+end)
		var with []outcome
		for _, value := range values {
			with = append(with, evaluated(r, begin+written(form, o, whole)+" "+o.Name+"="+value+end))
		}
		if len(o.Values) > 0 && slices.ContainsFunc(with, outcome.failed) {
			return false
		}
		if slices.ContainsFunc(with, func(one outcome) bool { return !reflect.DeepEqual(one, without) }) {
			return true
		}
	}
	return false
}

// wordsOf are the words of an example; those in quotation marks are one.
var wordsOf = regexp.MustCompile(`[^\s"]*"[^"]*"|\S+`)

// written is a form's example without an option and without those that exclude it;
// whole, or without all that is not needed.
func written(form commentary.Form, without commentary.Option, whole bool) string {
	line, _, _ := strings.Cut(strings.Trim(form.Example, "{}: "), "\n")
	words := wordsOf.FindAllString(line, -1)
	kept := words[:1]
	for _, word := range words[1:] {
		name, _, named := strings.Cut(word, "=")
		at := slices.IndexFunc(form.Options, func(o commentary.Option) bool { return o.Name == name })
		if !named || name != without.Name && !(form.Options[at].Either && without.Either) && (whole || form.Options[at].Needed) {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// greeting is a block that no other package knows.
type greeting struct{ to string }

func (*greeting) Layout() string { return "greeting" }

// TestNewOnes holds that a figure and a block need no more than their declaration.
func TestNewOnes(t *testing.T) {
	r := example(t)
	figures, blocks := figureTypes, blockTypes
	defer func() { figureTypes, blockTypes = figures, blocks }()
	to := commentary.Option{Name: "to", Doc: "world, or moon.", Values: []string{"world", "moon"}, Needed: true}
	figureTypes = append(slices.Clone(figures), figureType{
		Form: commentary.Form{Name: "hello", Options: []commentary.Option{to}},
		fill: asText(func(_ *filler, figure *commentary.Figure) string { return "Hello, " + figure.Get("to").Text }),
	})
	blockTypes = append(slices.Clone(blocks), blockType{
		Form:    commentary.Form{Name: "greeting", Options: []commentary.Option{to}, In: inPaperAndGuide},
		build:   func(_ *filler, b *commentary.Block) Block { return &greeting{b.Get("to").Text} },
		results: []Block{&greeting{}},
	})
	for text, want := range map[string]outcome{
		"{{hello to=moon}}":          {figures: []FigureText{{Text: "Hello, moon"}}},
		"::: greeting to=world\n:::": {blocks: []Block{&greeting{"world"}}},
		"{{hello}}":                  {figures: []FigureText{{}}, said: []string{"{{hello}} needs to=..."}},
		"{{hello to=mars}}":          {figures: []FigureText{{Text: "Hello, "}}, said: []string{`"mars" is not a value of to`}},
		"::: greeting to=mars\n:::":  {blocks: []Block{&greeting{}}, said: []string{`"mars" is not a value of to`}},
	} {
		if got := evaluated(r, text); !reflect.DeepEqual(want, got) {
			t.Errorf("%s comes to %+v, want %+v", text, got, want)
		}
	}
}
