package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// InsertHolderNotice writes one and tells whether a mail or the point is to tell it:
// no state where the same order, move or step had one before.
func InsertHolderNotice(ctx context.Context, db pg.DBTX, n domain.HolderNotice, at time.Time) (domain.HolderNoticeState, error) {
	state, err := Q().InsertHolderNotice(ctx, db, pg.InsertHolderNoticeParams{
		ID: n.ID, Kind: string(n.Kind), HolderID: n.HolderID, CardID: n.CardID, OrderID: OrNull(n.OrderID),
		PointID: OrNull(n.PointID), Language: string(n.Language), AboutOn: n.AboutOn.Time(), MadeAt: at,
		CausedBy: OrNull(n.CausedBy),
	})
	if NoRows(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("store: notice to a holder: %w", err)
	}
	return domain.HolderNoticeState(state), nil
}

// HolderMailing is a notice to a holder with the way there.
type HolderMailing struct {
	domain.HolderNotice
	Email        string // empty: none is known
	Point, Phone string // where the holder can ask; may be empty
}

// LockHolderNotice keeps other workers from a notice that nobody was told of yet,
// until the transaction ends; NoRows where there is none, or another is at it.
func (s *Store) LockHolderNotice(ctx context.Context, tx Tx, id domain.ID, now time.Time) (HolderMailing, error) {
	r, err := Q().LockHolderNotice(ctx, tx, id)
	if err != nil {
		return HolderMailing{}, fmt.Errorf("store: notice to a holder: %w", err)
	}
	m := HolderMailing{
		HolderNotice: domain.HolderNotice{
			ID: r.ID, Kind: domain.HolderNoticeKind(r.Kind), HolderID: r.HolderID, CardID: r.CardID, OrderID: idOf(r.OrderID),
			PointID: idOf(r.PointID), Language: domain.Language(r.Language), AboutOn: domain.DateOf(r.AboutOn),
		},
		Point: r.Point, Phone: r.Phone,
	}
	contact, err := s.holderContact(pg.HolderContact{
		HolderID: m.HolderID, EmailEnc: r.EmailEnc, EarlierEmailEnc: r.EarlierEmailEnc, UsedFrom: r.UsedFrom,
	})
	m.Email = contact.EmailFor(m.Kind, now)
	return m, err
}

// Settled is what came of a notice that waited.
type Settled struct {
	ID      domain.ID
	State   domain.HolderNoticeState // mailed, or to be told by the point
	Failure string                   // the word of why no mail left
	At      time.Time
}

// SettleHolderNotice writes it; false where it was settled before.
func SettleHolderNotice(ctx context.Context, db pg.DBTX, s Settled) (bool, error) {
	return changed(Q().SettleHolderNotice(ctx, db, pg.SettleHolderNoticeParams{ID: s.ID, State: string(s.State), Failure: s.Failure, At: &s.At}))
}

// HolderNoticesOwed lists those that nobody was told of and that were made before.
func HolderNoticesOwed(ctx context.Context, db pg.DBTX, before time.Time) ([]domain.ID, error) {
	ids, err := Q().ListHolderNoticesOwed(ctx, db, before)
	if err != nil {
		return nil, fmt.Errorf("store: notices to holders: %w", err)
	}
	return ids, nil
}

// HoldersWhoMoved lists at most so many changes since a day of addresses to which codes may
// go and of which the holder was not told, each day's as the notice to make, without its id.
func HoldersWhoMoved(ctx context.Context, db pg.DBTX, since domain.Date, first int) ([]domain.HolderNotice, error) {
	rows, err := Q().ListHoldersWhoMoved(ctx, db, since.Time(), int32(first)) //nolint:gosec // a few hundred
	if err != nil {
		return nil, fmt.Errorf("store: holders who moved: %w", err)
	}
	list := make([]domain.HolderNotice, len(rows))
	for i, r := range rows {
		list[i] = domain.HolderNotice{
			Kind: domain.HolderAddressChanged, HolderID: r.ID, CardID: r.CardID, PointID: idOf(r.PointID),
			Language: domain.Language(r.Language), AboutOn: domain.DateOf(r.MovedOn),
		}
	}
	return list, nil
}

// SealEarlierAddress seals where a holder lived before, as holder_contacts keeps it.
func (s *Store) SealEarlierAddress(holder domain.ID, a domain.Address) ([]byte, error) {
	return s.sealJSON(a, earlierAddressColumn, holder)
}
