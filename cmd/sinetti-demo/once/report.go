package once

import (
	"context"
	"fmt"

	"sinetti/domain"
)

// Report is the run's summary.
type Report struct {
	Seed         int64            `json:"seed"`
	Orders       int              `json:"orders"`
	Letters      int              `json:"letters"` // pieces, each with a number of its own
	Pages        int              `json:"pages"`
	Batches      int              `json:"batches"`
	Held         int              `json:"held"` // batches that two people had to release
	Spoiled      int              `json:"spoiled"`
	Reprints     int              `json:"reprintApprovals"`
	Events       map[string]int   `json:"events"` // by type
	Missing      int              `json:"missing"`
	Kills        int              `json:"kills"`    // as by kill -9
	Restarts     int              `json:"restarts"` // of killed programs
	States       map[string]int   `json:"states"`   // of orders, by kind, as the officers see them
	BusinessDays int              `json:"businessDays"`
	Milliseconds map[string]int64 `json:"milliseconds"` // by stage
}

// reconcile counts the pieces: every order has a posted letter, and every piece was
// posted or spoiled.
func (r *run) reconcile(context.Context) error {
	if r.report.Kills = r.killer.killed; r.report.Kills != r.Kills {
		return fmt.Errorf("%d kills were done of %d", r.report.Kills, r.Kills)
	}
	r.report.Letters = len(r.bureau.Letters())
	r.report.Spoiled = r.report.Events[string(domain.LetterSpoiledEvent)]
	posted := r.ordersWith(domain.LetterPostedEvent)
	r.report.Missing = r.Orders - len(posted) + r.lettersLeft()
	if r.report.Missing != 0 {
		return fmt.Errorf("%d orders or letters are missing", r.report.Missing)
	}
	if r.report.Pages != r.report.Letters {
		return fmt.Errorf("%d pages were printed for %d letters", r.report.Pages, r.report.Letters)
	}
	if got := r.report.Events[string(domain.LetterPostedEvent)] + r.report.Spoiled; got != r.report.Letters {
		return fmt.Errorf("%d pieces were posted or spoiled of %d", got, r.report.Letters)
	}
	return nil
}
