// Package house runs the whole of Sinetti on one machine, from real parts: a
// private PostgreSQL, JetStream, the server and the worker as children that are
// started again when they die, and the keys that two people would have exchanged.
package house

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"sinetti/cmd/sinetti-demo/cluster"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// Plan says where a house stands and who lives in it.
type Plan struct {
	State  string // keys, database, bucket: what is private to the house
	Out    string // logs, broker files, pids: what may be looked at
	Bin    string // folder of sinetti, sinetti-worker and sinetti-press
	Seed   int64
	Orders int // the world is large enough for so many
	Rules  *domain.Rulebook
	// ActLimitFactor lets officers do so many times as much in a minute as people
	// may; 0 means 1.
	ActLimitFactor int
	// CardCA is the authority whose cards officers may log in by, and CardSoftware
	// where the software that speaks with them listens; empty: nobody has cards.
	CardCA, CardSoftware string
	// ClientCertificates opens the door where browsers show a certificate in TLS. They
	// must trust the demo's own authority, which a visitor's does not.
	ClientCertificates bool
	// Watch is told what is going on, one short line each.
	Watch func(string)
}

// House is a running demo.
type House struct {
	Plan
	World   *world.World
	Cluster *cluster.Cluster
	broker  *server.Server
	mailbox *mailbox
	// professionals is the register of health professionals that the server asks.
	professionals *http.Server
	server        *child
	worker        *child
	sealer        *child
	witness       *child
	ports         ports
}

// ports are free ones, chosen anew at each start.
type ports struct{ Database, Broker, Browser, Machines, Metrics, WorkerHealth, Cards, Witness int }

// Start makes what is not there yet, and runs everything.
func Start(ctx context.Context, p Plan) (*House, error) {
	h := &House{Plan: p}
	if seed, known := SeedOf(p.State); known {
		h.Seed = seed
	}
	if err := h.start(ctx); err != nil {
		return nil, errors.Join(err, h.Stop())
	}
	return h, nil
}

func (h *House) start(ctx context.Context) error {
	if err := h.folders(); err != nil {
		return err
	}
	if err := os.WriteFile(h.file(seedFile), []byte(strconv.FormatInt(h.Seed, 10)), 0o600); err != nil {
		return err
	}
	if err := h.choosePorts(); err != nil {
		return err
	}
	for _, step := range []struct {
		say string
		do  func(context.Context) error
	}{
		{"starting PostgreSQL", h.startDatabase},
		{"exchanging keys", h.exchangeKeys},
		{"making the demo world", h.fillDatabase},
		{"starting JetStream", h.startBroker},
		{"starting the mail server", h.startMailbox},
		{"starting the register of health professionals", h.startRegister},
		{"starting server, worker, sealer and witness", h.startChildren},
	} {
		h.Watch(step.say)
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.say, err)
		}
	}
	return nil
}

func (h *House) folders() error {
	for _, dir := range []string{h.State, h.Out, h.logs(), h.file("keys"), h.file("blobs"), h.file("press"), h.file("witness")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	return nil
}

// file is a path in the house's private state.
func (h *House) file(parts ...string) string {
	return filepath.Join(append([]string{h.State}, parts...)...)
}

func (h *House) logs() string { return filepath.Join(h.Out, "logs") }

func (h *House) choosePorts() error {
	for _, p := range []*int{&h.ports.Database, &h.ports.Broker, &h.ports.Browser, &h.ports.Machines, &h.ports.Metrics, &h.ports.WorkerHealth, &h.ports.Cards, &h.ports.Witness} {
		var err error
		if *p, err = cluster.FreePort(); err != nil {
			return err
		}
	}
	return nil
}

func (h *House) startDatabase(ctx context.Context) error {
	var err error
	if h.Cluster, err = cluster.Open(ctx, h.file("cluster")); err != nil {
		return err
	}
	if err := os.WriteFile(h.file(portFile), []byte(strconv.Itoa(h.ports.Database)), 0o600); err != nil {
		return err
	}
	return h.Cluster.Start(ctx, h.ports.Database, filepath.Join(h.logs(), "postgresql.log"))
}

func (h *House) startBroker(context.Context) error {
	var err error
	h.broker, err = startBroker(filepath.Join(h.Out, "broker"), filepath.Join(h.logs(), "broker.log"), h.ports.Broker)
	return err
}

// MailFolder is where every mail of the house lies, a file each.
func (h *House) MailFolder() string { return filepath.Join(h.Out, "mail") }

func (h *House) startMailbox(context.Context) error {
	var err error
	h.mailbox, err = openMailbox(h.MailFolder())
	return err
}

func (h *House) startChildren(ctx context.Context) error {
	if err := h.makeWitness(ctx); err != nil {
		return err
	}
	witnesses, err := h.witnessEnv()
	if err != nil {
		return err
	}
	h.server = &child{name: "sinetti", path: filepath.Join(h.Bin, "sinetti"), args: []string{"serve"}, env: h.serverEnv(), log: filepath.Join(h.logs(), "sinetti.log"), changed: h.writePIDs}
	h.worker = &child{name: "sinetti-worker", path: filepath.Join(h.Bin, "sinetti-worker"), args: []string{"run"}, env: h.workerEnv(), log: filepath.Join(h.logs(), "sinetti-worker.log"), changed: h.writePIDs}
	h.sealer = &child{name: "sinetti-sealer", path: filepath.Join(h.Bin, "sinetti"), args: []string{"audit", "seal"}, env: append(h.sealerEnv(), witnesses...), log: filepath.Join(h.logs(), "sinetti-sealer.log"), changed: h.writePIDs}
	if err := errors.Join(h.witness.keep(ctx), h.server.keep(ctx), h.worker.keep(ctx), h.sealer.keep(ctx)); err != nil {
		return err
	}
	if err := h.awaitReady(ctx, h.BrowserURL()+"/readyz"); err != nil {
		return fmt.Errorf("%w; see %s", err, h.server.log)
	}
	if err := h.awaitReady(ctx, "http://127.0.0.1:"+strconv.Itoa(h.ports.WorkerHealth)+"/readyz"); err != nil {
		return fmt.Errorf("%w; see %s", err, h.worker.log)
	}
	return nil
}

// BrowserURL is where officers look.
func (h *House) BrowserURL() string { return "http://localhost:" + strconv.Itoa(h.ports.Browser) }

// MachineURL is the door of print houses and bureaus.
func (h *House) MachineURL() string { return "https://127.0.0.1:" + strconv.Itoa(h.ports.Machines) }

// BrokerURL is JetStream's.
func (h *House) BrokerURL() string { return "nats://127.0.0.1:" + strconv.Itoa(h.ports.Broker) }

// writePIDs tells who runs, for whoever wants to kill somebody.
func (h *House) writePIDs() {
	pids := map[string]int{}
	for _, c := range []*child{h.server, h.worker, h.sealer, h.witness} {
		if c == nil {
			continue
		}
		c.mu.Lock()
		pids[c.name] = c.pid
		c.mu.Unlock()
	}
	body, err := json.Marshal(pids)
	if err != nil {
		return
	}
	tmp := filepath.Join(h.Out, ".pids.json")
	if os.WriteFile(tmp, append(body, '\n'), 0o600) == nil {
		_ = os.Rename(tmp, filepath.Join(h.Out, "pids.json")) // who reads it finds the old one
	}
}

// KillServer and KillWorker end a child as kill -9 does; it is started again.
func (h *House) KillServer() error { return h.server.signal(syscall.SIGKILL) }

// KillSealer ends the sealer as kill -9 does; it is started again.
func (h *House) KillSealer() error { return h.sealer.signal(syscall.SIGKILL) }

// KillWorker ends the worker as kill -9 does; it is started again.
func (h *House) KillWorker() error { return h.worker.signal(syscall.SIGKILL) }

// Deaths counts how often a child died and was started again.
func (h *House) Deaths() int {
	n := 0
	for _, c := range []*child{h.server, h.worker, h.sealer, h.witness} {
		c.mu.Lock()
		n += c.deaths
		c.mu.Unlock()
	}
	return n
}

// Stop ends everything in order: children, broker, database.
func (h *House) Stop() error {
	var errs []error
	for _, c := range []*child{h.worker, h.server, h.sealer, h.witness} {
		if c != nil && c.done != nil {
			errs = append(errs, c.stop())
		}
	}
	if h.professionals != nil {
		errs = append(errs, h.professionals.Close())
	}
	if h.mailbox != nil {
		errs = append(errs, h.mailbox.close())
	}
	if h.broker != nil {
		h.broker.Shutdown()
		h.broker.WaitForShutdown()
	}
	if h.Cluster != nil {
		errs = append(errs, h.Cluster.Stop())
	}
	return errors.Join(errs...)
}

// MoveClock moves business time on; both programs follow within a second.
func (h *House) MoveClock(ctx context.Context, by time.Duration) error {
	_, err := moveClock(ctx, h.Cluster, by)
	return err
}

// Dump writes pg_dump of the whole database, all schemas and rows.
func (h *House) Dump(ctx context.Context, path string) error {
	word, err := os.ReadFile(h.Cluster.PasswordFile())
	if err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, h.Cluster.Tool("pg_dump"), "--file", path, h.Cluster.URL("postgres", database)) //nolint:gosec // PostgreSQL's own tool
	cmd.Env = append(os.Environ(), "PGPASSWORD="+string(word))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("pg_dump: %w: %s", err, out)
	}
	return nil
}
