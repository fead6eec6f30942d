package folder

import (
	"errors"
	"io/fs"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Refused says that a name in a project is not read, and why. It is an author's mistake.
type Refused struct {
	Name          string
	rule          *source.Rule
	summary, hint string
}

// Error implements error.
func (r *Refused) Error() string { return r.Name + ": " + r.summary }

// Report reports the mistake at the name.
func (r *Refused) Report(ds *source.Diagnostics) {
	ds.Report(r.rule, source.NewFile(r.Name, "").Top(), "%s", r.summary).WithHint("%s", r.hint)
}

// Report reports an error that is a [Refused], and says whether it is one.
func Report(err error, ds *source.Diagnostics) bool {
	var refused *Refused
	if !errors.As(err, &refused) {
		return false
	}
	refused.Report(ds)
	return true
}

func outside(name string) *Refused {
	return &Refused{name, rule.OutsideProject, "this link leads out of the project, where nothing is read",
		"put the file itself here; a link within the project is relative, such as ../shared.md"}
}

func nowhere(name string) *Refused {
	return &Refused{name, rule.NoFile, "this link leads to nothing", "put the file itself here, or delete the link"}
}

func noFile(name string, mode fs.FileMode) *Refused {
	return &Refused{name, rule.NoFile, "this is " + kind(mode) + ", not a file", "put a file here, or delete this"}
}

func noFolder(name string, mode fs.FileMode) *Refused {
	return &Refused{name, rule.NoFile, "this is " + kind(mode) + ", not a folder", "put a folder here, or delete this"}
}

// kind names what is no file.
func kind(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return "a file"
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

func tooLarge(name string) *Refused {
	return &Refused{name, rule.OverLimit, "the file is larger than " + limit.Size(limit.Bytes(name)) + ", and is not read", "write it in several files, or keep it outside of the project"}
}
