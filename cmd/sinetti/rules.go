package main

import (
	"fmt"
	"os"
	"path/filepath"

	"sinetti/rulebook"
)

type rules struct {
	Check rulesCheck `cmd:"" help:"Check rulebook files and print every problem with file, line and row."`
}

type rulesCheck struct {
	Files []string `arg:"" help:"Files such as fi.yaml." type:"existingfile"`
}

// Run checks each file by itself, as the programs do when they start.
func (c rulesCheck) Run(o *output) error {
	found := 0
	for _, path := range c.Files {
		text, err := os.ReadFile(path) //nolint:gosec // the caller's own file
		if err != nil {
			return err
		}
		problems := rulebook.Check(filepath.Base(path), text)
		for _, p := range problems {
			_, _ = fmt.Fprintln(o.out, p)
		}
		found += len(problems)
	}
	if found > 0 {
		return fmt.Errorf("%d problems", found)
	}
	_, err := fmt.Fprintf(o.out, "%d files, no problem\n", len(c.Files))
	return err
}
