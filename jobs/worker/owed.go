package worker

import (
	"context"
	"fmt"

	"github.com/riverqueue/river"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// Owed reads from the rows which work is still to be done, whoever should have
// been woken for it. A job that came to nothing is so made up for.
func (w *Worker) Owed(ctx context.Context) ([]river.JobArgs, error) {
	var owed []river.JobArgs
	list, err := store.UnfinishedBatches(ctx, w.store.Pool)
	if err != nil {
		return nil, fmt.Errorf("owed: %w", err)
	}
	for _, b := range list {
		owed = append(owed, owedBy(b)...)
	}
	waiting, err := store.InboxCount(ctx, w.store.Pool)
	if err != nil {
		return nil, fmt.Errorf("owed: %w", err)
	}
	if waiting > 0 {
		owed = append(owed, jobs.TakeInCodes{})
	}
	mails, err := w.owedMail(ctx)
	if err != nil {
		return nil, fmt.Errorf("owed: %w", err)
	}
	told, err := w.owedHolderNotices(ctx)
	if err != nil {
		return nil, fmt.Errorf("owed: %w", err)
	}
	return append(append(owed, mails...), told...), nil
}

func owedBy(b store.Unfinished) []river.JobArgs {
	switch b.State { //nolint:exhaustive // in the other states it is somebody else's turn
	case domain.BatchOpen:
		return []river.JobArgs{jobs.GatherBatch{BatchID: b.ID}}
	case domain.BatchReconciled:
		return []river.JobArgs{jobs.DestroyCodes{BatchID: b.ID}, jobs.DeleteParts{BatchID: b.ID}}
	case domain.BatchRejected:
		return []river.JobArgs{jobs.DeleteParts{BatchID: b.ID}}
	case domain.BatchReleased:
		if len(b.Unsealed) == 0 {
			return []river.JobArgs{jobs.FinishBatch{BatchID: b.ID}}
		}
	}
	var owed []river.JobArgs
	for _, part := range b.Unsealed {
		owed = append(owed, jobs.SealPart{BatchID: b.ID, Part: part})
	}
	return owed
}

// Do does one piece of work; done completes its job, nil where none woke it.
func (w *Worker) Do(ctx context.Context, args river.JobArgs, done Done) error {
	if done == nil {
		done = nobody
	}
	switch a := args.(type) {
	case jobs.CheckLetter:
		return w.CheckLetter(ctx, a.LetterID, done)
	case jobs.TakeInCodes:
		return w.TakeInCodes(ctx, done)
	case jobs.GatherBatch:
		return w.GatherBatch(ctx, a.BatchID, done)
	case jobs.SealPart:
		return w.SealPart(ctx, a.BatchID, a.Part, done)
	case jobs.FinishBatch:
		return w.FinishBatch(ctx, a.BatchID, done)
	case jobs.DestroyCodes:
		return w.DestroyCodes(ctx, a.BatchID, done)
	case jobs.DestroyCodesOfCard:
		return w.DestroyCodesOfCard(ctx, a.CardID, done)
	case jobs.DeleteParts:
		return w.DeleteParts(ctx, a.BatchID, done)
	case jobs.SendPassword:
		return w.SendPassword(ctx, a.OrderID, done)
	case jobs.SendNotice:
		return w.SendNotice(ctx, a.NoticeID, done)
	case jobs.SendHolderNotice:
		return w.SendHolderNotice(ctx, a.NoticeID, done)
	}
	return fmt.Errorf("worker: no such work: %s", args.Kind())
}
