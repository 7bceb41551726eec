package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/seal"
)

// neighbours are the bureau and the print houses of the running demo: they act by
// themselves, as soon as there is something to do.
type neighbours struct {
	ear     *outside.Ear
	presses []*outside.PrintHouse
	stop    context.CancelFunc
	work    sync.WaitGroup
}

// rest between two looks of a print house at its door.
const rest = 2 * time.Second

func startNeighbours(ctx context.Context, c *commands, h *house.House, rules *domain.Rulebook) (*neighbours, error) {
	ctx, stop := context.WithCancel(ctx)
	n := &neighbours{stop: stop}
	letters := filepath.Join(c.Data, "letters")
	if err := os.MkdirAll(letters, 0o700); err != nil {
		return n, err
	}
	for _, p := range h.World.Partners {
		var err error
		if p.Kind == "bureau" {
			err = n.startBureau(ctx, c, h, p, rules)
		} else {
			err = n.startPress(ctx, c, h, p, letters)
		}
		if err != nil {
			n.close()
			return nil, fmt.Errorf("%s: %w", p.Code, err)
		}
	}
	return n, nil
}

func (n *neighbours) close() {
	n.stop()
	n.work.Wait()
	if n.ear != nil {
		n.ear.Close()
	}
	for _, p := range n.presses {
		if err := p.Close(); err != nil {
			slog.Warn("a keyring stays behind", slog.String("error", err.Error()))
		}
	}
}

func (n *neighbours) startBureau(ctx context.Context, c *commands, h *house.House, p world.Partner, rules *domain.Rulebook) error {
	files := h.PartnerFiles(p)
	door, err := outside.NewMachine(h.MachineURL(), files.CA, files.Cert, files.CertKey)
	if err != nil {
		return err
	}
	maker, err := seal.ReadPrivateKey(files.Key)
	if err != nil {
		return err
	}
	identity, err := h.VaultIdentity()
	if err != nil {
		return err
	}
	bureau := outside.NewBureau(door, maker, identity, h.Seed, rules)
	n.work.Go(func() { n.deliverOnce(ctx, h, bureau) })
	events := filepath.Join(c.Data, "events.jsonl")
	n.ear, err = outside.Listen(ctx, h.BrokerURL(), "bureau", func(ctx context.Context, body []byte) error {
		if err := bureau.Hear(ctx, body); err != nil {
			return err
		}
		return appendLine(events, body)
	})
	return err
}

// deliverOnce hands in the codes of every living card that was made before the demo
// began and whose letters print an existing code.
func (n *neighbours) deliverOnce(ctx context.Context, h *house.House, bureau *outside.Bureau) {
	done := h.Marker("codes-delivered")
	if _, err := os.Stat(done); err == nil {
		return
	}
	var needs []outside.Need
	for _, card := range h.World.Cards {
		if card.Product != "ee_e_resident" && card.Product != "ee_id_card" && !card.State.Ended() {
			needs = append(needs, outside.Need{Card: card.ID, Product: card.Product, Generation: card.Generation, Version: 1})
		}
	}
	if err := bureau.Deliver(ctx, needs...); err != nil {
		slog.Warn("the bureau could not deliver every code; the next start goes on", slog.String("error", err.Error()))
		return
	}
	if err := os.WriteFile(done, nil, 0o600); err != nil {
		slog.Warn("cannot remember that the codes were delivered", slog.String("error", err.Error()))
	}
}

func (n *neighbours) startPress(ctx context.Context, c *commands, h *house.House, p world.Partner, letters string) error {
	files := h.PartnerFiles(p)
	press, err := outside.NewPrintHouse(ctx, outside.PressPlan{
		Code: p.Code, Program: filepath.Join(c.Bin, "sinetti-press"), URL: h.MachineURL(), CA: files.CA, Cert: files.Cert, CertKey: files.CertKey,
		SecretKey: files.Key, AgencyKey: h.AgencyKeyFile(), Folder: h.PressFolder(p),
	})
	if err != nil {
		return err
	}
	n.presses = append(n.presses, press)
	n.work.Go(func() { n.print(ctx, press, letters) })
	return nil
}

// print looks for sealed batches, opens, prints and posts them.
func (n *neighbours) print(ctx context.Context, press *outside.PrintHouse, letters string) {
	tick := time.NewTicker(rest)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := printReady(ctx, press, letters); err != nil && ctx.Err() == nil {
			slog.Warn("a print house tries again", slog.String("printHouse", press.Code), slog.String("error", err.Error()))
		}
	}
}

func printReady(ctx context.Context, press *outside.PrintHouse, letters string) error {
	numbers, err := press.Pull(ctx)
	if err != nil {
		return err
	}
	for _, number := range numbers {
		pdfs, err := press.Open(ctx, number, letters)
		if err != nil {
			return err
		}
		if _, err := press.Finish(ctx, number, len(pdfs)); err != nil {
			return err
		}
	}
	return nil
}

func appendLine(path string, line []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600) //nolint:gosec // a path of our own
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	_, _ = w.Write(line) // the writer keeps its first error for Flush
	_ = w.WriteByte('\n')
	return errors.Join(w.Flush(), f.Close())
}
