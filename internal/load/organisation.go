package load

import (
	"cmp"
	"path"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/colour"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/picture"
	"outturn/internal/prose"
	"outturn/internal/rule"
	"outturn/internal/source"
)

func (a *assembly) organisation() {
	files := decodeAll[organisationFile](a, organisationRole)
	if len(a.found.all(organisationRole)) == 0 {
		a.broken[aSet] = true
		a.ds.Report(rule.MissingFile, source.Span{}, "the project has no data/organisation.toml")
	}
	for _, of := range []kind{aService, aUnit, aScheme, aComparator, aVoice, theJudging} {
		a.broken[of] = a.broken[aSet]
	}
	if len(files) == 0 {
		return
	}
	f := files[0]
	org := &a.dataset.Organisation
	org.Title, org.Publisher, org.Notice, org.CitedAs = f.Title.Value, f.Publisher, f.Notice, cmp.Or(f.CitedAs, f.Publisher)
	a.smallUpTo = a.thresholdOr(f.Disclosure.Threshold, indicator.DefaultThreshold)
	a.keepsRest = f.Disclosure.Rest
	org.FewerThan = f.Disclosure.ShownAs == fewerThan
	a.roundTo = a.roundingOr(smallNumbers{f.Disclosure.Threshold, f.Disclosure.Rounding}, a.smallUpTo, 0)
	org.Language = string(cmp.Or(f.Language, "en-GB"))
	org.Colour = a.colour(f.Colour)
	org.Address = a.address(f.Address)
	org.Logo = a.logo(f.Logo)
	a.declarations(f)
	a.positions(f.Positions)
	a.schemes(f.Schemes)
	a.checkLabels(f.Positions, f.Schemes)
	a.giveSymbols()
	a.judging(f.Evaluation)
	for _, e := range f.Sets.Entries {
		ok := a.withoutError(func() { a.setSchemes[e.Name] = a.datedSchemes(e.Value.Value.Scheme) })
		if !ok || e.Value.Broken {
			a.doubt(aSet, e.Name)
		}
	}
	a.directions(f.Directions)
	org.Access = a.access(f.Access)
	org.Rules = indicator.Rules{Labels: org.Labels, Trend: a.trend(f.Trend), Direction: a.directionRule(f.Direction.Value)}
	org.Papers = a.paperRules(f.Papers)
	org.TellsDirection = f.Direction.Set
	a.severities(f.Severities)
}

// declarations reads what other files refer to by its id: sets, services, units, comparators
// and voices; and the acronyms.
func (a *assembly) declarations(f *organisationFile) {
	org := &a.dataset.Organisation
	for _, e := range f.Sets.Entries {
		a.checkID(e.Name, e.Key)
		org.Sets = append(org.Sets, Set{e.Name, e.Value.Value.Title, e.Value.Value.Description})
	}
	for _, e := range f.Services.Entries {
		a.checkID(e.Name, e.Key)
		org.Services = append(org.Services, Service{e.Name, e.Value.Title, e.Value.Description})
	}
	for _, e := range f.Units.Entries {
		small := smallNumbers{e.Value.Value.Threshold, e.Value.Value.Rounding}
		a.roundingOr(small, small.threshold.Or(a.smallUpTo), a.roundTo)
		a.ofUnits[e.Name] = small
		ok := a.withoutError(func() { a.units[e.Name] = a.unit(e.Name, e.Value.Value, e.Key) })
		if !ok || e.Value.Broken {
			a.doubt(aUnit, e.Name)
		}
		a.dataset.headings[declaration{aUnit, e.Name}] = e.Key
	}
	for _, e := range f.Comparators.Entries {
		a.checkID(e.Name, e.Key)
		org.Comparators = append(org.Comparators, Comparator{e.Name, e.Value.Value.Title, e.Value.Value.Description})
		if e.Value.Broken {
			a.doubt(aComparator, e.Name)
		}
	}
	for _, e := range f.Voices.Entries {
		a.checkID(e.Name, e.Key)
		org.Voices = append(org.Voices, Voice{e.Name, e.Value.Title, e.Value.Answers})
	}
	for _, e := range f.Acronyms.Entries {
		org.Acronyms = append(org.Acronyms, prose.Acronym{Short: e.Name, Long: e.Value})
	}
}

// judging reads how all figures are judged.
func (a *assembly) judging(written keyfile.At[evaluationTable]) {
	t := written.Value
	ok := a.withoutError(func() {
		a.margins.Tolerance = a.defaultMargin(t.Tolerance)
		a.margins.MetWithin = a.defaultMargin(t.MetWithin)
		a.margins.Judged = t.Judged
		a.schemesOfAll = a.datedSchemes(t.Scheme)
	})
	if !ok || written.Broken {
		a.doubt(theJudging, "")
	}
}

// logo reads the organisation's logo; nil where it has none.
func (a *assembly) logo(written keyfile.At[string]) *picture.Picture {
	name := written.Value
	switch {
	case !written.Usable() || strings.TrimSpace(name) == "":
		return nil
	case name != path.Base(name) || strings.ContainsAny(name, `\:`):
		a.ds.Report(rule.Image, written.Span, "%q is not the name of a file in data", name).
			WithHint("put the file into data, and write its name: logo = \"logo.png\"")
		return nil
	}
	content, ok, err := a.found.beside.content("data/"+name, rule.Image, written.Span, a.ds)
	if err != nil {
		a.failed = err
	}
	if !ok {
		return nil
	}
	return a.found.beside.read(content, name, written.Span, a.ds)
}

// minContrast is the least contrast between text and its background (WCAG 2.2,
// success criterion 1.4.3).
const minContrast = 4.5

func (a *assembly) colour(written keyfile.At[string]) colour.Colour {
	if written.Value == "" {
		return colour.Colour{}
	}
	c, err := colour.Parse(written.Value)
	if err != nil {
		a.ds.Report(rule.BadColour, written.Span, "%s", err).
			WithHint("write it as styles do: \"#12436d\"")
		return colour.Colour{}
	}
	if contrast := c.Contrast(colour.White); contrast < minContrast {
		a.ds.Report(rule.BadColour, written.Span, "the contrast of this colour with white is %.1f to 1, and text needs %.1f", contrast, minContrast).
			WithHint("the nearest that can be read is \"%s\"", c.Against(colour.White, colour.Colour{}, minContrast))
	}
	return c
}

// access checks what would mislead readers: a contact address that leads
// nowhere, and a declaration that contradicts itself.
func (a *assembly) access(t accessTable) Access {
	if page := t.ContactPage; page.Usable() && !strings.HasPrefix(page.Value, "https://") && !strings.HasPrefix(page.Value, "http://") {
		a.ds.Report(rule.BadAddress, page.Span, "%q is not the address of a web page", page.Value).
			WithHint("write it in full: https://www.example.gov.uk/contact")
	}
	if t.Status.Value == "full" && len(t.Limitations) > 0 {
		a.ds.Report(rule.LimitedCompliance, t.Status.Span, "a site with limitations does not comply fully").
			WithHint("write status = \"partial\"")
	}
	return Access{t.Contact, t.ContactPage.Value, t.Status.Value, t.Limitations, t.Enforcement, t.Reviewed.Time}
}

// defaultMargin checks that an organisation's margin is one distance: a limit is in
// one unit, and two distances go with polarity range, so that neither can apply to
// every indicator.
func (a *assembly) defaultMargin(m keyfile.At[distanceKey]) keyfile.At[distanceKey] {
	if kind := m.Value.Kind; kind == indicator.Limit || kind == indicator.Limits || kind == indicator.Sides {
		a.ds.Report(rule.BadMargin, m.Span, "a margin for every indicator is one distance from the target").
			WithHint("{ points = 5 } or { percent = 10 }")
		m.Broken = true
	}
	if m.Broken {
		return keyfile.At[distanceKey]{}
	}
	return m
}

func (a *assembly) notNegative(d keyfile.At[decimal.Decimal], fallback decimal.Decimal) decimal.Decimal {
	if d.Value.IsNegative() {
		a.ds.Report(rule.OutOfRange, d.Span, "this cannot be negative")
	}
	return d.Or(fallback)
}
