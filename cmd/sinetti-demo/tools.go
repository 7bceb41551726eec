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
)

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
	if officer.NeverIn() {
		return fmt.Errorf("%s has no device yet; remedy: log in with the temporary password and link one", o.Name)
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

type ageCommand struct {
	Name string `arg:"" help:"User name of a demo officer who is logged in."`
}

// Run ages what the officer's open sessions came in by.
func (a *ageCommand) Run(ctx context.Context, c *commands, con console) error {
	n, err := house.AgeFactor(ctx, filepath.Join(c.Data, "state"), a.Name)
	if err == nil && n == 0 {
		err = fmt.Errorf("%s is not logged in", a.Name)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(con.out, "the next act that wants a fresh one-time code asks for it")
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
