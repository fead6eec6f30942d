package rule

// The rules of folders, and of ids that were changed in one place.
var (
	UnknownFolder = files.failure("unknown-folder", "A folder has a name that Outturn does not use, or is a link to another folder, so that nothing in it is read.")
	RenamedID     = names.failure("renamed-id", "An id was changed where it is declared, and not where it is used.")
)
