package auth

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sinetti/audit"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// LoginByCard opens a session for the officer to whom the shown card is linked.
// card.Fault, TooManyTries and ErrBusy are answers; anything else is a fault of
// ours. A try counts as one with a password does, and as the same officer's.
func (a *Auth) LoginByCard(ctx context.Context, t CardTry) (LoggedIn, error) {
	leave, err := place(ctx, a.asking)
	if err != nil {
		return LoggedIn{}, err
	}
	defer leave()
	if a.cards == nil {
		return LoggedIn{}, card.ProtocolOff
	}
	claimed, name, err := a.claimed(ctx, t)
	if err != nil {
		return LoggedIn{}, err
	}
	throttles := a.throttles(name, t.Address, t.Device)
	if err := a.take(ctx, throttles, a.clock.Now()); err != nil {
		return LoggedIn{}, err
	}
	p, err := a.prove(ctx, t, card.ForLogin, "")
	if err == nil {
		err = mayLogInByCard(claimed)
	}
	if err != nil {
		return LoggedIn{}, a.refuseCard(ctx, t, claimed.ID, err)
	}
	return a.openByCard(ctx, t, byCard{claimed, p, throttles})
}

// mayLogInByCard tells why a proven card does not open. Whose it was, and is no
// longer, is told to nobody.
func mayLogInByCard(owner store.CardOwner) error {
	switch {
	case owner.ID.IsZero() || !owner.AtWork:
		return card.NotLinked
	case !slices.Contains(owner.Methods, methodCard):
		return card.CardLoginNotPermitted
	}
	return nil
}

// refuseCard writes a refused try down, with the fault and nothing that was shown.
func (a *Auth) refuseCard(ctx context.Context, t CardTry, officer domain.ID, err error) error {
	fault, is := faultOf(err)
	if !is {
		return err
	}
	entry := audit.Entry{
		Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditLoginRefused, Outcome: audit.Refused,
		RequestID: RequestID(ctx), Detail: detailOf(t, fault),
	}
	if !officer.IsZero() {
		entry.Object = audit.Object("officer", officer)
	}
	if err := a.store.InTx(ctx, func(tx store.Tx) error { return audit.Record(ctx, tx, a.store, entry) }); err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return fault
}

// byCard is a try that passed everything.
type byCard struct {
	owner     store.CardOwner
	proved    proved
	throttles []store.Throttle
}

// openByCard opens the session, unless the link is gone meanwhile.
func (a *Auth) openByCard(ctx context.Context, t CardTry, in byCard) (LoggedIn, error) {
	token, hash, err := newToken()
	if err != nil {
		return LoggedIn{}, err
	}
	device := t.Device
	if !a.knows(device, in.owner.UserName) {
		if device, err = a.newDevice(in.owner.UserName); err != nil {
			return LoggedIn{}, err
		}
	}
	now := a.clock.Now()
	session := store.Session{
		ID: a.store.NewID(), OfficerID: in.owner.ID, PointID: in.owner.PointID, OrganisationID: in.owner.OrganisationID,
		Method: methodCard, Stage: domain.FullSession, CreatedAt: now, ExpiresAt: now.Add(AbsoluteLimit), FactorAt: now, CardCheckedAt: now,
	}
	err = a.store.InTx(ctx, func(tx store.Tx) error {
		if stands, err := store.HoldOfficerCard(ctx, tx, in.owner.ID, in.proved.Issuer, in.proved.Serial); err != nil || !stands {
			return orFault(err, card.NotLinked)
		}
		if err := store.InsertSession(ctx, tx, session, hash); err != nil {
			return err
		}
		if err := a.giveBack(ctx, tx, in.throttles, now); err != nil {
			return err
		}
		return audit.Record(ctx, tx, a.store, audit.Entry{
			Actor: actorOf(session), Act: domain.AuditLoggedIn, Object: audit.Object("session", session.ID), RequestID: RequestID(ctx),
			Detail: map[string]string{"method": session.Method, "stage": string(session.Stage), "protocol": string(t.Proof.Protocol)},
		})
	})
	if errors.Is(err, card.NotLinked) {
		return LoggedIn{}, a.refuseCard(ctx, t, in.owner.ID, card.NotLinked)
	}
	if err != nil {
		return LoggedIn{}, fmt.Errorf("auth: log in by card: %w", err)
	}
	return LoggedIn{Actor: actorOf(session), Token: token, ExpiresAt: session.ExpiresAt, Device: device}, nil
}

func orFault(err error, fault card.Fault) error {
	if err != nil {
		return err
	}
	return fault
}
