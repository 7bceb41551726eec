package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"sinetti/cmd/sinetti-demo/world"
)

// Somebody who tries names must not learn from the time which ones exist: the
// medians of known and unknown names differ by less than a twentieth.
const (
	nameTries = 2000 // at each door, half of them by known names
	// forgetEvery is after how many tries the throttles are emptied, as an owner
	// would not: each name may be tried 20 times in an hour.
	forgetEvery = 200
)

// Names measures tries to log in, and orders of a new password, by names that
// officers have beside names that nobody has, in turns over one connection. Of
// the two doors the row shows the one with the greater difference.
func (h *House) Names(ctx context.Context) (row Row, err error) {
	server, err := h.build(ctx, "./cmd/sinetti")
	if err != nil {
		return Row{}, err
	}
	p, err := h.serve(ctx, server, h.cluster.URL(serverRole, database), "serve", "--proxies=127.0.0.0/8")
	if err != nil {
		return Row{}, err
	}
	defer func() { err = errors.Join(err, p.stop()) }()
	var rows []Row
	for door, body := range map[string]string{
		"/login": `{"userName":"%s","password":"guess guess guess","oneTimeCode":"123456"}`, "/login/new-password": `{"userName":"%s"}`,
	} {
		known, unknown, err := h.tryNames(ctx, "http://"+p.address+door, body)
		if err != nil {
			return Row{}, fmt.Errorf("%s: %w", door, err)
		}
		rows = append(rows, nameRow(door, known, unknown))
	}
	if rows[1].Ratio() < rows[0].Ratio() {
		rows[0], rows[1] = rows[1], rows[0]
	}
	rows[0].Note += "; " + rows[1].Note
	return rows[0], nil
}

// nameRow puts the slower median over the quicker one.
func nameRow(door string, known, unknown time.Duration) Row {
	perSecond := func(d time.Duration) float64 { return float64(time.Second) / float64(d) }
	return Row{
		Name: "names that nobody has", Ours: perSecond(max(known, unknown)), Limit: perSecond(min(known, unknown)), Unit: "tries/s",
		Floor: 0.95, Limited: "names that officers have, or the other way round",
		Note: fmt.Sprintf("POST %s: median of %d tries %s by known names, %s by unknown ones, one after another",
			door, nameTries/2, known.Round(time.Microsecond), unknown.Round(time.Microsecond)),
	}
}

// tryNames tries known and unknown names in turns and gives both medians.
func (h *House) tryNames(ctx context.Context, url, body string) (ofKnown, ofUnknown time.Duration, err error) {
	names := h.people.idleNames()
	var took [2][]time.Duration
	for i := range nameTries {
		if i%forgetEvery == 0 {
			if err := h.script(ctx, "truncate login_throttles"); err != nil {
				return 0, 0, err
			}
		}
		name := names[i/2%len(names)]
		unknown := (i^i>>1)&1 == 1 // known, unknown, unknown, known: what comes every second time hits both
		if unknown {
			name = nobody(name)
		}
		began := time.Now()
		if err := tryName(ctx, url, fmt.Sprintf(body, name), fmt.Sprintf("198.18.%d.%d", i/250, i%250)); err != nil {
			return 0, 0, err
		}
		side := 0
		if unknown {
			side = 1
		}
		took[side] = append(took[side], time.Since(began))
	}
	return median(took[0]), median(took[1]), nil
}

// idleNames are those of officers who have no thousands of open sessions, as those
// have who place the orders of other rows: nobody in life does.
func (p *people) idleNames() []string {
	var names []string
	for _, o := range p.world.Officers {
		busy := slices.ContainsFunc(p.officers, func(b world.Officer) bool { return b.ID == o.ID })
		if !busy {
			names = append(names, o.UserName)
		}
	}
	return names
}

// nobody is a name as long as another, which nobody has.
func nobody(name string) string { return "x" + strings.ReplaceAll(name, ".", "-")[1:] }

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// tryName sends one try from an address of its own; it must be refused, or taken, alike.
func tryName(ctx context.Context, url, body, address string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Forwarded-For", address)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer resp.Body.Close() //nolint:errcheck // read to its end below
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		return err
	}
	if resp.StatusCode != http.StatusUnauthorized && resp.StatusCode != http.StatusAccepted {
		return fmt.Errorf("status %d", resp.StatusCode)
	}
	return nil
}
