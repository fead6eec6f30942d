package publish

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
)

func anyone() error { return nil }

func TestCreateFolder(t *testing.T) {
	at := t.TempDir()
	name := filepath.Join(at, "editions", "0001")
	if err := CreateFolder(t.Context(), name, siteFiles(texts{"a": "one", "b": "two"}), anyone); err != nil {
		t.Fatal(err)
	}
	wantTree(t, at, texts{"editions/": "", "editions/0001/": "", "editions/0001/a": "one", "editions/0001/b": "two"})
}

// TestCreateFolderLeavesNothing checks that a folder that is not made leaves nothing, not even
// the folder around it.
func TestCreateFolderLeavesNothing(t *testing.T) {
	refused := errors.New("refused")
	files := siteFiles(texts{"a": "one"})
	tests := []struct {
		name  string
		files func(end context.CancelCauseFunc) []SiteFile
		allow error
	}{
		{"before it begins", func(end context.CancelCauseFunc) []SiteFile { end(refused); return files }, nil},
		{"while it writes", func(end context.CancelCauseFunc) []SiteFile {
			last := SiteFile{Path: "b", Content: func() ([]byte, error) { end(refused); return nil, nil }}
			return append([]SiteFile{last}, files...)
		}, nil},
		{"a file that cannot be drawn", func(context.CancelCauseFunc) []SiteFile {
			return append(siteFiles(texts{"a": "one"}), SiteFile{Path: "b", Content: func() ([]byte, error) { return nil, refused }})
		}, nil},
		{"not allowed", func(context.CancelCauseFunc) []SiteFile { return files }, refused},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := t.TempDir()
			ctx, end := context.WithCancelCause(t.Context())
			err := CreateFolder(ctx, filepath.Join(at, "data", "editions", "0001"), test.files(end), func() error { return test.allow })
			if !errors.Is(err, refused) {
				t.Errorf("CreateFolder() = %v", err)
			}
			wantTree(t, at, texts{})
		})
	}
}

// TestCreateFolderAfterAKill checks that what a killed call left goes with the next one.
func TestCreateFolderAfterAKill(t *testing.T) {
	at := t.TempDir()
	put(t, "half", at, ".0001.new-KILLED", "a")
	if err := CreateFolder(t.Context(), filepath.Join(at, "0002"), siteFiles(texts{"a": "two"}), anyone); err != nil {
		t.Fatal(err)
	}
	wantTree(t, at, texts{"0002/": "", "0002/a": "two"})
	if err := CreateFolder(t.Context(), filepath.Join(at, "0002"), nil, anyone); err == nil {
		t.Error("a folder took the place of another")
	}
	wantTree(t, at, texts{"0002/": "", "0002/a": "two"})
}
