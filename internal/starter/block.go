package starter

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// written is a block, without the note that the earlier one may have had: that
// spoke of the earlier figures.
func written(name string, options []commentary.Argument) string {
	return first(name, options) + "\n:::"
}

// first is the first line of a block.
func first(name string, options []commentary.Argument) string {
	line := "::: " + name
	for _, o := range options {
		line += " " + o.Key + "=" + o.Text
	}
	return line
}

// options are a block's of one quarter for another, or why it cannot stand there.
// A paper that reports only what is recorded cannot name what is not.
func (p *Project) options(b *commentary.Block, from, q quarter.Quarter, recorded bool) (options []commentary.Argument, why string) {
	if b.Name == "finance" || b.Get("finance").Text != "" {
		if !p.financed(q) {
			return nil, fmt.Sprintf("there is no data/%s/finance.toml yet", q)
		}
	}
	if group := b.Get("group").Text; group != "" && !p.holds(group, q, recorded) {
		return nil, fmt.Sprintf("the group %s does not hold in %s", group, q)
	}
	for _, o := range b.Named {
		switch o.Key {
		case "indicator":
			if o.Text = p.stillReported(o.List(), q, recorded); o.Text == "" {
				return nil, fmt.Sprintf("it shows nothing that %s reports", q)
			}
		case "since":
			o.Text = p.since(o.Text, from, q)
		}
		options = append(options, o)
	}
	return options, ""
}

// stillReported are those of several indicators that are part of a quarter and,
// where that is asked for, can be recorded in it.
func (p *Project) stillReported(ids []string, q quarter.Quarter, recorded bool) string {
	var still []string
	for _, id := range ids {
		if i := p.Dataset.Indicator(id); i != nil && i.Reports(q) && !(recorded && p.lost(id, q)) {
			still = append(still, id)
		}
	}
	return strings.Join(still, ",")
}

// lost reports whether a quarter's own file can no longer record an indicator:
// it has other figures already, or a later one has published the figure. What is
// derived has its parts'.
func (p *Project) lost(id string, q quarter.Quarter) bool {
	figures := p.recorded(q).Readings
	return slices.ContainsFunc(p.parts([]string{id}), func(part string) bool {
		_, found := figures[part]
		return !found && (len(figures) > 0 || p.publishedLater(part, q))
	})
}

// holds reports whether a group, with one row at least, is part of a quarter.
func (p *Project) holds(id string, q quarter.Quarter, recorded bool) bool {
	return slices.ContainsFunc(p.Dataset.Groups, func(g *load.Group) bool { return g.ID == id && g.Holds(q) }) &&
		p.stillReported(p.members(id), q, recorded) != ""
}

// members lists the rows of a group.
func (p *Project) members(id string) []string {
	for _, g := range p.Dataset.Groups {
		if g.ID == id {
			return g.Members
		}
	}
	return nil
}
