package audited

import (
	"context"
	"crypto/ed25519"
	"flag"
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

// house is a PostgreSQL that syncs, two servers of the built program, and people.
type house struct {
	*world.World
	t       *testing.T
	ctx     context.Context //nolint:containedctx // a test's own
	db      *pgtest.DB
	people  []canary
	index   *index
	servers [2]*server
	orders  [2][]string
}

// open opens the house for so many people; orders tell each server where to die.
func open(t *testing.T, people int, orders [2][]string) *house {
	t.Helper()
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	db.Clock.Set(time.Now())
	h := &house{World: world.Small(t, db), t: t, ctx: t.Context(), db: db, orders: orders}
	h.populate(people)
	key := filepath.Join(t.TempDir(), "capsule.key")
	_, private, err := ed25519.GenerateKey(nil)
	h.must(err)
	h.must(seal.WritePrivateKey(key, private))
	program := h.build("sinetti")
	for i := range h.servers {
		s := h.server(program, i, key)
		h.servers[i] = s
		go s.keep()
		t.Cleanup(func() {
			s.end()
			if t.Failed() {
				s.tell(t)
			}
		})
	}
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

// build makes a program of this tree, with its fault points.
func (h *house) build(name string) string {
	h.t.Helper()
	path := filepath.Join(h.t.TempDir(), name)
	out, err := exec.Command("go", "build", "-tags", "faultpoints", "-o", path, "sinetti/cmd/"+name).CombinedOutput() //nolint:gosec // a path of our own
	if err != nil {
		h.t.Fatalf("%v: %s", err, out)
	}
	return path
}

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

// server is one process, started again at its own address whenever it dies.
type server struct {
	path, address, log string
	args               []string
	control            string // orders to die at fault points

	mutex  sync.Mutex
	cmd    *exec.Cmd
	deaths int
	ending bool
	ended  chan struct{}
}

func (h *house) server(program string, n int, capsules string) *server {
	h.t.Helper()
	address, dir := free(h.t), h.t.TempDir()
	s := &server{path: program, address: address, log: filepath.Join(dir, "log"), control: filepath.Join(dir, "orders"), ended: make(chan struct{})}
	s.args = []string{
		"serve", "--database-url", h.db.URL(pgtest.ServerRole), "--crypt-keyset", h.db.KeysetFile, "--capsule-key", capsules,
		"--blob-url", "file://" + dir, "--listen", address, "--public-url", "http://" + address, "--fault-control", s.control,
		"--act-limit-factor", "1000000", // what is measured here is not the limit of what people do
	}
	h.must(os.WriteFile(s.control, []byte(strings.Join(h.orders[n], "\n")+"\n"), 0o600))
	return s
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
func (s *server) keep() {
	defer close(s.ended)
	pauses := rand.New(rand.NewPCG(*seed, 2)) //nolint:gosec // drawn anew by the same seed
	for {
		cmd, err := s.start()
		if err != nil {
			panic(err) // the program was built a moment ago
		}
		if cmd == nil {
			return
		}
		_ = cmd.Wait() // it was killed: that is what it says
		s.mutex.Lock()
		s.cmd = nil
		s.deaths++
		s.mutex.Unlock()
		<-time.After(time.Duration(pauses.IntN(200)) * time.Millisecond)
	}
}

// start starts the process, unless the test ends.
func (s *server) start() (*exec.Cmd, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.ending {
		return nil, nil //nolint:nilnil // nothing to start
	}
	log, err := os.OpenFile(s.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()      // the process holds its own handle
	s.cmd = exec.Command(s.path, s.args...) //nolint:gosec // the product's own program
	s.cmd.Stdout, s.cmd.Stderr = log, log
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return s.cmd, s.cmd.Start()
}

// kill ends the process where it stands.
func (s *server) kill() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.cmd != nil {
		_ = s.cmd.Process.Kill() // it may be dead already
	}
}

// end ends it for good.
func (s *server) end() {
	s.mutex.Lock()
	s.ending = true
	s.mutex.Unlock()
	s.kill()
	<-s.ended
}

// hits lists the fault points at which it died.
func (s *server) hits() []string {
	text, err := os.ReadFile(s.control + ".hits")
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// ready asks for readiness; 0 where nobody answers.
func (s *server) ready(ctx context.Context) int {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.address+"/readyz", nil)
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
func (s *server) tell(t *testing.T) {
	t.Helper()
	text, err := os.ReadFile(s.log)
	if err != nil {
		t.Log(err)
	}
	var lines []string
	for line := range strings.SplitSeq(string(text), "\n") {
		if strings.Contains(line, `"level":"ERROR"`) || !strings.HasPrefix(line, "{") {
			lines = append(lines, line)
		}
	}
	t.Logf("%s ends with\n%s", s.address, strings.Join(lines[max(0, len(lines)-4):], "\n"))
}
