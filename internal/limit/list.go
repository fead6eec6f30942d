package limit

import "strconv"

// Limit is a limit as the guide says it.
type Limit struct{ Of, AtMost string }

// Group is limits under one heading.
type Group struct {
	Title  string
	Limits []Limit
}

// All are the limits, in the order of the guide.
func All() []Group {
	return []Group{
		{"Files", []Limit{
			{"Files in `data` and `content`", Count(Files)},
			{"A file of figures or layout", Size(Text)},
			{"A paper, commentary or another text", Size(Prose)},
			{"All texts in `data` and `content`", Size(Texts)},
			{"An attachment, a picture or the logo", Size(Beside)},
			{"Those that one quarter or review publishes", Size(Folder)},
			{"All files in `data` and `content` that are no texts", Size(Besides)},
			{"A file of an edition's record", Size(Record)},
			{"The pages that an edition keeps, packed", Size(Kept)},
			{"The same pages, unpacked", Size(Unpacked)},
			{"A script that npm installed", Size(Library)},
		}},
		{"What a file says", []Limit{
			{"Lists and tables within each other, and parts of a dotted key", Count(Depth) + " levels"},
			{"Keys of one table", Count(Keys)},
			{"A number", Count(Digits) + " characters"},
			{"An id, or the name of a page of the guide", Count(ID) + " characters"},
			{"Lists and quotations within each other in a text", Count(Nested) + " levels"},
			{"Columns of a table in a text", Count(Columns)},
			{"Rows of a table in a text", Count(Rows)},
			{"A paragraph, or an item of a list", Count(Paragraph) + " bytes"},
			{"Signs of emphasis and brackets in one paragraph", Count(Marks)},
			{"Different acronyms of one text that are looked for explanations", Count(Acronyms)},
		}},
		{"Pictures and attachments", []Limit{
			{"Pixels on one side of a picture", Count(Side)},
			{"Pixels of a picture in all", Count(Pixels)},
			{"Pictures in one text", Count(Pictures)},
			{"Files within an office document", Count(Parts)},
			{"An office document unpacked, and the packed objects of a PDF", Size(Inflated)},
		}},
		{"Pages", []Limit{
			{"A page as it is drawn", Size(Page)},
			{"Rounds of loops, and inclusions, of your own layouts for one page", Count(Steps)},
			{"Layouts that include each other", Count(Levels) + " levels"},
		}},
		{"Messages", []Limit{
			{"Mistakes that are printed; `--format json` and `sarif` have all of them", Count(Mistakes)},
			{"A line that is shown before a mistake, of it and after it", Count(Excerpt) + " bytes each"},
			{"Numbers of a sentence, if they are to be compared with the data", Count(Numerals)},
			{"Numbers before and after one of which it may be the sum", Count(Addends) + " each"},
			{"Names that are looked through for a similar one", Count(Names)},
			{"A name for which similar ones are suggested", Count(Similar) + " letters"},
		}},
	}
}

// Count writes a number with commas between thousands.
func Count(n int64) string {
	if n < 1000 {
		return strconv.FormatInt(n, 10)
	}
	return Count(n/1000) + "," + strconv.FormatInt(n%1000+1000, 10)[1:]
}
