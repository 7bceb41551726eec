package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// PasswordOrder is a new password that was ordered.
type PasswordOrder struct {
	ID        domain.ID
	OfficerID domain.ID // zero: nobody has the name that was typed
	OrderedBy domain.ID // zero: on the login page
	OrderedAt time.Time
	Failure   string // why it takes no effect; empty where it does
}

// InsertPasswordOrder writes the order, for nobody too: so that the answer to a
// name that nobody has takes as long.
func InsertPasswordOrder(ctx context.Context, tx Tx, o PasswordOrder) error {
	params := pg.InsertPasswordOrderParams{
		ID: o.ID, OfficerID: OrNull(o.OfficerID), OrderedBy: OrNull(o.OrderedBy), OrderedAt: o.OrderedAt, Failure: orNullText(o.Failure),
	}
	if o.Failure != "" {
		params.FailedAt = &o.OrderedAt
	}
	if o.OfficerID.IsZero() {
		if err := Q().HoldAnyOfficer(ctx, tx); err != nil {
			return fmt.Errorf("store: password order: %w", err)
		}
	}
	if err := Q().InsertPasswordOrder(ctx, tx, params); err != nil {
		return fmt.Errorf("store: password order: %w", err)
	}
	return nil
}

// PasswordOrdersSince counts the orders of an officer that took effect since, and
// keeps others out until the transaction ends.
func PasswordOrdersSince(ctx context.Context, tx Tx, officer domain.ID, since time.Time) (int, error) {
	if err := Q().HoldPasswordOrders(ctx, tx, officer); err != nil {
		return 0, fmt.Errorf("store: password orders: %w", err)
	}
	n, err := Q().CountPasswordOrders(ctx, tx, OrNull(officer), since)
	if err != nil {
		return 0, fmt.Errorf("store: password orders: %w", err)
	}
	return int(n), nil
}

// Mailing is somebody to whom a mail is owed.
type Mailing struct {
	OfficerID domain.ID
	Email     string // empty: none is known
	Language  domain.Language
	Active    bool
	Country   string // whose time is the officer's, of a password
	Kind      string // of a notice
}

// LockPasswordOrder keeps other workers from an order that is not sent yet, until
// the transaction ends; IsNone where there is nothing left to do, or another is at it.
func (s *Store) LockPasswordOrder(ctx context.Context, tx Tx, order domain.ID) (Mailing, error) {
	row, err := Q().LockPasswordOrder(ctx, tx, s.Day(), order)
	if err != nil {
		return Mailing{}, fmt.Errorf("store: password order: %w", err)
	}
	m := Mailing{OfficerID: idOf(row.OfficerID), Language: domain.Language(row.Language), Active: row.Active, Country: row.Country}
	m.Email, err = s.openEmail(m.OfficerID, row.EmailEnc)
	return m, err
}

// LockNotice does the same for a notice.
func (s *Store) LockNotice(ctx context.Context, tx Tx, notice domain.ID) (Mailing, error) {
	row, err := Q().LockNotice(ctx, tx, s.Day(), notice)
	if err != nil {
		return Mailing{}, fmt.Errorf("store: notice: %w", err)
	}
	m := Mailing{OfficerID: row.OfficerID, Language: domain.Language(row.Language), Active: row.Active, Kind: row.Kind}
	m.Email, err = s.openEmail(m.OfficerID, row.EmailEnc)
	return m, err
}

// MarkPasswordSent says that the mail server took it.
func MarkPasswordSent(ctx context.Context, tx Tx, order domain.ID, now time.Time) (bool, error) {
	return changed(Q().MarkPasswordSent(ctx, tx, &now, order))
}

// MarkPasswordFailed parks an order with the word of its reason.
func MarkPasswordFailed(ctx context.Context, tx Tx, order domain.ID, now time.Time, failure string) (bool, error) {
	return changed(Q().MarkPasswordFailed(ctx, tx, &now, orNullText(failure), order))
}

// MarkNoticeMailed says that the mail server took it.
func MarkNoticeMailed(ctx context.Context, tx Tx, notice domain.ID, now time.Time) error {
	if err := Q().MarkNoticeMailed(ctx, tx, &now, notice); err != nil {
		return fmt.Errorf("store: notice: %w", err)
	}
	return nil
}

// PasswordOrdersOwed lists orders that nobody has sent since before, oldest
// first, at most 100.
func PasswordOrdersOwed(ctx context.Context, db pg.DBTX, before time.Time) ([]domain.ID, error) {
	ids, err := Q().ListPasswordOrdersOwed(ctx, db, before)
	if err != nil {
		return nil, fmt.Errorf("store: password orders: %w", err)
	}
	return ids, nil
}

// PasswordOrdersFailed counts those that were parked since.
func PasswordOrdersFailed(ctx context.Context, db pg.DBTX, since time.Time) (int, error) {
	n, err := Q().CountPasswordOrdersFailed(ctx, db, &since)
	if err != nil {
		return 0, fmt.Errorf("store: password orders: %w", err)
	}
	return int(n), nil
}

// NewFeedback is what somebody wrote through the feedback form.
type NewFeedback struct {
	ID                   domain.ID
	Kind, Page, Language string
	Message, Contact     string
	SentAt               time.Time
}

// Columns of feedback that are sealed, each as JSON text.
const (
	FeedbackMessageColumn = "feedback.message_enc"
	FeedbackContactColumn = "feedback.contact_enc"
)

// InsertFeedback writes it, what somebody wrote sealed.
func (s *Store) InsertFeedback(ctx context.Context, tx Tx, f NewFeedback) error {
	message, err := s.sealJSON(f.Message, FeedbackMessageColumn, f.ID)
	if err != nil {
		return err
	}
	var contact []byte
	if f.Contact != "" {
		if contact, err = s.sealJSON(f.Contact, FeedbackContactColumn, f.ID); err != nil {
			return err
		}
	}
	err = Q().InsertFeedback(ctx, tx, pg.InsertFeedbackParams{
		ID: f.ID, Kind: f.Kind, Page: f.Page, Language: f.Language, MessageEnc: message, ContactEnc: contact, SentAt: f.SentAt,
	})
	if err != nil {
		return fmt.Errorf("store: feedback: %w", err)
	}
	return nil
}
