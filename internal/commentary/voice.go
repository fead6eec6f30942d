package commentary

import (
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
)

// checkVoices finds what cannot be told apart once commentary has voices: text
// outside of them, and footnotes, which would stand below all of them.
func (w *writing) checkVoices() {
	d := w.document
	for _, b := range d.Blocks {
		if b.Name == Voice {
			d.Voices = append(d.Voices, b)
		}
	}
	if w.kind != Comment || len(d.Voices) == 0 {
		return
	}
	for node := d.Root.FirstChild(); node != nil; node = node.NextSibling() {
		if b, ok := node.(*Block); ok && b.Name == Voice {
			w.soleVoice(b)
			continue
		}
		if node.Kind() == KindBlock {
			continue // that it has no place here, or no name, is said already
		}
		if node.Kind() == extast.KindFootnoteList {
			w.ds.Report(rule.MisplacedFootnote, w.near(node.FirstChild().FirstChild()), "commentary with voices has no footnotes").
				WithHint("say it in the text of the voice")
			continue
		}
		w.ds.Report(rule.Voiceless, w.near(node), "nobody says this: it stands outside of the voices").
			WithHint("put it between ::: voice by=... and :::")
	}
}

// soleVoice checks that a voice speaks once, and says something.
func (w *writing) soleVoice(b *Block) {
	for _, earlier := range w.document.Voices {
		if earlier == b {
			break
		}
		if earlier.Get("by").Text == b.Get("by").Text {
			w.ds.Report(rule.RepeatedVoice, b.Span, "%q speaks twice", b.Get("by").Text).
				WithHint("put all that it says into one block")
			return
		}
	}
	if b.FirstChild() == nil {
		w.ds.Report(rule.Voiceless, b.Span, "this voice says nothing").
			WithHint("leave the block out; that nothing was said is said where the voices are shown")
	}
}
