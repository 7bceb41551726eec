package rulebook

import (
	"fmt"
	"slices"
	"time"

	"sinetti/domain"
)

// cutOff is until when in the day a partner takes in work, and by when it is done.
type cutOff struct {
	Row   `yaml:",inline"`
	Of    domain.CutOffOf `yaml:"of"`
	Time  string          `yaml:"time"` // 15:04, by the country's clock
	Steps []stepDays      `yaml:"steps"`
}

// stepDays is how many working days after the day of the cut-off a step is done.
type stepDays struct {
	Step domain.PromiseStep `yaml:"step"`
	Days int                `yaml:"days"`
}

// minute is the time as minutes of the day; false where it is none.
func (o cutOff) minute() (int, bool) {
	at, err := time.Parse("15:04", o.Time)
	return at.Hour()*60 + at.Minute(), err == nil
}

func (o cutOff) rowOf(country string) domain.CutOffRow {
	row := domain.CutOffRow{Row: o.noun(), Country: country, Of: o.Of}
	row.Minute, _ = o.minute()
	for _, s := range o.Steps {
		row.Steps = append(row.Steps, domain.StepDays(s))
	}
	return row
}

// stepsOf are the steps that a partner's row must name, in their order.
var stepsOf = map[domain.CutOffOf][]domain.PromiseStep{
	domain.PrintHouseCutOff: {domain.PromisePrint, domain.PromisePosted},
	domain.BureauCutOff:     {domain.PromiseAtBureau, domain.PromiseCode, domain.PromiseProduced, domain.PromiseDispatched},
}

// cutOffs checks the rows, and that no order is promised sooner than its steps take.
func (c *checker) cutOffs(f file) {
	for i, o := range f.CutOffs {
		path := fmt.Sprintf("cut_offs[%d]", i)
		c.row(path, o.Row)
		oneOf(c, place{path, o.Row}, "of", o.Of, domain.PrintHouseCutOff, domain.BureauCutOff)
		if _, ok := o.minute(); !ok {
			c.at(path, o.Row, "time %q: want hours and minutes, such as 15:30", o.Time)
		}
		c.cutOffSteps(path, o)
		for _, e := range f.CutOffs[:i] {
			if e.Of == o.Of && e.ValidFrom == o.ValidFrom {
				c.at(path, o.Row, "overlaps %s: the same partner from the same day", e.ID)
			}
		}
	}
	if len(f.CutOffs) > 0 {
		for i, o := range f.Orders {
			c.promisedTooSoon(fmt.Sprintf("orders[%d]", i), o, f.CutOffs)
		}
	}
}

func (c *checker) cutOffSteps(path string, o cutOff) {
	named, last := make([]domain.PromiseStep, len(o.Steps)), 0
	for i, s := range o.Steps {
		named[i] = s.Step
		if s.Days < last || s.Days > 250 {
			c.at(path, o.Row, "step %s: %d days is before the step above it or beyond 250", s.Step, s.Days)
		}
		last = s.Days
	}
	if want, known := stepsOf[o.Of]; known && !slices.Equal(named, want) {
		c.at(path, o.Row, "steps %v: want each of %v, in this order", named, want)
	}
}

// promisedTooSoon compares an order's days with those that its steps take by any row.
func (c *checker) promisedTooSoon(path string, o order, rows []cutOff) {
	need := map[domain.OrderKind][]domain.PromiseStep{
		domain.CodeLetterOrder:  {domain.PromisePosted},
		domain.PUKEnvelopeOrder: {domain.PromiseCode, domain.PromisePosted},
		domain.NewCardOrder:     {domain.PromiseDispatched},
	}[o.Kind]
	days := 0
	for _, step := range need {
		longest := 0
		for _, row := range rows {
			for _, s := range row.Steps {
				if s.Step == step {
					longest = max(longest, s.Days)
				}
			}
		}
		days += longest
	}
	if o.PromiseDays < days {
		c.at(path, o.Row, "promise_days %d: its steps take %d by the rows of cut_offs", o.PromiseDays, days)
	}
}
