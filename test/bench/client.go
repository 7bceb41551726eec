package bench

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strconv"
	"sync"
	"time"
)

// clients is how many ask at once.
const clients = 16

// measured is what one side did in a time.
type measured struct {
	perSecond float64
	p99       time.Duration
	took      []time.Duration // sorted
	length    time.Duration
}

// joined puts two rounds together: what disturbs the machine for a while
// disturbs the rounds of both sides, which take turns.
func joined(a, b measured) measured {
	return summed(append(a.took, b.took...), a.length+b.length)
}

func summed(took []time.Duration, length time.Duration) measured {
	slices.Sort(took)
	m := measured{took: took, length: length}
	if len(took) > 0 {
		m.perSecond, m.p99 = float64(len(took))/length.Seconds(), took[len(took)*99/100]
	}
	return m
}

// question is one request of one client, and what its answer must hold.
type question struct {
	path, token, body string
	want              []byte
}

var errDone = errors.New("bench: nothing more to ask")

// ask lets all clients ask one request after another for a time, each over a
// connection of its own that stays open. Next gives the ith question of a
// client, or errDone. It takes little time itself: the two cores belong to the
// server and the database.
func ask(ctx context.Context, address string, length time.Duration, next func(client, i int) (question, error)) (measured, error) {
	ctx, cancel := context.WithTimeout(ctx, length)
	defer cancel()
	var all sync.WaitGroup
	took, faults := make([][]time.Duration, clients), make([]error, clients)
	began := time.Now()
	for c := range clients {
		all.Go(func() {
			took[c], faults[c] = askOn(ctx, address, func(i int) (question, error) { return next(c, i) })
		})
	}
	all.Wait()
	return summed(slices.Concat(took...), time.Since(began)), errors.Join(faults...)
}

func askOn(ctx context.Context, address string, next func(i int) (question, error)) (took []time.Duration, err error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	defer conn.Close() //nolint:errcheck // what it carried was read
	w := &connection{conn: conn, in: bufio.NewReaderSize(conn, 64<<10), host: address}
	for i := 0; ctx.Err() == nil; i++ {
		q, err := next(i)
		if err != nil {
			return took, err
		}
		began := time.Now()
		status, body, err := w.exchange(q)
		if err != nil {
			return took, err
		}
		took = append(took, time.Since(began))
		if status != 200 || !bytes.Contains(body, q.want) {
			return took, fmt.Errorf("bench: answer %d: %.600s", status, body)
		}
	}
	return took, nil
}

// connection is HTTP/1.1 as plain as it comes: a client that costs next to nothing.
type connection struct {
	conn net.Conn
	in   *bufio.Reader
	host string
	out  []byte
	body []byte
}

// exchange sends a question and reads the whole answer; body is good until the next.
func (w *connection) exchange(q question) (status int, body []byte, err error) {
	w.out = append(w.out[:0], "POST "+q.path+" HTTP/1.1\r\nHost: "+w.host+"\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nCookie: __Host-sinetti="...)
	w.out = append(append(w.out, q.token...), "\r\nContent-Length: "...)
	w.out = append(strconv.AppendInt(w.out, int64(len(q.body)), 10), "\r\n\r\n"...)
	w.out = append(w.out, q.body...)
	if _, err := w.conn.Write(w.out); err != nil {
		return 0, nil, err
	}
	status, length, err := w.head()
	if err != nil {
		return 0, nil, err
	}
	w.body = w.body[:0]
	if length >= 0 {
		err := w.read(length)
		return status, w.body, err
	}
	for {
		line, err := w.line()
		if err != nil {
			return 0, nil, err
		}
		n, err := strconv.ParseInt(string(line), 16, 32)
		if err != nil {
			return 0, nil, err
		}
		if err := w.read(int(n)); err != nil {
			return 0, nil, err
		}
		if _, err := w.line(); err != nil || n == 0 {
			return status, w.body, err
		}
	}
}

// head reads status and headers; length is -1 where the body comes in chunks.
func (w *connection) head() (status, length int, err error) {
	length = -1
	line, err := w.line()
	if err != nil || len(line) < 12 {
		return 0, 0, errors.Join(err, errors.New("bench: no status line"))
	}
	if status, err = strconv.Atoi(string(line[9:12])); err != nil {
		return 0, 0, err
	}
	for {
		line, err := w.line()
		if err != nil || len(line) == 0 {
			return status, length, err
		}
		if value, is := bytes.CutPrefix(line, []byte("Content-Length: ")); is {
			if length, err = strconv.Atoi(string(value)); err != nil {
				return 0, 0, err
			}
		}
	}
}

func (w *connection) line() ([]byte, error) {
	line, err := w.in.ReadSlice('\n')
	return bytes.TrimRight(line, "\r\n"), err
}

func (w *connection) read(n int) error {
	from := len(w.body)
	w.body = slices.Grow(w.body, n)[:from+n]
	_, err := io.ReadFull(w.in, w.body[from:])
	return err
}
