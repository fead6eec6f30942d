// Package mishap is for tests of what happens when the machine fails: programs that are
// killed, and disks that are full.
package mishap

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// killsVariable says how often each test kills, for a run that takes its time.
const killsVariable = "OUTTURN_TEST_KILLS"

// Kills are random moments at which a test kills programs, each a time after the program's
// beginning: a few, or as many as OUTTURN_TEST_KILLS says. It logs how they can be had again.
func Kills(t testing.TB, few int, longest time.Duration) []time.Duration {
	t.Helper()
	if said := os.Getenv(killsVariable); said != "" {
		var err error
		if few, err = strconv.Atoi(said); err != nil {
			t.Fatalf("%s: %v", killsVariable, err)
		}
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("%d kills within %v, seed %d", few, longest, seed)
	random := rand.New(rand.NewPCG(seed, 0))
	moments := make([]time.Duration, few)
	for n := range moments {
		moments[n] = time.Duration(random.Int64N(int64(longest)))
	}
	return moments
}
