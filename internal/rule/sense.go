package rule

// The rules of figures and days that are written well and are surely or probably wrong.
// Those that are only probable are warnings.
var (
	DecimalSlip = sense.warning("decimal-slip", "A figure, target or comparator is about ten, a hundred or a thousand times as large as those before and after it, or as small, as if its decimal point were in the wrong place.",
		"litter = 0.964  # the quarters before have 95.1 and 96.2")
	DigitSlip = sense.warning("digit-slip", "A figure, target or comparator is far from those around it, and would be among them with two digits turned, another first digit or a digit less.",
		"referrals = 3107  # the quarters before have 1239 and 1181")
	CopiedQuarter = sense.warning("copied-quarter", "The figures of a quarter are those of the quarter before, or of the same quarter of last year.",
		"[readings] # of quarter 2, with every figure of quarter 1")
	EqualFigures = sense.warning("equal-figures", "A figure is exactly the same in four quarters or more, and varied otherwise.",
		"recycling = 67.3  # as in the three quarters before")
	OddPolarity = sense.warning("odd-polarity", "The polarity is the opposite of what the title measures.",
		`title    = "Assessments completed in time"`, `polarity = "smaller"`)
	TargetGone = sense.warning("target-gone", "An indicator is reported and has no target for the quarter: its target has ended and no reason is given, all others of its set have one, or a total for the year to date is judged by the target of an earlier quarter.",
		`targets."2022-23/q1" = 90`, `targets."2023-24/q1" = { status = "no target" }  # without a reason`)
	NeverReported = sense.warning("never-reported", "No report has the indicator: it is due in no quarter with a paper yet, nothing is recorded of it, and it does not say since when it is reported.",
		`frequency = "annual"  # without since, and without a line in any quarter`)
	SameName = sense.warning("same-name", "Two indicators have the same title or code in the same quarter.",
		`title = "Waste recycled"  # and another indicator: title = "Waste Recycled"`)
	OldComparator = sense.warning("old-comparator", "The figure of a comparator is more than two years older than the quarter that shows it.",
		`national = { value = 84.8, date = "March 2021" }  # in the file of 2024-25/q1`)
	ComparatorDate = sense.warning("comparator-date", "The date of a comparator's figure and its quarter are not the same time, or the date lies more than a year after the quarter that records it.",
		`national = { value = 84.8, date = "March 2021", quarter = "2023-24/q4" }`)
	CountAndBase = sense.warning("count-and-base", "The numbers behind a percentage do not fit: more are counted than there are in all, such as 47 of 44, or the recorded percentage is one that the count cannot come to, however many there are in all.",
		"foi-in-time = { count = 47, of = 44 }  # the wrong way round: 44 of 47")
	GroupShare = sense.warning("group-share", "The shares of a group do not come to a hundred in one quarter, and do in at least three others.",
		"audits-good = 91  # with the other grades 139, and 100 in the quarters before")
	FractionalCount = sense.warning("fractional-count", "A figure of a series of whole numbers is not whole.",
		"visits = 128.5  # the quarters before have 131 and 126")
	LoneNegative = sense.warning("lone-negative", "One figure of a series is below zero, and its unit has no minimum.",
		"days-to-decide = -12  # the quarters before have 14, 12 and 13")
	FallingTotal = sense.warning("falling-total", "A total for the year to date falls within the year.",
		"homes-completed = 9  # for the year to date, and the quarter before has 11")
	RisingYear = sense.warning("rising-year", "Figures rise through each year and begin again with the next, as totals for the year to date do, and covers does not say so.",
		"# 9, 20, 31 and 42 in one year, and 10, 22, 30 and 44 in the next",
		`title = "Homes completed"`)
	NotYet = sense.finding("not-yet", "A document is published, and its publish_on lies in the future.",
		`status     = "published"`, "publish_on = 2031-02-10")
	EarlyDay = sense.warning("early-day", "A document is published, or a meeting held, before the quarter that it is about has ended.",
		"publish_on = 2019-08-12  # of the paper for July to September 2019")
	ShortNotice = sense.warning("short-notice", "A paper is published less than five clear days before its meeting, or less than [papers] asks for. Clear days are the working days between the two, without either: no weekends, no bank holidays in England.",
		"publish_on = 2019-11-06", "meeting_on = 2019-11-11")
	MeetingDay = sense.warning("meeting-day", "A paper names another day for its meeting than the minutes do.",
		"meeting_on = 2019-11-11  # and in the minutes: held_on = 2019-11-12")
)

// allowing is how authors say that what looks wrong is right.
const allowing = "A figure can be written well and still be wrong. These rules compare it with the figures around it. " +
	"Where one figure is right, a comment beside it allows it, as with other rules. Where such figures are to be expected, a comment at the heading of the indicator, or of its unit, says so once for all of them.\n\n" +
	"~~~\n# allow decimal-slip: ten times as many in winter, when the line is open every day\n[indicator.winter-calls]\n~~~"
