package load

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/colour"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
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
	for _, of := range []kind{aService, aUnit, aComparator, aVoice} {
		a.broken[of] = a.broken[aSet]
	}
	if len(files) == 0 {
		return
	}
	f := files[0]
	org := &a.dataset.Organisation
	org.Title, org.Publisher, org.Notice = f.Title.Value, f.Publisher, f.Notice
	org.Language = cmp.Or(f.Language, "en-GB")
	org.Colour = a.colour(f.Colour)
	org.Address = a.address(f.Address)
	for _, e := range f.Sets.Entries {
		a.checkID(e.Name, e.Key)
		org.Sets = append(org.Sets, Set{e.Name, e.Value.Title, e.Value.Description})
	}
	for _, e := range f.Services.Entries {
		a.checkID(e.Name, e.Key)
		org.Services = append(org.Services, Service{e.Name, e.Value.Title, e.Value.Description})
	}
	for _, e := range f.Units.Entries {
		a.units[e.Name] = a.unit(e.Name, e.Value)
	}
	for _, e := range f.Comparators.Entries {
		a.checkID(e.Name, e.Key)
		org.Comparators = append(org.Comparators, Comparator{e.Name, e.Value.Title, e.Value.Description})
	}
	for _, e := range f.Voices.Entries {
		a.checkID(e.Name, e.Key)
		org.Voices = append(org.Voices, Voice{e.Name, e.Value.Title})
	}
	for _, e := range f.Acronyms.Entries {
		org.Acronyms = append(org.Acronyms, prose.Acronym{Short: e.Name, Long: e.Value})
	}
	a.positions(f.Positions)
	a.schemes(f.Schemes)
	a.giveSymbols()
	a.margins.Tolerance = a.defaultMargin(f.Evaluation.Tolerance)
	a.margins.MetWithin = a.defaultMargin(f.Evaluation.MetWithin)
	a.margins.Judged = f.Evaluation.Judged
	a.schemesOfAll = a.datedSchemes(f.Evaluation.Scheme)
	for _, e := range f.Sets.Entries {
		a.setSchemes[e.Name] = a.datedSchemes(e.Value.Scheme)
	}
	a.directions(f.Directions)
	org.Access = a.access(f.Access)
	org.Rules = indicator.Rules{Labels: org.Labels, Trend: a.trend(f.Trend), Direction: a.directionRule(f.Direction.Value)}
	org.TellsDirection = f.Direction.Set
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

func (a *assembly) unit(id string, t unitTable) indicator.Unit {
	changeDecimals := 1
	if t.Percentage {
		changeDecimals = 0
	}
	return indicator.Unit{
		ID: id, Name: t.Name, Prefix: t.Prefix, Suffix: t.Suffix, SuffixOne: cmp.Or(t.SuffixOne, suffixOne(t.Suffix)),
		Percentage:     t.Percentage,
		Decimals:       a.decimals(t.Decimals, 0),
		ChangeDecimals: a.decimals(t.ChangeDecimals, changeDecimals),
		Minimum:        t.Minimum,
		Maximum:        t.Maximum,
	}
}

// suffixOne is the suffix for the figure 1 of a unit of time; empty for any other unit,
// whose plural is not ours to guess.
func suffixOne(suffix string) string {
	for _, plural := range []string{"minutes", "hours", "days", "weeks", "months", "years"} {
		if strings.HasSuffix(suffix, " "+plural) {
			return strings.TrimSuffix(suffix, "s")
		}
	}
	return ""
}

// defaultLabels are the labels of positions for which an organisation has no
// words of its own.
var defaultLabels = indicator.Labels{
	indicator.Better:      "Better than target",
	indicator.Within:      "In tolerance",
	indicator.Outside:     "Outside tolerance",
	indicator.Untargeted:  "No target",
	indicator.Unset:       "Target to be set",
	indicator.Unavailable: "Not available",
	indicator.Undue:       "Not due",
}

func (a *assembly) positions(written keyfile.Map[positionTable]) {
	org := &a.dataset.Organisation
	org.Labels, org.Order = indicator.Labels{}, nil
	org.RAG = map[indicator.Position]string{}
	var codes []string
	for _, p := range indicator.Positions() {
		codes = append(codes, string(p))
		org.Labels[p] = defaultLabels[p]
	}
	for _, e := range written.Entries {
		if !slices.Contains(codes, e.Name) {
			a.ds.Report(rule.UnknownPosition, e.Key, "there is no position %q", e.Name).
				WithHint("%s", source.OneOf(e.Name, codes))
			continue
		}
		org.Labels[indicator.Position(e.Name)] = e.Value.Label
		org.RAG[indicator.Position(e.Name)] = e.Value.RAG
		a.symbol(indicator.Position(e.Name), e.Value.Symbol)
	}
}

// defaultDirections are the words and symbols for directions of an organisation that
// has none of its own.
var defaultDirections = map[indicator.Direction]DirectionWords{
	indicator.GotBetter: {Label: "Better"},
	indicator.GotWorse:  {Label: "Worse"},
	indicator.Unchanged: {Label: "No change"},
}

func (a *assembly) directions(written keyfile.Map[directionWords]) {
	words := maps.Clone(defaultDirections)
	a.dataset.Organisation.Directions = words
	var codes []string
	for _, d := range indicator.Directions() {
		codes = append(codes, string(d))
	}
	for _, e := range written.Entries {
		d := indicator.Direction(e.Name)
		if _, known := words[d]; !known {
			a.ds.Report(rule.UnknownValue, e.Key, "there is no direction %q", e.Name).
				WithHint("%s", source.OneOf(e.Name, codes))
			continue
		}
		words[d] = DirectionWords(e.Value)
	}
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

func (a *assembly) trend(t trendTable) indicator.TrendRule {
	trend := indicator.DefaultTrend()
	trend.Quarters = t.Quarters.Or(trend.Quarters)
	if trend.Quarters < 1 || trend.Quarters > 40 {
		a.ds.Report(rule.OutOfRange, t.Quarters.Span, "a trend looks between 1 and 40 quarters back")
	}
	trend.NewBelow = t.NewBelow.Or(trend.NewBelow)
	if trend.NewBelow < 0 {
		a.ds.Report(rule.OutOfRange, t.NewBelow.Span, "this cannot be negative")
	}
	trend.StablePoints = a.notNegative(t.StablePoints, trend.StablePoints)
	trend.StablePercent = a.notNegative(t.StablePercent, trend.StablePercent)
	trend.VolatilePercent = a.notNegative(t.VolatilePercent, trend.VolatilePercent)
	return trend
}

func (a *assembly) notNegative(d keyfile.At[decimal.Decimal], fallback decimal.Decimal) decimal.Decimal {
	if d.Value.IsNegative() {
		a.ds.Report(rule.OutOfRange, d.Span, "this cannot be negative")
	}
	return d.Or(fallback)
}
