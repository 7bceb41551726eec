package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/pquerna/otp/totp"

	"sinetti/cmd/sinetti-demo/cluster"
	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/rulebook"
)

type startCommand struct {
	Seed  int64  `help:"The world follows from it; only the first start asks." default:"1"`
	Facts string `help:"Write URL, officers and a few people to find as JSON, once everything runs." type:"path" placeholder:"FILE"`
}

// Run starts the demo and keeps it until Ctrl-C.
func (s *startCommand) Run(ctx context.Context, c *commands, con console) error {
	rules, err := rulebook.Load()
	if err != nil {
		return err
	}
	say := func(line string) { _, _ = fmt.Fprintln(con.err, "sinetti-demo:", line) }
	h, err := house.Start(ctx, house.Plan{State: filepath.Join(c.Data, "state"), Out: c.Data, Bin: c.Bin, Seed: s.Seed, Rules: rules, Watch: say})
	if err != nil {
		return err
	}
	around, err := startNeighbours(ctx, c, h, rules)
	if err == nil && s.Facts != "" {
		err = writeFacts(s.Facts, h)
	}
	if err == nil {
		s.tell(con, c, h)
		<-ctx.Done()
		say("stopping")
		around.close()
	}
	return errors.Join(err, h.Stop())
}

// tell prints where to look and as whom.
func (s *startCommand) tell(con console, c *commands, h *house.House) {
	_, _ = fmt.Fprintf(con.out, `
Sinetti's demo is running. Nobody in it exists.

  Open      %s
  Letters   %s   (as the print house opens them)
  Events    %s
  Logs      %s

`, h.BrowserURL(), filepath.Join(c.Data, "letters"), filepath.Join(c.Data, "events.jsonl"), filepath.Join(c.Data, "logs"))
	_, _ = fmt.Fprintf(con.out, "  %-20s %-34s %s\n", "User name", "Password", "Who")
	for _, o := range shown(h.World.Officers) {
		_, _ = fmt.Fprintf(con.out, "  %-20s %-34s %s, %s\n", o.UserName, o.Password, o.Roles[0], o.PointCode)
	}
	_, _ = fmt.Fprintf(con.out, `
  One-time code     bin/sinetti-demo otp USER_NAME
  A person to find  %s
  Tomorrow          bin/sinetti-demo clock 24h
  Stop              Ctrl-C; the data are kept. Forget them: make demo-reset

`, somebody(h.World))
}

// shown are the first registrar of each point and the agency's people.
func shown(officers []world.Officer) []world.Officer {
	seen := map[domain.ID]bool{}
	var list []world.Officer
	for _, o := range officers {
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

type otpCommand struct {
	Name string `arg:"" help:"User name of a demo officer."`
}

// Run prints the code and how long it is good for.
func (o *otpCommand) Run(c *commands, con console) error {
	seed, known := house.SeedOf(filepath.Join(c.Data, "state"))
	if !known {
		return errors.New("no demo was started in this folder; remedy: make demo")
	}
	officer, known := world.OfficerNamed(seed, o.Name)
	if !known {
		return fmt.Errorf("nobody in the demo is called %q; remedy: take a user name that the demo printed", o.Name)
	}
	now := time.Now()
	code, err := totp.GenerateCode(officer.OTPSecret, now)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(con.out, code)
	_, _ = fmt.Fprintf(con.err, "good for %d s; each code counts once\n", 30-now.Unix()%30)
	return err
}

type clockCommand struct {
	By time.Duration `arg:"" help:"How far, such as 24h."`
}

// Run moves the clock of the demo that runs from this folder.
func (k *clockCommand) Run(ctx context.Context, c *commands, con console) error {
	if k.By <= 0 {
		return errors.New("business time moves forward only")
	}
	at, err := house.MoveRunningClock(ctx, filepath.Join(c.Data, "state"), k.By)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(con.out, "business time is now", at.Format(time.RFC3339))
	return err
}

type resetCommand struct{}

// Run removes everything that the demo keeps.
func (resetCommand) Run(c *commands) error {
	if err := cluster.Forget(filepath.Join(c.Data, "state", "cluster")); err != nil {
		return err
	}
	return house.Forget(c.Data)
}
