package house

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

// child is one of the product's own programs: started again whenever it dies.
type child struct {
	name string
	path string
	args []string
	env  []string
	log  string

	mu      sync.Mutex
	pid     int
	deaths  int
	stopped bool
	done    chan struct{}
	changed func()
}

// ErrNotRunning says that a program is between its death and its next start.
var ErrNotRunning = errors.New("the program is being started again")

// pause between a death and the next start.
const pause = 200 * time.Millisecond

// keep starts the program and starts it again when it dies, until stop.
func (c *child) keep(ctx context.Context) error {
	c.done = make(chan struct{})
	first := make(chan error, 1)
	go c.loop(ctx, first)
	return <-first
}

func (c *child) loop(ctx context.Context, first chan<- error) {
	defer close(c.done)
	for n := 0; ; n++ {
		cmd, err := c.start()
		if n == 0 {
			first <- err
		}
		if err != nil {
			slog.Error("a program does not start", slog.String("program", c.name), slog.String("error", err.Error()))
			return
		}
		_ = cmd.Wait() // how it ended stands in its log; what matters is whether it was asked to
		if c.over() || ctx.Err() != nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		if c.unwanted() {
			return
		}
	}
}

func (c *child) start() (*exec.Cmd, error) {
	log, err := os.OpenFile(c.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()                      //nolint:errcheck // the program holds its own handle
	cmd := exec.Command(c.path, c.args...) //nolint:gosec // the product's own binary
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", c.name, err)
	}
	c.mu.Lock()
	c.pid = cmd.Process.Pid
	c.mu.Unlock()
	c.changed()
	return cmd, nil
}

// over notes a death and tells whether it was wanted.
func (c *child) over() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pid = 0
	if !c.stopped {
		c.deaths++
	}
	return c.stopped
}

// unwanted tells whether the program was asked to stop while it was down.
func (c *child) unwanted() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stopped
}

func (c *child) signal(s syscall.Signal) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pid == 0 {
		return ErrNotRunning
	}
	return syscall.Kill(c.pid, s)
}

// stop asks the program to end in order, and insists after 25 seconds: the worker
// lets running work end for 20.
func (c *child) stop() error {
	c.mu.Lock()
	c.stopped = true
	c.mu.Unlock()
	if err := c.signal(syscall.SIGTERM); err != nil && !errors.Is(err, ErrNotRunning) {
		return err
	}
	select {
	case <-c.done:
		return nil
	case <-time.After(25 * time.Second):
		if err := c.signal(syscall.SIGKILL); !errors.Is(err, ErrNotRunning) {
			return err
		}
		return nil
	}
}
