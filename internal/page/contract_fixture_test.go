package page_test

import (
	"fmt"
	"html/template"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/export"
	"outturn/internal/finance"
	"outturn/internal/indicator"
	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/templates"
)

// offered is all that layouts may use of values that have much else.
var offered = map[reflect.Type][]string{
	reflect.TypeFor[report.Measure]():       {"Indicator", "Name", "Display", "Evaluation", "Comparators", "TargetWords", "StatedWords", "YearToDate"},
	reflect.TypeFor[report.Entry]():         {"ID", "Title", "Set", "Service", "Position"},
	reflect.TypeFor[report.Comparator]():    {"Title", "Description", "Display", "Difference", "Date", "Note"},
	reflect.TypeFor[report.HistoryTable]():  {"SetTitle", "QuartersAsked", "Quarters"},
	reflect.TypeFor[indicator.Indicator]():  {"ID", "Title", "Set", "Service", "Definition", "Note", "Unit"},
	reflect.TypeFor[indicator.Unit]():       {"Name"},
	reflect.TypeFor[indicator.Name]():       {"Title", "Code", "String"},
	reflect.TypeFor[indicator.Evaluation](): {"Position", "Computed", "Working", "Trend", "ComputedTrend", "TrendWorking", "Shown", "Judged", "Carried"},
	reflect.TypeFor[indicator.Point]():      {"Quarter"},
	reflect.TypeFor[quarter.Quarter]():      {"Label", "Name", "Short", "Months", "Number", "IsZero"},
	reflect.TypeFor[export.Format]():        {"Name", "File", "Media", "Doc"},
	reflect.TypeFor[finance.Line]():         {"ID", "Title", "NotKey"},
}

// called has the guide's words for values whose names in the code would be misleading.
var called = map[reflect.Type]string{
	reflect.TypeFor[report.Measure]():       "indicator in a report",
	reflect.TypeFor[report.Entry]():         "counted entry",
	reflect.TypeFor[report.AttentionItem](): "reading outside tolerance",
	reflect.TypeFor[report.Judgement]():     "judgement in words",
	reflect.TypeFor[report.SeriesRow]():     "quarter of a series",
	reflect.TypeFor[report.YearCell]():      "reading of a year",
	reflect.TypeFor[indicator.Evaluation](): "judgement",
	reflect.TypeFor[indicator.Name]():       "dated name",
	reflect.TypeFor[export.Format]():        "data format",
	reflect.TypeFor[finance.Line]():         "heading of the finance",
}

// contract is what layouts may use.
type contract struct {
	comments comments
	values   []reflect.Type // all but those of pages, in the order of their names
	members  map[reflect.Type][]member
}

// member is a field or method of a value.
type member struct{ name, is, meaning string }

func contractOf(t *testing.T) *contract {
	t.Helper()
	c := &contract{
		comments: readComments(t, "page", "report", "indicator", "quarter", "finance", "export", "prose", "load"),
		members:  map[reflect.Type][]member{},
	}
	given := page.Given()
	for _, name := range slices.Sorted(maps.Keys(given)) {
		of := reflect.TypeOf(given[name])
		c.is(t, of)
		if block := blockIn(given[name]); block != nil {
			c.is(t, reflect.TypeOf(block))
		}
		if strings.HasPrefix(name, "pages/") {
			c.values = slices.DeleteFunc(c.values, func(one reflect.Type) bool { return one == of })
		}
	}
	slices.SortFunc(c.values, func(x, y reflect.Type) int { return strings.Compare(words(x), words(y)) })
	for n := 1; n < len(c.values); n++ {
		if words(c.values[n]) == words(c.values[n-1]) {
			t.Errorf("%v and %v have the same name in the guide", c.values[n], c.values[n-1])
		}
	}
	return c
}

// blockIn is the block that a value holds; nil when it holds none.
func blockIn(value any) any {
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Struct {
		if f := v.FieldByName("Block"); f.IsValid() && !f.IsNil() {
			return f.Interface()
		}
	}
	return nil
}

// is says in plain words what a value is, and takes up what it consists of.
func (c *contract) is(t *testing.T, of reflect.Type) string {
	t.Helper()
	switch of {
	case reflect.TypeFor[template.HTML]():
		return "HTML"
	case reflect.TypeFor[template.JS]():
		return "JSON"
	case reflect.TypeFor[report.Block]():
		return "what the block comes to"
	case reflect.TypeFor[decimal.Decimal]():
		return "number"
	}
	switch of.Kind() {
	case reflect.String:
		return "text"
	case reflect.Int:
		return "number"
	case reflect.Bool:
		return "yes or no"
	case reflect.Pointer:
		return c.is(t, of.Elem())
	case reflect.Slice:
		return "list: " + c.is(t, of.Elem())
	case reflect.Array:
		return fmt.Sprintf("list of %d: %s", of.Len(), c.is(t, of.Elem()))
	case reflect.Struct:
		c.take(t, of)
		return fmt.Sprintf("[%s](#%s)", words(of), anchor(of))
	}
	t.Errorf("no words are known for a %v, which a layout can be given", of)
	return ""
}

// take takes up what a value consists of.
func (c *contract) take(t *testing.T, of reflect.Type) {
	t.Helper()
	if _, known := c.members[of]; known {
		return
	}
	c.values, c.members[of] = append(c.values, of), nil
	for _, one := range included(of) {
		c.take(t, one)
	}
	var all []member
	for _, name := range namesOf(of) {
		if f, is := of.FieldByName(name); is {
			comment := c.comments[owner(of, f).String()+"."+name]
			what := c.is(t, f.Type)
			if f.Type.Kind() == reflect.Pointer && noValue.MatchString(comment) {
				what += ", or none"
			}
			all = append(all, member{name, what, plain(comment)})
		} else if m, is := reflect.PointerTo(of).MethodByName(name); !is {
			t.Errorf("%v has no %s", of, name)
		} else if comment, own := c.comments[of.String()+"."+name]; slices.Contains(offered[of], name) || own && name != "Layout" {
			all = append(all, member{strings.Join(append([]string{name}, c.arguments(t, m)...), " "), c.is(t, m.Type.Out(0)), plain(unnamed(comment))})
		}
	}
	for _, m := range all {
		if m.meaning == "" {
			t.Errorf("%s of %v lacks a comment", m.name, of)
		}
	}
	if c.comments[of.String()] == "" {
		t.Errorf("%v lacks a comment", of)
	}
	c.members[of] = all
}

// arguments are what a method takes, each in a word.
func (c *contract) arguments(t *testing.T, m reflect.Method) []string {
	t.Helper()
	var all []string
	for n := 1; n < m.Type.NumIn(); n++ {
		switch in := m.Type.In(n); {
		case in == reflect.TypeFor[*report.Measure]():
			all = append(all, "INDICATOR")
		case in == reflect.TypeFor[indicator.Position]():
			all = append(all, "POSITION")
		case in.Kind() == reflect.String:
			all = append(all, "ID")
		default:
			t.Errorf("no word is known for a %v, which %s takes", in, m.Name)
		}
	}
	return all
}

// namesOf are the fields and methods of a value that layouts may use, but for
// what its value has from another that it includes whole.
func namesOf(of reflect.Type) []string {
	if names := offered[of]; names != nil {
		return names
	}
	var all []string
	for _, f := range reflect.VisibleFields(of) {
		if f.IsExported() && !f.Anonymous && len(f.Index) == 1 {
			all = append(all, f.Name)
		}
	}
	methods := reflect.PointerTo(of)
	for n := range methods.NumMethod() {
		all = append(all, methods.Method(n).Name)
	}
	return all
}

// included are the values that another includes whole. What it has itself comes
// before what they have of that name.
func included(of reflect.Type) []reflect.Type {
	var all []reflect.Type
	for n := range of.NumField() {
		if f := of.Field(n); f.Anonymous && offered[of] == nil {
			if f.Type.Kind() == reflect.Pointer {
				f.Type = f.Type.Elem()
			}
			all = append(all, f.Type)
		}
	}
	return all
}

// owner is the value that declares a field, which may be an included one.
func owner(of reflect.Type, f reflect.StructField) reflect.Type {
	found, _ := of.FieldByName(f.Name)
	for _, n := range found.Index[:len(found.Index)-1] {
		if of = of.Field(n).Type; of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
	}
	return of
}

var capital = regexp.MustCompile(`[A-Z][a-z]`)

// anchor is the id of a value's heading in the guide. A page's own ids are no heading's:
// see headingIDs of package commentary.
func anchor(of reflect.Type) string {
	id := strings.ReplaceAll(words(of), " ", "-")
	if id == "actions" || id == "challenge-item" {
		return "heading-" + id
	}
	return id
}

// words are what a value is called.
func words(of reflect.Type) string {
	if name := called[of]; name != "" {
		return name
	}
	name := strings.TrimSuffix(strings.TrimSuffix(of.Name(), "View"), "Page")
	return strings.ToLower(strings.TrimSpace(capital.ReplaceAllString(name, " $0")))
}

// names are all names in the contract.
func (c *contract) names() []string {
	var all []string
	for of, members := range c.members {
		for n := range of.NumField() {
			if f := of.Field(n); f.Anonymous {
				all = append(all, f.Name)
			}
		}
		for _, m := range members {
			all = append(all, strings.Fields(m.name)[0])
		}
	}
	return all
}

// draws is what a built-in layout says that it draws.
func draws(t *testing.T, name string) string {
	t.Helper()
	all, err := layout.ListBuiltIn(templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	return all[slices.IndexFunc(all, func(b layout.BuiltIn) bool { return b.Name == name })].Use
}
