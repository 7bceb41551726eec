package worker

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
	"sinetti/vault"
)

// Why a new piece is not asked for. The messages say what to do.
var (
	ErrNoSuchOfficer    = errors.New("no active officer has this user name")
	ErrMayNotAsk        = errors.New("this officer may not ask for new pieces: an agency operator may")
	ErrNotOpenedBefore  = errors.New("no letter of this number is parked as opened_before: see sinetti-worker parked list; others queue again by sinetti-worker parked requeue")
	ErrNeverOpened      = errors.New("the vault never opened this letter's code: the row is wrong; have it looked into before anything is printed")
	ErrBatchUnknown     = errors.New("the batch for which the code was opened is not in this database: a piece of it may be in the post; cancel the order and place it again")
	ErrBatchStillPrints = errors.New("the batch for which the code was opened has not ended: the first piece may be printed yet; wait for the print house's receipts, then ask again")
)

// Anew asks for new pieces in place of letters that are parked because their code
// was opened before.
type Anew struct {
	Store   *store.Store
	Vault   *vault.Vault
	Officer string // user name of the agency operator who asks, and so approves none of it
}

// Asked tells what is known of the first piece.
type Asked struct {
	Batch    string // number of the batch for which its code was opened
	Part     int
	State    domain.BatchState
	OpenedAt time.Time // real time, by the vault
}

// Ask counts the first piece of a letter as spoiled, for nobody can say what became
// of it, and asks for a new one: two officers approve it as any new piece, neither
// of them who asked. The vault's note on the old number stays for ever.
func (a Anew) Ask(ctx context.Context, number string) (Asked, error) {
	opened, err := a.Vault.OpenedFor(number)
	if err != nil {
		return Asked{}, err
	}
	asked := Asked{Part: opened.Part, OpenedAt: opened.At}
	err = a.Store.InTx(ctx, func(tx store.Tx) error {
		officer, err := a.officer(ctx, tx)
		if err != nil {
			return err
		}
		letter, holder, err := lockOpenedBefore(ctx, tx, number)
		if err != nil {
			return err
		}
		if opened.At.IsZero() {
			return ErrNeverOpened
		}
		b, err := endedBatch(ctx, tx, opened.Batch)
		if err != nil {
			return err
		}
		asked.Batch, asked.State = b.Number, b.State
		return a.write(ctx, tx, wanted{officer, letter, holder, b, opened})
	})
	if err != nil {
		return Asked{}, fmt.Errorf("letter %s: %w", number, err)
	}
	return asked, nil
}

func (a Anew) officer(ctx context.Context, tx store.Tx) (domain.Actor, error) {
	officer, err := a.Store.OfficerWhoAsks(ctx, tx, a.Officer)
	if store.NoRows(err) {
		return domain.Actor{}, ErrNoSuchOfficer
	}
	if err == nil && officer.May(domain.MayAskReprint) != nil {
		return domain.Actor{}, ErrMayNotAsk
	}
	return officer, err
}

// lockOpenedBefore locks the letter's card, then reads the letter anew.
func lockOpenedBefore(ctx context.Context, tx store.Tx, number string) (domain.Letter, domain.ID, error) {
	letter, holder, err := store.OpenedBefore(ctx, tx, number)
	if err == nil {
		if err := store.LockCardsInOrder(ctx, tx, []domain.ID{letter.CardID}); err != nil {
			return domain.Letter{}, domain.ID{}, err
		}
		letter, holder, err = store.OpenedBefore(ctx, tx, number)
	}
	if store.NoRows(err) {
		err = ErrNotOpenedBefore
	}
	return letter, holder, err
}

// endedBatch reads a batch that its print house has done with.
func endedBatch(ctx context.Context, tx store.Tx, id domain.ID) (store.Batch, error) {
	b, err := store.BatchByID(ctx, tx, id)
	if store.NoRows(err) {
		return store.Batch{}, ErrBatchUnknown
	}
	ended := []domain.BatchState{domain.BatchReconciled, domain.BatchClosed, domain.BatchRejected, domain.BatchCancelled}
	if err == nil && !slices.Contains(ended, b.State) {
		err = ErrBatchStillPrints
	}
	return b, err
}

// wanted is a new piece that is being asked for.
type wanted struct {
	officer domain.Actor
	letter  domain.Letter
	holder  domain.ID
	batch   store.Batch
	opened  vault.Opened
}

func (a Anew) write(ctx context.Context, tx store.Tx, w wanted) error {
	now := a.Store.Clock.Now()
	spoiled, err := store.SpoilOpenedBefore(ctx, tx, w.letter.ID, w.batch.ID, now)
	if err == nil && !spoiled {
		err = ErrNotOpenedBefore
	}
	if err != nil {
		return err
	}
	_, err = store.InsertReprint(ctx, tx, domain.ReprintRequest{
		ID: a.Store.NewID(), LetterID: w.letter.ID, Reason: domain.SpoiledUnaccounted, AskedBy: w.officer, AskedAt: now,
	})
	if err != nil {
		return err
	}
	err = audit.Record(ctx, tx, a.Store, audit.Entry{
		At: now, Actor: system, Act: domain.AuditReprintAsked, Object: audit.Object("letter", w.letter.ID), Holders: []domain.ID{w.holder},
		Detail: map[string]string{
			"by": "sinetti-worker parked anew", "asked_by": "officer:" + w.officer.ID.String(), "why": "opened_before",
			"batch": w.batch.ID.String(), "part": strconv.Itoa(w.opened.Part), "opened_at": w.opened.At.Format(time.RFC3339),
		},
	})
	if err != nil {
		return err
	}
	return events.Announce(ctx, tx, a.Store, events.Event{
		At: now, Subject: events.OfCard(w.letter.CardID), OrderID: w.letter.OrderID,
		Data: events.LetterSpoiled{
			LetterRef: events.LetterRef{Letter: w.letter.Number, Order: w.letter.OrderID, Card: w.letter.CardID, Kind: w.letter.Kind},
			Batch:     w.batch.Number, Reason: domain.SpoiledUnaccounted,
		},
	})
}
