package rule

// The rules of folders, of ids that were changed in one place, and of values that are
// allowed and were probably meant otherwise.
var (
	UnknownFolder  = files.failure("unknown-folder", "A folder has a name that Outturn does not use, or is a link to another folder, so that nothing in it is read.", "Content/2019-20/q2/paper.md")
	UnreadDocument = files.warning("unread-document", "A document of another program stands among papers and commentary, and is not read.", "content/2019-20/q2/paper.docx")
	RenamedID      = names.failure("renamed-id", "An id was changed where it is declared, and not where it is used.", "[indicator.PI_5]        # was [indicator.litter]", "[indicator.litter.targets]")

	FarTolerance       = readings.warning("far-tolerance", "The limit of what is tolerable is so far from the target that it was probably meant as a distance.", `"2019-20/q1" = { target = 70, tolerance = 5 }`)
	UnmarkedPercentage = readings.warning("unmarked-percentage", "A unit has the sign % and does not say whether it is a percentage.", "[units.percent]", `name   = "per cent"`, `suffix = "%"`)
)

// The rules of what a build service must be able to rely on: what comes in from many hands
// is of the project alone, within bounds, and shows all that it says.
var (
	OutsideProject   = files.failure("outside-project", "A link leads out of the project's folder. Nothing outside of it is read.", "content/2019-20/q2/paper.md, a link to /srv/shared/paper.md")
	NoFile           = files.failure("no-file", "Where a file should be there is a folder, a pipe, a socket, a device, or a link that leads to nothing.", "data/2019-20/q2.toml, made with mkfifo")
	OverLimit        = files.failure("over-limit", "A file, or something in it, is beyond a limit. The guide's page on limits has all of them.", "data/2019-20/q2.toml, of 40 MB")
	ControlCharacter = files.finding("control-character", "The text holds a character that cannot be seen and changes what is shown: it turns the direction of writing, or is a control character.", `title = "Perfor\u202emance"`)
)
