package preview_test

import (
	"strings"
	"testing"
)

// TestWordsWithMistakesAreMarked checks that a preview marks words with a warning, and that
// a site that is built does not. A mistake that is allowed has no mark.
func TestWordsWithMistakesAreMarked(t *testing.T) {
	const words = "Contacts went {{change contacts}}."
	text := strings.NewReplacer("A jackdaw.", words, `polarity = "none"`, "polarity = \"none\"\ncovers = \"year to date\"").Replace(projectText)
	s, folder := newPreview(t, text)
	page := ask(s, "GET", "/2019-20/q2/index.html").Body.String()
	if !strings.Contains(page, `<mark class="preview-mark preview-warning preview-unknown-change" tabindex="0" title="warning: &#34;contacts&#34; has no figure`) {
		t.Error("the figure has no mark with its message")
	}
	if page := ask(s, "GET", "/2019-20/q1/index.html").Body.String(); strings.Contains(page, "preview-mark") {
		t.Error("a page without a mistake has a mark")
	}
	for _, f := range buildSite(t, folder).Files {
		if content, err := f.Content(); err != nil || strings.Contains(string(content), "preview-mark") {
			t.Errorf("%s has a mark (%v)", f.Path, err)
		}
	}
}

// TestUnsupportedNumbersAreMarked checks that numbers without support have a mark of their
// own where the project wants to know of them, and none where it does not.
func TestUnsupportedNumbersAreMarked(t *testing.T) {
	text := strings.Replace(projectText, "A jackdaw.", "There were 4,321 jackdaws.", 1)
	wanted := strings.Replace(text, "[sets.demand]", "[rules]\nunsupported = \"warning\"\n[sets.demand]", 1)
	for text, want := range map[string]bool{text: false, wanted: true} {
		s, _ := newPreview(t, text)
		page := ask(s, "GET", "/2019-20/q2/index.html").Body.String()
		if got := strings.Contains(page, `<mark class="preview-mark preview-warning preview-unsupported" `); got != want {
			t.Errorf("the number is marked: %t, want %t", got, want)
		}
	}
}

// TestAllowedWordsAreNotMarked checks that an allowance takes the mark and the message away,
// and that a comment that nothing needs is told of.
func TestAllowedWordsAreNotMarked(t *testing.T) {
	const words = "Contacts went {{change contacts}}. <!-- allow unknown-change: the first year -->\n\nSo. <!-- allow unknown-change: so -->"
	text := strings.NewReplacer("A jackdaw.", words, `polarity = "none"`, "polarity = \"none\"\ncovers = \"year to date\"").Replace(projectText)
	s, _ := newPreview(t, text)
	page := ask(s, "GET", "/2019-20/q2/index.html").Body.String()
	if strings.Contains(page, "preview-mark ") || strings.Contains(page, "has no figure for") || strings.Contains(page, "the first year") {
		t.Error("what is allowed is told of")
	}
	if !strings.Contains(page, "[unused-allowance]") {
		t.Error("the comment that nothing needs is not told of")
	}
}
