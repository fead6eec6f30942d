package preview

import (
	"testing"
	"time"
)

// TestGather checks that unending changes do not put off a rebuild for ever.
func TestGather(t *testing.T) {
	changed := make(chan struct{})
	ended := make(chan struct{})
	go func() {
		for {
			select {
			case changed <- struct{}{}:
			case <-ended:
				return
			}
		}
	}()
	begun := time.Now()
	gather(changed, time.Second, 30*time.Millisecond)
	close(ended)
	if took := time.Since(begun); took < 30*time.Millisecond || took > 900*time.Millisecond {
		t.Errorf("gathered for %v", took)
	}
}
