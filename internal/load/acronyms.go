package load

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outturn/internal/commentary"
	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// acronyms warns of acronyms that neither the organisation nor the document explains.
func (a *assembly) acronyms() {
	if a.broken[aSet] {
		return // nobody knows which ones the organisation explains
	}
	var declared []string
	for _, one := range a.dataset.Organisation.Acronyms {
		declared = append(declared, one.Short)
	}
	for _, q := range a.dataset.Quarters {
		if q.Paper != nil {
			a.acronymsIn(q.Paper.Document, declared)
		}
		for _, id := range keysOf(q.Commentary) {
			a.acronymsIn(q.Commentary[id], declared)
		}
	}
}

// acronymsIn warns of each acronym of a document that is not explained, where it first
// stands.
func (a *assembly) acronymsIn(d *commentary.Document, declared []string) {
	seen := map[string]bool{}
	for _, text := range d.Texts() {
		if !mayHoldAcronym(text.Text()) || isShouted(text.Text()) {
			continue
		}
		for _, at := range acronym.FindAllStringIndex(text.Text(), -1) {
			short := strings.TrimSuffix(text.Text()[at[0]:at[1]], "s")
			if seen[short] || !standsAlone(text.Text(), at) {
				continue
			}
			seen[short] = true
			if !slices.Contains(declared, short) && !isWidelyKnown(short) && !explains(string(d.Body), short) {
				a.warnOfAcronym(text.File.Span(text.Start+at[0], text.Start+at[1]), short, declared)
			}
			if len(seen) > limit.Acronyms {
				return
			}
		}
	}
}

func (a *assembly) warnOfAcronym(at source.Span, short string, declared []string) {
	hint := "write it out where it first stands, with " + short + " in brackets after it, or add it to [acronyms] in data/organisation.toml"
	for _, one := range declared {
		if strings.EqualFold(one, short) {
			hint = source.DidYouMean(one)
		}
	}
	a.ds.Report(rule.UnexplainedAcronym, at, "nothing explains what %q stands for", short).WithHint("%s", hint)
}

// acronym matches three to six capitals, of which the second or third may be small, as in
// FoI; an s after them is a plural.
var acronym = regexp.MustCompile(`[A-Z]{3,6}s?|[A-Z][a-z][A-Z]{1,3}s?|[A-Z]{2}[a-z][A-Z]{1,3}s?`)

// mayHoldAcronym tells quickly of most texts that they hold no acronym: no two capitals are
// neighbours, or have one letter between them.
func mayHoldAcronym(text string) bool {
	last := -3
	for at := range len(text) {
		if text[at] >= 'A' && text[at] <= 'Z' {
			if at-last <= 2 {
				return true
			}
			last = at
		}
	}
	return false
}

// standsAlone reports whether a part of a text is a word by itself, and no part of a
// longer word, a code or a file name.
func standsAlone(text string, at []int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
	after, size := utf8.DecodeRuneInString(text[at[1]:])
	following, _ := utf8.DecodeRuneInString(text[at[1]+size:])
	touches := func(r rune) bool {
		return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(`_@#\\&=`, r))
	}
	code := strings.ContainsRune("./-", after) && size > 0 && (unicode.IsDigit(following) || after == '.' && unicode.IsLetter(following))
	return !touches(before) && !touches(after) && !code
}

// isShouted reports whether a text of several words is all in capitals, so that none of
// them can be told for an acronym.
func isShouted(text string) bool {
	return strings.Contains(strings.TrimSpace(text), " ") && !strings.ContainsFunc(text, unicode.IsLower)
}

// explains reports whether a text explains an acronym: what it stands for is before it
// or after it, and one of the two in brackets; or it is the term of a definition.
func explains(text, short string) bool {
	quoted := regexp.QuoteMeta(short)
	return regexp.MustCompile(`[(\[][^()\[\]\n]{0,20}\b` + quoted + `s?\b["'”’*_]{0,3}\s*[)\],;]|\b` + quoted + `s?\b["'”’*_]{0,3} [(\[]\pL|(?m)^` + quoted + `\n+: `).MatchString(text)
}

var romanNumeral = regexp.MustCompile(`^X{0,3}(IX|IV|V?I{0,3})$`)

// isWidelyKnown reports whether what is written in capitals needs no explanation to
// readers in the United Kingdom, or is no acronym.
func isWidelyKnown(short string) bool {
	return romanNumeral.MatchString(short) || slices.Contains(widelyKnown, short)
}

var widelyKnown = strings.Fields(`
	AIDS AGM ASAP ATM BBC BST CCTV CEO COVID CSV DIY DNA DVD DVLA EUR FAQ FAQs GBP GCSE GDP GMT GPS HGV HIV HMRC HTML ISBN ISO ITV
	JSON LED LGBT LGBTQ LLP LTD MOT MRSA NATO NHS NSPCC OFSTED PAYE PDF PhD PIN PLC RAF RSPCA SMS TBA TBC TOML TV UNICEF URL USA USB
	USD VAT WCAG XML YTD ZIP
	ALL AND ANY ARE BOTH BUT CAN DID DOES DRAFT END FINAL FOR HAS HAVE HOW MAY MORE MUST NEVER NEW NONE NOT NOTE NOW ONE ONLY OUR OUT
	PLEASE SEE TABLE THE TOTAL TWO WAS WHO WHY WILL WITH YES YOU
	JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN
`)
