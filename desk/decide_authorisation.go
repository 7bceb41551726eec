package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// DecideAuthorisationRequest is a decision on an authorisation that another
// organisation asked for.
type DecideAuthorisationRequest struct {
	Key             string `json:"-"`
	AuthorisationID domain.ID
	Approve         bool
	Reason          string // needed for a no
}

// DecideAuthorisation accepts or refuses, for the point's side, that the point serves
// another organisation's cards.
func (d *Desk) DecideAuthorisation(ctx context.Context, actor domain.Actor, req DecideAuthorisationRequest) (AuthorisationAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayDecideAuthorisation); err != nil {
		return AuthorisationAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "decide_authorisation", req.Key, req)
	if len(no) > 0 {
		return AuthorisationAnswer{Refusals: no}, nil
	}
	var answer AuthorisationAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.decideAuthorisation(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) decideAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, req DecideAuthorisationRequest, call once) (AuthorisationAnswer, error) {
	actor, a, err := d.changingAuthorisation(ctx, tx, actor, domain.MayDecideAuthorisation, req.AuthorisationID)
	if err != nil {
		return AuthorisationAnswer{}, err
	}
	if first, answer, err := d.firstAuthorisation(ctx, tx, actor, call); first || err != nil {
		return answer, err
	}
	decision := domain.Decision{Approve: req.Approve, Reason: req.Reason}
	decided, no := domain.DecideAuthorisation(actor, a, decision, domain.DateOf(d.store.Day()))
	if len(no) > 0 {
		return AuthorisationAnswer{Refusals: no}, d.refuseLed(ctx, tx, authorisationEntry(actor, domain.AuditAuthorisationNo, a), no)
	}
	entry, why := authorisationEntry(actor, domain.AuditAuthorisationMade, decided), ""
	if !req.Approve {
		entry, why = authorisationEntry(actor, domain.AuditAuthorisationNo, decided), req.Reason
		entry.Outcome = audit.Done
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.DecideAuthorisation(ctx, db, decided, why, d.now()) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, a.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	if err := p.Run(ctx, tx); err != nil {
		return AuthorisationAnswer{}, err
	}
	if err := d.tellAsker(ctx, tx, actor, decided); err != nil {
		return AuthorisationAnswer{}, err
	}
	view, err := d.viewAuthorisationByID(ctx, tx, actor, a.ID)
	return AuthorisationAnswer{Authorisation: view}, err
}
