package store

import (
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
)

// orNullDate gives nil for no day: the column is null then.
func orNullDate(d domain.Date) *time.Time {
	if d.IsZero() {
		return nil
	}
	t := d.Time()
	return &t
}

// dateOf reads a column that may be null.
func dateOf(t *time.Time) domain.Date {
	if t == nil {
		return domain.Date{}
	}
	return domain.DateOf(*t)
}

// idOf reads a column that may be null.
func idOf(id *domain.ID) domain.ID {
	if id == nil {
		return domain.ID{}
	}
	return *id
}

// timeOf reads a column that may be null.
func timeOf(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// orNullText gives null for an empty text.
func orNullText(s string) pgtype.Text { return pgtype.Text{String: s, Valid: s != ""} }

// orNullTime gives nil for no moment: the column is null then.
func orNullTime(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

// texts spells words of the domain for an array of the database; never null.
func texts[S ~string](words []S) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}

// wordsOf reads them back.
func wordsOf[S ~string](list []string) []S {
	words := make([]S, len(list))
	for i, text := range list {
		words[i] = S(text)
	}
	return words
}
