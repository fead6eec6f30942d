// Command generate writes the large project that the program is measured with:
//
//	go run ./internal/bench/generate DIR
package main

import (
	"fmt"
	"os"

	"outturn/internal/bench"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "generate: give the folder to write the project to")
		os.Exit(2)
	}
	if err := bench.Project(os.Args[1], 40, 100); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}
