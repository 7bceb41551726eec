package seal

import (
	"encoding/binary"
	"errors"

	"sinetti/domain"
)

// errShort says that a message ends before its last field or goes on after it.
var errShort = errors.New("seal: message is cut off or too long")

// message writes fields one after another, each of fixed size or led by its
// length in four bytes, most significant first.
type message []byte

func newMessage(label string) message { return message(label + "\x00") }

func (m message) id(id domain.ID) message { return append(m, id[:]...) }

func (m message) number(n int) message {
	return binary.BigEndian.AppendUint32(m, uint32(n)) //nolint:gosec // callers check the range of an unsigned 32-bit number
}

func (m message) text(s string) message { return append(m.number(len(s)), s...) }

func (m message) bytes(b []byte) message { return append(m.number(len(b)), b...) }

// reader takes the fields back out; after the first fault it gives zeros.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.rest) {
		r.err = errShort
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) id() (id domain.ID) {
	copy(id[:], r.take(len(id)))
	return id
}

func (r *reader) number() int {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return int(binary.BigEndian.Uint32(b))
}

func (r *reader) text() string { return string(r.take(r.number())) }

func (r *reader) end() error {
	if r.err == nil && len(r.rest) != 0 {
		r.err = errShort
	}
	return r.err
}
