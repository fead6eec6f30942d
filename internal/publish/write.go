package publish

import (
	"context"
	"errors"
)

// Write replaces the site in the folder out, or in the folder that out links to, with
// the given files. Missing parent folders are created. A file that is as it was keeps
// its place on the disk and its time. Hidden files and folders, with names that begin
// with a dot, are kept. When it fails, or ctx ends before the site is complete, out is
// as it was, and nothing is left beside it. The error is a [Refusal] if the folder holds
// anything else that no build wrote, or cannot be a folder, and a [Leftover] if the new
// site is there and the old one could not be removed.
//
// Write waits for other builds that write to the same folder. The lock file for this,
// .site.lock for a folder called site, is beside the folder meanwhile.
func Write(ctx context.Context, out string, files []SiteFile) error {
	return WriteFor(ctx, Public, out, files)
}

// WriteFor is [Write] for an audience. It never writes what one audience reads over or into
// the site of another.
func WriteFor(ctx context.Context, a Audience, out string, files []SiteFile) error {
	out, err := resolveFolder(out)
	if err != nil {
		return err
	}
	if err := outsideOthers(a, out); err != nil {
		return err
	}
	made, err := makeParents(out)
	if err == nil {
		err = writeAlone(ctx, a, out, files)
	}
	if err != nil {
		removeFolders(made)
	}
	return err
}

// writeAlone replaces the site while no other build does.
func writeAlone(ctx context.Context, a Audience, out string, files []SiteFile) error {
	release, err := lock(ctx, out)
	if err != nil {
		return err
	}
	defer release()
	if err := sweep(out); err != nil {
		return err
	}
	old, err := survey(a, out)
	if err != nil {
		return err
	}
	staging, err := makeStaging(out)
	if err != nil {
		return err
	}
	changed, err := stageFiles(ctx, a, out, staging, files, old)
	if err == nil && changed {
		err = replace(out, staging)
	}
	left := discard(out, staging)
	if old := (*Leftover)(nil); errors.As(left, &old) {
		old.Replaced = err == nil && changed
	}
	return errors.Join(err, left)
}
