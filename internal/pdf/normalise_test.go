package pdf

import "testing"

// TestRenumber checks that two runs give the same bytes, with unchanged offsets.
func TestRenumber(t *testing.T) {
	const (
		one = "/ID (node00000204) /ID (node00000210) /Limits [(node00000204) (node00000210)] /Type /Page /Type /Pages"
		two = "/ID (node00000202) /ID (node00000208) /Limits [(node00000202) (node00000208)] /Type /Page /Type /Pages"
		end = "/ID (node00000001) /ID (node00000002) /Limits [(node00000001) (node00000002)] /Type /Page /Type /Pages"
	)
	for _, run := range []string{one, two} {
		if got := string(renumber([]byte(run))); got != end {
			t.Errorf("got  %s\nwant %s", got, end)
		}
	}
	if n := Pages([]byte(end)); n != 1 {
		t.Errorf("%d pages", n)
	}
}
