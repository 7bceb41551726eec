package auth

import (
	"context"
	"fmt"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Feedback is what somebody writes about the pages, logged in or not.
type Feedback struct {
	Kind     string // accessibility, login or other
	Page     string // the page's path
	Language domain.Language
	Message  string
	Contact  string // may be empty
	Address  string // of the client; counts, and is not kept
}

// LeaveFeedback puts it into user support's queue, what was written sealed; the
// audit log tells that it came, and nothing of it. The caller has checked its form.
func (a *Auth) LeaveFeedback(ctx context.Context, by domain.Actor, f Feedback) error {
	now := a.clock.Now()
	if err := a.take(ctx, a.byAddress("feedback", f.Address), now); err != nil {
		return err
	}
	if by.Kind == "" {
		by = domain.Actor{Kind: domain.SystemActor}
	}
	row := store.NewFeedback{
		ID: a.store.NewID(), Kind: f.Kind, Page: f.Page, Language: string(f.Language), Message: f.Message, Contact: f.Contact, SentAt: now,
	}
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		if err := a.store.InsertFeedback(ctx, tx, row); err != nil {
			return err
		}
		return audit.Record(ctx, tx, a.store, audit.Entry{
			Actor: by, Act: domain.AuditFeedbackSent, Object: audit.Object("feedback", row.ID), RequestID: RequestID(ctx),
			Detail: map[string]string{"kind": f.Kind},
		})
	})
	if err != nil {
		return fmt.Errorf("auth: feedback: %w", err)
	}
	return nil
}
