package witness

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// again is how soon an outlet that failed is tried again at the latest.
const again = 30 * time.Second

// Outlet is a place outside of the agency's power that checkpoints go to.
type Outlet struct {
	Name  string        // for the operator: the witness's name, the file, the address's role
	Every time.Duration // how often at most
	// Anew says that a checkpoint goes again even where the log has not grown: its
	// witness then says that it is alive.
	Anew bool
	// OnTheHour says that it is due where the clock passes a multiple of Every, and
	// not at once: a program that begins again and again then sends no flood of mails.
	OnTheHour bool
	// Send delivers one checkpoint; witnesses give cosignatures.
	Send func(ctx context.Context, c Checkpoint, prove Prover) ([]Cosignature, error)
}

// Through makes the outlet of a witness.
func (c *Client) Through(every time.Duration) Outlet {
	return Outlet{Name: c.Name(), Every: every, Anew: true, Send: c.Cosign}
}

// Status is how an outlet stands.
type Status struct {
	Name string
	Size int64     // of the checkpoint delivered last
	At   time.Time // when; zero: never since this process began
	Err  error     // of the last attempt; ErrForked and ErrRolledBack are alarms
}

// Outlets sends checkpoints, each outlet at its own interval. It is safe for
// concurrent use.
type Outlets struct {
	now     func() time.Time
	log     *slog.Logger
	sending sync.Mutex // held while checkpoints travel
	mutex   sync.Mutex // held while slots are read or changed
	slots   []*slot
}

type slot struct {
	Outlet
	status Status
	next   time.Time

	alarm   error // ErrForked or ErrRolledBack, until the witness agrees again
	refused int64 // size of the checkpoint that it was first said of
	told    bool  // of this alarm, by Run alone
}

// NewOutlets gathers them; none at all is allowed and does nothing.
func NewOutlets(now func() time.Time, log *slog.Logger, list ...Outlet) *Outlets {
	o := &Outlets{now: now, log: log}
	for _, outlet := range list {
		s := &slot{Outlet: outlet, status: Status{Name: outlet.Name}}
		if outlet.OnTheHour {
			s.next = now().Truncate(outlet.Every).Add(outlet.Every)
		}
		o.slots = append(o.slots, s)
	}
	return o
}

// Status lists how the outlets stand, in their order.
func (o *Outlets) Status() []Status {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	list := make([]Status, len(o.slots))
	for i, s := range o.slots {
		list[i] = s.status
	}
	return list
}

// Due tells whether Send would do anything now.
func (o *Outlets) Due() bool {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	for _, s := range o.slots {
		if !o.now().Before(s.next) {
			return true
		}
	}
	return false
}

// Send brings the checkpoint to every outlet whose interval is over, to all of
// them at once, and gives the cosignatures that came. The error joins those of the
// outlets that failed: ask it errors.Is for ErrForked and ErrRolledBack. A witness
// takes 10 seconds for a question at the most, so the sealer calls this beside its
// turns, not within one: see Run.
func (o *Outlets) Send(ctx context.Context, c Checkpoint, prove Prover) ([]Cosignature, error) {
	o.sending.Lock()
	defer o.sending.Unlock()
	owed := o.owed(c.Size)
	lists, faults := make([][]Cosignature, len(owed)), make([]error, len(owed))
	var all sync.WaitGroup
	for i, s := range owed {
		all.Go(func() {
			list, err := s.Send(ctx, c, prove)
			lists[i], faults[i] = list, o.settle(ctx, s, c, err)
		})
	}
	all.Wait()
	return slices.Concat(lists...), errors.Join(faults...)
}

// owed lists the slots that are due. One that has this checkpoint already, and
// wants it no second time, waits another interval.
func (o *Outlets) owed(size int64) []*slot {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	var list []*slot
	for _, s := range o.slots {
		if o.now().Before(s.next) {
			continue
		}
		if !s.Anew && s.status.Size == size && !s.status.At.IsZero() {
			s.next = o.now().Add(s.Every)
			continue
		}
		list = append(list, s)
	}
	return list
}

func (o *Outlets) settle(ctx context.Context, s *slot, c Checkpoint, err error) error {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	s.status.Err = err
	s.contradict(c.Size, err)
	if err == nil {
		s.status.Size, s.status.At, s.next = c.Size, o.now().UTC(), o.now().Add(s.Every)
		return nil
	}
	s.next = o.now().Add(min(s.Every, again))
	attrs := []slog.Attr{slog.String("outlet", s.Name), slog.Int64("size", c.Size), slog.Any("error", err)}
	if alarming(err) != nil {
		o.log.LogAttrs(ctx, slog.LevelError, "alarm: a witness contradicts this log", attrs...)
	} else {
		o.log.LogAttrs(ctx, slog.LevelWarn, "a checkpoint did not get out", attrs...)
	}
	return fmt.Errorf("%s: %w", s.Name, err)
}

// contradict notes whether the witness speaks against the log; that it is away
// changes nothing.
func (s *slot) contradict(size int64, err error) {
	switch now := alarming(err); {
	case err == nil:
		s.alarm = nil
	case now != nil && s.alarm != now: //nolint:errorlint // one of two of our own
		s.alarm, s.refused, s.told = now, size, false
	}
}

// alarming gives ErrForked or ErrRolledBack where it is one of them.
func alarming(err error) error {
	for _, fault := range []error{ErrForked, ErrRolledBack} {
		if errors.Is(err, fault) {
			return fault
		}
	}
	return nil
}
