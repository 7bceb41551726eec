package worker

import (
	"context"
	"errors"
	"fmt"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/mail"
	"sinetti/store"
)

// SendHolderNotice mails a holder, where an address is known. Where none is, or the
// server will never take the mail, the point's officers tell. A mail whose commit
// fails is sent once more: it says the same.
func (w *Worker) SendHolderNotice(ctx context.Context, notice domain.ID, done Done) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		m, err := w.store.LockHolderNotice(ctx, tx, notice, w.store.Clock.Now())
		if store.NoRows(err) {
			return done(ctx, tx)
		}
		if err != nil {
			return fmt.Errorf("send notice to a holder: %w", err)
		}
		failure, err := w.mailHolder(ctx, m)
		if err != nil {
			return fmt.Errorf("send notice to a holder: %w", err)
		}
		if err := w.settle(ctx, tx, m.HolderNotice, failure); err != nil {
			return err
		}
		return done(ctx, tx)
	})
}

// mailHolder gives the word of why no mail can leave, however often it is tried.
func (w *Worker) mailHolder(ctx context.Context, m store.HolderMailing) (string, error) {
	switch {
	case m.Email == "":
		return noAddress, nil
	case w.mail == nil:
		return noMailServer, nil
	}
	err := w.mail.TellHolder(ctx, m.Email, mail.Tidings{
		Kind: m.Kind, Language: m.Language, On: m.AboutOn, Point: m.Point, Phone: m.Phone,
	})
	if errors.Is(err, mail.ErrRefused) {
		return mailRefused, nil
	}
	return "", err
}

// settle writes that the holder was told, or that the point is to tell and why.
func (w *Worker) settle(ctx context.Context, tx store.Tx, n domain.HolderNotice, failure string) error {
	s := store.Settled{ID: n.ID, State: domain.HolderNoticeMailed, Failure: failure, At: w.store.Clock.Now()}
	entry := audit.Entry{
		Actor: system, Act: domain.AuditHolderMailed, Object: audit.Object("card", n.CardID), Holders: []domain.ID{n.HolderID},
		Detail: map[string]string{"notice": string(n.Kind)},
	}
	if failure != "" {
		s.State, entry.Outcome, entry.Detail["reason"] = domain.HolderNoticeToTell, audit.Refused, failure
	}
	settled, err := store.SettleHolderNotice(ctx, tx, s)
	if err != nil || !settled {
		return err
	}
	return audit.Record(ctx, tx, w.store, entry)
}

// leaveToPoint lays a notice before the point's officers, after the mail server was
// away for too long.
func (w *Worker) leaveToPoint(ctx context.Context, notice domain.ID) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		m, err := w.store.LockHolderNotice(ctx, tx, notice, w.store.Clock.Now())
		if store.NoRows(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("notice to a holder: %w", err)
		}
		return w.settle(ctx, tx, m.HolderNotice, mailServerAway)
	})
}

func (w *Worker) owedHolderNotices(ctx context.Context) ([]river.JobArgs, error) {
	ids, err := store.HolderNoticesOwed(ctx, w.store.Pool, w.store.Clock.Now().Add(-mailOwedAfter))
	owed := make([]river.JobArgs, len(ids))
	for i, id := range ids {
		owed[i] = jobs.SendHolderNotice{NoticeID: id}
	}
	return owed, err
}

// tellHolder makes a notice, and the job that mails it where an address is known;
// false where there was one.
func (w *Worker) tellHolder(ctx context.Context, tx store.Tx, n domain.HolderNotice) (bool, error) {
	n.ID = w.store.NewID()
	state, err := store.InsertHolderNotice(ctx, tx, n, w.store.Clock.Now())
	if err != nil || state != domain.HolderNoticeWaiting {
		return state != "", err
	}
	return true, w.jobs.Insert(ctx, tx, jobs.SendHolderNotice{NoticeID: n.ID})
}
