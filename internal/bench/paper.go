package bench

import (
	"fmt"
	"strings"
)

// paper is a quarter's report of about sixty numbered paragraphs: a summary,
// both sets with their tables and commentary, four paragraphs on each service,
// the finance, and the appendix.
func (p *project) paper(t int) string {
	w := &paperWriter{project: p, t: t}
	w.frontMatter()
	w.summary()
	for _, s := range sets {
		w.set(s)
	}
	for n, s := range services {
		w.service(n, s)
	}
	w.finance()
	w.outlook()
	w.appendix()
	return w.String()
}

// paperWriter is a paper while it is written.
type paperWriter struct {
	strings.Builder
	project *project
	t       int
}

// block writes lines and an empty line after them.
func (w *paperWriter) block(format string, args ...any) {
	fmt.Fprintf(w, format+"\n\n", args...)
}

// paragraphs writes paragraphs without figures.
func (w *paperWriter) paragraphs(number, count int) {
	for n := range count {
		w.block("%s", prose(number+3*n+w.t, 4))
	}
}

func (w *paperWriter) frontMatter() {
	w.block(`+++
title           = "Performance report: %s"
status          = "published"
addressee       = "The Mayor and Members of the Cabinet"
cabinet_members = ["Cabinet Member for Performance", "Cabinet Member for Finance"]
wards           = "All"
key_decision    = "None"
attachments     = ["Appendix 1: all indicators"]
authors         = ["Director of Performance", "Director of Finance"]
+++`, w.project.quarters[w.t].Name())
}

func (w *paperWriter) summary() {
	w.block("## Executive summary")
	w.block("The council reports on {{count set=contractual}} contractual and {{count set=strategic}} strategic indicators. " +
		"Of those judged, {{share set=contractual position=better,within of=judged}} of the contractual ones are better than target or in tolerance. {#summary}")
	w.block("- {{count set=contractual position=better as=words}} are better than target;\n" +
		"- {{count set=contractual position=within as=words}} are in tolerance;\n" +
		"- {{count set=contractual position=outside as=words}} are outside tolerance, of which {{paragraph contractual-outside}} says more.")
	w.paragraphs(1, 3)
	w.block("## Recommendations")
	w.block("Cabinet is asked to note the report, and above all the finance from {{paragraph finance}} on. {#recommendation}")
	w.paragraphs(2, 1)
}

func (w *paperWriter) set(s part) {
	w.block("## %s", s.title)
	w.block("The table shows the {{count set=%[1]s}} indicators by service. {{share set=%[1]s position=outside of=all decimals=1}} are outside tolerance. {#%[1]s}", s.id)
	w.block("::: positions set=%s\nShares are of all indicators of the set.\n:::", s.id)
	w.paragraphs(len(s.id), 2)
	w.block("### %s better than target", s.title)
	w.block("These {{count set=%s position=better as=words}} are better than target.", s.id)
	w.block("::: exceptions set=%s position=better\n:::", s.id)
	w.block("### %s outside tolerance", s.title)
	w.block("The number outside tolerance is {{count set=%[1]s position=outside}}. {#%[1]s-outside}", s.id)
	w.block("::: commentary set=%s position=outside\n:::", s.id)
	w.block("### %s in tolerance", s.title)
	w.block("The number in tolerance is {{count set=%s position=within}}.", s.id)
	w.block("::: commentary set=%s position=within\n:::", s.id)
}

// service writes four paragraphs on a service. Each of the first two is about
// one of its measures.
func (w *paperWriter) service(n int, s part) {
	w.block("## %s", s.title)
	for _, set := range sets {
		m := w.measure(set.id, s)
		w.block("%s %s", m.figures(w.t), prose(n+w.t, 1))
	}
	w.block("Of the indicators of this service {{count service=%[1]s position=better}} are better than target and {{count service=%[1]s position=outside}} outside tolerance. "+
		"The service has a {{variance %[1]s}} on a net budget of {{budget %[1]s}}. %[2]s", s.id, prose(n+7, 1))
	w.paragraphs(n, 1)
}

// measure returns the first measure of a service in a set.
func (w *paperWriter) measure(set string, service part) measure {
	for _, m := range w.project.in(set) {
		if m.service == service {
			return m
		}
	}
	panic("no measure of " + service.id + " in " + set)
}

func (w *paperWriter) finance() {
	w.block("## Finance")
	w.block("At the end of the quarter the council forecasts a {{variance summary.council}} on a gross budget of {{budget summary.council}}. {#finance}")
	w.block("::: finance view=summary\n:::")
	w.block("The total of all services is {{forecast total}}, against a budget of {{budget total part=gross}} gross and {{budget total}} net.")
	w.block("::: finance view=lines\n:::")
	w.paragraphs(4, 2)
	w.block("::: finance view=variances\n:::")
	w.paragraphs(6, 1)
}

func (w *paperWriter) outlook() {
	w.block("## Outlook")
	w.paragraphs(9, 2)
	w.block("| Month | What is planned | Who |\n|---|---|---|\n" +
		"| First | Review of the measures outside tolerance | Directors |\n" +
		"| Second | Challenge meeting with the partners | Cabinet members |\n" +
		"| Third | Preparation of the next report | Performance team |")
	w.paragraphs(12, 1)
}

func (w *paperWriter) appendix() {
	w.block("## Appendix 1: all indicators")
	w.block("The table has every indicator with its target, tolerance and the last six quarters.")
	w.block("::: indicators\n:::")
	var links []string
	for _, m := range w.project.measures {
		links = append(links, "{{indicator "+m.id+"}}")
	}
	w.block("Each has a page with its commentary: %s.", strings.Join(links, "; "))
}
