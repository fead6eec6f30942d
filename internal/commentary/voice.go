package commentary

import (
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
)

// checkVoices reports what has no speaker in commentary with voices: text
// outside them, and footnotes, which would be shown below all of them.
func (s *parseState) checkVoices() {
	d := s.document
	for _, b := range d.Blocks {
		if b.Name == Voice {
			d.Voices = append(d.Voices, b)
		}
	}
	if s.kind != Comment || len(d.Voices) == 0 {
		return
	}
	misread := len(s.unended) > 0 // what seems to stand outside may be that of a voice
	for node := d.Root.FirstChild(); node != nil; node = node.NextSibling() {
		if b, ok := node.(*Block); ok && b.Name == Voice {
			s.checkVoice(b)
			continue
		}
		if b, ok := node.(*Block); ok && b.Name != Exempt {
			continue // reported already: it does not belong here, or has no name
		}
		if node.Kind() == extast.KindFootnoteList {
			s.ds.Report(rule.MisplacedFootnote, s.spanOf(node.FirstChild().FirstChild()), "commentary with voices has no footnotes").
				WithHint("say it in the text of the voice")
			continue
		}
		if misread {
			continue
		}
		s.ds.Report(rule.Voiceless, s.spanOf(node), "nobody says this: it stands outside of the voices").
			WithHint("put it between ::: voice by=... and :::")
	}
}

// checkVoice checks that a voice speaks once, and says something.
func (s *parseState) checkVoice(b *Block) {
	for _, earlier := range s.document.Voices {
		if earlier == b {
			break
		}
		if earlier.Get("by").Text == b.Get("by").Text {
			s.ds.Report(rule.RepeatedVoice, b.Span, "%q speaks twice", b.Get("by").Text).
				WithHint("put all that it says into one block")
			return
		}
	}
	if b.FirstChild() == nil {
		s.ds.Report(rule.Voiceless, b.Span, "this voice says nothing").
			WithHint("leave the block out; that nothing was said is said where the voices are shown")
	}
}
