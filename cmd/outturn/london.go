package main

import (
	"time"
	_ "time/tzdata" // a machine without time zones still knows London's
)

// london is the time zone in which papers are published.
func london() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic("outturn: the program was built without time zones: " + err.Error())
	}
	return zone
}
