package domain

// CutOffOf says whose cut-off a row is about.
type CutOffOf string

// Those who take in work until a time of the day.
const (
	PrintHouseCutOff CutOffOf = "print_house"
	BureauCutOff     CutOffOf = "bureau"
)

// StepDays is how many working days after the day of the cut-off a step is done.
type StepDays struct {
	Step PromiseStep
	Days int
}

// CutOffRow says until when in the day a partner takes in work, and by when each of
// its steps is done. What is ordered later counts as ordered on the next working day.
type CutOffRow struct {
	Row
	Country string
	Of      CutOffOf
	Minute  int // of the day, by the country's clock; the first one that is too late
	Steps   []StepDays
}

// days gives the working days of a step; 0 where the row does not name it.
func (r CutOffRow) days(step PromiseStep) int {
	for _, s := range r.Steps {
		if s.Step == step {
			return s.Days
		}
	}
	return 0
}

// CutOff gives the row in force on that day; the zero row where a country has none.
func (rb *Rulebook) CutOff(country string, of CutOffOf, today Date) CutOffRow {
	found, _ := inForce(rb.CutOffs, today, func(r CutOffRow) bool { return r.Country == country && r.Of == of })
	return found
}
