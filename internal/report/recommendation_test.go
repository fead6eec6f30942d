package report_test

import "testing"

func TestRecommendations(t *testing.T) {
	const lists = "## Summary\n\nAll is well.\n\n## Recommendations to the panel\n\nThe panel is asked to:\n\n- note {{value visits}};\n- ask for more.\n\n### In short\n\nMore.\n\n## The rest\n\nNothing."
	of := func(text string) []string {
		r := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q2", "visits = 92"), paper("2019-20/q2", text)))["2019-20/q2"]
		section := r.Recommendations()
		if section == nil {
			return nil
		}
		return append([]string{section.Title, section.Anchor}, section.Items...)
	}
	same(t, "the recommendations", []string{"Recommendations to the panel", "recommendations-to-the-panel", "The panel is asked to:", "note 92%;", "ask for more.", "More."}, of(lists))
	same(t, "a paper without any", nil, of("## Summary\n\nAll is well."))
}
