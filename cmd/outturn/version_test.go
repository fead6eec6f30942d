package main

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	built := func(version string, settings ...debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: version}, Settings: settings}
	}
	commit, changed := debug.BuildSetting{Key: "vcs.revision", Value: "1a2b3c"}, debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	tests := []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"nothing was recorded", nil, "outturn (devel)"},
		{"no version was recorded", built(""), "outturn (devel)"},
		{"outside a repository", built("v1.2.0"), "outturn v1.2.0"},
		{"a commit", built("v1.2.0", commit, debug.BuildSetting{Key: "vcs.modified", Value: "false"}), "outturn v1.2.0, commit 1a2b3c"},
		{"a commit with changes", built("v1.2.0", commit, changed), "outturn v1.2.0, commit 1a2b3c with changes"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := versionOf(test.info); got != test.want {
				t.Errorf("versionOf() = %q, want %q", got, test.want)
			}
		})
	}
}
