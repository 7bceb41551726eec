package auth

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
)

// ErrNoPurpose says that an answer would show somebody for no visit and no purpose of
// the table: it must not leave (rules.md §9).
var ErrNoPurpose = errors.New("auth: a look belongs to a visit or names its purpose")

// RecordLook writes the one audit entry of an answer with personal data, from
// what was noted while the answer was made, and one more where it shows officers'
// records. The answer may leave only after
// nil came back; a look without visit and purpose is ErrNoPurpose. An answer that
// shows nobody needs no entry.
func (a *Auth) RecordLook(ctx context.Context, scope *Scope) error {
	entry, err := scope.entry()
	if err != nil {
		return err
	}
	var entries []audit.Entry
	if len(entry.Holders) > 0 {
		entries = append(entries, entry)
	}
	if officers, shown := scope.officersEntry(); shown {
		entries = append(entries, officers)
	}
	for _, e := range entries {
		e.Actor, e.RequestID = ActorFrom(ctx), RequestID(ctx)
		if err := audit.Look(ctx, a.store, e); err != nil {
			return fmt.Errorf("auth: look: %w", err)
		}
	}
	return nil
}

// officersEntry is one entry of all officers whose records the answer shows: named as
// its object where it is one, else in its detail.
func (s *Scope) officersEntry() (audit.Entry, bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	e := audit.Entry{Act: domain.AuditOfficersRead, Purpose: string(domain.PurposeOfficers)}
	var names []string
	for id := range s.officers {
		names = append(names, audit.Object("officer", id))
	}
	slices.Sort(names)
	switch len(names) {
	case 0:
		return e, false
	case 1:
		e.Object = names[0]
	default:
		e.Detail = map[string]string{"officers": strings.Join(names, " ")}
	}
	return e, true
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
