package auth

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// At most so many orders of one officer's within the time take effect: more would
// only fill a mailbox.
const (
	ordersThatCount = 3
	ordersWithin    = time.Hour
)

// PasswordOrder is an order of a new password.
type PasswordOrder struct {
	Jobs *jobs.Client
	// Officer is zero where nobody has the name that was typed: the same is written then.
	Officer domain.ID
	// By is who orders: user support, whoever enters a new officer, or the system
	// for somebody at the login page.
	By domain.Actor
	// At is real time; zero: the machine's own clock tells.
	At time.Time
}

// OrderPassword orders a new temporary password by mail in the act's own
// transaction: the order, the worker's job, the removal of the card's link, the
// audit entry. The worker makes the password when it sends it, and only then does
// the old one open no more.
func OrderPassword(ctx context.Context, tx store.Tx, s *store.Store, o PasswordOrder) error {
	e := Ending{By: o.By, Reason: "password_ordered", At: o.At, method: methodCard}
	now := e.at()
	n, err := store.PasswordOrdersSince(ctx, tx, o.Officer, now.Add(-ordersWithin))
	if err != nil {
		return err
	}
	order := store.PasswordOrder{ID: s.NewID(), OfficerID: o.Officer, OrderedAt: now}
	if o.By.Kind == domain.OfficerActor {
		order.OrderedBy = o.By.ID
	} else if n >= ordersThatCount {
		order.Failure = "too_many"
	}
	if err := store.InsertPasswordOrder(ctx, tx, order); err != nil {
		return err
	}
	if err := o.Jobs.Insert(ctx, tx, jobs.SendPassword{OrderID: order.ID}); err != nil {
		return err
	}
	unlinked, err := cardOff(ctx, tx, s, o.Officer, e)
	if err != nil {
		return err
	}
	entry := audit.Entry{
		Actor: o.By, Act: domain.AuditPasswordOrdered, Object: audit.Object("officer", o.Officer), RequestID: RequestID(ctx),
		Detail: map[string]string{"order": order.ID.String(), "card_unlinked": strconv.FormatBool(unlinked), "failure": order.Failure},
	}
	if o.Officer.IsZero() {
		entry.Object, entry.Outcome = "", audit.Refused
	}
	if err := audit.Record(ctx, tx, s, entry); err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}

// cardOff removes the card's link and ends the sessions that came in by it, by the
// same statements whether or not there is one: time must not tell who has a card.
func cardOff(ctx context.Context, tx store.Tx, s *store.Store, officer domain.ID, e Ending) (bool, error) {
	unlinked, err := store.UnlinkCard(ctx, tx, officer, e.at(), e.Reason)
	if err != nil {
		return false, err
	}
	_, err = EndSessionsOf(ctx, tx, s, officer, e)
	return unlinked, err
}

// AskPassword orders a new password for whoever types a user name at the login
// page. It answers nil whether or not anybody has the name, after the same
// statements; TooManyTries tells of the address alone.
func (a *Auth) AskPassword(ctx context.Context, userName, address string) error {
	now := a.clock.Now()
	userName = strings.ToLower(strings.TrimSpace(userName))
	if len(userName) > longestName {
		userName = ""
	}
	if err := a.take(ctx, a.byAddress("order", address), now); err != nil {
		return err
	}
	officer, err := a.store.LoginOf(ctx, a.store.Pool, userName)
	if err != nil && !store.NoRows(err) {
		return fmt.Errorf("auth: %w", err)
	}
	id := officer.ID
	if !officer.AtWork {
		id = domain.ID{}
	}
	err = a.store.InTx(ctx, func(tx store.Tx) error {
		return OrderPassword(ctx, tx, a.store, PasswordOrder{Jobs: a.jobs, Officer: id, By: domain.Actor{Kind: domain.SystemActor}, At: now})
	})
	if err != nil {
		return fmt.Errorf("auth: order a password: %w", err)
	}
	return nil
}
