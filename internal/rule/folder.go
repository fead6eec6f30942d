package rule

// The rules of folders.
var (
	UnknownFolder = files.failure("unknown-folder", "A folder has a name that Outturn does not use, or is a link to another folder, so that nothing in it is read.")
)
