package pdf

import "testing"

// TestNormalise checks that two runs give the same bytes, with unchanged offsets.
func TestNormalise(t *testing.T) {
	const (
		one = "<</CreationDate (D:20200131235959+00'00')\n/ModDate (D:20200131235959+00'00')>> /ID (node00000204) /ID (node00000210) /Limits [(node00000204) (node00000210)] /Type /Page /Type /Pages"
		two = "<</CreationDate (D:20261122051018+00'00')\n/ModDate (D:20261122051018+00'00')>> /ID (node00000202) /ID (node00000208) /Limits [(node00000202) (node00000208)] /Type /Page /Type /Pages"
		end = ">> /ID (node00000001) /ID (node00000002) /Limits [(node00000001) (node00000002)] /Type /Page /Type /Pages"
	)
	a, b := string(normalise([]byte(one))), string(normalise([]byte(two)))
	if a != b {
		t.Errorf("two runs differ:\n%s\n%s", a, b)
	}
	if len(a) != len(one) || a[len(a)-len(end):] != end {
		t.Errorf("normalised: %s", a)
	}
	if n := Pages([]byte(a)); n != 1 {
		t.Errorf("%d pages", n)
	}
}
