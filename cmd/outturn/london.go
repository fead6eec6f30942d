package main

import (
	"time"
	_ "time/tzdata" // for machines without time zone data
)

// london is the time zone in which papers are published.
func london() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic("outturn: the program was built without time zones: " + err.Error())
	}
	return zone
}
