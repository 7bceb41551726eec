package desk

import (
	"context"
	"slices"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// CutOffRequest is which print house's batch to cut off now.
type CutOffRequest struct {
	Key          string `json:"-"`
	PrintHouseID domain.ID
}

// BatchAnswer is the batch, or every reason why not.
type BatchAnswer struct {
	Batch    *BatchView
	Refusals []domain.Refusal
}

// CutOffBatch cuts off a print house's batch now: the worker gathers what may
// leave today. One batch of a print house is open at a time.
func (d *Desk) CutOffBatch(ctx context.Context, actor domain.Actor, req CutOffRequest) (BatchAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayCutOffBatch); err != nil {
		return BatchAnswer{}, err
	}
	call, no := d.begin(actor, "cut_off_batch", req.Key, req)
	if len(no) > 0 {
		return BatchAnswer{Refusals: no}, nil
	}
	var answer BatchAnswer
	act := func(tx store.Tx) (err error) {
		answer, err = d.cutOff(ctx, tx, actor, req, call)
		return err
	}
	err := d.inTx(ctx, act)
	if isCut(err) { // perhaps by this very call, asked twice: then its answer is there now
		err = d.inTx(ctx, act)
	}
	if !isCut(err) {
		return answer, err
	}
	no = []domain.Refusal{domain.Refuse(domain.BatchStateWrong, "printHouseId").With("state", string(domain.BatchOpen))}
	return BatchAnswer{Refusals: no}, d.store.InTx(ctx, func(tx store.Tx) error { return d.record(ctx, tx, cutOffRefused(actor, req, no)) })
}

func cutOffRefused(actor domain.Actor, req CutOffRequest, no []domain.Refusal) audit.Entry {
	return audit.Entry{
		Actor: actor, Act: domain.AuditBatchRefused, Outcome: audit.Refused, Refusals: no,
		Object: audit.Object("print_house", req.PrintHouseID),
	}
}

// isCut tells whether a batch of the print house is open already.
func isCut(err error) bool { return store.ViolatedConstraint(err) == "batch_is_cut_once" }

func (d *Desk) cutOff(ctx context.Context, tx store.Tx, actor domain.Actor, req CutOffRequest, call once) (BatchAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return BatchAnswer{}, err
	}
	if err := may(actor, domain.MayCutOffBatch); err != nil {
		return BatchAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return BatchAnswer{}, err
	}
	again, no := call.again(first)
	if len(no) > 0 {
		return BatchAnswer{Refusals: no}, d.record(ctx, tx, cutOffRefused(actor, req, no))
	}
	if again {
		return d.firstBatch(ctx, tx, actor, first.ObjectID, nil)
	}
	house, err := store.PrinterByID(ctx, tx, req.PrintHouseID)
	if err != nil {
		return BatchAnswer{}, missing(err, "printHouseId")
	}
	b, err := d.newBatch(ctx, tx, house, actor)
	if err != nil {
		return BatchAnswer{}, err
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.InsertBatch(ctx, db, b) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, call, b.ID) })
	p.AddTx(func(tx store.Tx) error {
		return d.record(ctx, tx, audit.Entry{Actor: actor, Act: domain.AuditBatchCutOff, Object: audit.Object("batch", b.ID)})
	})
	if err := p.Run(ctx, tx); err != nil {
		return BatchAnswer{}, err
	}
	if err := d.jobs.Insert(ctx, tx, jobs.GatherBatch{BatchID: b.ID}); err != nil {
		return BatchAnswer{}, err
	}
	view, err := d.seeBatch(ctx, tx, actor, b.ID)
	return BatchAnswer{Batch: view}, err
}

// newBatch makes a batch of the print house's stock profile; where only letters laid
// out for another one wait, of theirs.
func (d *Desk) newBatch(ctx context.Context, tx store.Tx, house store.Printer, actor domain.Actor) (domain.Batch, error) {
	today, err := house.Today(d.now())
	if err != nil {
		return domain.Batch{}, err
	}
	waiting, err := store.WaitingProfiles(ctx, tx, house.ID, today)
	if err != nil {
		return domain.Batch{}, err
	}
	profile := house.Profile
	if len(waiting) > 0 && !slices.Contains(waiting, profile) {
		profile = waiting[0]
	}
	var random [6]byte
	d.random(random[:])
	return domain.Batch{
		ID: d.store.NewID(), Number: domain.NewBatchNumber(today, random), PrintHouseID: house.ID,
		Profile: profile, State: domain.BatchOpen, CutOffAt: d.now(), CutOffBy: actor.ID,
	}, nil
}

// firstBatch gives the first answer again, or refuses the key.
func (d *Desk) firstBatch(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID, no []domain.Refusal) (BatchAnswer, error) {
	if len(no) > 0 {
		return BatchAnswer{Refusals: no}, d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditBatchRefused, Outcome: audit.Refused, Object: audit.Object("batch", id), Refusals: no,
		})
	}
	view, err := d.seeBatch(ctx, tx, actor, id)
	return BatchAnswer{Batch: view}, err
}
