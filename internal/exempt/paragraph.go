package exempt

// paragraphs are the categories of exempt information of Part 1 of Schedule 12A to the Local
// Government Act 1972, by paragraph from 1.
var paragraphs = [...]string{
	"information relating to any individual",
	"information which is likely to reveal the identity of an individual",
	"information relating to the financial or business affairs of any particular person (including the authority holding that information)",
	"information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority",
	"information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
	"information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment",
	"information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime",
}

// Paragraphs is how many paragraphs Part 1 of the Schedule has.
const Paragraphs = len(paragraphs)

// Category is what a paragraph is about, in the words of the Act; empty where there is no
// such paragraph. Paragraphs count from 1.
func Category(paragraph int) string {
	if paragraph < 1 || paragraph > Paragraphs {
		return ""
	}
	return paragraphs[paragraph-1]
}
