// Package cluster runs a private PostgreSQL from the binaries installed on this
// machine: a data directory of its own, a free port on the loopback address,
// passwords for every role. PostgreSQL refuses to run as root, so a root caller
// gets its server under another user.
package cluster

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// oldest is the first major version of PostgreSQL that is supported.
const oldest = 15

// Cluster is one private PostgreSQL server.
type Cluster struct {
	dir  string
	bin  string
	cred *syscall.Credential
	port int
	log  string
	cmd  *exec.Cmd
	done chan error
}

// Open prepares the cluster in dir, which is made with initdb if it is not there.
// The superuser is `postgres`; its password lies in the file PasswordFile.
func Open(ctx context.Context, dir string) (*Cluster, error) {
	bin, err := binaries(ctx)
	if err != nil {
		return nil, err
	}
	cred, err := unprivileged()
	if err != nil {
		return nil, err
	}
	dir, err = place(dir, cred)
	if err != nil {
		return nil, err
	}
	if err := ours(dir, cred); err != nil {
		return nil, err
	}
	c := &Cluster{dir: dir, bin: bin, cred: cred}
	if _, err := os.Stat(filepath.Join(c.data(), "PG_VERSION")); err == nil {
		return c, nil
	}
	return c, c.initialise(ctx)
}

// PasswordFile holds the superuser's password and nothing else.
func (c *Cluster) PasswordFile() string { return filepath.Join(c.dir, "superuser.password") }

// URL names a database of the cluster for a role, without its password.
func (c *Cluster) URL(role, database string) string {
	return fmt.Sprintf("postgres://%s@127.0.0.1:%d/%s?sslmode=disable", role, c.port, database)
}

// Tool is the path of one of PostgreSQL's own programs, such as pg_dump.
func (c *Cluster) Tool(name string) string { return filepath.Join(c.bin, name) }

func (c *Cluster) data() string { return filepath.Join(c.dir, "data") }

// Start runs the server on the port and waits until it answers; what it says goes
// to the log file.
func (c *Cluster) Start(ctx context.Context, port int, logFile string) error {
	c.port, c.log = port, logFile
	log, err := os.OpenFile(logFile, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600) //nolint:gosec // a path of our own
	if err != nil {
		return err
	}
	defer log.Close() //nolint:errcheck // the server holds its own handle
	// The server outlives a cancelled context: Stop ends it in order.
	c.cmd = exec.Command(c.Tool("postgres"), "-D", c.data(), "-p", strconv.Itoa(port)) //nolint:gosec // the path is PostgreSQL's own
	c.cmd.Stdout, c.cmd.Stderr = log, log
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Credential: c.cred, Setpgid: true, Pdeathsig: syscall.SIGQUIT}
	if err := c.cmd.Start(); err != nil {
		return fmt.Errorf("start PostgreSQL: %w", err)
	}
	c.done = make(chan error, 1)
	go func() { c.done <- c.cmd.Wait() }()
	return c.ready(ctx)
}

// ready asks once every 50 ms whether the server takes connections, for a minute.
func (c *Cluster) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		conn, err := c.Connect(ctx, "postgres")
		if err == nil {
			return conn.Close(ctx)
		}
		select {
		case err := <-c.done:
			return fmt.Errorf("PostgreSQL ended at once, see %s: %w", c.log, err)
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL does not answer, see %s: %w", c.log, err)
		case <-tick.C:
		}
	}
}

// Connect opens a connection of the superuser.
func (c *Cluster) Connect(ctx context.Context, database string) (*pgx.Conn, error) {
	conf, err := pgx.ParseConfig(c.URL("postgres", database))
	if err != nil {
		return nil, err
	}
	word, err := os.ReadFile(c.PasswordFile())
	if err != nil {
		return nil, err
	}
	conf.Password = string(word)
	return pgx.ConnectConfig(ctx, conf)
}

// Stop ends the server in order and waits for it.
func (c *Cluster) Stop() error {
	if c.cmd == nil || c.cmd.Process == nil {
		return nil
	}
	if err := c.cmd.Process.Signal(syscall.SIGINT); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case err := <-c.done:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return nil // how it ended stands in its log
		}
		return err
	case <-time.After(20 * time.Second):
		return errors.New("PostgreSQL does not stop")
	}
}

func (c *Cluster) initialise(ctx context.Context) error {
	if err := os.MkdirAll(c.data(), 0o700); err != nil {
		return err
	}
	word, err := password()
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.PasswordFile(), []byte(word), 0o600); err != nil {
		return err
	}
	if err := c.handOver(); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, c.Tool("initdb"), "-D", c.data(), "-U", "postgres", "--encoding=UTF8", //nolint:gosec // the path is PostgreSQL's own
		"--locale=C.UTF-8", "--auth=scram-sha-256", "--pwfile="+c.PasswordFile(), "--no-instructions")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: c.cred}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, strings.TrimSpace(string(out)))
	}
	return c.configure()
}

// settings are what Sinetti's safety rests on, and little else.
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 120
shared_buffers = '256MB'
wal_compression = on
max_wal_size = '2GB'
fsync = on
full_page_writes = on
synchronous_commit = on
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_min_duration_statement = -1
timezone = 'UTC'
log_timezone = 'UTC'
`

func (c *Cluster) configure() error {
	f, err := os.OpenFile(filepath.Join(c.data(), "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(settings); err != nil {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

// handOver gives the directory to the user under whom the server runs.
func (c *Cluster) handOver() error {
	if c.cred == nil {
		return nil
	}
	for _, p := range []string{c.dir, c.data(), c.PasswordFile()} {
		if err := os.Chown(p, int(c.cred.Uid), int(c.cred.Gid)); err != nil {
			return err
		}
	}
	return nil
}

// unprivileged names the user for the server where the caller is root.
func unprivileged() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil //nolint:nilnil // no credential means: run as the caller
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL refuses to run as root, and neither user postgres nor nobody exists")
}

// binaries finds the newest installed PostgreSQL that is new enough.
func binaries(ctx context.Context) (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if err != nil {
		return "", err
	}
	if p, err := exec.LookPath("postgres"); err == nil {
		found = append(found, p)
	}
	best, dir := 0, ""
	for _, p := range found {
		out, err := exec.CommandContext(ctx, p, "--version").Output() //nolint:gosec // found by name on this machine
		if err != nil {
			continue
		}
		var major int
		if _, err := fmt.Sscanf(string(out), "postgres (PostgreSQL) %d", &major); err == nil && major > best {
			best, dir = major, filepath.Dir(p)
		}
	}
	if best < oldest {
		return "", fmt.Errorf("PostgreSQL %d or newer is not installed; remedy: apt-get install postgresql", oldest)
	}
	return dir, nil
}

// Running is a cluster that another process started on that port.
func Running(ctx context.Context, dir string, port int) (*Cluster, error) {
	c, err := Open(ctx, dir)
	if err != nil {
		return nil, err
	}
	c.port = port
	return c, nil
}
