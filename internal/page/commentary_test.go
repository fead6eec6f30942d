package page_test

import "testing"

// TestCommentaryWithoutJudgement checks that beside commentary an absence has its reason,
// and a missing trend too, each once.
func TestCommentaryWithoutJudgement(t *testing.T) {
	target := "set = \"kpi\"\nunit = \"percent\"\npolarity = \"bigger\"\ntargets.\"2018-19/q1\" = 90\n"
	s := small(t,
		indicatorOf("absent", "Absent", target), indicatorOf("broken", "Broken", target+`breaks."2019-20/q2" = "Counted in a new way."`),
		indicatorOf("carried", "Carried", target), indicatorOf("few", "Few", target), indicatorOf("secret", "Secret", target),
		indicatorOf("unlike", "Unlike", target), indicatorOf("volume", "Volume", "set = \"kpi\"\nunit = \"percent\"\npolarity = \"none\"\n"),
		"-- data/2019-20/q1.toml --\n[readings]\nabsent = 90\nbroken = 90\ncarried = 91\nunlike = 95\nvolume = 5\n",
		quarterOf("2019-20/q2", `absent = { missing = "not available", reason = "The system was down." }
broken = 95
carried = { missing = "not available", reason = "Late.", carried = "2019-20/q1" }
few = 95
secret = { missing = "confidential", reason = "Fewer than five." }
unlike = { value = 95, months = 6 }
volume = 8`, "::: commentary set=kpi\n:::"),
		commentOn("absent"), commentOn("broken"), commentOn("carried"), commentOn("few"), commentOn("secret"), commentOn("unlike"), commentOn("volume"))
	against := "Target at least 90% (tolerance not recorded). "
	sameRows(t, []string{
		"[x] Not available The system was down. No trend: there is no figure for the quarter.",
		"95% Better than target " + against + "No trend: figures before Quarter 2, 2019/20 cannot be compared with later ones. Counted in a new way.",
		"91% carried from Quarter 1, 2019/20; not available for this quarter Better than target " + against + "No trend: there is no figure for the quarter.",
		"95% Better than target " + against + "Trend: Too few figures.",
		"[c] Kept back Fewer than five. No trend: there is no figure for the quarter.",
		"95% Better than target " + against + "No trend: the figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers 6.",
		"8% No target No target applies, so it is not judged. No trend: up from 5% in Quarter 1, 2019/20; neither way is better.",
	}, texts(find(parse(t, s.html(t, "2019-20/q2/index.html")), ".comment-figure")))
}

func commentOn(id string) string {
	return "-- content/2019-20/q2/indicators/" + id + ".md --\nText.\n"
}
