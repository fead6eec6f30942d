package audit

import "testing"

// TestReadingCountMoved: how many indicators got better or worse.
func TestReadingCountMoved(t *testing.T) {
	read(t, []reading{
		{"", "Four of the seven indicators improved.", ""},
		{"", "Five of the seven indicators improved.", "the text says Five of the seven, and in the data 4 are better than in Quarter 2, 2024/25"},
		{"", "Two indicators got worse.", ""},
		{"", "Three indicators got worse.", "the text says Three, and in the data 2 are worse"},
		{"", "Four of the seven indicators are better than in Quarter 3, 2023/24.", ""},
		{"", "Five of the seven indicators are better than in Quarter 3, 2023/24.", "in the data 4 are better than in Quarter 3, 2023/24"},
		{"", "Of the seven service standard indicators three improved and two worsened.", "the text says three, and in the data 4"},
		// what is better than a target or a comparator did not move
		{"", "Three of the seven indicators are better than target.", ""},
		{"", "Two of the seven indicators are worse than England.", ""},
		{"", "Five of the seven indicators could be improved.", ""},
		{"", "Five of our depots improved.", ""},
		{"", "The indicators cover all the desk. It was open for 73.4% of hours, within tolerance.", ""},
		{"", "Most indicators held. That leaves the target of 2,100 missed for once: in Quarter 1 it was met.", ""},
		{"", "Three of the seven indicators are better than target. At the end of Quarter 2 two were better.", ""},
	})
}

// TestReadingCountThen: how many indicators had a position in an earlier quarter.
func TestReadingCountThen(t *testing.T) {
	read(t, []reading{
		{"", "In Quarter 2 two service standard indicators were better than target.", ""},
		{"", "In Quarter 2 three service standard indicators were better than target.", "the text says three, and by the data it was 2 in Quarter 2, 2024/25"},
		{"", "In Quarter 2 five of the seven service standard indicators were within tolerance.", ""},
		{"", "In Quarter 2 four of the seven service standard indicators were within tolerance.", "by the data it was 5 in Quarter 2"},
		{"", "Three of the seven indicators were better than target. Two were in Quarter 2.", ""},
		{"", "Two service standard indicators were better than target in the previous quarter.", ""},
		{"", "Three service standard indicators were better than target in the previous quarter.", "by the data it was 2 in Quarter 2"},
		// of what somebody else wrote, or of other things
		{"", "In Quarter 2 the paper wrongly said that three service standard indicators were better than target.", ""},
		{"", "In Quarter 2 three depots were better than target.", ""},
	})
}

// TestReadingHeading: a heading and the position of the block below it.
func TestReadingHeading(t *testing.T) {
	block := "\n\n::: commentary set=standards position=outside\n:::\n"
	read(t, []reading{
		{"", "## Indicators outside tolerance" + block, ""},
		{"", "## Indicators within tolerance" + block, `the heading names "in tolerance"`},
		{"", "## Better than target" + block, `the heading names "better than target"`},
		{"", "## Off target" + block, ""},
		{"", "## Outside tolerance and better than target" + block, ""},
		{"", "## Where we are" + block, ""},
		{"", "## Indicators within tolerance\n\n## Indicators outside tolerance" + block, ""},
	})
}
