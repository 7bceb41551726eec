package graph

import (
	"encoding/base64"
	"encoding/binary"
	"time"

	"sinetti/domain"
)

// cursor names a row of a list that is ordered by time and id; opaque to clients.
func cursor(at time.Time, id domain.ID) string {
	var b [24]byte
	binary.BigEndian.PutUint64(b[:8], uint64(at.UnixMicro()))
	copy(b[8:], id[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// position reads a cursor; none is the list's beginning.
func position(after *string) (time.Time, domain.ID, error) {
	var id domain.ID
	if after == nil || *after == "" {
		return time.Time{}, id, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(*after)
	if err != nil || len(b) != 24 {
		return time.Time{}, id, domain.ErrInvalid("after", "a cursor as this server gave it")
	}
	copy(id[:], b[8:])
	return time.UnixMicro(int64(binary.BigEndian.Uint64(b[:8]))).UTC(), id, nil //nolint:gosec // written by cursor
}
