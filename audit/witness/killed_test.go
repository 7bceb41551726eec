package witness

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// The test's own program is the witness that is killed: its settings come by the
// environment, its address goes to its standard output.
const (
	childDir = "SINETTI_TEST_WITNESS_DIR"
	childKey = "SINETTI_TEST_WITNESS_KEY"
	childLog = "SINETTI_TEST_WITNESS_LOG"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		fmt.Fprintln(os.Stderr, serveChild(dir))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func serveChild(dir string) error {
	signer, err := NewSigner(os.Getenv(childKey))
	if err != nil {
		return err
	}
	key, err := note.NewVerifier(os.Getenv(childLog))
	if err != nil {
		return err
	}
	log := (&pages{}).logger()
	w, err := Open(Settings{Dir: dir, Signer: signer, Logs: []note.Verifier{key}, Log: log, Now: time.Now})
	if err != nil {
		return err
	}
	socket, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintln(os.Stdout, socket.Addr())
	return NewServer(w.Handler(), log).Serve(socket)
}

// victim starts a witness that may be killed; it gives its address.
func victim(t *testing.T, dir, secret, log string) (*exec.Cmd, string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childDir+"="+dir, childKey+"="+secret, childLog+"="+log)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the witness did not begin: %v", err)
	}
	return child, "http://" + strings.TrimSpace(address)
}

// Killed in the midst of its work, a witness loses nothing that it gave, and never
// signs a second history: forty kills, each while both histories ask.
func TestAKilledWitnessSignsOneHistory(t *testing.T) {
	t.Parallel()
	const kills = 40
	l := newTree(t, "log.example/audit").grow(t, 4000, "entry")
	forked := l.fork(t, 0)
	secret, public, err := GenerateKey("witness.example/w1")
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "state")
	given := int64(0)
	for kill := range kills {
		child, address := victim(t, dir, secret, l.public)
		client, err := NewClient(address, nil, verifier)
		if err != nil {
			t.Fatal(err)
		}
		if last, _, err := client.Last(t.Context(), l.origin); given > 0 && (err != nil || last.Size < given) {
			t.Fatalf("kill %d: the witness stands at %d, it gave a cosignature for %d: %v", kill, last.Size, given, err)
		}
		goal := make(chan struct{})
		go func() {
			<-goal
			_ = child.Process.Kill()
		}()
		for size, n := given+1, 0; size <= l.size; size, n = size+1, n+1 {
			if n == 3+kill%5 { // the next request runs against the kill
				close(goal)
			}
			_, err := client.Cosign(t.Context(), l.checkpoint(t, size), l.prove)
			if errors.Is(err, ErrForked) {
				t.Fatalf("kill %d: it signed another history", kill)
			}
			if errors.Is(err, ErrRolledBack) { // it had signed more than we were told of
				continue
			}
			if err != nil {
				break
			}
			given = size
			if _, err := client.Cosign(t.Context(), forked.checkpoint(t, size+1), forked.prove); err == nil {
				t.Fatalf("kill %d: the other history is signed at %d", kill, size+1)
			}
		}
		_ = child.Wait()
	}
	if given < 3*kills {
		t.Errorf("only %d cosignatures in %d lives", given, kills)
	}
}
