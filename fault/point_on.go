//go:build faultpoints

package fault

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Built tells whether this program was built with fault points.
const Built = true

// ErrControl says that the control file has a line that is not understood.
var ErrControl = errors.New("fault: want lines such as: batch.part_uploaded kill 3, or: relay.read delay 1 500ms")

// order is what happens at the Nth passing of a point.
type order struct {
	kill  bool
	at    int
	delay time.Duration
}

var (
	mutex  sync.Mutex
	orders map[Name][]order
	passed = map[Name]int{}
	hits   string
)

// Control reads orders from a file, a line each: name, kill or delay, at which
// passing (counted from 1), and for a delay how long. Passings that came true
// are appended to the same path with .hits behind it, so that a process that
// is started again with the same file is not killed at the same line again.
func Control(path string) error {
	if path == "" {
		return nil
	}
	file, err := os.Open(path) //nolint:gosec // a tester's own file
	if err != nil {
		return fmt.Errorf("fault: %w", err)
	}
	defer func() { _ = file.Close() }()
	mutex.Lock()
	defer mutex.Unlock()
	orders, hits = map[Name][]order{}, path+".hits"
	done, _ := os.ReadFile(hits) //nolint:gosec // as above; absent at first
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line := strings.Join(strings.Fields(lines.Text()), " ")
		if line == "" || slices.Contains(strings.Split(string(done), "\n"), line) {
			continue
		}
		if err := add(strings.Fields(line)); err != nil {
			return err
		}
	}
	return lines.Err()
}

func add(words []string) error {
	if len(words) < 3 || !slices.Contains(Names, Name(words[0])) {
		return ErrControl
	}
	at, err := strconv.Atoi(words[2])
	if err != nil {
		return ErrControl
	}
	o := order{at: at, kill: words[1] == "kill"}
	if !o.kill {
		if len(words) != 4 || words[1] != "delay" {
			return ErrControl
		}
		if o.delay, err = time.ParseDuration(words[3]); err != nil {
			return ErrControl
		}
	}
	orders[Name(words[0])] = append(orders[Name(words[0])], o)
	return nil
}

// Point is a place where this process may be told to die or to wait.
func Point(name Name) {
	mutex.Lock()
	passed[name]++
	count := passed[name]
	var todo *order
	for _, o := range orders[name] {
		if o.at == count {
			todo = &o
		}
	}
	if todo != nil {
		note(name, *todo)
	}
	mutex.Unlock()
	switch {
	case todo == nil:
	case todo.kill:
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {} // the signal is on its way
	default:
		time.Sleep(todo.delay)
	}
}

func note(name Name, o order) {
	line := fmt.Sprintf("%s kill %d\n", name, o.at)
	if !o.kill {
		line = fmt.Sprintf("%s delay %d %s\n", name, o.at, o.delay)
	}
	f, err := os.OpenFile(filepath.Clean(hits), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	_, _ = f.WriteString(line)
	_ = f.Sync()
	_ = f.Close()
}
