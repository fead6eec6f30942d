package project_test

import "slices"

// later is a draft of a later quarter, with readings and what else its data say.
func later(data string, more ...part) []part {
	return draftOf("2020-21/q1", "draft", data, more...)
}

// middle is a draft between two papers that are public.
func middle(data string, more ...part) []part {
	return draftOf("2019-20/q3", "draft", data, more...)
}

func draftOf(q, status, data string, more ...part) []part {
	return append([]part{
		{file: "data/" + q + ".toml", text: "[readings]\nvisits = 93\n" + data},
		{file: "content/" + q + "/paper.md", text: "+++\ntitle = \"Not public\"\nstatus = \"" + status + "\"\n+++\nVisits are at {{value visits}}.\n"},
	}, more...)
}

// scheduled is the status of a document that is public after the day of the twins.
const scheduled = "scheduled\"\npublish_on = 2020-08-02 #\""

// paperOf is the paper of the later draft, with front matter and a text.
func paperOf(text string) part {
	return part{file: "content/2020-21/q1/paper.md", text: "+++\ntitle = \"Not public\"\nstatus = \"draft\"\n+++\n" + text}
}

// commented is commentary of the later draft on visits.
func commented(text string) part {
	return part{file: "content/2020-21/q1/indicators/visits.md", text: text}
}

// document is minutes or a review that is not public.
func document(file, status, keys, text string) []part {
	return []part{{file: file, text: "+++\ntitle = \"Not public\"\nstatus = \"" + status + "\"\n" + keys + "\n+++\n" + text + "\n"}}
}

// fresh declares an indicator that nothing public records.
func fresh(id, keys string) part { return freshOf(id, "contract", "care", "percent", keys) }

func freshOf(id, set, service, unit, keys string) part {
	return part{file: "data/indicators/" + id + ".toml", text: "[indicator." + id + "]\ntitle = \"Not public " + id + "\"\nset = \"" + set +
		"\"\nservice = \"" + service + "\"\nunit = \"" + unit + "\"\npolarity = \"bigger\"\n" + keys + "\n"}
}

// organisation adds to data/organisation.toml.
func organisation(text string) part {
	return part{file: "data/organisation.toml", instead: "# more of the organisation", text: text}
}

// acronym adds one that a draft explains.
func acronym(text string) part {
	return part{file: "data/organisation.toml", instead: "# more of acronyms", text: text}
}

// of adds keys to an indicator that is public.
func of(id, keys string) part {
	return part{file: "data/indicators/main.toml", instead: "# more of " + id + "\n", text: keys + "\n"}
}

// group declares one.
func group(keys string) part {
	return part{file: "data/indicators/groups.toml", text: "[group.both]\ntitle = \"Not public together\"\nservice = \"care\"\n" + keys + "\n"}
}

const stars = "[schemes.stars.classes]\ngolden = { label = \"Golden\", from = \"target\" }\ngrey = { label = \"Grey\", from = \"tolerance\", rag = \"grey\" }\nruddy = { label = \"Ruddy\" }\n"

const review, minutes = "content/2020-21/annual/review.md", "content/2019-20/q4/minutes.md"

const held = "meeting = \"The panel\"\n"

const agreed = held + "[actions.more]\naction = \"Do more.\"\nowner = \"Head of Care\"\nindicators = [\"visits\"]\n"

var twins = slices.Concat(twinsOfDocuments, twinsOfIndicators, twinsOfRules, twinsOfTheOrganisation, twinsOfWhatIsRecorded)

var twinsOfDocuments = []twin{
	{name: "a draft", parts: later("")},
	{name: "a scheduled paper", parts: draftOf("2020-21/q1", scheduled, "")},
	{name: "a draft of another year", parts: draftOf("2022-23/q2", "draft", "")},
	{name: "a draft in the middle", parts: middle("")},
	{name: "a scheduled paper in the middle", parts: draftOf("2019-20/q3", scheduled, "")},
	{name: "a draft before all others", parts: draftOf("2018-19/q3", "draft", "")},
	{name: "several drafts", parts: later("", middle("")...)},
	{name: "a draft with sections", parts: later("", paperOf("## More\n\nIt is {{value visits}}.\n\n::: indicators\n:::\n\n### Yet more\n\n::: history set=contract\n:::\n"))},
	{name: "a draft with an exempt passage", parts: later("", paperOf("::: exempt paragraph=3\nThe price.\n:::\n"))},
	{name: "a last paper", parts: later("", part{file: "content/2020-21/q1/paper.md", text: "+++\ntitle = \"Last\"\nstatus = \"draft\"\nfinal = \"It is the last.\"\n+++\nThe end.\n"})},
	{name: "draft minutes", parts: document(minutes, "draft", held, "Noted.")},
	{name: "scheduled minutes", parts: document(minutes, scheduled, held, "Noted.")},
	{name: "draft minutes with an action", parts: document(minutes, "draft", agreed, "Noted.")},
	{name: "minutes of a draft in the middle, with an action", parts: middle("", document("content/2019-20/q3/minutes.md", "published", agreed, "Noted.")...)},
	{name: "a draft review", parts: document("content/2017-18/annual/review.md", "draft", "period = \"2017/18\"", "A year.")},
	{name: "a scheduled review", parts: document("content/2017-18/annual/review.md", scheduled, "period = \"2017/18\"", "A year.")},
	{name: "a draft review of a draft's quarter", parts: later("", document(review, "draft", "period = \"2020/21\"\nas_of = \"2020-21/q1\"", "It was {{value visits}}.")...)},
}

var twinsOfIndicators = []twin{
	{name: "an indicator that only a draft records", parts: later("more = 4\n", fresh("more", ""))},
	{name: "an indicator that only a draft in the middle records", parts: middle("more = 4\n", fresh("more", ""))},
	{name: "an indicator with a target from before the draft", parts: later("more = 4\n", fresh("more", `targets."2019-20/q1" = 90`))},
	{name: "a yearly indicator of the draft", parts: later("more = { missing = \"not due\", reason = \"It is yearly.\" }\n", fresh("more", `frequency = "annual"`))},
	{name: "an indicator that a draft comments on", parts: later("", fresh("more", ""), part{file: "content/2020-21/q1/indicators/more.md", text: "It is new.\n"})},
	{name: "an indicator that a draft compares", parts: later("[comparators.more]\nnational = { value = 81, date = \"March 2020\" }\n", fresh("more", ""))},
	{name: "an indicator of which a draft forecasts", parts: later("[forecasts]\nmore = 81\n", fresh("more", ""))},
	{name: "an indicator whose earlier figures a draft records", parts: later("more = 4\n[earlier.\"2019-20/q1\"]\nmore = 3\n", fresh("more", ""))},
	{name: "an indicator since the draft", parts: later("more = 4\n", fresh("more", "since = \"2020-21/q1\"\nsince_reason = \"It is new.\""))},
	{name: "an indicator of the draft alone", parts: later("more = 4\n", fresh("more", "since = \"2020-21/q1\"\nuntil = \"2020-21/q1\""))},
	{name: "an indicator that ends with the draft", parts: later("", of("survey", "until = \"2020-21/q1\"\nuntil_reason = \"It is the last.\""))},
	{name: "an indicator that ended before the draft", parts: later("", of("survey", "until = \"2019-20/q4\"\nuntil_reason = \"It was the last.\""))},
	{name: "a derived indicator of the draft's", parts: later("more = 4\nless = 3\n", fresh("more", ""), fresh("less", ""), fresh("all", `derived = { sum = ["more", "less"] }`))},
	{name: "a derived indicator of some of the draft's", parts: later("more = 4\n", fresh("more", ""), fresh("all", `derived = { sum = ["visits", "more"] }`))},
	{name: "a derived indicator of what is public, since the draft", parts: later("", fresh("all", "since = \"2020-21/q1\"\nderived = { sum = [\"visits\", \"reviews\"] }"))},
	{name: "a group of the draft's", parts: later("more = 4\nless = 3\n", fresh("more", ""), fresh("less", ""), group(`set = "contract"`+"\nmembers = [\"more\", \"less\"]\njudged_by = [\"more\"]"))},
	{name: "a group judged by one of the draft's", parts: later("more = 4\n", fresh("more", ""), group(`set = "contract"`+"\nmembers = [\"visits\", \"reviews\"]\njudged_by = [\"more\"]"))},
	{name: "a group since the draft", parts: later("", group(`set = "contract"`+"\nfrom = \"2020-21/q1\"\nmembers = [\"visits\", \"reviews\"]\njudged_by = [\"visits\"]"))},
}

var twinsOfRules = []twin{
	{name: "a target from the draft on", parts: later("", of("visits", `targets."2020-21/q1" = { target = 95, tolerance = 93 }`))},
	{name: "the first target, from the draft on", parts: later("waits = 12\n", of("waits", `targets."2020-21/q1" = { target = 10, tolerance = 12 }`))},
	{name: "no target from the draft on", parts: later("", of("visits", `targets."2020-21/q1" = { status = "no target", reason = "It is dropped." }`))},
	{name: "a target in words from the draft on", parts: later("", of("visits", `targets."2020-21/q1" = "higher than last quarter"`))},
	{name: "a target that rests on a comparator of the draft's", parts: later("[comparators.visits]\nregion = { value = 81, date = \"March 2020\" }\n",
		organisation("[comparators.region]\ntitle = \"The region\""), of("visits", `targets."2020-21/q1" = "above the region figure"`))},
	{name: "a name from the draft on", parts: later("", of("visits", `names."2020-21/q1" = { title = "Visits made in time", code = "V1" }`))},
	{name: "a break from the draft on", parts: later("", of("visits", `breaks."2020-21/q1" = "They are counted anew."`))},
	{name: "another definition from the draft on", parts: later("", of("visits", `changes."2020-21/q1" = { definition = "Counted anew.", reason = "A new system." }`))},
	{name: "the other polarity from the draft on", parts: later("waits = 12\n", of("waits", `changes."2020-21/q1" = { polarity = "bigger", reason = "It was wrong." }`))},
	{name: "another unit from the draft on", parts: later("waits = 12\n", of("waits", `changes."2020-21/q1" = { unit = "days", reason = "It was wrong." }`), organisation("[units.days]\nname = \"days\""))},
	{name: "classes of an indicator from the draft on", parts: later("", of("visits", `scheme."2020-21/q1" = "stars"`), organisation(stars))},
	{name: "classes of all indicators from the draft on", parts: later("", organisation(stars+"[evaluation]\nscheme = { \"2020-21/q1\" = \"stars\" }\n"))},
	{name: "classes of an indicator of the draft", parts: later("more = 4\n", fresh("more", "scheme = \"stars\"\ntargets.\"2020-21/q1\" = { target = 5, tolerance = 3 }"), organisation(stars))},
	{name: "classes of a set of the draft", parts: later("more = 4\n", freshOf("more", "fresh", "care", "percent", `targets."2020-21/q1" = { target = 5, tolerance = 3 }`), organisation(stars+"[sets.fresh]\ntitle = \"Fresh\"\nscheme = \"stars\"\n"))},
	{name: "a class that reads like a position", parts: later("more = 4\n", fresh("more", "scheme = \"alike\"\ntargets.\"2020-21/q1\" = 5"),
		organisation("[schemes.alike.classes]\nfine = { label = \"Better than target\", from = \"target\", symbol = \"+\" }\nbad = { label = \"Bad\" }\n"))},
	{name: "a class that reads like a public one", parts: later("more = 4\n", fresh("more", "scheme = \"alike\"\ntargets.\"2020-21/q1\" = 5"),
		organisation("[schemes.alike.classes]\nfine = { label = \"Green\", from = \"target\", symbol = \"+\" }\nbad = { label = \"Bad\" }\n"))},
	{name: "a scheme with public classes", parts: later("more = 4\n", fresh("more", "scheme = \"alike\"\ntargets.\"2020-21/q1\" = { target = 5, tolerance = 4 }"),
		organisation("[schemes.alike.classes]\nblue = { label = \"Blue\", from = { points = 2 } }\ngreen = { label = \"Green\", from = \"target\" }\nred = { label = \"Red\" }\n"))},
	{name: "a symbol of a class of the draft", parts: later("more = 4\n", fresh("more", "scheme = \"stars\"\ntargets.\"2020-21/q1\" = { target = 5, tolerance = 3 }"),
		organisation("[schemes.stars.classes]\ngolden = { label = \"Golden\", from = \"target\", symbol = \"G\" }\nruddy = { label = \"Ruddy\", symbol = \"O\" }\n"))},
	{name: "how directions of an indicator of the draft compare", parts: later("more = 4\n", fresh("more", `direction = { since = "year" }`))},
}

var twinsOfTheOrganisation = []twin{
	{name: "words for a position of the draft", parts: later("", of("visits", `targets."2020-21/q1" = { status = "to be set", reason = "Later." }`), organisation("[positions.to-be-set]\nlabel = \"To be agreed\""))},
	{name: "words for a direction of the draft", parts: later("waits = 13\n", organisation("[directions.\"no change\"]\nlabel = \"Steady\"\n"))},
	{name: "a comparator of the draft", parts: later("[comparators.visits]\nregion = { value = 81, date = \"March 2020\" }\n", organisation("[comparators.region]\ntitle = \"The region\""))},
	{name: "a voice of the draft", parts: later("", organisation("[voices.school]\ntitle = \"The school\""), commented("::: voice by=school\nWe agree.\n:::\n"))},
	{name: "a voice of the draft that answers", parts: later("", organisation("[voices.school]\ntitle = \"The school\"\nanswers = true"), commented("::: voice by=school\nWe agree.\n:::\n"))},
	{name: "an acronym of the draft", parts: later("", acronym(`MASH = "Multi-agency safeguarding hub"`), paperOf("The MASH is new.\n"))},
	{name: "a declared acronym that only the draft uses", parts: later("", paperOf("The MDT met.\n"))},
	{name: "an acronym of commentary of the draft", parts: later("", acronym(`MASH = "Multi-agency safeguarding hub"`), commented("The MASH is new.\n"))},
	{name: "an acronym of draft minutes", parts: append(document(minutes, "draft", held, "The MASH is new."), acronym(`MASH = "Multi-agency safeguarding hub"`))},
	{name: "an acronym of an action of draft minutes", parts: append(document(minutes, "draft", held+"resolution = \"To see the MASH.\"\n", "Nothing."), acronym(`MASH = "Multi-agency safeguarding hub"`))},
	{name: "an acronym of a draft review", parts: append(document("content/2017-18/annual/review.md", "draft", "period = \"2017/18\"", "The MASH is new."), acronym(`MASH = "Multi-agency safeguarding hub"`))},
	{name: "an acronym in the definition of an indicator of the draft", parts: later("more = 4\n", fresh("more", `definition = "Seen by the MASH."`), acronym(`MASH = "Multi-agency safeguarding hub"`))},
	{name: "an acronym in a reason of the draft", parts: later("waits = { missing = \"not available\", reason = \"The MASH was late.\" }\n", acronym(`MASH = "Multi-agency safeguarding hub"`))},
	{name: "an acronym for what is public", parts: later("", acronym(`VIT = "Visits in time"`), paperOf("VIT are at {{value visits}}.\n"))},
	{name: "a unit of the draft", parts: later("more = 4\n", organisation("[units.days]\nname = \"days\""), freshOf("more", "contract", "care", "days", ""))},
	{name: "a set of the draft", parts: later("more = 4\n", organisation("[sets.fresh]\ntitle = \"Fresh\""), freshOf("more", "fresh", "care", "percent", ""))},
	{name: "a further set of the draft", parts: later("more = 4\n", organisation("[sets.fresh]\ntitle = \"Fresh\""), fresh("more", `also_in = ["fresh"]`))},
	{name: "a service of the draft", parts: later("more = 4\n", organisation("[services.schools]\ntitle = \"Schools\""), freshOf("more", "contract", "schools", "percent", ""))},
	{name: "how strictly papers are checked", alike: true, parts: []part{organisation("[papers]\nexplain = \"outside\"\n[rules]\nunshown = \"off\"\n")}},
}

var twinsOfWhatIsRecorded = []twin{
	{name: "a source of the draft", parts: later("", part{file: "data/2020-21/q1.toml", text: "source = \"Elsewhere\"\n[readings]\nvisits = 93\n"})},
	{name: "a revision by the draft", parts: later("[revisions.\"2019-20/q4\"]\nvisits = { value = 90, was = 97, reason = \"Late records\" }\n")},
	{name: "a revision by a draft in the middle", parts: middle("[revisions.\"2019-20/q1\"]\nvisits = { value = 86, was = 88, reason = \"Late records\" }\n")},
	{name: "a revision of a quarter before all others", parts: later("[earlier.\"2018-19/q1\"]\nvisits = 70\n")},
	{name: "a forecast of the draft", parts: later("[forecasts]\nvisits = 97\n")},
	{name: "a forecast of a draft in the middle", parts: middle("[forecasts]\nvisits = 97\n")},
	{name: "a stated position of the draft", parts: later("[stated.visits]\nposition = \"within\"\nreason = \"As agreed.\"\n")},
	{name: "a comparator's figure of a draft in the middle", parts: middle("[comparators.reviews]\nnational = { value = 99, date = \"September 2019\" }\n")},
	{name: "progress of an action in the draft", parts: later("[actions.ask-the-trust]\nstate = \"done\"\nnote = \"They came.\"\n")},
	{name: "progress of an action in a draft in the middle", parts: middle("[actions.ask-the-trust]\nstate = \"done\"\nnote = \"They came.\"\n")},
	{name: "finance of the draft", parts: later("", part{file: "data/2020-21/q1/finance.toml", text: "unit = \"£000\"\n[lines.roads]\ntitle = \"Roads\"\nbudget = { gross = 10, income = 0, net = 10 }\nforecast = { gross = 12, income = 0, net = 12 }\n"},
		paperOf("::: finance view=lines\n:::\n"))},
	{name: "commentary of the draft", parts: later("", commented("Visits fell.\n"))},
	{name: "commentary of a draft in the middle", parts: middle("", part{file: "content/2019-20/q3/indicators/visits.md", text: "Visits fell.\n"})},
	{name: "a later quarter without a paper", alike: true, parts: []part{{file: "data/2020-21/q1.toml", text: "[readings]\nvisits = 93\nmore = 4\n"}, fresh("more", "")}},
	{name: "a comment that allows a mistake", alike: true, parts: []part{of("visits", "# allow decimal-slip: it is right")}},
}
