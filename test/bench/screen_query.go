package bench

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
)

// operation is a query or a fragment in the source of the screens.
var (
	operation = regexp.MustCompile("`\\s*((?:query|fragment) (\\w+)[^`]*)`")
	spread    = regexp.MustCompile(`\.\.\.(\w+)`)
)

// screenQuery gives what the officers' screens send for a query, with its fragments, out
// of their source: what is measured is what is sent, also after it has changed.
func screenQuery(source fs.FS, name string) (string, error) {
	known := map[string]string{}
	err := fs.WalkDir(source, ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".ts") || strings.Contains(path, "generated/") {
			return err
		}
		text, err := fs.ReadFile(source, path)
		for _, found := range operation.FindAllStringSubmatch(string(text), -1) {
			known[found[2]] = strings.TrimSpace(found[1])
		}
		return err
	})
	if err != nil {
		return "", err
	}
	var query strings.Builder
	added := map[string]bool{name: true}
	for wanted := []string{name}; len(wanted) > 0; wanted = wanted[1:] {
		text, there := known[wanted[0]]
		if !there {
			return "", fmt.Errorf("the screens have no %s", wanted[0])
		}
		query.WriteString(text + "\n")
		for _, found := range spread.FindAllStringSubmatch(text, -1) {
			if !added[found[1]] {
				added[found[1]] = true
				wanted = append(wanted, found[1])
			}
		}
	}
	return query.String(), nil
}

// screens is the source of the officers' screens; the benchmark runs at the top.
func screens() fs.FS { return os.DirFS("frontend/src") }
