package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/mail"
	"sinetti/store"
)

// Why an ordered password was not sent; the order is parked with the word.
const (
	noMailServer   = "no_mail_server"   // this house has none
	noAddress      = "no_address"       // none is known of the officer
	notActive      = "not_active"       // the officer has left
	mailRefused    = "mail_refused"     // the server will never take it
	mailServerAway = "mail_server_away" // until the last try
)

// SendPassword makes a temporary password, mails it, and only then lets it take
// the place of what the officer had: while the mail server is away the old one
// opens. The text is in the mail and nowhere else. Where the commit after it fails
// the next try mails another, and that one counts.
func (w *Worker) SendPassword(ctx context.Context, order domain.ID, done Done) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		to, err := w.store.LockPasswordOrder(ctx, tx, order)
		if store.NoRows(err) {
			return done(ctx, tx)
		}
		if err != nil {
			return fmt.Errorf("send password: %w", err)
		}
		failure, err := w.sendPassword(ctx, tx, order, to)
		if err != nil {
			return fmt.Errorf("send password: %w", err)
		}
		if failure != "" {
			if err := w.parkPassword(ctx, tx, order, failure); err != nil {
				return err
			}
		}
		return done(ctx, tx)
	})
}

// sendPassword gives the word of why it cannot be sent, however often it is tried.
func (w *Worker) sendPassword(ctx context.Context, tx store.Tx, order domain.ID, to store.Mailing) (string, error) {
	switch {
	case !to.Active:
		return notActive, nil
	case to.Email == "":
		return noAddress, nil
	case w.mail == nil:
		return noMailServer, nil
	}
	zone, err := time.LoadLocation(w.rules().Country(to.Country).TimeZone)
	if err != nil {
		return "", err
	}
	now := w.real.Now()
	password, err := auth.NewTemporaryPassword(now)
	if err != nil {
		return "", err
	}
	err = w.mail.SendPassword(ctx, to.Email, to.Language, mail.Password{Text: password.Reveal(), Until: password.Until.In(zone)})
	if errors.Is(err, mail.ErrRefused) {
		return mailRefused, nil
	}
	if err != nil {
		return "", err
	}
	e := auth.Ending{By: system, Reason: "password_sent", At: now}
	if err := auth.Replace(ctx, tx, w.store, auth.Replacement{Officer: to.OfficerID, Password: password, Ending: e}); err != nil {
		return "", err
	}
	if _, err := store.MarkPasswordSent(ctx, tx, order, now); err != nil {
		return "", err
	}
	return "", audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditPasswordSent, Object: audit.Object("officer", to.OfficerID),
		Detail: map[string]string{"order": order.String()},
	})
}

// parkPassword puts an order aside with its reason, for whoever watches over the house.
func (w *Worker) parkPassword(ctx context.Context, tx store.Tx, order domain.ID, failure string) error {
	parked, err := store.MarkPasswordFailed(ctx, tx, order, w.real.Now(), failure)
	if err != nil || !parked {
		return err
	}
	w.counted.unsent.Add(1)
	w.log.WarnContext(ctx, "ordered password not sent", slog.String("order", order.String()), slog.String("reason", failure))
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditPasswordSent, Outcome: audit.Refused, Object: audit.Object("password_order", order),
		Detail: map[string]string{"reason": failure},
	})
}

// SendNotice mails an officer that there is something to see. Whoever has no
// address finds it at the next login.
func (w *Worker) SendNotice(ctx context.Context, notice domain.ID, done Done) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		to, err := w.store.LockNotice(ctx, tx, notice)
		if err != nil && !store.NoRows(err) {
			return fmt.Errorf("send notice: %w", err)
		}
		if err != nil || !to.Active || to.Email == "" || w.mail == nil {
			return done(ctx, tx)
		}
		err = w.mail.SendNotice(ctx, to.Email, to.Language, domain.NoticeKind(to.Kind))
		if errors.Is(err, mail.ErrRefused) {
			w.counted.unsent.Add(1)
			w.log.WarnContext(ctx, "notice not sent", slog.String("notice", notice.String()), slog.String("reason", mailRefused))
			return done(ctx, tx)
		}
		if err != nil {
			return fmt.Errorf("send notice: %w", err)
		}
		if err := store.MarkNoticeMailed(ctx, tx, notice, w.real.Now()); err != nil {
			return err
		}
		return done(ctx, tx)
	})
}

// GiveUp puts aside what the last try of a job came to nothing with.
func (w *Worker) GiveUp(ctx context.Context, args river.JobArgs) error {
	if notice, ok := args.(jobs.SendHolderNotice); ok {
		return w.leaveToPoint(ctx, notice.NoticeID)
	}
	order, ok := args.(jobs.SendPassword)
	if !ok {
		return nil // its rows tell what is owed
	}
	return w.store.InTx(ctx, func(tx store.Tx) error { return w.parkPassword(ctx, tx, order.OrderID, mailServerAway) })
}

// mailOwedAfter is how long an order may lie before its job is taken for lost.
const mailOwedAfter = 5 * time.Minute

func (w *Worker) owedMail(ctx context.Context) ([]river.JobArgs, error) {
	orders, err := store.PasswordOrdersOwed(ctx, w.store.Pool, w.real.Now().Add(-mailOwedAfter))
	owed := make([]river.JobArgs, len(orders))
	for i, order := range orders {
		owed[i] = jobs.SendPassword{OrderID: order}
	}
	return owed, err
}
