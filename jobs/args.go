package jobs

import (
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"sinetti/domain"
)

// CheckLetter draws a letter dry and parks it where it cannot be printed.
type CheckLetter struct {
	LetterID domain.ID `json:"letterId"`
}

// Kind names the job in River's table.
func (CheckLetter) Kind() string { return "check_letter" }

// InsertOpts gives the queue and the attempts.
func (CheckLetter) InsertOpts() river.InsertOpts { return in(QueueLetters) }

// TakeInCodes opens, checks and re-seals what waits in code_inbox, oldest first,
// until nothing waits. It names no rows: one job serves any number of deliveries.
type TakeInCodes struct{}

// Kind names the job in River's table.
func (TakeInCodes) Kind() string { return "take_in_codes" }

// InsertOpts gives the queue and the attempts.
func (TakeInCodes) InsertOpts() river.InsertOpts { return in(QueueCodes) }

// DestroyCodes destroys the codes of a reconciled batch's letters whose rulebook
// row keeps them only until the letter is posted.
type DestroyCodes struct {
	BatchID domain.ID `json:"batchId"`
}

// Kind names the job in River's table.
func (DestroyCodes) Kind() string { return "destroy_codes" }

// InsertOpts gives the queue and the attempts.
func (DestroyCodes) InsertOpts() river.InsertOpts { return in(QueueCodes) }

// DestroyCodesOfCard destroys the codes of a card that has ended, and those that
// no letter of it prints any more where their row keeps them no longer.
type DestroyCodesOfCard struct {
	CardID domain.ID `json:"cardId"`
}

// Kind names the job in River's table.
func (DestroyCodesOfCard) Kind() string { return "destroy_codes_of_card" }

// InsertOpts gives the queue and the attempts.
func (DestroyCodesOfCard) InsertOpts() river.InsertOpts { return in(QueueCodes) }

// GatherBatch collects the letters of an open batch and decides whether it is held.
type GatherBatch struct {
	BatchID domain.ID `json:"batchId"`
}

// Kind names the job in River's table.
func (GatherBatch) Kind() string { return "gather_batch" }

// InsertOpts gives the queue and the attempts.
func (GatherBatch) InsertOpts() river.InsertOpts { return in(QueueBatches) }

// SealPart draws, encrypts, signs and uploads one part of a released batch.
type SealPart struct {
	BatchID domain.ID `json:"batchId"`
	Part    int       `json:"part"` // from 1
}

// Kind names the job in River's table.
func (SealPart) Kind() string { return "seal_part" }

// InsertOpts gives the queue and the attempts.
func (SealPart) InsertOpts() river.InsertOpts { return in(QueueBatches) }

// FinishBatch writes manifest, work order and hashes once every part is sealed.
type FinishBatch struct {
	BatchID domain.ID `json:"batchId"`
}

// Kind names the job in River's table.
func (FinishBatch) Kind() string { return "finish_batch" }

// InsertOpts gives the queue and the attempts.
func (FinishBatch) InsertOpts() river.InsertOpts { return in(QueueBatches) }

// DeleteParts deletes the sealed parts of a reconciled batch and closes it.
type DeleteParts struct {
	BatchID domain.ID `json:"batchId"`
}

// Kind names the job in River's table.
func (DeleteParts) Kind() string { return "delete_parts" }

// InsertOpts gives the queue and the attempts.
func (DeleteParts) InsertOpts() river.InsertOpts { return in(QueueUpkeep) }

// SendPassword makes a new temporary password and mails it to who ordered it. An
// order that is sent, parked or nobody's is no work.
type SendPassword struct {
	OrderID domain.ID `json:"orderId"`
}

// Kind names the job in River's table.
func (SendPassword) Kind() string { return "send_password" }

// InsertOpts gives the queue and the attempts; one job an order.
func (SendPassword) InsertOpts() river.InsertOpts { return onceIn(QueueMail) }

// SendNotice mails an officer that there is something to see, without saying of whom.
type SendNotice struct {
	NoticeID domain.ID `json:"noticeId"`
}

// Kind names the job in River's table.
func (SendNotice) Kind() string { return "send_notice" }

// InsertOpts gives the queue and the attempts; one job a notice.
func (SendNotice) InsertOpts() river.InsertOpts { return onceIn(QueueMail) }

// SendHolderNotice mails a holder, or lays the notice before the point's officers.
type SendHolderNotice struct {
	NoticeID domain.ID `json:"noticeId"`
}

// Kind names the job in River's table.
func (SendHolderNotice) Kind() string { return "send_holder_notice" }

// InsertOpts gives the queue and the attempts; one job a notice.
func (SendHolderNotice) InsertOpts() river.InsertOpts { return onceIn(QueueMail) }

// onceIn keeps a job from being queued again while it waits, runs or pauses.
func onceIn(queue string) river.InsertOpts {
	opts := in(queue)
	opts.UniqueOpts = Once
	return opts
}

// Once is by its arguments, while the job is not over.
var Once = river.UniqueOpts{ByArgs: true, ByState: []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRetryable, rivertype.JobStateRunning, rivertype.JobStateScheduled,
}}

func in(queue string) river.InsertOpts {
	return river.InsertOpts{Queue: queue, MaxAttempts: attempts}
}
