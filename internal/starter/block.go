package starter

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// blockText is a block without a note: that of the earlier block was about the
// earlier figures.
func blockText(name string, options []commentary.Argument) string {
	return blockLine(name, options) + "\n:::"
}

// blockLine is the first line of a block.
func blockLine(name string, options []commentary.Argument) string {
	line := "::: " + name
	for _, o := range options {
		line += " " + o.Key + "=" + o.Text
	}
	return line
}

// optionsFor adapts the options of one quarter's block to another quarter, or
// says why the block cannot stand there. A paper that reports only what is
// recorded cannot name an indicator that is not.
func (p *Project) optionsFor(b *commentary.Block, from, q quarter.Quarter, recorded bool) (options []commentary.Argument, why string) {
	if b.Name == "finance" || b.Get("finance").Text != "" {
		if !p.canHaveFinance(q) {
			return nil, fmt.Sprintf("there is no data/%s/finance.toml yet", q)
		}
	}
	if group := b.Get("group").Text; group != "" && !p.groupHolds(group, q, recorded) {
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

// stillReported keeps the ids of indicators that are part of a quarter and, if
// asked for, that can be recorded in it.
func (p *Project) stillReported(ids []string, q quarter.Quarter, recorded bool) string {
	var still []string
	for _, id := range ids {
		if i := p.Dataset.Indicator(id); i != nil && i.Reports(q) && !(recorded && p.unrecordable(id, q)) {
			still = append(still, id)
		}
	}
	return strings.Join(still, ",")
}

// unrecordable reports whether a quarter's own file can no longer record an
// indicator: the file has other figures already, or a later quarter has
// published the figure. For a derived indicator its parts decide.
func (p *Project) unrecordable(id string, q quarter.Quarter) bool {
	figures := p.existing(q).Readings
	return slices.ContainsFunc(p.parts([]string{id}), func(part string) bool {
		_, found := figures[part]
		return !found && (len(figures) > 0 || p.publishedLater(part, q))
	})
}

// groupHolds reports whether a group is part of a quarter, with at least one
// row.
func (p *Project) groupHolds(id string, q quarter.Quarter, recorded bool) bool {
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
