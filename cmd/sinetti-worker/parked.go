package main

import (
	"context"
	"time"

	"sinetti/jobs/worker"
	"sinetti/store"
	"sinetti/vault"
)

type parkedCommands struct {
	List    parkedList    `cmd:"" help:"Show parked letters with their reasons."`
	Requeue parkedRequeue `cmd:"" help:"Let parked letters queue again: all, or those named. Not those whose code was opened before."`
	Anew    parkedAnew    `cmd:"" help:"Ask that letters be made anew whose code was opened before (opened_before); two officers approve."`
}

type parkedList struct {
	database
	Most int `help:"How many at most." default:"100"`
}

// Run lists the oldest first.
func (c parkedList) Run(ctx context.Context, o *output) error {
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := store.ParkedLetters(ctx, s.Pool, c.Most)
	if err != nil {
		return err
	}
	for _, p := range list {
		if err := o.say("%s  %s  since %s, %d attempts%s", p.Number, p.Reason, p.Since.Format(time.RFC3339), p.Attempts, advice(p.Reason)); err != nil {
			return err
		}
	}
	return o.say("%d parked", len(list))
}

// openedBefore is why a letter is parked that the vault refuses to open twice.
var openedBefore = vault.Reason(vault.ErrOpenedBefore)

// advice says what to do about a reason where requeuing does not help.
func advice(reason string) string {
	switch reason {
	case openedBefore:
		return "\n  Its code was opened for another batch: a piece may be printed already. Do not print it again by yourself; see: sinetti-worker parked anew --help"
	case vault.Reason(vault.ErrOtherPrintHouse):
		return "\n  It was ordered from another print house than its row says: find out who changed the row, set it right, then requeue"
	}
	return ""
}

type parkedRequeue struct {
	database
	Letter []string `arg:"" optional:"" help:"Letter numbers; none: all that are parked."`
}

// Run lets them queue; the next cut-off looks at them anew.
func (c parkedRequeue) Run(ctx context.Context, o *output) error {
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	queued, err := worker.Requeue(ctx, s, c.Letter)
	if err != nil {
		return err
	}
	if err := o.say("%d queue again", queued); err != nil {
		return err
	}
	stay, err := store.CountOpenedBefore(ctx, s.Pool, c.Letter)
	if err != nil || stay == 0 {
		return err
	}
	return o.say("%d stay parked, for their codes were opened before: a new piece needs the approval of two, see: sinetti-worker parked anew --help", stay)
}

type parkedAnew struct {
	database
	folders
	Officer string   `help:"User name of the agency operator who asks; he or she cannot approve." required:"" placeholder:"NAME"`
	Letter  []string `arg:"" help:"Letter numbers, as parked list shows them."`
}

// Help is what an operator reads at night.
func (parkedAnew) Help() string {
	return `The vault has opened the code of such a letter for another batch. A piece of that batch may lie printed, or be in the post;
after a restored backup or a changed row the database may not know. So nothing is printed again until two people agree.

  1. Look at what this command says of the first piece: batch, part, and when its code was opened.
  2. Ask the print house whether that piece was printed. If it may have been read by somebody, do not ask for a new piece: the
     card is suspended and a new card ordered.
  3. Run this command. The first piece then counts as spoiled, and a request stands on the page of batches.
  4. Two officers who may approve, neither of them --officer, approve it there. The new piece gets a number of its own and leaves
     with the next batch.

It refuses a letter whose first batch has not ended at the print house. Nothing is printed by this command itself.`
}

// Run asks for each letter; the first that cannot be asked for ends it.
func (c parkedAnew) Run(ctx context.Context, o *output) error {
	v, err := c.folders.open()
	if err != nil {
		return err
	}
	s, err := c.database.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	anew := worker.Anew{Store: s, Vault: v, Officer: c.Officer}
	for _, number := range c.Letter {
		first, err := anew.Ask(ctx, number)
		if err != nil {
			return err
		}
		err = o.say("%s: asked for. Its code was opened %s for batch %s, part %d (%s). Two officers must approve; %s cannot.",
			number, first.OpenedAt.Format(time.RFC3339), first.Batch, first.Part, first.State, c.Officer)
		if err != nil {
			return err
		}
	}
	return nil
}
