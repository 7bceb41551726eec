//go:build playedfaults

package fault

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/cmd/sinetti-demo/cluster"
	"sinetti/cmd/sinetti-demo/house"
	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/seal"
)

var programs = flag.String("programs", "../../bin", "folder of the built programs")

// The promises of quality.md.
const (
	answerWithin  = 2 * time.Second
	recoverWithin = 30 * time.Second
)

// played is a whole house of real parts: PostgreSQL, the server, the worker, and a
// broker of its own that the test stops and starts.
type played struct {
	*house.House
	t      *testing.T
	rules  *domain.Rulebook
	broker *broker
	state  string
	logs   string
	wishes []outside.Wish // code letters, each of a card of its own
	bureau *outside.Bureau
}

// newPlayed prepares folders; places is called before anything lies in them, so
// that a test can put a small disk there. Then everything starts.
func newPlayed(t *testing.T, orders int, places func(state string)) *played {
	t.Helper()
	p := &played{t: t}
	var err error
	p.state, err = os.MkdirTemp("", "sinetti-fault-") //nolint:usetesting // PostgreSQL's user passes through
	p.must(err)
	t.Cleanup(func() { _ = os.RemoveAll(p.state) })
	p.must(os.Chmod(p.state, 0o711))
	p.must(os.Mkdir(filepath.Join(p.state, "house"), 0o711))
	if places != nil {
		places(p.state)
	}
	out := t.TempDir()
	p.logs = filepath.Join(out, "logs")
	p.broker = newBroker(t, filepath.Join(p.state, "broker"))
	p.broker.start()
	p.rules, err = rulebook.Load()
	p.must(err)
	began := time.Now()
	p.House, err = house.Start(t.Context(), house.Plan{
		State: filepath.Join(p.state, "house"), Out: out, Bin: p.bin(), Seed: 5, Orders: orders, Rules: p.rules, Watch: func(string) {},
		ActLimitFactor: 1_000_000, // what is measured here is not the limit of what people do
	})
	p.must(err)
	t.Logf("the house stands after %s", time.Since(began).Round(time.Millisecond))
	t.Cleanup(func() {
		if err := p.Stop(); err != nil {
			t.Log(err)
		}
		if t.Failed() {
			p.tellLogs()
		}
	})
	all, err := outside.Wishes(p.World, orders)
	p.must(err)
	for _, w := range all {
		if w.Kind == domain.CodeLetterOrder {
			p.wishes = append(p.wishes, w)
		}
	}
	p.startBureau()
	return p
}

func (p *played) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// bin is a folder with the built programs, in which the worker is told of the test's broker.
func (p *played) bin() string {
	dir := filepath.Join(p.state, "bin")
	p.must(os.MkdirAll(dir, 0o755))
	real, err := filepath.Abs(*programs)
	p.must(err)
	for _, name := range []string{"sinetti", "sinetti-press"} {
		p.must(os.Symlink(filepath.Join(real, name), filepath.Join(dir, name)))
	}
	script := fmt.Sprintf("#!/bin/sh\nSINETTI_NATS_URL=%s\nexport SINETTI_NATS_URL\nexec %s/sinetti-worker \"$@\"\n", p.broker.url(), real)
	p.must(os.WriteFile(filepath.Join(dir, "sinetti-worker"), []byte(script), 0o755))
	return dir
}

func (p *played) startBureau() {
	p.t.Helper()
	for _, partner := range p.World.Partners {
		if partner.Kind != "bureau" {
			continue
		}
		files := p.PartnerFiles(partner)
		door, err := outside.NewMachine(p.MachineURL(), files.CA, files.Cert, files.CertKey)
		p.must(err)
		maker, err := seal.ReadPrivateKey(files.Key)
		p.must(err)
		identity, err := p.VaultIdentity()
		p.must(err)
		p.bureau = outside.NewBureau(door, maker, identity, p.Seed, p.rules)
	}
}

// tellLogs shows the ends of the programs' logs after a failure.
func (p *played) tellLogs() {
	for _, name := range []string{"sinetti.log", "sinetti-worker.log", "postgresql.log"} {
		text, err := os.ReadFile(filepath.Join(p.logs, name))
		if err != nil {
			continue
		}
		var lines []string
		for line := range strings.SplitSeq(string(text), "\n") {
			if !strings.Contains(line, `"msg":"request"`) {
				lines = append(lines, line)
			}
		}
		p.t.Logf("%s ends with\n%s", name, strings.Join(lines[max(0, len(lines)-25):], "\n"))
	}
}

// row asks the database for one row, as its superuser.
func (p *played) row(sql string, args []any, into ...any) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	conn, err := p.Cluster.Connect(ctx, "sinetti")
	p.must(err)
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	p.must(conn.QueryRow(ctx, sql, args...).Scan(into...))
}

func (p *played) count(sql string, args ...any) (n int) {
	p.t.Helper()
	p.row(sql, args, &n)
	return n
}

// until waits for something and says how long that took.
func (p *played) until(what string, within time.Duration, so func() bool) time.Duration {
	p.t.Helper()
	began := time.Now()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !so() {
		if time.Since(began) > within {
			p.t.Fatalf("%s: not within %s", what, within)
		}
		<-tick.C
	}
	return time.Since(began)
}

// postmaster reads who runs PostgreSQL, and all processes below it.
func (p *played) postmaster() []int {
	p.t.Helper()
	text, err := os.ReadFile(filepath.Join(p.state, "house", "cluster", "data", "postmaster.pid"))
	p.must(err)
	first, _, _ := strings.Cut(string(text), "\n")
	master, err := strconv.Atoi(first)
	p.must(err)
	pids := []int{master}
	children, err := os.ReadFile(filepath.Join("/proc", first, "task", first, "children"))
	p.must(err)
	for _, child := range strings.Fields(string(children)) {
		pid, err := strconv.Atoi(child)
		p.must(err)
		pids = append(pids, pid)
	}
	return pids
}

// signalDatabase sends a signal to PostgreSQL's processes; one may be gone already.
func (p *played) signalDatabase(s syscall.Signal) {
	p.t.Helper()
	for _, pid := range p.postmaster() {
		_ = syscall.Kill(pid, s)
	}
}

// restartDatabase does what a service manager does after a crash.
func (p *played) restartDatabase() {
	p.t.Helper()
	conf, err := pgx.ParseConfig(p.Cluster.URL("postgres", "postgres"))
	p.must(err)
	p.must(p.Cluster.Start(context.Background(), int(conf.Port), filepath.Join(p.logs, "postgresql.log")))
}

// officers gives officers of a role; each test takes others, since a one-time code
// counts once.
func (p *played) officers(role domain.Role) []world.Officer {
	var list []world.Officer
	for _, o := range p.World.Officers {
		if o.Roles[0] == role && !o.NeverIn() {
			list = append(list, o)
		}
	}
	return list
}

func freeAddress(t *testing.T) *net.TCPAddr {
	t.Helper()
	port, err := cluster.FreePort()
	if err != nil {
		t.Fatal(err)
	}
	return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port}
}
