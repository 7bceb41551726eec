package scalar

import (
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/domain"
)

// InputError says what a value of a client must be.
type InputError string

// Error completes the sentence "The value …".
func (e InputError) Error() string { return string(e) }

// What a value of a client can be wrong in.
const (
	errID   InputError = "must be an id as this server gave it"
	errTime InputError = "must be a moment such as 2026-11-21T10:00:00Z"
	errDate InputError = "must be a day such as 2026-11-21"
)

// MarshalID writes an id in its 36-character form.
func MarshalID(id domain.ID) graphql.Marshaler { return idMarshaler(id) }

// idMarshaler writes without a quoting pass: an id has nothing to escape.
type idMarshaler domain.ID

func (id idMarshaler) MarshalGQL(w io.Writer) {
	const hex = "0123456789abcdef"
	var text [38]byte
	b := append(text[:0], '"')
	for i, v := range id {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b = append(b, '-')
		}
		b = append(b, hex[v>>4], hex[v&15])
	}
	_, _ = w.Write(append(b, '"'))
}

// UnmarshalID reads an id; a client's number or other text is its mistake.
func UnmarshalID(v any) (domain.ID, error) {
	text, ok := v.(string)
	if !ok {
		return domain.ID{}, errID
	}
	id, err := domain.ParseID(text)
	if err != nil {
		return domain.ID{}, errID
	}
	return id, nil
}

// MarshalTime writes a moment in UTC, RFC 3339.
func MarshalTime(t time.Time) graphql.Marshaler { return timeMarshaler(t) }

type timeMarshaler time.Time

func (t timeMarshaler) MarshalGQL(w io.Writer) {
	var text [48]byte
	b := time.Time(t).UTC().AppendFormat(append(text[:0], '"'), time.RFC3339Nano)
	_, _ = w.Write(append(b, '"'))
}

// UnmarshalTime reads RFC 3339.
func UnmarshalTime(v any) (time.Time, error) {
	text, _ := v.(string)
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, errTime
	}
	return t.UTC(), nil
}

// MarshalDate writes a day as YYYY-MM-DD, and null where there is none.
func MarshalDate(d domain.Date) graphql.Marshaler {
	if d.IsZero() {
		return graphql.Null
	}
	return dateMarshaler(d)
}

type dateMarshaler domain.Date

func (d dateMarshaler) MarshalGQL(w io.Writer) {
	var text [16]byte
	b := domain.Date(d).Time().AppendFormat(append(text[:0], '"'), time.DateOnly)
	_, _ = w.Write(append(b, '"'))
}

// UnmarshalDate reads a day; the empty text is none.
func UnmarshalDate(v any) (domain.Date, error) {
	text, ok := v.(string)
	d, err := domain.ParseDate(text)
	if err != nil || !ok || d.IsZero() {
		return domain.Date{}, errDate
	}
	return d, nil
}
