package rulebook

import (
	_ "embed" // for the list of states
	"strings"
)

const icaoName = "icao/states.txt"

//go:embed icao/states.txt
var icao string

// states are the codes of the list; a line that begins with # says where it is from.
func states() []string {
	var codes []string
	for line := range strings.Lines(icao) {
		if !strings.HasPrefix(line, "#") {
			codes = append(codes, strings.Fields(line)...)
		}
	}
	return codes
}
