package desk

import (
	"context"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// TrainingRequest is a training that an officer passed.
type TrainingRequest struct {
	Key               string `json:"-"`
	OfficerID         domain.ID
	PassedOn, ValidTo domain.Date
	Reference         string // of the course or certificate
}

// RecordTraining writes down that another officer passed a training.
func (d *Desk) RecordTraining(ctx context.Context, actor domain.Actor, req TrainingRequest) (OfficerAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayRecordTraining); err != nil {
		return OfficerAnswer{}, err
	}
	req.Reference = strings.TrimSpace(req.Reference)
	call, no := d.begin(actor, "record_training", req.Key, req)
	if len(no) > 0 {
		return OfficerAnswer{Refusals: no}, nil
	}
	var answer OfficerAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.recordTraining(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) recordTraining(ctx context.Context, tx store.Tx, actor domain.Actor, req TrainingRequest, call once) (OfficerAnswer, error) {
	f, err := d.lead(ctx, tx, actor, led{by: domain.MayRecordTraining, officer: req.OfficerID, field: "officerId"})
	if err != nil {
		return OfficerAnswer{}, err
	}
	if first, answer, err := d.firstOfficer(ctx, tx, f.Actor, call); first || err != nil {
		return answer, err
	}
	t := domain.Training{
		ID: d.store.NewID(), OfficerID: f.Officer.ID, PassedOn: req.PassedOn, ValidTo: req.ValidTo, Reference: req.Reference,
		RecordedBy: f.Actor.ID, RecordedAt: d.now(),
	}
	to, no := domain.RecordTraining(f, t)
	entry := audit.Entry{Actor: f.Actor, Act: domain.AuditTrainingRecorded, Object: audit.Object("officer", f.Officer.ID)}
	if len(no) > 0 {
		entry.Act = domain.AuditOfficerRefused
		return OfficerAnswer{Refusals: no}, d.refuseLed(ctx, tx, entry, no)
	}
	entry.Detail = map[string]string{"training": t.ID.String(), "valid_to": to.String()}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.InsertTraining(ctx, db, t) })
	p.Add(func(db store.DB) error { return store.SetTrainingValidTo(ctx, db, f.Officer.ID, to) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, f.Officer.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	if err := p.Run(ctx, tx); err != nil {
		return OfficerAnswer{}, err
	}
	view, err := d.viewOfficerByID(ctx, tx, f.Actor, f.Officer.ID)
	return OfficerAnswer{Officer: view}, err
}
