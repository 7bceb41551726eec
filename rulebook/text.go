package rulebook

import (
	"fmt"
	"io/fs"
	"slices"
)

// Text gives the shipped rulebook as it is written, each file after a line with
// its name and length in bytes: the text whose SHA-256 the version names.
func Text() (string, error) {
	names, err := fs.Glob(shipped, "*.yaml")
	if err != nil {
		return "", fmt.Errorf("rulebook: %w", err)
	}
	slices.SortFunc(names, byRank)
	var text []byte
	for _, name := range names {
		src, err := fs.ReadFile(shipped, name)
		if err != nil {
			return "", fmt.Errorf("rulebook: %w", err)
		}
		text = append(fmt.Appendf(text, "%s %d\n", name, len(src)), src...)
	}
	return string(fmt.Appendf(text, "%s %d\n%s", icaoName, len(icao), icao)), nil
}
