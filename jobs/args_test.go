package jobs_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/riverqueue/river"

	"sinetti/domain"
	"sinetti/jobs"
)

// River keeps arguments in clear: whatever is added to them shows up here.
func TestArgumentsAreIDsOnly(t *testing.T) {
	t.Parallel()
	id := domain.ID{15: 7}
	const text = "00000000-0000-0000-0000-000000000007"
	type job interface {
		river.JobArgs
		river.JobArgsWithInsertOpts
	}
	for args, want := range map[job]string{
		jobs.CheckLetter{LetterID: id}:       `{"letterId":"` + text + `"}`,
		jobs.TakeInCodes{}:                   `{}`,
		jobs.DestroyCodes{BatchID: id}:       `{"batchId":"` + text + `"}`,
		jobs.DestroyCodesOfCard{CardID: id}:  `{"cardId":"` + text + `"}`,
		jobs.GatherBatch{BatchID: id}:        `{"batchId":"` + text + `"}`,
		jobs.SealPart{BatchID: id, Part: 12}: `{"batchId":"` + text + `","part":12}`,
		jobs.FinishBatch{BatchID: id}:        `{"batchId":"` + text + `"}`,
		jobs.SendPassword{OrderID: id}:       `{"orderId":"` + text + `"}`,
		jobs.SendNotice{NoticeID: id}:        `{"noticeId":"` + text + `"}`,
		jobs.SendHolderNotice{NoticeID: id}:  `{"noticeId":"` + text + `"}`,
		jobs.DeleteParts{BatchID: id}:        `{"batchId":"` + text + `"}`,
	} {
		t.Run(args.Kind(), func(t *testing.T) {
			t.Parallel()
			got, err := json.Marshal(args)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, string(got)); diff != "" {
				t.Errorf("arguments (-want +got):\n%s", diff)
			}
			if q := args.InsertOpts().Queue; !slices.Contains(jobs.Queues, q) {
				t.Errorf("queue %q has no workers", q)
			}
		})
	}
}
