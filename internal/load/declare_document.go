package load

import "outturn/internal/keyfile"

// paperFrontMatter begins content/2019-20/q2/paper.md.
type paperFrontMatter struct {
	Title          keyfile.At[string] `key:"title,required" doc:"The paper's title."`
	Status         keyfile.At[string] `key:"status,required" one:"draft scheduled published" doc:"Only a published paper, or a scheduled one whose day has come, is in the public site."`
	PublishOn      keyfile.At[dayKey] `key:"publish_on" doc:"The day, such as 2019-10-28, on which a scheduled paper becomes public. The feed dates a paper by it."`
	Scope          string             `key:"scope" one:"all recorded" doc:"Whether the paper reports all that is due, or only what its quarter's file records. Default all."`
	Final          string             `key:"final" doc:"That the report is the last of its series, and what follows it, in a sentence or two."`
	Addressee      string             `key:"addressee" doc:"To whom the paper is addressed."`
	Meeting        string             `key:"meeting" doc:"The body to whose meeting the paper goes: Cabinet."`
	MeetingOn      keyfile.At[dayKey] `key:"meeting_on" doc:"The day of that meeting. The check warns of a publish_on with too few clear days before it."`
	CabinetMembers []string           `key:"cabinet_members" doc:"Roles of the relevant cabinet members."`
	Wards          string             `key:"wards" doc:"Wards affected."`
	KeyDecision    string             `key:"key_decision" doc:"Whether the paper asks for a key decision."`
	Attachments    []attachmentKey    `key:"attachments" doc:"Files beside the paper that are published with it: \"annex.pdf\", or { file = \"annex.pdf\", title = \"Annex A: Visits by ward\" }. A text that is no file name is shown as it is."`
	Authors        []string           `key:"authors" doc:"Roles of the report's authors."`
}

// minutesFrontMatter begins content/2019-20/q2/minutes.md.
type minutesFrontMatter struct {
	Title        keyfile.At[string]       `key:"title,required" doc:"The title of the minutes."`
	Status       keyfile.At[string]       `key:"status,required" one:"draft scheduled published" doc:"As of a paper."`
	PublishOn    keyfile.At[dayKey]       `key:"publish_on" doc:"As of a paper."`
	Meeting      string                   `key:"meeting,required" doc:"The body that met."`
	HeldOn       keyfile.At[dayKey]       `key:"held_on" doc:"The day of the meeting; the paper may name it before, as meeting_on. Default: not known."`
	Attendance   []string                 `key:"attendance" doc:"Who was there, by role."`
	Strengths    []string                 `key:"strengths" doc:"Strengths that the meeting heard of."`
	Improvements []string                 `key:"improvements" doc:"Areas for improvement that the meeting heard of."`
	Resolution   string                   `key:"resolution" doc:"What was resolved."`
	Attachments  []attachmentKey          `key:"attachments" doc:"As of a paper."`
	Actions      keyfile.Map[actionTable] `key:"actions" named:"action" doc:"What was to be done, by id."`
}

// actionTable is an action that a meeting agreed.
type actionTable struct {
	Action     string               `key:"action,required" doc:"What is to be done, in a sentence."`
	Owner      string               `key:"owner,required" doc:"The role of who does it."`
	Due        quarterKey           `key:"due" doc:"The quarter in which it is due. Default: none was given."`
	Indicators []keyfile.At[string] `key:"indicators" doc:"Ids of the indicators that it is about."`
}

// reviewFrontMatter begins content/2014-15/annual/review.md.
type reviewFrontMatter struct {
	Title       keyfile.At[string] `key:"title,required" doc:"The title of the review."`
	Status      keyfile.At[string] `key:"status,required" one:"draft scheduled published" doc:"As of a paper."`
	PublishOn   keyfile.At[dayKey] `key:"publish_on" doc:"As of a paper."`
	Period      string             `key:"period,required" doc:"The time that it reviews, in words."`
	AsOf        quarterKey         `key:"as_of" doc:"The quarter of figures that name none. Default: the last of its year."`
	Addressee   string             `key:"addressee" doc:"To whom it is addressed."`
	Dated       keyfile.At[dayKey] `key:"dated" doc:"The day on which it was signed."`
	Signatories []string           `key:"signatories" doc:"Who signed it, by role."`
	FullReport  string             `key:"full_report" doc:"The title of the report whose pages {{pages}} refers to."`
	Attachments []attachmentKey    `key:"attachments" doc:"As of a paper."`
}

// attachmentTable is a file that is published with a document.
type attachmentTable struct {
	File   keyfile.At[string] `key:"file,required" doc:"Its name: a file beside the document, or in a folder there."`
	Title  keyfile.At[string] `key:"title" doc:"What readers are told it is. Default: the file's name."`
	Exempt paragraphKey       `key:"exempt" doc:"The paragraph of Part 1 of Schedule 12A to the Local Government Act 1972, 1 to 7, by which the file is exempt: only the members' edition has it then, and names it. Default: all may read it."`
}

// guideFrontMatter begins a page of content/guide/.
type guideFrontMatter struct {
	Title   string          `key:"title,required" doc:"The page's title."`
	Summary string          `key:"summary" doc:"What is on it, in a sentence, for the list of pages."`
	Order   keyfile.At[int] `key:"order" doc:"Its place in the list of pages, 1 or more. Default: after those that have one, by file name."`
	For     string          `key:"for" one:"readers authors" doc:"Who it is for. Pages for authors are in the list of the guide alone, neither on the home page nor in the search. Default readers."`
	AsOf    quarterKey      `key:"as_of" doc:"The quarter of the report that its figures and blocks show. Default: it has none."`
}
