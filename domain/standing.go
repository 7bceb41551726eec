package domain

import "slices"

// PointFault is what a point lacks.
type PointFault string

// The faults of a point (rules.md §2: contract, at least two trained registrars,
// somebody who leads it).
const (
	NoContract          PointFault = "no_contract"
	TooFewRegistrars    PointFault = "too_few_registrars"
	NoResponsiblePerson PointFault = "no_responsible_person"
)

// PointFaults lists them all.
var PointFaults = []PointFault{NoContract, TooFewRegistrars, NoResponsiblePerson}

// minRegistrars is how many trained registrars a point needs where no row says more
// (rules.md §2).
const minRegistrars = 2

// standingHorizon is how many days ahead a standing looks.
const standingHorizon = 60

// Post is one officer's right at a point, with what else it hangs on.
type Post struct {
	Officer            Officer
	Role               Role
	ValidFrom, ValidTo Date // of the right; ValidTo zero while open-ended
}

// serves tells whether the post counts on that day: the right in force, its
// officer at work, and a registrar's training valid.
func (p Post) serves(role Role, today Date) bool {
	return p.Role == role && today.Within(p.ValidFrom, p.ValidTo) && p.Officer.AtWork(today) &&
		(role != Registrar || !today.After(p.Officer.TrainingValidTo))
}

// PointFacts is what a point's standing goes by.
type PointFacts struct {
	Point Point
	Needs PointsRow // what its country wants of it
	Posts []Post    // rights at the point that were approved and have not ended
}

// PointStanding is whether a point is in order.
type PointStanding struct {
	InOrder           bool
	Faults            []PointFault
	Stops             []Permission // what cannot be done there until it is mended
	TrainedRegistrars int
	// EndsOn is the first day, within 60 days, on which the point is no longer in
	// order if nothing is done; zero where it is not in order today, or stays so.
	EndsOn Date
}

// Standing judges a point on a day.
func Standing(f PointFacts, today Date) PointStanding {
	s := PointStanding{TrainedRegistrars: f.count(Registrar, today), Faults: f.faults(today)}
	s.InOrder = len(s.Faults) == 0
	for _, p := range Permissions() {
		if slices.ContainsFunc(s.Faults, func(fault PointFault) bool { return fault.stops(p) }) {
			s.Stops = append(s.Stops, p)
		}
	}
	for n := 1; s.InOrder && n <= standingHorizon; n++ {
		if day := today.AddDays(n); !f.inOrder(day) {
			s.EndsOn = day
			break
		}
	}
	return s
}

func (f PointFacts) inOrder(today Date) bool { return len(f.faults(today)) == 0 }

func (f PointFacts) faults(today Date) []PointFault {
	var faults []PointFault
	if !f.Point.UnderContract(today) {
		faults = append(faults, NoContract)
	}
	if f.count(Registrar, today) < f.Needs.Registrars() {
		faults = append(faults, TooFewRegistrars)
	}
	if f.count(ResponsiblePerson, today) == 0 {
		faults = append(faults, NoResponsiblePerson)
	}
	return faults
}

// count counts officers, not rights: somebody who holds a right twice is one.
func (f PointFacts) count(role Role, today Date) int {
	var who []ID
	for _, p := range f.Posts {
		if p.serves(role, today) && !slices.Contains(who, p.Officer.ID) {
			who = append(who, p.Officer.ID)
		}
	}
	return len(who)
}

// UnderContract tells whether the agency's contract with the point is in force.
func (p Point) UnderContract(today Date) bool { return today.Within(p.ContractFrom, p.ContractTo) }

// stops tells what the fault stops: the links of an act's chain that it breaks.
func (fault PointFault) stops(p Permission) bool {
	switch fault {
	case NoContract:
		return slices.Contains(chains[p], FactContract)
	case TooFewRegistrars:
		return p.NeedsTwoRegistrars()
	case NoResponsiblePerson: // somebody must be named, and nobody at the counter waits for it
	}
	return false
}

// NeedsTwoRegistrars tells whether the act leads to something that a second person
// must hand over: who requested a card does not alone mark it handed over (rules.md §2).
func (p Permission) NeedsTwoRegistrars() bool { return p == MayOrderNewCard || p == MayOrderPUK }
