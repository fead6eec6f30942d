package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPieces checks what is found in a content stream, and to which tag it belongs.
func TestPieces(t *testing.T) {
	type found struct {
		Kind pieceKind
		Tag  int
		Text string
	}
	for _, test := range []struct {
		name, stream string
		want         []found
	}{
		{"nothing", " % re f\n q Q", nil},
		{"a clip draws nothing", "0 0 9 9 re W* n", nil},
		{"an area", "1 0 0 rg 0 0 9 9 re\nf", []found{{piecePath, untagged, "0 0 9 9 re\nf"}}},
		{"a path of several parts", "0 0 m 9 9 l h S", []found{{piecePath, untagged, "0 0 m 9 9 l h S"}}},
		{"a tag over a state", "q /P <</MCID 7 >>BDC Q 0 0 9 9 re f EMC /X1 Do", []found{
			{pieceTag, 7, "/P <</MCID 7 >>BDC"}, {piecePath, 7, "0 0 9 9 re f"}, {pieceObject, untagged, "/X1 Do"},
		}},
		{"an artefact", "/Artifact BMC BT (a) Tj ET EMC", []found{
			{pieceOther, artefact, "/Artifact BMC"}, {pieceText, artefact, "BT (a) Tj ET"},
		}},
		{"brackets in a text", `BT /F1 9 Tf [(a \) (b) EMC) -3 <0041>] TJ ET`, []found{
			{pieceText, untagged, `BT /F1 9 Tf [(a \) (b) EMC) -3 <0041>] TJ ET`},
		}},
		{"a text that shows nothing", "BT /F1 9 Tf ET", nil},
		{"an end too many", "EMC 0 0 9 9 re f", []found{{piecePath, untagged, "0 0 9 9 re f"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []found
			for p := range pieces([]byte(test.stream)) {
				got = append(got, found{p.kind, p.tag, test.stream[p.start:p.end]})
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("pieces differ (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzPieces checks that every piece stands in the stream, and none before the one before.
func FuzzPieces(f *testing.F) {
	f.Add([]byte("q /P <</MCID 7 >>BDC 0 0 9 9 re f EMC BT /F1 9 Tf (a) Tj ET Q"))
	f.Fuzz(func(t *testing.T, stream []byte) {
		before := 0
		for p := range pieces(stream) {
			if p.start < before || p.end <= p.start || p.end > len(stream) {
				t.Fatalf("a piece from %d to %d, after %d", p.start, p.end, before)
			}
			before = p.end
		}
	})
}

// TestToUnicode checks the characters of codes, one by one and in ranges.
func TestToUnicode(t *testing.T) {
	u := toUnicode{width: 2, chars: map[int]string{}}
	for _, o := range operators([]byte("1 beginbfchar <0003> <0020> <0AF6> <D83DDE00> endbfchar 1 beginbfrange <0024> <0026> <0041> endbfrange")) {
		switch o.name {
		case "endbfchar":
			u.addChars(o.operands)
		case "endbfrange":
			u.addRanges(o.operands)
		}
	}
	if got := u.text("<0024000300260AF6>"); got != "A C😀" {
		t.Errorf("the text is %q", got)
	}
	if got := u.text("(\\000\\045)"); got != "B" {
		t.Errorf("the text in brackets is %q", got)
	}
}
