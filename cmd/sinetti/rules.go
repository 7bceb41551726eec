package main

import (
	"fmt"
	"os"
	"path/filepath"

	"sinetti/rulebook"
)

type rules struct {
	Check    rulesCheck    `cmd:"" help:"Check rulebook files and print every problem with file, line and row."`
	Diff     rulesDiff     `cmd:"" help:"Tell what changes from one rulebook file to another, row by row."`
	Explain  rulesExplain  `cmd:"" help:"Tell in words which rows decide a case, with their sources."`
	Activate rulesActivate `cmd:"" help:"Propose a file for a day to come; it holds once two approvers have approved it on screen."`
	List     rulesList     `cmd:"" help:"List what holds and held, from when until when, who proposed and decided, and each file's SHA-256."`
	Schema   rulesSchema   `cmd:"" help:"Print the JSON Schema of a rulebook file, for editors."`
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

type rulesSchema struct{}

// Run prints what docs/rulebook.schema.json holds.
func (rulesSchema) Run(o *output) error {
	_, err := o.out.Write(rulebook.Schema())
	return err
}

type rulesDiff struct {
	Was string `arg:"" help:"The file that holds now, such as fi.yaml." type:"existingfile"`
	Is  string `arg:"" help:"The file that is to hold." type:"existingfile"`
}

// Run prints a line for each row or field that is new (+), gone (-) or other (~).
func (c rulesDiff) Run(o *output) error {
	was, err := os.ReadFile(c.Was)
	if err != nil {
		return err
	}
	is, err := os.ReadFile(c.Is)
	if err != nil {
		return err
	}
	changes, err := rulebook.Diff(was, is)
	if err != nil {
		return err
	}
	for _, change := range changes {
		_, _ = fmt.Fprintln(o.out, change)
	}
	_, err = fmt.Fprintf(o.out, "%d changes\n", len(changes))
	return err
}
