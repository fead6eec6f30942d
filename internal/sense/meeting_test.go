package sense_test

import (
	"strings"
	"testing"
)

// The documents are about Quarter 4, 2023/24. Monday 6 May 2024 is a bank holiday.
func TestNotice(t *testing.T) {
	tests := []struct{ name, published, meeting, papers, want string }{
		{"five clear days", "2024-05-03", "2024-05-14", "", ""},
		{"four, because of the bank holiday", "2024-05-03", "2024-05-13", "", "short-notice: Friday 3 May 2024 leaves 4 clear days before the meeting on Monday 13 May 2024, and a paper has to be public 5 clear days before it"},
		{"the last day is named", "2024-05-03", "2024-05-13", "", "short-notice: the last day for it is Thursday 2 May 2024: write publish_on = 2024-05-02, or an earlier day"},
		{"one", "2024-05-10", "2024-05-14", "", "short-notice: Friday 10 May 2024 leaves 1 clear day before the meeting on Tuesday 14 May 2024"},
		{"none", "2024-05-13", "2024-05-14", "", "short-notice: leaves no clear day before the meeting"},
		{"on the day", "2024-05-14", "2024-05-14", "", "short-notice: leaves no clear day before the meeting"},
		{"after it", "2024-05-15", "2024-05-14", "", "short-notice: Wednesday 15 May 2024 is after the meeting on Tuesday 14 May 2024"},
		{"three asked for", "2024-05-08", "2024-05-14", "clear_days = 3", ""},
		{"three asked for, and two left", "2024-05-09", "2024-05-14", "clear_days = 3", "short-notice: 2 clear days before the meeting on Tuesday 14 May 2024, and a paper has to be public 3 clear days before it"},
		{"one asked for", "2024-05-13", "2024-05-14", "clear_days = 1", "short-notice: a paper has to be public 1 clear day before it"},
		{"offices shut", "2024-05-03", "2024-05-14", "shut_days = [2024-05-08]", "short-notice: leaves 4 clear days"},
		{"no day of publication", "", "2024-05-14", "", ""},
		{"no meeting", "2024-05-14", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := figures("one", "2023-24/q4", "85")
			head := "+++\ntitle = \"Report\"\nstatus = \"scheduled\"\n"
			if test.published == "" {
				head = strings.Replace(head, "scheduled", "draft", 1)
			} else {
				head += "publish_on = " + test.published + "\n"
			}
			if test.meeting != "" {
				head += "meeting_on = " + test.meeting + "\n"
			}
			files["content/2023-24/q4/paper.md"] = head + "+++\nText.\n"
			p := project(declared("one", "percent", ""), files)
			p["data/organisation.toml"].Data = append(p["data/organisation.toml"].Data, "[papers]\n"+test.papers+"\n"...)
			expect(t, p, test.want)
		})
	}
}

func TestMeetingDay(t *testing.T) {
	tests := []struct{ name, paper, minutes, want string }{
		{"another day", "meeting_on = 2024-05-14", "held_on = 2024-05-15", "meeting-day: the paper goes to a meeting on 14 May 2024, and its minutes are of one on 15 May 2024"},
		{"the same day", "meeting_on = 2024-05-14", "held_on = 2024-05-14", ""},
		{"the paper names none", "", "held_on = 2024-05-15", ""},
		{"the minutes name none", "meeting_on = 2024-05-14", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := figures("one", "2023-24/q4", "85")
			files["content/2023-24/q4/paper.md"] = "+++\ntitle = \"Report\"\nstatus = \"published\"\n" + test.paper + "\n+++\nText.\n"
			files["content/2023-24/q4/minutes.md"] = "+++\ntitle = \"Record\"\nstatus = \"published\"\nmeeting = \"Cabinet\"\n" + test.minutes + "\n+++\nText.\n"
			expect(t, project(declared("one", "percent", ""), files), test.want)
		})
	}
}
