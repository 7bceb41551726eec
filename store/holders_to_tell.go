package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// mostToTell bounds a point's list.
const mostToTell = 50

// HolderToTell is a notice that waits for a point's officers, with whom it is about.
type HolderToTell struct {
	domain.HolderNotice
	MadeAt         time.Time
	Holder         domain.Holder
	CardNumber     string
	EarlierAddress domain.Address // of a move from home, where one is known
	Phone          string         // to call; empty where none is known to go by
}

// HoldersToTell lists what a point's officers have to tell, oldest first.
func (s *Store) HoldersToTell(ctx context.Context, db pg.DBTX, point domain.ID, now time.Time) ([]HolderToTell, error) {
	rows, err := Q().ListHolderNoticesToTell(ctx, db, point, mostToTell)
	if err != nil {
		return nil, fmt.Errorf("store: holders to tell: %w", err)
	}
	list := make([]HolderToTell, len(rows))
	for i, r := range rows {
		list[i] = HolderToTell{HolderNotice: holderNotice(r.HolderNotice), MadeAt: r.HolderNotice.MadeAt, CardNumber: r.Card.Number.String}
		if list[i].Holder, err = s.Holder(r.Holder); err != nil {
			return nil, err
		}
		contact, err := s.holderContact(pg.HolderContact{
			HolderID: r.Holder.ID, PhoneEnc: r.PhoneEnc, EarlierPhoneEnc: r.EarlierPhoneEnc, UsedFrom: r.UsedFrom,
		})
		if err != nil {
			return nil, err
		}
		list[i].Phone = contact.PhoneFor(list[i].Kind, now)
		if r.EarlierAddressEnc == nil || list[i].Kind != domain.HolderAddressChanged || list[i].AboutOn != list[i].Holder.AddressChangedOn {
			continue // there is none, or it was left on another day
		}
		if err = s.openJSON(r.EarlierAddressEnc, earlierAddressColumn, list[i].HolderID, &list[i].EarlierAddress); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// LockToTell locks a notice to a holder, and reads who that is; NoRows where there is none.
func (s *Store) LockToTell(ctx context.Context, tx Tx, id domain.ID) (domain.HolderNotice, domain.Holder, error) {
	row, err := Q().LockNoticeToTell(ctx, tx, id)
	if err != nil {
		return domain.HolderNotice{}, domain.Holder{}, fmt.Errorf("store: notice to a holder: %w", err)
	}
	holder, err := s.Holder(row.Holder)
	return holderNotice(row.HolderNotice), holder, err
}

func holderNotice(r pg.HolderNotice) domain.HolderNotice {
	return domain.HolderNotice{
		ID: r.ID, Kind: domain.HolderNoticeKind(r.Kind), HolderID: r.HolderID, CardID: r.CardID, OrderID: idOf(r.OrderID),
		PointID: idOf(r.PointID), Language: domain.Language(r.Language), AboutOn: domain.DateOf(r.AboutOn), CausedBy: idOf(r.CausedBy),
	}
}

// Told is who told a holder, how and when.
type Told struct {
	By  domain.ID
	How domain.ToldHow
	At  time.Time
}

// TellHolder writes that a holder was told; false where that was written before.
func TellHolder(ctx context.Context, db pg.DBTX, notice domain.ID, t Told) (bool, error) {
	return changed(Q().TellHolder(ctx, db, pg.TellHolderParams{ID: notice, ToldBy: &t.By, ToldHow: orNullText(string(t.How)), At: &t.At}))
}
