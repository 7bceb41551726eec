package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sinetti/cmd/sinetti-demo/cardtable"
	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/rulebook"
)

type startCommand struct {
	Seed  int64  `help:"The world follows from it; only the first start asks." default:"1"`
	Facts string `help:"Write URL, officers and a few people to find as JSON, once everything runs." type:"path" placeholder:"FILE"`

	ClientCertificates bool `help:"Let browsers show card certificates in TLS too; they must trust the demo's own authority."`
}

// Run starts the demo and keeps it until Ctrl-C.
func (s *startCommand) Run(ctx context.Context, c *commands, con console) error {
	rules, err := rulebook.Load()
	if err != nil {
		return err
	}
	say := func(line string) { _, _ = fmt.Fprintln(con.err, "sinetti-demo:", line) }
	table, err := cardtable.Open(filepath.Join(c.Data, "state", "cards"), time.Now)
	if err != nil {
		return err
	}
	plan := house.Plan{State: filepath.Join(c.Data, "state"), Out: c.Data, Bin: c.Bin, Seed: s.Seed, Rules: rules, Watch: say}
	// Whoever names card authorities in the environment, as for a server, brings the cards.
	if _, brought := os.LookupEnv("SINETTI_CARD_CA"); !brought {
		plan.CardCA, plan.CardSoftware, plan.ClientCertificates = table.AuthorityFile(), table.SoftwareURL(), s.ClientCertificates
	}
	h, err := house.Start(ctx, plan)
	if err != nil {
		return errors.Join(err, table.Close())
	}
	around, err := startNeighbours(ctx, c, h, rules)
	if err == nil {
		err = table.Deal(h.World.Officers, time.Now())
	}
	if err == nil && s.Facts != "" {
		err = writeFacts(s.Facts, h, table)
	}
	if err == nil {
		s.tell(con, c, h)
		_, _ = fmt.Fprintf(con.out, "  Card reader       %s   (put an officer's card in, link it under My access, then log in by it)\n\n", table.SoftwareURL())
		<-ctx.Done()
		say("stopping")
	}
	if around != nil {
		around.close()
	}
	return errors.Join(err, h.Stop(), table.Close())
}

// tell prints where to look and as whom.
func (s *startCommand) tell(con console, c *commands, h *house.House) {
	_, _ = fmt.Fprintf(con.out, `
Sinetti's demo is running. Nobody in it exists.

  Open      %s
  Letters   %s   (as the print house opens them)
  Mails     %s   (what the service sent to officers)
  Events    %s
  Logs      %s
  Seal      %s   (signs papers for people; SHA-256 %s)

`, h.BrowserURL(), filepath.Join(c.Data, "letters"), h.MailFolder(), filepath.Join(c.Data, "events.jsonl"), filepath.Join(c.Data, "logs"),
		h.SealFile(), h.SealFingerprint())
	_, _ = fmt.Fprintf(con.out, "  %-20s %-34s %s\n", "User name", "Password", "Who")
	for _, o := range shown(h.World.Officers) {
		_, _ = fmt.Fprintf(con.out, "  %-20s %-34s %s, %s\n", o.UserName, o.Password, rolesOf(o), o.PointCode)
	}
	for _, o := range h.World.Officers {
		if o.NeverIn() {
			_, _ = fmt.Fprintf(con.out, "  %-20s %-34s %s, %s; never logged in: the password opens once, within 72 hours of the start\n",
				o.UserName, o.Password, rolesOf(o), o.PointCode)
			break // the others are for browser tests
		}
	}
	_, _ = fmt.Fprintf(con.out, `
  One-time code     bin/sinetti-demo otp USER_NAME
  A person to find  %s
  Tomorrow          bin/sinetti-demo clock 24h
  Stop              Ctrl-C; the data are kept. Forget them: make demo-reset

`, somebody(h.World))
}

// rolesOf joins an officer's roles, the one that is in the user name first.
func rolesOf(o world.Officer) string {
	words := make([]string, len(o.Roles))
	for i, r := range o.Roles {
		words[i] = strings.ReplaceAll(string(r), "_", " ")
	}
	return strings.Join(words, " + ")
}

// shown are the first registrar of each point, who leads it, the employers'
// administrators and the agency's people.
func shown(officers []world.Officer) []world.Officer {
	seen := map[domain.ID]bool{}
	var list []world.Officer
	for _, o := range officers {
		if o.NeverIn() {
			continue
		}
		if o.Roles[0] == domain.Registrar {
			if seen[o.PointID] {
				continue
			}
			seen[o.PointID] = true
		}
		list = append(list, o)
	}
	return list
}

// somebody is an identity code that the first hospital's registrars can find.
func somebody(w *world.World) string {
	for i, c := range w.Cards {
		if c.Product == "fi_professional" && c.State == domain.CardActivated && !w.Holders[i].Protected {
			return w.Holders[i].Person.IdentityCode
		}
	}
	return ""
}
