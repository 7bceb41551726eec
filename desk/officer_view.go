package desk

import (
	"context"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// OfficerView is an officer as a page shows one to somebody who leads or watches.
type OfficerView struct {
	store.OfficerRecord
	Rights     []RightView
	Trainings  []TrainingView
	MayBeGiven []domain.Role // that the viewer may ask for this officer
}

// TrainingView is a training with who recorded it.
type TrainingView struct {
	domain.Training
	By Colleague
}

// OfficerAnswer is an officer after an act, or every reason why not.
type OfficerAnswer struct {
	Officer  *OfficerView
	Refusals []domain.Refusal
}

// pastRights is how long a page shows rights that ended or were refused.
const pastRights = 90 * 24 * time.Hour

// viewOfficers gathers what pages show of officers, in the order of ids: the same
// few queries for any number.
func (d *Desk) viewOfficers(ctx context.Context, tx store.Tx, actor domain.Actor, ids []domain.ID) ([]OfficerView, error) {
	now := d.real.Now()
	records, err := d.store.OfficerRecords(ctx, tx, ids, store.Moment{Now: now, IdleSince: now.Add(-auth.IdleLimit)})
	if err != nil {
		return nil, err
	}
	var facts map[domain.ID]domain.Officer
	var rights []store.Right
	var trainings []domain.Training
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { facts, err = d.store.OfficersByID(ctx, db, ids); return err })
	p.Add(func(db store.DB) (err error) {
		rights, err = store.RightsOfOfficers(ctx, db, ids, d.now().Add(-pastRights))
		return err
	})
	p.Add(func(db store.DB) (err error) { trainings, err = store.TrainingsOfOfficers(ctx, db, ids); return err })
	if err := p.Run(ctx, tx); err != nil {
		return nil, err
	}
	names, err := d.namesOf(ctx, tx, rights, trainings)
	if err != nil {
		return nil, err
	}
	views := make([]OfficerView, 0, len(ids))
	for _, id := range ids {
		if record, known := records[id]; known {
			f := domain.LedFacts{Actor: actor, Officer: facts[id], Today: domain.DateOf(d.store.Day())}
			views = append(views, viewOfficer(record, f, rights, trainings, names))
		}
	}
	return views, nil
}

func viewOfficer(record store.OfficerRecord, f domain.LedFacts, rights []store.Right, trainings []domain.Training, names people) OfficerView {
	v := OfficerView{OfficerRecord: record}
	for _, r := range rights {
		if r.OfficerID != record.ID {
			continue
		}
		v.Rights = append(v.Rights, viewRight(r, names, f))
		if r.State == domain.RightHeld || r.State == domain.RightWaiting {
			f.Rights = append(f.Rights, r.Right)
		}
	}
	for _, t := range trainings {
		if t.OfficerID == record.ID {
			v.Trainings = append(v.Trainings, TrainingView{t, names.officers[t.RecordedBy]})
		}
	}
	for _, role := range domain.Roles {
		if !reaches(f.Actor, domain.MayAskRight, f.Officer) {
			break
		}
		if _, no := domain.AskRight(f, domain.RightRequest{Role: role, Reason: "-"}); len(no) == 0 && role.Suits(record.PartnerKind()) {
			v.MayBeGiven = append(v.MayBeGiven, role)
		}
	}
	return v
}

// viewOfficerByID shows one officer as he or she is now.
func (d *Desk) viewOfficerByID(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*OfficerView, error) {
	views, err := d.viewOfficers(ctx, tx, actor, []domain.ID{id})
	if err != nil || len(views) == 0 {
		return nil, orNotFound(err, "id")
	}
	return &views[0], nil
}

// firstOfficer gives the first answer to a key again, or refuses one that was used
// for something else.
func (d *Desk) firstOfficer(ctx context.Context, tx store.Tx, actor domain.Actor, call once) (bool, OfficerAnswer, error) {
	first, err := call.read(ctx, tx)
	if err != nil {
		return false, OfficerAnswer{}, err
	}
	again, no := call.again(first)
	if !again {
		return len(no) > 0, OfficerAnswer{Refusals: no}, nil
	}
	view, err := d.viewOfficerByID(ctx, tx, actor, first.ObjectID)
	return true, OfficerAnswer{Officer: view}, err
}
