package bench

import "strings"

// sentences are what paragraphs are filled with.
var sentences = []string{
	"Staff who left in the spring have been replaced, and the new ones have finished their training.",
	"Work that had waited longest was done first, which makes the average look worse before it gets better.",
	"A second team took over part of the cases at the beginning of the second month.",
	"The partner bodies have agreed to report their part two weeks earlier from now on.",
	"Managers look at the list of open cases every Monday and agree who does what by when.",
	"More people than usual asked for help during the school holidays.",
	"The new system has been in use since the start of the year, and records are now complete.",
	"An audit of thirty files found no case that had been counted wrongly.",
	"Two of the three area offices were well above the average, and the third is being supported.",
	"The service expects a slow improvement rather than a quick one.",
	"Weather delayed the work outdoors by about ten days.",
	"What residents said in the survey is being used to rewrite the letters that they receive.",
	"The contract with the present provider ends next March, and the tender is being prepared.",
	"Neighbouring councils report the same difficulty, and a regional group meets to compare what works.",
	"A small number of very long cases pulls the average up; without them the target would be met.",
	"The committee asked for more detail on this measure, which the next report will contain.",
}

// prose is a number of sentences. Which ones they are depends on the first
// argument.
func prose(number, count int) string {
	var chosen []string
	for n := range count {
		chosen = append(chosen, sentences[(number+5*n)%len(sentences)])
	}
	return strings.Join(chosen, " ")
}
