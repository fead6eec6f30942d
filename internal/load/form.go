package load

import (
	"reflect"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
)

// FileForm describes one kind of file that authors write: where it is and
// which keys it has. References and schemas are made from it.
type FileForm struct {
	Name     string   // one word: "quarter"
	Path     string   // an example of where it is: data/2019-20/q2.toml
	Globs    []string // the paths of such files, as patterns for editors
	Doc      string   // what it holds, in a sentence or two
	Document bool     // it is Markdown, and its keys are those of the front matter
	Keys     []keyfile.Key
}

// Files lists every kind of file that the loader reads, with the keys that it
// accepts, in the order in which a project comes to have them.
func Files() []FileForm {
	return []FileForm{
		{"organisation", "data/organisation.toml", []string{"data/organisation.toml"},
			"The publisher and what all files refer to: sets, services, units, and the words for positions.", false, keysIn[organisationFile]()},
		{"indicators", "data/indicators/NAME.toml", []string{"data/indicators/*.toml"},
			"Definitions of indicators, in as many files as you like, and their dated targets.", false, keysIn[indicatorsFile]()},
		{"quarter", "data/2019-20/q2.toml", []string{"data/*/q1.toml", "data/*/q2.toml", "data/*/q3.toml", "data/*/q4.toml"},
			"What was reported in a quarter. A quarter with figures and no paper only feeds the series of later ones.", false, keysIn[quarterFile]()},
		{"finance", "data/2019-20/q2/finance.toml", []string{"data/*/*/finance.toml"},
			"The quarter's budget, forecast and variances.", false, keysIn[financeFile]()},
		{"paper", "content/2019-20/q2/paper.md", []string{"content/*/*/paper.md"},
			"The quarter's paper. Its keys stand at its head, between two lines of +++.", true, keysIn[paperFrontMatter]()},
		{"commentary", "content/2019-20/q2/indicators/ID.md", []string{"content/*/*/indicators/*.md"},
			"Commentary on the indicator that the file is named after, in that quarter. It has no keys.", true, nil},
		{"minutes", "content/2019-20/q2/minutes.md", []string{"content/*/*/minutes.md"},
			"The meeting's record of the quarter's paper.", true, keysIn[minutesFrontMatter]()},
		{"review", "content/2019-20/annual/review.md", []string{"content/*/annual/review.md"},
			"The review of a year.", true, keysIn[reviewFrontMatter]()},
		{"guide", "content/guide/NAME.md", []string{"content/guide/*.md"},
			"A page of your own beside the reports, such as how figures are made. Home page and footer link the pages.", true, keysIn[guideFrontMatter]()},
	}
}

func keysIn[T any]() []keyfile.Key { return keyfile.FormOf(reflect.TypeFor[T]()).Keys }

// KeyForm implements keyfile.Former.
func (*quarterKey) KeyForm() keyfile.Form { return keyfile.Form{Type: keyfile.String, Word: "quarter"} }

// KeyForm implements keyfile.Former.
func (*languageKey) KeyForm() keyfile.Form {
	return keyfile.Form{Type: keyfile.String, Word: "language"}
}

// KeyForm implements keyfile.Former.
func (*dayKey) KeyForm() keyfile.Form { return keyfile.Form{Type: keyfile.Time, Word: "day"} }

// KeyForm implements keyfile.Former.
func (*attachmentKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String}, {Type: keyfile.Table, Keys: keysIn[attachmentTable]()}}}
}

// KeyForm implements keyfile.Former.
func (*paragraphKey) KeyForm() keyfile.Form { return keyfile.Form{Type: keyfile.Number, Whole: true} }

// KeyForm implements keyfile.Former.
func (*accountKey) KeyForm() keyfile.Form {
	return keyfile.Form{Type: keyfile.String, Choices: []string{"£", "£000", "£m"}}
}

// KeyForm implements keyfile.Former.
func (*marginKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{
		{Type: keyfile.Number}, withEdge[marginTable]("points"), withEdge[marginTable]("percent"), withEdge[marginTable]("limit"),
		withEdge[marginTable]("low", "high"), withEdge[marginTable]("below", "above"), {Type: keyfile.Bool, Only: "false"},
	}}
}

// KeyForm implements keyfile.Former.
func (*distanceKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{
		withEdge[marginTable]("points"), withEdge[marginTable]("percent"), withEdge[marginTable]("below", "above"), {Type: keyfile.Bool, Only: "false"},
	}}
}

// withEdge describes a table of some of its keys that may say what becomes of its edge.
func withEdge[T any](names ...string) keyfile.Form {
	f := onlyKeys[T](names...)
	for _, key := range keysIn[T]() {
		if key.Name == "edge" {
			f.Keys = append(f.Keys, key)
		}
	}
	return f
}

// KeyForm implements keyfile.Former.
func (*targetKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.Number}, {Type: keyfile.String, Word: "condition"}, {Type: keyfile.Table, Keys: keysIn[targetTable]()}}}
}

// KeyForm implements keyfile.Former.
func (*conditionKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.Number}, {Type: keyfile.String, Word: "condition"}}}
}

// KeyForm implements keyfile.Former.
func (*coversKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String, Choices: spanWords()}, {Type: keyfile.Number, Whole: true}}}
}

// KeyForm implements keyfile.Former.
func (*sinceKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String, Choices: []string{"previous", "year"}}, {Type: keyfile.String, Word: "quarter"}}}
}

// KeyForm implements keyfile.Former.
func (*edgeKey) KeyForm() keyfile.Form {
	f := keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.String, Choices: []string{"target", "tolerance"}}, {Type: keyfile.Number}}}
	for _, name := range []string{"points", "percent", "way", "value"} {
		f.Ways = append(f.Ways, withEdge[edgeTable](name))
	}
	return f
}

// KeyForm implements keyfile.Former.
func (*schemeKey) KeyForm() keyfile.Form {
	name := keyfile.Form{Type: keyfile.String, Word: "scheme"}
	return keyfile.Form{Ways: []keyfile.Form{name, {Type: keyfile.Table, Named: "quarter", Each: &name}}}
}

// KeyForm implements keyfile.Former.
func (*forecastKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.Number}, {Type: keyfile.Table, Keys: keysIn[forecastTable]()}}}
}

// KeyForm implements keyfile.Former.
func (*readingKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.Number}, withAbsences[readingTable]()}}
}

// KeyForm implements keyfile.Former.
func (*revisionTable) KeyForm() keyfile.Form { return withAbsences[revisionFields]() }

// revisionFields are the keys of a revision, without its form.
type revisionFields revisionTable

// KeyForm implements keyfile.Former.
func (*wasKey) KeyForm() keyfile.Form {
	return keyfile.Form{Ways: []keyfile.Form{{Type: keyfile.Number}, {Type: keyfile.Table, Keys: keysIn[wasTable]()}}}
}

// withAbsences describes a table in which missing takes one of the absences.
func withAbsences[T any]() keyfile.Form {
	table := keysIn[T]()
	for n, key := range table {
		if key.Name == "missing" {
			table[n].Form.Choices = indicator.Absences()
		}
	}
	return keyfile.Form{Type: keyfile.Table, Keys: table}
}

// onlyKeys describes a table with some of the keys that a struct declares, all
// of them required.
func onlyKeys[T any](names ...string) keyfile.Form {
	f := keyfile.Form{Type: keyfile.Table}
	for _, key := range keysIn[T]() {
		for _, name := range names {
			if key.Name == name {
				key.Required = true
				f.Keys = append(f.Keys, key)
			}
		}
	}
	return f
}
