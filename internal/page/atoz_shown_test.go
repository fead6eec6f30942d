package page_test

import "testing"

// The letters, and under each what begins with it: indicators with their former
// names and codes, services, sets, abbreviations, documents, headings and years.
func TestAtoZPage(t *testing.T) { sameShown(t, atozSelectors, atozPages) }

var atozSelectors = []string{
	"h1", ".letters a@href", ".letters span", ".letter h2", ".letter@id",
	".letter li", ".letter li a@href", "details summary",
}

var atozPages = map[string]map[string][]string{
	"search": {
		"h1": {"A to Z"},
		".letters a@href": {
			"#letter-digits", "#letter-a", "#letter-b", "#letter-c", "#letter-d", "#letter-e", "#letter-f", "#letter-h", "#letter-l", "#letter-m",
			"#letter-p", "#letter-r", "#letter-s", "#letter-v", "#letter-w",
		},
		".letters span": {"G", "I", "J", "K", "N", "O", "Q", "T", "U", "X", "Y", "Z"},
		".letter h2":    {"0–9", "A", "B", "C", "D", "E", "F", "H", "L", "M", "P", "R", "S", "V", "W"},
		".letter@id": {
			"letter-digits", "letter-a", "letter-b", "letter-c", "letter-d", "letter-e", "letter-f", "letter-h", "letter-l", "letter-m", "letter-p",
			"letter-r", "letter-s", "letter-v", "letter-w",
		},
		".letter li": {
			"2018/19 financial year, April 2018 to March 2019", "2019/20 financial year, April 2019 to March 2020",
			"A1 earlier code of Children back home", "After that section of the paper, Q2 2019/20", "Annual review & outlook annual review, 2018/19",
			"Appendix 1 section of the paper, Q2 2019/20",
			"Assessment service 4 indicatorsAssessments completed in timeAudits graded adequateAudits graded inadequateContacts",
			"Assessments completed in time", "Audits graded adequate", "Audits graded inadequate", "Contacts",
			"Assessments completed in time indicator, latest in Q3 2019/20", "At a glance page of the guide",
			"Audits graded adequate indicator, latest in Q3 2019/20", "Audits graded inadequate indicator, latest in Q3 2019/20",
			"Average caseload indicator, latest in Q3 2019/20", "By position section of the paper, Q2 2019/20",
			"Children back home indicator, latest in Q3 2019/20", "Children who moved three times indicator, latest in Q3 2019/20",
			"Children who <return> home earlier name of Children back home", "Contacts indicator, latest in Q3 2019/20",
			"Contract section of the paper, Q2 2019/20", "Contract in detail section of the paper, Q2 2019/20",
			"Contract indicators group of 3 indicators", "Deaths in care indicator, latest in Q3 2019/20",
			"DfE short for Department for Education, as in the paper, Q3 2019/20", "Exceptions section of the paper, Q2 2019/20",
			`Files "closed" <script>alert('1')</script> & kept indicator, latest in Q3 2019/20`,
			"Finance, in three views section of the paper, Q2 2019/20", "Highlights section of the minutes, Q2 2019/20",
			"Homes rated good indicator, latest in Q3 2019/20", "How figures are made page of the guide", "Letter section of the annual review, 2018/19",
			"Minutes & more minutes, Q2 2019/20", "PE short for Physical education, as in the paper, Q3 2019/20",
			"PEP short for Personal <education> plan, as in the paper, Q3 2019/20",
			"Performance of Assessments completed in time section of the annual review, 2018/19", "Performance: Quarter 1 paper, Q1 2019/20",
			`Performance: "Quarter 2" <script>alert('2')</script> paper, Q2 2019/20`, "Performance: Quarter 3 paper, Q3 2019/20",
			"Placements service 9 indicatorsChildren back homeChildren who moved three timesDeaths in careHomes rated goodPlaces closedPlaces in homesPlaces promisedPlans reviewed in timeShortfall",
			"Children back home", "Children who moved three times", "Deaths in care", "Homes rated good", "Places closed", "Places in homes",
			"Places promised", "Plans reviewed in time", "Shortfall", "Places closed indicator, latest in Q1 2019/20",
			"Places in homes indicator, latest in Q3 2019/20", "Places promised indicator, latest in Q3 2019/20",
			"Plans reviewed in time indicator, latest in Q3 2019/20", "Recommendations to the Cabinet section of the paper, Q2 2019/20",
			"Shortfall indicator, latest in Q2 2019/20", "Staff turnover indicator, latest in Q3 2019/20", "Strategic indicators group of 8 indicators",
			"Strategy in detail section of the paper, Q2 2019/20", "Summary of 3 indicators & a &amp; b section of the paper, Q2 2019/20",
			"Volumes group of 5 indicators", "Volumes section of the paper, Q2 2019/20",
			`Workforce service 3 indicatorsAverage caseloadFiles "closed" <script>alert('1')</script> & keptStaff turnover`, "Average caseload",
			`Files "closed" <script>alert('1')</script> & kept`, "Staff turnover",
		},
		".letter li a@href": {
			"../2018-19/index.html", "../2019-20/index.html", "../indicators/returns/index.html", "../2019-20/q2/index.html#after-that",
			"../2018-19/annual/index.html", "../2019-20/q2/index.html#appendix-1", "../services/assessment/index.html",
			"../indicators/assessments/index.html", "../indicators/adequate/index.html", "../indicators/inadequate/index.html",
			"../indicators/contacts/index.html", "../indicators/assessments/index.html", "../guide/at-a-glance/index.html",
			"../indicators/adequate/index.html", "../indicators/inadequate/index.html", "../indicators/caseload/index.html",
			"../2019-20/q2/index.html#by-position", "../indicators/returns/index.html", "../indicators/moves/index.html",
			"../indicators/returns/index.html", "../indicators/contacts/index.html", "../2019-20/q2/index.html#contract",
			"../2019-20/q2/index.html#contract-in-detail", "../sets/contract/index.html", "../indicators/deaths/index.html",
			"../2019-20/q3/index.html#p1", "../2019-20/q2/index.html#exceptions", "../indicators/escapes/index.html",
			"../2019-20/q2/index.html#in-three-views", "../2019-20/q2/minutes/index.html#highlights", "../indicators/inspection/index.html",
			"../guide/how-figures-are-made/index.html", "../2018-19/annual/index.html#letter", "../2019-20/q2/minutes/index.html",
			"../2019-20/q3/index.html#p1", "../2019-20/q3/index.html#p1", "../2018-19/annual/index.html#performance-of", "../2019-20/q1/index.html",
			"../2019-20/q2/index.html", "../2019-20/q3/index.html", "../services/placements/index.html", "../indicators/returns/index.html",
			"../indicators/moves/index.html", "../indicators/deaths/index.html", "../indicators/inspection/index.html",
			"../indicators/closed/index.html", "../indicators/places/index.html", "../indicators/promised/index.html", "../indicators/plans/index.html",
			"../indicators/shortfall/index.html", "../indicators/closed/index.html", "../indicators/places/index.html",
			"../indicators/promised/index.html", "../indicators/plans/index.html", "../2019-20/q2/index.html#recommendations-to-the-cabinet",
			"../indicators/shortfall/index.html", "../indicators/turnover/index.html", "../sets/strategic/index.html",
			"../2019-20/q2/index.html#strategy-in-detail", "../2019-20/q2/index.html#summary-of-indicators-amp-a-amp-b", "../sets/volumes/index.html",
			"../2019-20/q2/index.html#volumes", "../services/workforce/index.html", "../indicators/caseload/index.html",
			"../indicators/escapes/index.html", "../indicators/turnover/index.html",
		},
		"details summary": {"4 indicators", "9 indicators", "3 indicators"},
	},
}
