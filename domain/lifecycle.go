package domain

import (
	"slices"
	"time"
)

// LifecycleStep is something that befalls a card with time alone.
type LifecycleStep string

// The steps, each at most once a card.
const (
	StepExpired             LifecycleStep = "expired"              // its last day is over
	StepReplaced            LifecycleStep = "replaced"             // the card that follows it is in use
	StepUncollectedEnd      LifecycleStep = "uncollected_end"      // nobody came for it
	StepUnactivatedEnd      LifecycleStep = "unactivated_end"      // it was handed over and never used
	StepUncollectedReminder LifecycleStep = "uncollected_reminder" // the holder is told that it lies ready
	StepUnactivatedReminder LifecycleStep = "unactivated_reminder" // the holder is told how to activate it
	StepRenewalDue          LifecycleStep = "renewal_due"          // the holder is told that a renewal can be ordered
)

// LifecycleSteps lists them all, ends first: of several that are due the first is taken.
var LifecycleSteps = []LifecycleStep{
	StepExpired, StepReplaced, StepUncollectedEnd, StepUnactivatedEnd,
	StepUncollectedReminder, StepUnactivatedReminder, StepRenewalDue,
}

// LifecycleFacts is what a card's next step by time goes by, with the card locked.
type LifecycleFacts struct {
	Card  Card
	Since time.Time // when it came into its state
	// Successor is the card that follows this one, and since when it is in its state;
	// zero where none does, or it never came to be.
	Successor      Card
	SuccessorSince time.Time
	Taken          []LifecycleStep // steps that were taken already
}

// LifecycleDue tells which step is due for a card, and by which row.
func LifecycleDue(f LifecycleFacts, rb *Rulebook, now time.Time) (LifecycleStep, Row, bool) {
	product, ok := rb.Product(f.Card.Product)
	if !ok || f.Card.State.Ended() {
		return "", Row{}, false
	}
	today := rb.Calendar.Today(product.Country, now)
	row, ok := rb.Lifecycle(product, today)
	if !ok {
		return "", Row{}, false
	}
	c := lifecycle{f: f, product: product, row: row, now: now, today: today, since: rb.Calendar.Today(product.Country, f.Since)}
	for _, step := range LifecycleSteps {
		if c.due(step) && !slices.Contains(f.Taken, step) {
			return step, c.rowOf(step), true
		}
	}
	return "", Row{}, false
}

type lifecycle struct {
	f       LifecycleFacts
	product Product
	row     LifecycleRow
	now     time.Time
	today   Date
	since   Date // the day on which the card came into its state
}

func (c lifecycle) rowOf(step LifecycleStep) Row {
	if step == StepExpired || step == StepRenewalDue {
		return c.product.Row
	}
	return c.row.Row
}

func (c lifecycle) due(step LifecycleStep) bool {
	if from := step.From(); !slices.Contains(from, c.f.Card.State) || !c.was(step, from) {
		return false
	}
	switch step {
	case StepExpired:
		return !c.f.Card.ExpiresOn.IsZero() && c.today.After(c.f.Card.ExpiresOn)
	case StepReplaced:
		return c.f.Successor.State == CardActivated &&
			!c.now.Before(c.f.SuccessorSince.Add(time.Duration(c.row.OldCardOffHours)*time.Hour))
	case StepUncollectedEnd:
		return !c.today.Before(c.since.AddMonths(c.row.UncollectedEndMonths))
	case StepUnactivatedEnd:
		return !c.today.Before(c.since.AddMonths(c.row.UnactivatedEndMonths))
	case StepUncollectedReminder:
		return !c.today.Before(c.since.AddDays(c.row.UncollectedReminderDays))
	case StepUnactivatedReminder:
		return !c.today.Before(c.since.AddDays(c.row.UnactivatedReminderDays))
	case StepRenewalDue:
		return c.renewalDue()
	}
	return false
}

// was tells whether the card is where the step befalls one, or was when it was suspended:
// what nobody collected or activated is not in use by being suspended.
func (c lifecycle) was(step LifecycleStep, from []CardState) bool {
	return step == StepExpired || step == StepReplaced || slices.Contains(from, c.f.Card.Was())
}

// renewalDue tells whether the card can be renewed and nobody has asked for it yet.
func (c lifecycle) renewalDue() bool {
	last := c.f.Card.ExpiresOn
	return c.product.Orderable && !last.IsZero() && c.f.Successor.ID.IsZero() &&
		!c.today.Before(last.AddMonths(-c.product.RenewalMonthsBefore))
}

// From lists the states of a card in which the step can befall it; a suspended one goes
// by the state in which it was suspended (Card.Was).
func (s LifecycleStep) From() []CardState {
	switch s {
	case StepExpired:
		return []CardState{CardDispatched, CardArrived, CardHandedOver, CardActivated, CardSuspended}
	case StepReplaced:
		return []CardState{CardDispatched, CardArrived, CardHandedOver, CardActivated, CardSuspended}
	case StepUncollectedEnd:
		return []CardState{CardDispatched, CardArrived, CardSuspended}
	case StepUncollectedReminder: // of a suspended card nobody is told that it lies ready
		return []CardState{CardDispatched, CardArrived}
	case StepUnactivatedEnd:
		return []CardState{CardHandedOver, CardSuspended}
	case StepUnactivatedReminder:
		return []CardState{CardHandedOver}
	case StepRenewalDue:
		return []CardState{CardActivated}
	}
	return nil
}

// EndsCardAs gives the state in which the step ends the card; empty where it only
// reminds.
func (row LifecycleRow) EndsCardAs(step LifecycleStep) CardState {
	switch step {
	case StepExpired:
		return CardExpired
	case StepReplaced:
		return CardRevoked
	case StepUncollectedEnd:
		return row.UncollectedEnds
	case StepUnactivatedEnd:
		return row.UnactivatedEnds
	case StepUncollectedReminder, StepUnactivatedReminder, StepRenewalDue:
	}
	return ""
}

// Sieve gives what a first search for a step's cards may go by: those in their state
// since before an instant, or those that expire by a day. It lets none slip that
// LifecycleDue would find.
func (row LifecycleRow) Sieve(step LifecycleStep, product Product, today Date, now time.Time) (before time.Time, by Date) {
	const day = 24 * time.Hour // a business day may begin up to a day before UTC's
	switch step {
	case StepExpired:
		return time.Time{}, today.AddDays(-1)
	case StepRenewalDue:
		return time.Time{}, today.AddMonths(product.RenewalMonthsBefore).AddDays(3) // months differ in length
	case StepReplaced:
		return now.Add(-time.Duration(row.OldCardOffHours) * time.Hour), Date{}
	case StepUncollectedEnd:
		return now.AddDate(0, -row.UncollectedEndMonths, 3).Add(day), Date{}
	case StepUnactivatedEnd:
		return now.AddDate(0, -row.UnactivatedEndMonths, 3).Add(day), Date{}
	case StepUncollectedReminder:
		return now.AddDate(0, 0, -row.UncollectedReminderDays).Add(day), Date{}
	case StepUnactivatedReminder:
		return now.AddDate(0, 0, -row.UnactivatedReminderDays).Add(day), Date{}
	}
	return time.Time{}, Date{}
}
