// Package once does the main job once without a person, through the doors that
// people and partners use: officers order, the worker seals, print houses print,
// the bureau makes cards; at the end everything must reconcile.
package once

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/seal"
)

// Plan is what the run was asked for.
type Plan struct {
	Orders int
	Seed   int64
	Kills  int // kill -9 of the server and of the worker in turn, spread over the run
	Out    string
	Bin    string
	Say    func(string)
}

// run is one run under way.
type run struct {
	Plan
	rules     *domain.Rulebook
	state     string
	house     *house.House
	bureau    *outside.Bureau
	ear       *outside.Ear
	presses   []*outside.PrintHouse
	operator  *outside.Officer
	approvers []*outside.Officer
	houses    map[string]string // print houses' ids by code
	wishes    []outside.Wish
	lines     []*queue
	killer    *killer
	report    Report
	spoiled   bool
}

// Run does it and gives the report; the report is worth reading also where the
// run failed.
func Run(ctx context.Context, p Plan) (Report, error) {
	// Until everything was counted, everything is missing.
	r := &run{Plan: p, report: Report{Seed: p.Seed, Orders: p.Orders, Missing: p.Orders, Events: map[string]int{}, Milliseconds: map[string]int64{}}}
	err := r.all(ctx)
	return r.report, errors.Join(err, r.close())
}

func (r *run) all(ctx context.Context) error {
	for _, stage := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"house", r.moveIn},
		{"codes", r.deliverCodes},
		{"orders", r.order},
		{"makers", r.awaitLetters},
		{"batches", r.printAll},
		{"events", r.gatherEvents},
		{"states", r.askStates},
		{"exports", r.export},
		{"reconcile", r.reconcile},
	} {
		began := time.Now()
		if err := stage.do(ctx); err != nil {
			return fmt.Errorf("stage %s: %w", stage.name, err)
		}
		r.report.Milliseconds[stage.name] = time.Since(began).Milliseconds()
	}
	return nil
}

// tireless officers place hundreds of orders a minute, where people place one or two.
const tireless = 1000

// moveIn starts the house and everybody around it.
func (r *run) moveIn(ctx context.Context) error {
	var err error
	if r.rules, err = rulebook.Load(); err != nil {
		return err
	}
	if err := r.emptyOut(); err != nil {
		return err
	}
	if r.state, err = os.MkdirTemp("", "sinetti-run-"); err != nil {
		return err
	}
	if err := os.Chmod(r.state, 0o711); err != nil { //nolint:gosec // PostgreSQL's user passes through; what lies inside is closed
		return err
	}
	r.house, err = house.Start(ctx, house.Plan{
		State: r.state, Out: r.Out, Bin: r.Bin, Seed: r.Seed, Orders: r.Orders, Rules: r.rules, ActLimitFactor: tireless, Watch: r.Say,
	})
	if err != nil {
		return err
	}
	if r.wishes, err = outside.Wishes(r.house.World, r.Orders); err != nil {
		return err
	}
	r.killer = newKiller(r.Kills, r.house)
	if err := r.startPartners(ctx); err != nil {
		return err
	}
	return r.startAgency(ctx)
}

// emptyOut makes the folder for what the run leaves; one with files of another
// run in it is cleared of those and of nothing else.
func (r *run) emptyOut() error {
	var err error
	if r.Out, err = filepath.Abs(r.Out); err != nil {
		return err
	}
	for _, name := range []string{"letters", "manifests", "bureau", "logs", "mail", "broker", "events.jsonl", "audit.jsonl", "dump.sql", "pids.json", "report.json"} {
		if err := os.RemoveAll(filepath.Join(r.Out, name)); err != nil {
			return err
		}
	}
	for _, name := range []string{"letters", "manifests", "bureau"} {
		if err := os.MkdirAll(filepath.Join(r.Out, name), 0o700); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) startPartners(ctx context.Context) error {
	for _, p := range r.house.World.Partners {
		files := r.house.PartnerFiles(p)
		if p.Kind == "print_house" {
			press, err := outside.NewPrintHouse(ctx, outside.PressPlan{
				Code: p.Code, Program: filepath.Join(r.Bin, "sinetti-press"), URL: r.house.MachineURL(), CA: files.CA, Cert: files.Cert, CertKey: files.CertKey,
				SecretKey: files.Key, AgencyKey: r.house.AgencyKeyFile(), Folder: r.house.PressFolder(p),
			})
			if err != nil {
				return err
			}
			r.presses = append(r.presses, press)
			continue
		}
		if err := r.startBureau(ctx, files); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) startBureau(ctx context.Context, files house.Files) error {
	door, err := outside.NewMachine(r.house.MachineURL(), files.CA, files.Cert, files.CertKey)
	if err != nil {
		return err
	}
	var maker ed25519.PrivateKey
	if maker, err = seal.ReadPrivateKey(files.Key); err != nil {
		return err
	}
	identity, err := r.house.VaultIdentity()
	if err != nil {
		return err
	}
	r.bureau = outside.NewBureau(door, maker, identity, r.Seed, r.rules)
	r.ear, err = outside.Listen(ctx, r.house.BrokerURL(), "bureau", r.bureau.Hear)
	return err
}

// startAgency logs in the agency's people.
func (r *run) startAgency(ctx context.Context) error {
	for _, o := range r.house.World.Officers {
		who := outside.NewOfficer(r.house.BrowserURL(), o)
		switch o.Roles[0] { //nolint:exhaustive // the others are not needed
		case domain.AgencyOperator:
			if r.operator != nil {
				continue
			}
			r.operator = who
		case domain.Approver:
			if len(r.approvers) == 2 {
				continue
			}
			r.approvers = append(r.approvers, who)
		default:
			continue
		}
		if err := who.LogIn(ctx); err != nil {
			return err
		}
	}
	var err error
	r.houses, err = r.operator.PrintHouses(ctx)
	return err
}

func (r *run) close() error {
	var errs []error
	if r.ear != nil {
		r.ear.Close()
	}
	for _, p := range r.presses {
		errs = append(errs, p.Close())
	}
	if r.house != nil {
		r.report.Restarts = r.house.Deaths()
		errs = append(errs, r.house.Stop())
	}
	if r.state != "" {
		errs = append(errs, os.RemoveAll(r.state))
	}
	return errors.Join(errs...)
}
