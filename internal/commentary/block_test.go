package commentary_test

import (
	"strings"
	"testing"

	"outturn/internal/commentary"
)

func TestBlocks(t *testing.T) {
	tests := []struct {
		name, body, note string
		want             item
	}{
		{"empty", "::: positions set=a\n:::\n", "", item{"positions", "", []string{"set=a"}, "::: positions set=a"}},
		{"with a note", "::: demand set=a\nA note.\n:::\n", "A note.", item{"demand", "", []string{"set=a"}, "::: demand set=a"}},
		{"without a space", ":::indicators\n:::\n", "", item{"indicators", "", nil, ":::indicators"}},
		{"at the file's end", "::: finance view=lines\n:::", "", item{"finance", "", []string{"view=lines"}, "::: finance view=lines"}},
		{"with more colons", "::::: indicators\nNote.\n:::::\n", "Note.", item{"indicators", "", nil, "::::: indicators"}},
		{"closed with more colons", "::: indicators\n:::::\n", "", item{"indicators", "", nil, "::: indicators"}},
		{"right after a paragraph", "Text.\n::: indicators\n:::\n", "", item{"indicators", "", nil, "::: indicators"}},
		{"indented a little", "   ::: indicators\n  :::\n", "", item{"indicators", "", nil, "::: indicators"}},
		{"in a list", "- one\n\n  ::: indicators\n  :::\n", "", item{"indicators", "", nil, "::: indicators"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, lineEnd := range []string{"\n", "\r\n"} {
				d := paper(t, strings.ReplaceAll(test.body, "\n", lineEnd))
				if len(d.Blocks) != 1 {
					t.Fatalf("%d blocks, want 1", len(d.Blocks))
				}
				same(t, "block", test.want, blockItem(d.Blocks[0]))
				same(t, "note", test.note, textOf(d, d.Blocks[0]))
			}
		})
	}
}

func TestBlockWithinABlock(t *testing.T) {
	d := paper(t, ":::: exceptions set=a position=b\nNote.\n\n::: indicators\n:::\n\nMore.\n::::\n\nText.\n")
	if len(d.Blocks) != 2 || d.Blocks[1].Parent() != d.Blocks[0] {
		t.Fatalf("%d blocks, want one within another", len(d.Blocks))
	}
	same(t, "note", "Note.More.", textOf(d, d.Blocks[0]))
	same(t, "paragraphs", 1, len(d.Paragraphs))
}

func TestTwoColonsAreNoBlock(t *testing.T) {
	d := paper(t, ":: the indicators\n\n`:::` is code, and so is\n\n    ::: indicators\n")
	same(t, "blocks", 0, len(d.Blocks))
}

func TestBlockDiagnostics(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"unknown", "::: postions set=a\n:::\n", []string{"4:5 ‹postions› unknown-block"}},
		{"contents of an unknown one are read", "::: postions\n{{vlaue a}}\n:::\n", []string{"4:5 ‹postions› unknown-block", "5:3 ‹vlaue› unknown-figure"}},
		{"nothing to close", "Text.\n\n:::\n", []string{"6:1 ‹:::› unknown-block"}},
		{"nothing to close, twice", ":::\n:::  \n", []string{"4:1 ‹:::› unknown-block", "5:1 ‹:::  › unknown-block"}},
		{"nothing that so few colons close", ":::: indicators\n:::\n::::\n", []string{"5:1 ‹:::› unknown-block"}},
		{"not closed", "::: indicators\nText.\n", []string{"4:1 ‹::: indicators› unclosed-block"}},
		{"closed with too few colons", ":::: indicators\n:::\n", []string{"4:1 ‹:::: indicators› unclosed-block"}},
		{"closed after the next", "::: indicators\n\n::: demand set=a\n:::\n", []string{"4:1 ‹::: indicators› unclosed-block"}},
		{"around another of as many colons", "::: indicators\n\n::: demand set=a\n:::\n:::\n", []string{"4:1 ‹::: indicators› unclosed-block"}},
		{"ended by its list", "- one\n  ::: indicators\n\ntwo\n\n:::\n", []string{"5:3 ‹::: indicators› unclosed-block"}},
		{"ended by its quotation", "> ::: indicators\n\n:::\n", []string{"4:3 ‹::: indicators› unclosed-block"}},
		{"ended by an outer one", ":::: indicators\n::: demand set=a\n::::\n", []string{"5:1 ‹::: demand set=a› unclosed-block"}},
		{"two not closed", "::: indicators\n\n::: demand set=a\n", []string{"4:1 ‹::: indicators› unclosed-block", "6:1 ‹::: demand set=a› unclosed-block"}},
		{"in a note that nothing refers to", "[^1]: Note.\n\n    ::: indicators\n", []string{"4:1 ‹[^1]:› unmatched-footnote", "6:5 ‹::: indicators› unclosed-block"}},
		{"no set", "::: positions\n:::\n", []string{"4:5 ‹positions› missing-argument"}},
		{"neither set nor position", "::: exceptions\n:::\n", []string{"4:5 ‹exceptions› missing-argument"}},
		{"a word", "::: positions contractual\n:::\n", []string{"4:15 ‹contractual› unknown-argument"}},
		{"an unknown option", "::: positions sett=a\n:::\n", []string{"4:15 ‹sett› unknown-argument"}},
		{"an option without a value", "::: positions set=\n:::\n", []string{"4:15 ‹set=› missing-argument"}},
		{"neither of two", "::: chart\n:::\n", []string{"4:5 ‹chart› missing-argument"}},
		{"both of two", "::: chart indicator=a group=b\n:::\n", []string{"4:23 ‹group› conflicting-argument"}},
		{"an option twice", "::: positions set=a set=b\n:::\n", []string{"4:21 ‹set› duplicate-argument"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, messages := parse(commentary.Paper, front+test.body)
			same(t, "diagnostics", test.want, messages)
		})
	}
}

func TestBlocksInAComment(t *testing.T) {
	_, messages := parse(commentary.Comment, "Text.\n\n::: positions set=a\n:::\n")
	same(t, "diagnostics", []string{"3:1 ‹::: positions set=a› misplaced-block"}, messages)
}
