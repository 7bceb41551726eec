package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// target is one fuzz target of the house.
type target struct{ folder, name string }

var declared = regexp.MustCompile(`(?m)^func (Fuzz\w+)\(f \*testing\.F\)`)

// targets finds every fuzz target below a folder, by name of package and target.
func targets(root string) ([]target, error) {
	var all []target
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path) //nolint:gosec // the house's own files
		for _, found := range declared.FindAllStringSubmatch(string(text), -1) {
			all = append(all, target{folder: filepath.Dir(path), name: found[1]})
		}
		return err
	})
	slices.SortFunc(all, func(a, b target) int {
		return strings.Compare(a.folder+"."+a.name, b.folder+"."+b.name)
	})
	return all, err
}
