package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/rulebook/shelf"
)

// rulesActivate proposes alone: whoever has the server's files and its database must not
// put rules into force without two approvers, who decide in their own sessions.
type rulesActivate struct {
	database
	File string `arg:"" help:"The country's file, such as fi.yaml." type:"existingfile"`
	From string `help:"The first day on which it is to hold, such as 2027-01-01: a day to come." required:"" placeholder:"DATE"`
	Note string `help:"Why, for the two who decide." placeholder:"TEXT"`
}

// Run files the proposal, or prints every reason why not.
func (c rulesActivate) Run(ctx context.Context, o *output) error {
	from, err := domain.ParseDate(c.From)
	if err != nil {
		return usageError{"--from: " + err.Error()}
	}
	src, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := schemaStands(ctx, s); err != nil {
		return err
	}
	rules, err := shelf.Open(ctx, s, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	by := desk.Console{Command: "sinetti rules activate", UID: strconv.Itoa(os.Getuid())}
	answer, err := desk.New(desk.Config{Store: s, Rules: rules}).
		ProposeAtConsole(ctx, by, desk.ProposeRulebookRequest{Text: string(src), EffectiveFrom: from, Note: c.Note})
	if err != nil {
		return err
	}
	return c.say(o, answer)
}

// say prints what would change and who is to decide, or why the file was not proposed.
func (c rulesActivate) say(o *output, answer desk.RulebookAnswer) error {
	for _, no := range answer.Refusals {
		_, _ = fmt.Fprintln(o.out, whyNot(filepath.Base(c.File), no))
	}
	if n := len(answer.Refusals); n > 0 {
		return fmt.Errorf("%d faults; nothing was proposed", n)
	}
	p := answer.Proposal
	for _, change := range p.Changes {
		_, _ = fmt.Fprintln(o.out, change)
	}
	_, _ = fmt.Fprintf(o.out, "%d changes\n%s %s, sha256 %s: %s, from %s\n", len(p.Changes), p.Country, p.Version, p.SHA256, p.State, p.EffectiveFrom)
	if p.State == domain.RulebookWaiting {
		_, _ = fmt.Fprintf(o.out, "It holds once two approvers have approved it before that day: /rules/proposals/%s\n", p.ID)
	}
	return nil
}

// whyNot says in English why a file was not proposed.
func whyNot(file string, no domain.Refusal) string {
	switch no.Code { //nolint:exhaustive // others are not given of a file; they are named by their code
	case domain.RulebookFaulty:
		if line := no.Params["line"]; line != "" {
			file += ":" + line
		}
		if row := no.Params["row"]; row != "" {
			file += ": " + row
		}
		return file + ": " + no.Params["message"]
	case domain.RulebookDay:
		return "--from: " + no.Params["day"] + " is no day to come: rules hold from tomorrow at the earliest, so that every server knows of them"
	case domain.ReasonMissing:
		return "--note: too long: write at most 500 characters"
	}
	return no.Error()
}
