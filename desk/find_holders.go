package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// Found is what a search found.
type Found struct {
	As       SearchKind
	Repair   domain.MRZRepair // how a wrongly laid out reader was repaired; empty otherwise
	Holders  []HolderView     // at most 20
	More     bool             // there are more: the 20 may not be those who were meant
	Refusals []domain.Refusal
}

// HolderView is a person as a page may show one.
type HolderView struct {
	domain.Holder
	HasWork bool
	Masked  bool // protected, and the viewer lacks the named right: nothing else is in it
}

// FindHolders finds people by one text, for a stated purpose. The answer is
// logged with everybody in it; a search that could not be understood is logged
// as refused.
func (d *Desk) FindHolders(ctx context.Context, actor domain.Actor, text string, purpose domain.Purpose) (Found, error) {
	if err := d.forbid(ctx, actor, domain.MayFindHolder); err != nil {
		return Found{}, err
	}
	var found Found
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		actor, at, err := d.standing(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayFindHolder); err != nil {
			return err
		}
		s := recognise(text, d.today(at.Point.Country))
		found = Found{As: s.kind, Repair: s.repair, Refusals: d.searchRefusals(actor, at, s, purpose)}
		if len(found.Refusals) > 0 {
			return d.record(ctx, tx, audit.Entry{
				Actor: actor, Act: domain.AuditHolderFound, Outcome: audit.Refused, Purpose: string(purpose), Refusals: found.Refusals,
			})
		}
		found.Holders, found.More, err = d.find(ctx, tx, s, actor)
		if code, ok := otherCentury(s); ok && err == nil && len(found.Holders) == 0 {
			s.code = code
			if found.Holders, found.More, err = d.find(ctx, tx, s, actor); len(found.Holders) > 0 {
				found.Repair = domain.USLayoutReader
			}
		}
		if err != nil || len(found.Holders) > 0 {
			return err
		}
		return d.record(ctx, tx, audit.Entry{ // nobody was found: that was a look too
			Actor: actor, Act: domain.AuditHolderFound, Purpose: string(purpose), Detail: map[string]string{"found": "0"},
		})
	})
	if err != nil {
		return Found{}, err
	}
	for _, h := range found.Holders {
		auth.Saw(ctx, auth.Look{Act: domain.AuditHolderFound, Purpose: purpose}, h.ID)
	}
	return found, nil
}

// searchRefusals tells why nobody is looked for: the desk may not serve today, or
// the text is nothing that can be looked for.
func (d *Desk) searchRefusals(actor domain.Actor, at store.DeskFacts, s search, purpose domain.Purpose) []domain.Refusal {
	f := domain.Facts{Actor: actor, Officer: at.Officer, Point: at.Point.Point, Organisation: at.Organisation}
	no := append(domain.JudgeSearch(f, purpose, d.rules(), d.now()), s.refusals...)
	if s.kind == ByNothing && len(s.refusals) == 0 {
		no = append(no, domain.Refuse(domain.SearchNotUnderstood, "text"))
	}
	return no
}

func (d *Desk) find(ctx context.Context, tx store.Tx, s search, actor domain.Actor) (views []HolderView, more bool, err error) {
	var list []domain.Holder
	switch s.kind {
	case ByIdentityCode:
		list, err = d.store.HoldersByIdentity(ctx, tx, s.code)
	case ByCardNumber:
		list, err = d.store.HoldersByCardNumber(ctx, tx, s.code)
	case ByOrderNumber:
		list, err = d.store.HoldersByOrderNumber(ctx, tx, s.code, actor.PointID)
	case ByNameAndBirth, ByMRZ:
		list, err = d.store.HoldersByNameAndBirth(ctx, tx, s.family, s.born)
		more = len(list) > mostFound
		list = named(list[:min(len(list), mostFound)], s)
	case ByNothing:
	}
	views = make([]HolderView, len(list))
	for i, h := range list {
		views[i] = viewHolder(actor, h)
	}
	return views, more, err
}

// mostFound is how many people a search shows.
const mostFound = 20

// named keeps those whose names are the ones that were asked for: the blind
// index brings different names together.
func named(list []domain.Holder, s search) []domain.Holder {
	kept := list[:0]
	for _, h := range list {
		family := domain.NameMatches(h.Person.FamilyName, s.family, s.cut) || strings.EqualFold(h.Person.FamilyName, s.family)
		given := s.given == "" || domain.NameMatches(h.Person.GivenNames, s.given, s.cut) || startsWith(h.Person.GivenNames, s.given)
		if h.Person.BirthDate == s.born && family && given {
			kept = append(kept, h)
		}
	}
	return kept
}

// startsWith lets the first of several given names stand for them all.
func startsWith(given, asked string) bool {
	given, asked = store.FoldName(given), store.FoldName(asked)
	return asked != "" && strings.HasPrefix(given, asked)
}

// viewHolder leaves of a person what the actor may see.
func viewHolder(actor domain.Actor, h domain.Holder) HolderView {
	if !domain.MaySee(actor, h) {
		return HolderView{Holder: domain.Holder{ID: h.ID, Language: h.Language, Protected: true}, Masked: true}
	}
	return HolderView{Holder: shown(h), HasWork: len(h.WorkAddress.Rows) > 0}
}
