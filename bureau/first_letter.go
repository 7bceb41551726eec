package bureau

import (
	"context"
	"fmt"
	"io"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/seal"
	"sinetti/store"
)

// firstLetter makes the first code letter of the dispatched card. Its capsule
// names the bureau's certificate as the authority.
func (a *answering) firstLetter(ctx context.Context, tx store.Tx) error {
	facts, err := a.Store.FirstLetterFacts(ctx, tx, a.order, a.card)
	if err != nil {
		return err
	}
	names, err := a.names()
	if err != nil {
		return err
	}
	letter, no := domain.FirstLetter(facts, names, a.rules, a.now)
	if len(no) > 0 {
		return fmt.Errorf("bureau: the rulebook has no first letter for this card: %w", domain.Refused{Refusals: no})
	}
	if letter == nil {
		return nil // the card factory sends the code itself
	}
	if err := a.writeLetter(ctx, tx, *letter, facts); err != nil {
		return err
	}
	if err := a.tellHolder(ctx, tx); err != nil {
		return err
	}
	return a.announceLetter(ctx, tx, *letter)
}

// tellHolder has the holder told by another way that a code comes, as at any order of one
// (rules.md §7); never by the officer who ordered the card.
func (a *answering) tellHolder(ctx context.Context, tx store.Tx) error {
	n := domain.HolderNotice{
		ID: a.Store.NewID(), Kind: domain.HolderCodeOrdered, HolderID: a.order.HolderID, CardID: a.card.ID, OrderID: a.order.ID,
		PointID: a.order.PointID, Language: a.order.Language, AboutOn: domain.DateOf(a.Store.Day()), CausedBy: a.order.OfficerID,
	}
	state, err := store.InsertHolderNotice(ctx, tx, n, a.now)
	if err != nil || state != domain.HolderNoticeWaiting {
		return err
	}
	return a.Jobs.Insert(ctx, tx, jobs.SendHolderNotice{NoticeID: n.ID})
}

func (a *answering) names() (domain.Names, error) {
	var random [12]byte
	if _, err := io.ReadFull(a.Store.Rand, random[:]); err != nil {
		return domain.Names{}, fmt.Errorf("bureau: no randomness: %w", err)
	}
	return domain.Names{LetterID: a.Store.NewID(), LetterNumber: domain.NewLetterNumber(random)}, nil
}

func (a *answering) writeLetter(ctx context.Context, tx store.Tx, l domain.Letter, facts domain.FirstLetterFacts) error {
	house, stock, err := store.PrintHouseOf(ctx, tx, facts.Point.Country)
	if err != nil {
		return err
	}
	address := store.NewLetterAddress(l.Address, l.CustomerNumber)
	row := store.Letter{
		Letter: l, HolderID: a.order.HolderID, PointID: a.order.PointID, Reason: a.order.Reason,
		StockProfile: stock, PrintHouseID: house, CreatedAt: a.now,
	}
	hash := seal.AddressHash(address.Salt, l.Address)
	row.AddressHash = hash[:]
	if row.Capsule, err = a.capsule(l, house, hash); err != nil {
		return err
	}
	if err := a.Store.InsertLetter(ctx, tx, row, address); err != nil {
		return err
	}
	if l.State == domain.LetterParked {
		return store.SetParkReason(ctx, tx, l.ID, l.ParkedFor)
	}
	return nil
}

func (a *answering) capsule(l domain.Letter, house domain.ID, address [32]byte) ([]byte, error) {
	version := seal.ExactVersion(l.CodeVersion)
	if l.CodeNext {
		version = seal.NextAfter(a.card.CodeVersion)
	}
	return seal.Capsule{
		Order: l.OrderID, Card: l.CardID, PrintHouse: house, Version: version, AddressHash: address, Letter: l.Number,
		Authority: seal.Authority{Kind: seal.ByPartner, ID: a.actor.Certificate},
	}.Sign(a.CapsuleKey)
}

// announceLetter tells of a letter that waits for its cut-off. One that awaits
// its code is told of when the code was taken in; a parked one when it is mended.
func (a *answering) announceLetter(ctx context.Context, tx store.Tx, l domain.Letter) error {
	word := domain.AuditLetterQueued
	if l.State == domain.LetterParked {
		word = domain.AuditLetterParked
	}
	err := audit.Record(ctx, tx, a.Store, audit.Entry{
		At: a.now, Actor: a.actor, Act: word, Object: audit.Object("letter", l.ID), Holders: []domain.ID{a.order.HolderID},
		Rulebook: a.rules.Version, RequestID: auth.RequestID(ctx), Detail: map[string]string{"state": string(l.State)},
	})
	if err != nil || l.State == domain.LetterParked {
		return err
	}
	if l.State == domain.LetterQueued {
		a.tell(events.LetterQueued{
			LetterRef:   events.LetterRef{Letter: l.Number, Order: l.OrderID, Card: l.CardID, Kind: l.Kind},
			CodeVersion: l.CodeVersion, HoldUntil: l.HoldUntil,
		})
	}
	return a.Jobs.Insert(ctx, tx, jobs.CheckLetter{LetterID: l.ID})
}
