package domain

import (
	"errors"
	"time"
)

// ID is an opaque identifier: a UUID of version 7 (RFC 9562), so that rows made
// together lie together in an index. It says nothing about a person.
type ID [16]byte

// NewID makes an ID from the time of creation and ten random bytes.
func NewID(now time.Time, random [10]byte) ID {
	var id ID
	ms := now.UnixMilli()
	for i := range 6 {
		id[i] = byte(ms >> (8 * (5 - i))) //nolint:gosec // the low byte of each shift is what is wanted
	}
	copy(id[6:], random[:])
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id
}

// ErrNotAnID says that a text is not an ID in its 36-character form.
var ErrNotAnID = errors.New("not an id: want 36 characters such as 01890a5d-ac96-774b-bcce-b302099a8057")

// ParseID reads the 36-character form that String writes.
func ParseID(s string) (ID, error) {
	var id ID
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return ID{}, ErrNotAnID
	}
	n := 0
	for i := 0; i < 36; {
		if i == 8 || i == 13 || i == 18 || i == 23 {
			i++
			continue
		}
		hi, lo := unhex(s[i]), unhex(s[i+1])
		if hi > 15 || lo > 15 {
			return ID{}, ErrNotAnID
		}
		id[n] = hi<<4 | lo
		n++
		i += 2
	}
	return id, nil
}

// IsZero tells whether the ID was never set.
func (id ID) IsZero() bool { return id == ID{} }

// String gives the 36-character form, hexadecimal in lower case.
func (id ID) String() string {
	const hex = "0123456789abcdef"
	b := make([]byte, 0, 36)
	for i, v := range id {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b = append(b, '-')
		}
		b = append(b, hex[v>>4], hex[v&15])
	}
	return string(b)
}

// MarshalText writes the 36-character form.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads the 36-character form.
func (id *ID) UnmarshalText(b []byte) error {
	got, err := ParseID(string(b))
	if err == nil {
		*id = got
	}
	return err
}

func unhex(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return 0xff
}
