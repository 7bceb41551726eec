package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"sinetti/cmd/sinetti-demo/cluster"
)

// program is a process that serves HTTP on loopback: the product's own server,
// or the plain twin it is measured beside. Both are built here and now, alike.
type program struct {
	address string
	log     string
	cmd     *exec.Cmd
	done    chan struct{} // closed when the process has ended
	ended   error         // how, once done
}

// build makes a binary as the Makefile does.
func (h *House) build(ctx context.Context, pkg string) (string, error) {
	path := h.file(filepath.Base(pkg))
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, pkg) //nolint:gosec // packages of this module
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build %s: %w: %s", pkg, err, out)
	}
	return path, nil
}

// serve runs a program until stop; its database is at url.
func (h *House) serve(ctx context.Context, path, url string, args ...string) (*program, error) {
	port, err := cluster.FreePort()
	if err != nil {
		return nil, err
	}
	p := &program{address: "127.0.0.1:" + strconv.Itoa(port), log: path + ".log", done: make(chan struct{})}
	log, err := os.Create(p.log)
	if err != nil {
		return nil, err
	}
	defer log.Close()                   //nolint:errcheck // the program holds its own handle
	p.cmd = exec.Command(path, args...) //nolint:gosec // built a moment ago
	p.cmd.Env = append(os.Environ(),
		"SINETTI_DATABASE_URL="+url, "SINETTI_DATABASE_PASSWORD_FILE="+h.passwordFile(),
		"SINETTI_CRYPT_KEYSET="+h.file("crypt.json"), "SINETTI_CAPSULE_KEY="+h.file("capsule.key"),
		"SINETTI_BLOB_URL=file://"+h.file("blobs"), "SINETTI_LISTEN="+p.address, "SINETTI_PUBLIC_URL=http://"+p.address,
	)
	p.cmd.Stdout, p.cmd.Stderr = log, log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		p.ended = p.cmd.Wait()
		close(p.done)
	}()
	return p, p.ready(ctx)
}

// ready asks every 50 ms, for 20 s, whether the program serves.
func (p *program) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		if answers(ctx, "http://"+p.address+"/readyz") {
			return nil
		}
		select {
		case <-p.done:
			return fmt.Errorf("the program ended: %w: %s", p.ended, p.lastWords())
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("the program does not get ready: %s", p.lastWords()), p.stop())
		case <-tick.C:
		}
	}
}

func answers(ctx context.Context, url string) bool {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	_, _ = io.Copy(io.Discard, resp.Body)
	return resp.Body.Close() == nil && resp.StatusCode == http.StatusOK
}

// lastWords are the end of the program's log.
func (p *program) lastWords() string {
	text, err := os.ReadFile(p.log)
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-1000):])
}

// stop asks the program to end and waits for it.
func (p *program) stop() error {
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return nil //nolint:nilerr // it has ended
	}
	select {
	case <-p.done:
		return nil
	case <-time.After(25 * time.Second):
		return p.cmd.Process.Kill()
	}
}
