package pgtest

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// EnvURL names a cluster that runs already; its role must be a superuser.
// Unset, the tests of this machine share a private cluster of their own.
const EnvURL = "SINETTI_TEST_DATABASE"

// idleSeconds is how long the private cluster outlives its last test binary,
// so that the next run need not make it again.
const idleSeconds = 90

// membership is this test binary's part in the cluster, until the process ends.
type membership struct {
	address string
	lock    *os.File // shared; held open so that the watchman sees that somebody is here
}

// shared finds or starts the cluster once for this test binary.
var shared = sync.OnceValues(func() (membership, error) {
	if address := os.Getenv(EnvURL); address != "" {
		return membership{address: address}, nil
	}
	return joinCluster()
})

// joinCluster holds a shared lock on users.lock as long as this process lives;
// whoever gets that lock alone (the watchman) may stop the cluster.
func joinCluster() (membership, error) {
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("sinetti-pgtest-%d", os.Getuid()))
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // the database's user must get through
		return membership{}, err
	}
	setup, err := lockFile(filepath.Join(dir, "setup.lock"), syscall.LOCK_EX)
	if err != nil {
		return membership{}, err
	}
	defer func() { _ = setup.Close() }()
	users, err := lockFile(filepath.Join(dir, "users.lock"), syscall.LOCK_SH)
	if err != nil {
		return membership{}, err
	}
	if address, ok := running(dir); ok {
		return membership{address, users}, nil
	}
	address, err := startCluster(dir)
	return membership{address, users}, err
}

func lockFile(path string, how int) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600) //nolint:gosec // in our own directory
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), how); err != nil {
		return nil, fmt.Errorf("pgtest: lock %s: %w", path, err)
	}
	return f, nil
}

// running tells whether the cluster that was started here is still the one that
// answers at its port: after a crash another program may have it.
func running(dir string) (string, bool) {
	port, err := os.ReadFile(filepath.Join(dir, "port")) //nolint:gosec // our own directory
	if err != nil {
		return "", false
	}
	master, err := os.ReadFile(filepath.Join(dir, "data", "postmaster.pid")) //nolint:gosec // as above
	if lines := strings.Split(string(master), "\n"); err != nil || len(lines) < 4 || lines[3] != string(port) {
		return "", false
	}
	conn, err := net.DialTimeout("tcp", "127.0.0.1:"+string(port), time.Second)
	if err != nil {
		return "", false
	}
	_ = conn.Close()
	return urlOf(string(port)), true
}

func urlOf(port string) string {
	return "postgres://postgres@127.0.0.1:" + port + "/postgres?sslmode=disable"
}

// quick are the settings of a cluster whose data need not outlive a crash. A test
// asks most questions a few times over each of its connections: planned once for all
// their arguments, they cost half. Fault tests start a cluster of their own with NewCluster.
var quick = []string{"fsync=off", "full_page_writes=off", "synchronous_commit=off", "plan_cache_mode=force_generic_plan"}

func startCluster(dir string) (string, error) {
	data := filepath.Join(dir, "data")
	if err := os.RemoveAll(data); err != nil {
		return "", err
	}
	c, err := initCluster(data, quick)
	if err != nil {
		return "", err
	}
	if err := c.Start(); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(dir, "port"), []byte(c.port), 0o600); err != nil {
		return "", err
	}
	return urlOf(c.port), watch(dir)
}

// watch leaves a watchman behind who stops the cluster when nobody has used it
// for a while. It never ends a process that this cluster did not start.
func watch(dir string) error {
	script := `cd "$1" || exit
while sleep "$2"; do
  exec 8>setup.lock; flock 8
  exec 9>users.lock
  if flock -n 9; then
    kill -INT "$(head -n 1 data/postmaster.pid)"; rm -f port; exit
  fi
  exec 8>&- 9>&-
done`
	cmd := exec.Command("sh", "-c", script, "watch", dir, strconv.Itoa(idleSeconds)) //nolint:gosec // our own words
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	return cmd.Start()
}

// ErrNoPostgres says that no PostgreSQL of version 15 or newer is installed.
var ErrNoPostgres = errors.New("pgtest: no PostgreSQL ≥ 15 in /usr/lib/postgresql; run: apt-get install postgresql")

// binDir gives the newest installed version's programs.
func binDir() (string, error) {
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	best, bestVersion := "", 14
	for _, dir := range dirs {
		version, err := strconv.Atoi(filepath.Base(filepath.Dir(dir)))
		if err == nil && version > bestVersion {
			best, bestVersion = dir, version
		}
	}
	if best == "" {
		return "", ErrNoPostgres
	}
	return best, nil
}

// Cluster is a private PostgreSQL of a test that stops, kills or freezes it.
type Cluster struct {
	data, bin, port string
	as              *syscall.Credential
}

func initCluster(data string, settings []string) (*Cluster, error) {
	bin, err := binDir()
	if err != nil {
		return nil, err
	}
	as, err := notRoot()
	if err != nil {
		return nil, err
	}
	c := &Cluster{data: data, bin: bin, as: as}
	if err := os.MkdirAll(data, 0o700); err != nil {
		return nil, err
	}
	if as != nil {
		if err := os.Chown(data, int(as.Uid), int(as.Gid)); err != nil {
			return nil, err
		}
	}
	if err := c.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"); err != nil {
		return nil, err
	}
	if c.port, err = freePort(); err != nil {
		return nil, err
	}
	return c, c.configure(settings)
}

func (c *Cluster) configure(settings []string) error {
	lines := slices.Concat([]string{
		"listen_addresses='127.0.0.1'", "port=" + c.port, "unix_socket_directories=''",
		"max_connections=400", "shared_buffers=128MB", "timezone='UTC'", "max_wal_size='2GB'",
		"log_parameter_max_length=0", "log_parameter_max_length_on_error=0", "jit=off",
	}, settings)
	f, err := os.OpenFile(filepath.Join(c.data, "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString("\n" + strings.Join(lines, "\n") + "\n")
	return errors.Join(err, f.Close())
}

// notRoot gives the user under which PostgreSQL runs where the tests are root's.
func notRoot() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil //nolint:nilnil // no other user is needed
	}
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			uid, _ := strconv.ParseUint(u.Uid, 10, 32)
			gid, _ := strconv.ParseUint(u.Gid, 10, 32)
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
		}
	}
	return nil, errors.New("pgtest: PostgreSQL does not run as root, and there is no user postgres or nobody")
}

func (c *Cluster) run(program string, args ...string) error {
	cmd := exec.Command(filepath.Join(c.bin, program), args...) //nolint:gosec // an installed program
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: c.as}
	cmd.Dir = "/"
	log, err := os.CreateTemp("", "pgtest-*.log")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(log.Name()); _ = log.Close() }()
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(log.Name())
		return fmt.Errorf("pgtest: %s: %w: %s", program, err, text)
	}
	return nil
}

// Start starts the cluster and waits until it answers.
func (c *Cluster) Start() error {
	return c.run("pg_ctl", "start", "-w", "-D", c.data, "-l", filepath.Join(c.data, "log"))
}

// Stop ends the cluster: fast is an orderly end, immediate is a crash.
func (c *Cluster) Stop(mode string) error {
	return c.run("pg_ctl", "stop", "-w", "-D", c.data, "-m", mode)
}

func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer func() { _ = l.Close() }()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}
