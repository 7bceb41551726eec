package auth

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
)

// ErrNoPurpose says that an answer would show somebody for no visit and no purpose of
// the table: it must not leave (rules.md §9).
var ErrNoPurpose = errors.New("auth: a look belongs to a visit or names its purpose")

// RecordLook writes the one audit entry of an answer with personal data, from
// what was noted while the answer was made. The answer may leave only after
// nil came back; a look without visit and purpose is ErrNoPurpose. An answer that
// shows nobody needs no entry.
func (a *Auth) RecordLook(ctx context.Context, scope *Scope) error {
	entry, err := scope.entry()
	if err != nil || len(entry.Holders) == 0 {
		return err
	}
	entry.Actor, entry.RequestID = ActorFrom(ctx), RequestID(ctx)
	if err := audit.Look(ctx, a.store, entry); err != nil {
		return fmt.Errorf("auth: look: %w", err)
	}
	return nil
}

// entry makes one entry of all looks of a request: it bears the words of the first,
// and its detail says who was shown by each other.
func (s *Scope) entry() (audit.Entry, error) {
	holders := s.Holders()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	e := audit.Entry{Holders: holders}
	for i, look := range s.looks {
		if look.VisitID.IsZero() && look.Purpose == "" || look.Purpose != "" && !look.Purpose.Known() || look.Act == "" {
			return e, fmt.Errorf("%w: %s", ErrNoPurpose, look.Act)
		}
		if i == 0 {
			e.Act, e.VisitID, e.Purpose = look.Act, look.VisitID, string(look.Purpose)
			continue
		}
		if e.Detail == nil {
			e.Detail = map[string]string{}
		}
		e.Detail[domain.FurtherLook(i)] = string(look.Act) + " " + string(look.Purpose) + " " + s.shownBy(i, holders)
	}
	return e, nil
}

// shownBy gives the places in the entry's list of holders of those whom a look showed.
func (s *Scope) shownBy(look int, holders []domain.ID) string {
	var at []string
	for i, id := range holders {
		if s.holders[id] == look {
			at = append(at, strconv.Itoa(i))
		}
	}
	return strings.Join(at, ",")
}
