package desk

import (
	"context"
	"strings"

	"sinetti/domain"
	"sinetti/store"
)

// EndAuthorisationRequest is an authorisation that ends, and why.
type EndAuthorisationRequest struct {
	Key             string `json:"-"`
	AuthorisationID domain.ID
	Reason          string
}

// EndAuthorisation ends an authorisation at once, for either organisation, or
// withdraws one that waits: acts at the point that stand on it commit before, and
// none after.
func (d *Desk) EndAuthorisation(ctx context.Context, actor domain.Actor, req EndAuthorisationRequest) (AuthorisationAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayEndAuthorisation); err != nil {
		return AuthorisationAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "end_authorisation", req.Key, req)
	if len(no) > 0 {
		return AuthorisationAnswer{Refusals: no}, nil
	}
	var answer AuthorisationAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.endAuthorisation(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) endAuthorisation(ctx context.Context, tx store.Tx, actor domain.Actor, req EndAuthorisationRequest, call once) (AuthorisationAnswer, error) {
	actor, a, err := d.changingAuthorisation(ctx, tx, actor, domain.MayEndAuthorisation, req.AuthorisationID)
	if err != nil {
		return AuthorisationAnswer{}, err
	}
	if first, answer, err := d.firstAuthorisation(ctx, tx, actor, call); first || err != nil {
		return answer, err
	}
	ended, no := domain.EndAuthorisation(actor, a, req.Reason)
	if len(no) > 0 {
		return AuthorisationAnswer{Refusals: no}, d.refuseLed(ctx, tx, authorisationEntry(actor, domain.AuditAuthorisationNo, a), no)
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error {
		return store.EndAuthorisations(ctx, db, []domain.ID{a.ID}, store.Ended{By: actor.ID, At: d.now(), Why: req.Reason})
	})
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, a.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, authorisationEntry(actor, domain.AuditAuthorisationEnded, ended))
	})
	if err := p.Run(ctx, tx); err != nil {
		return AuthorisationAnswer{}, err
	}
	if err := d.tellAsker(ctx, tx, actor, ended); err != nil {
		return AuthorisationAnswer{}, err
	}
	view, err := d.viewAuthorisationByID(ctx, tx, actor, a.ID)
	return AuthorisationAnswer{Authorisation: view}, err
}
