// Package wire listens in between a program and PostgreSQL, so that a benchmark
// can run exactly the statements that the program sends, in the same round trips.
package wire

import (
	"encoding/binary"
	"io"
	"net"
	"sync"

	"github.com/jackc/pgx/v5/pgproto3"
)

// Statement is one statement as it was sent, with its values.
type Statement struct {
	SQL     string
	Values  [][]byte // nil: null
	Formats []int16  // none: all are text; one: for all; 0 text, 1 binary
}

// Format tells how the ith value is written.
func (s Statement) Format(i int) int16 {
	switch len(s.Formats) {
	case 0:
		return 0
	case 1:
		return s.Formats[0]
	}
	return s.Formats[i]
}

// Tap hands everything on between programs and the database, and writes down
// what programs send.
type Tap struct {
	listener net.Listener
	to       string

	mu    sync.Mutex
	trips [][]Statement
}

// Open listens on a free port of the loopback address; to is the database's.
func Open(to string) (*Tap, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	t := &Tap{listener: l, to: to}
	go t.accept()
	return t, nil
}

// Port is where the tap listens.
func (t *Tap) Port() int {
	return t.listener.Addr().(*net.TCPAddr).Port //nolint:forcetypeassert // a TCP listener has a TCP address
}

// Close takes no more connections.
func (t *Tap) Close() error { return t.listener.Close() }

// Take gives the round trips since the last Take, in their order: the
// statements that were sent before one answer was waited for.
func (t *Tap) Take() [][]Statement {
	t.mu.Lock()
	defer t.mu.Unlock()
	taken := t.trips
	t.trips = nil
	return taken
}

func (t *Tap) accept() {
	for {
		program, err := t.listener.Accept()
		if err != nil {
			return
		}
		database, err := net.Dial("tcp", t.to)
		if err != nil {
			_ = program.Close()
			continue
		}
		go func() {
			_, _ = io.Copy(program, database)
			_ = program.Close()
		}()
		go func() {
			_ = t.listen(program, database)
			_ = database.Close()
		}()
	}
}

// listen hands on what a program sends, message by message. The first message
// has no type.
func (t *Tap) listen(program io.Reader, database io.Writer) error {
	c := &conversation{tap: t, prepared: map[string]string{}}
	for first := true; ; first = false {
		head := make([]byte, 5)
		if first {
			head = head[:4]
		}
		if _, err := io.ReadFull(program, head); err != nil {
			return err
		}
		body := make([]byte, int(binary.BigEndian.Uint32(head[len(head)-4:]))-4)
		if _, err := io.ReadFull(program, body); err != nil {
			return err
		}
		if !first {
			if err := c.hear(head[0], body); err != nil {
				return err
			}
		}
		if _, err := database.Write(append(head, body...)); err != nil {
			return err
		}
	}
}

// conversation is one connection.
type conversation struct {
	tap      *Tap
	prepared map[string]string // SQL by the name of the prepared statement
	bound    Statement
	trip     []Statement
}

func (c *conversation) hear(kind byte, body []byte) error {
	switch kind {
	case 'P':
		var m pgproto3.Parse
		if err := m.Decode(body); err != nil {
			return err
		}
		c.prepared[m.Name] = m.Query
	case 'B':
		var m pgproto3.Bind
		if err := m.Decode(body); err != nil {
			return err
		}
		c.bound = Statement{SQL: c.prepared[m.PreparedStatement], Values: m.Parameters, Formats: m.ParameterFormatCodes}
	case 'E':
		c.trip = append(c.trip, c.bound)
	case 'Q':
		var m pgproto3.Query
		if err := m.Decode(body); err != nil {
			return err
		}
		c.trip = append(c.trip, Statement{SQL: m.String})
		c.end()
	case 'S':
		c.end()
	}
	return nil
}

// end closes a round trip; preparing alone is none.
func (c *conversation) end() {
	if len(c.trip) == 0 {
		return
	}
	c.tap.mu.Lock()
	defer c.tap.mu.Unlock()
	c.tap.trips = append(c.tap.trips, c.trip)
	c.trip = nil
}
