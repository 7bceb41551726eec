package audited

import (
	"context"
	"crypto/ed25519"
	"flag"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"sinetti/seal"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

var (
	acts     = flag.Int("acts", 500, "how many acts and look-ups are drawn")
	blocked  = flag.Duration("blocked", 6*time.Second, "how long no audit entry can be written, for each way")
	seed     = flag.Uint64("seed", 4, "from which everything is drawn")
	promises = flag.Bool("promises", false, "want answers within 2 s and recovery within 30 s; on a machine that does nothing else")
)

// house is a PostgreSQL that syncs, two servers and the sealer as
// processes of their own, and people.
type house struct {
	*world.World
	t       *testing.T
	ctx     context.Context //nolint:containedctx // a test's own
	db      *pgtest.DB
	people  []canary
	index   *index
	program string
	servers [2]*process
	sealer  *process
	logKey  string // file
	logURL  string
}

// open opens the house for so many people; orders tell the servers and the sealer
// where to die.
func open(t *testing.T, people int, orders [3][]string) *house {
	t.Helper()
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	db.Clock.Set(time.Now())
	h := &house{World: world.Small(t, db), t: t, ctx: t.Context(), db: db}
	h.populate(people)
	key := filepath.Join(t.TempDir(), "capsule.key")
	_, private, err := ed25519.GenerateKey(nil)
	h.must(err)
	h.must(seal.WritePrivateKey(key, private))
	h.program, err = program()
	h.must(err)
	for i := range h.servers {
		h.servers[i] = h.server(i, key, orders[i])
	}
	h.seal(orders[2])
	h.untilReady()
	return h
}

// untilReady waits for both servers.
func (h *house) untilReady() {
	h.t.Helper()
	h.until("both servers ready", func() bool {
		return h.servers[0].ready(h.ctx) == http.StatusOK && h.servers[1].ready(h.ctx) == http.StatusOK
	})
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// program is sinetti with its fault points, built once from this tree.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "sinetti-audited")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "sinetti")
	return path, world.Build(path, "sinetti/cmd/sinetti", "-tags", "faultpoints")
})

func (h *house) count(sql string, args ...any) (n int) {
	h.t.Helper()
	h.must(h.db.Owner().QueryRow(context.Background(), sql, args...).Scan(&n))
	return n
}

func (h *house) exec(sql string, args ...any) {
	h.t.Helper()
	_, err := h.db.Owner().Exec(context.Background(), sql, args...)
	h.must(err)
}

// process is one of the programs, started again whenever it dies.
type process struct {
	name, path, log string
	args            []string
	control         string // orders to die at fault points
	address         string // a server's

	mutex  sync.Mutex
	cmd    *exec.Cmd
	deaths int
	ending bool
	ended  chan struct{}
}

// process prepares one that knows its orders.
func (h *house) process(name string, orders []string) *process {
	h.t.Helper()
	dir := h.t.TempDir()
	p := &process{name: name, path: h.program, log: filepath.Join(dir, "log"), control: filepath.Join(dir, "orders"), ended: make(chan struct{})}
	h.must(os.WriteFile(p.control, []byte(strings.Join(orders, "\n")+"\n"), 0o600))
	return p
}

// run keeps it running until the test ends.
func (h *house) run(p *process, args ...string) *process {
	p.args = append(args, "--fault-control", p.control)
	go p.keep()
	h.t.Cleanup(func() {
		p.end()
		if h.t.Failed() {
			p.tell(h.t)
		}
	})
	return p
}

func (h *house) server(n int, capsules string, orders []string) *process {
	h.t.Helper()
	p := h.process(fmt.Sprintf("server %d", n), orders)
	p.address = free(h.t)
	return h.run(p, "serve", "--database-url", h.db.URL(pgtest.ServerRole), "--crypt-keyset", h.db.KeysetFile, "--capsule-key", capsules,
		"--blob-url", "file://"+h.t.TempDir(), "--listen", p.address, "--public-url", "http://"+p.address,
		"--act-limit-factor", "1000000") // what is measured here is not the limit of what people do
}

// seal starts the sealer.
func (h *house) seal(orders []string) {
	h.t.Helper()
	h.logKey, h.logURL = filepath.Join(h.t.TempDir(), "log.key"), "file://"+h.t.TempDir()
	h.tool("audit", "keys", "init", "--origin", "log.example", "--key", h.logKey)
	h.sealer = h.run(h.process("sealer", orders), "audit", "seal", "--database-url", h.db.URL(pgtest.SealerRole),
		"--audit-key", h.logKey, "--audit-log-url", h.logURL)
}

// tool runs the program once and gives what it says.
func (h *house) tool(args ...string) string {
	h.t.Helper()
	out, err := exec.Command(h.program, args...).CombinedOutput()
	if err != nil {
		h.t.Errorf("sinetti %s: %v: %s", args, err, out)
	}
	return string(out)
}

func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// keep runs the process, and again after each death as a service manager does.
func (p *process) keep() {
	defer close(p.ended)
	pauses := rand.New(rand.NewPCG(*seed, 2))
	for {
		cmd, err := p.start()
		if err != nil {
			panic(err) // the program was built a moment ago
		}
		if cmd == nil {
			return
		}
		_ = cmd.Wait() // it was killed: that is what it says
		p.mutex.Lock()
		p.cmd = nil
		p.deaths++
		p.mutex.Unlock()
		<-time.After(time.Duration(pauses.IntN(200)) * time.Millisecond)
	}
}

// start starts the process, unless the test ends.
func (p *process) start() (*exec.Cmd, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.ending {
		return nil, nil //nolint:nilnil // nothing to start
	}
	log, err := os.OpenFile(p.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }() // the process holds its own handle
	p.cmd = exec.Command(p.path, p.args...)
	p.cmd.Stdout, p.cmd.Stderr = log, log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return p.cmd, p.cmd.Start()
}

// kill ends the process where it stands.
func (p *process) kill() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.cmd != nil {
		_ = p.cmd.Process.Kill() // it may be dead already
	}
}

// end ends it for good.
func (p *process) end() {
	p.mutex.Lock()
	p.ending = true
	p.mutex.Unlock()
	p.kill()
	<-p.ended
}

// died is how often it died.
func (p *process) died() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.deaths
}

// hits lists the fault points at which it died.
func (p *process) hits() []string {
	text, err := os.ReadFile(p.control + ".hits")
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// ready asks for readiness; 0 where nobody answers.
func (p *process) ready(ctx context.Context) int {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.address+"/readyz", nil)
	if err != nil {
		return 0
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0
	}
	_ = res.Body.Close()
	return res.StatusCode
}

// tell shows the end of the log after a failure.
func (p *process) tell(t *testing.T) {
	t.Helper()
	text, err := os.ReadFile(p.log)
	if err != nil {
		t.Log(err)
	}
	var lines []string
	for line := range strings.SplitSeq(string(text), "\n") {
		if strings.Contains(line, `"level":"ERROR"`) || !strings.HasPrefix(line, "{") {
			lines = append(lines, line)
		}
	}
	t.Logf("%s ends with\n%s", p.name, strings.Join(lines[max(0, len(lines)-4):], "\n"))
}
