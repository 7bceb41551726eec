package domain_test

import (
	"testing"
	"time"

	"sinetti/domain"
)

// professional has an order of a new professional card judged, with what the register
// of health professionals last said, and how many hours ago.
func professional(standing domain.ProfessionalStanding, hours int, change func(*domain.Facts), wants ...domain.RefusalCode) refusalRow {
	return orders(domain.NewCardOrder, func(f *domain.Facts, r *domain.Request) {
		f.Card.Product, f.Point.Kind, f.Organisation.HealthCare, r.Reason = "fi_professional", domain.HealthCarePoint, true, domain.CardLost
		f.Holder.Right = domain.ProfessionalRight{Standing: standing, Until: today.AddMonths(12), AskedAt: now.Add(-time.Duration(hours) * time.Hour)}
		change(f)
	}, wants...)
}

func professionalRows() []refusalRow {
	same := func(*domain.Facts) {}
	until := func(day domain.Date) func(*domain.Facts) {
		return func(f *domain.Facts) { f.Holder.Right.Until = day }
	}
	away := func(f *domain.Facts) { f.RegisterAway = true }
	return []refusalRow{
		professional(domain.PracticeHeld, 0, same),
		professional(domain.PracticeHeld, 1, same),
		professional(domain.PracticeHeld, 0, until(domain.WithoutEnd)),
		professional(domain.PracticeHeld, 0, until(today)),
		professional(domain.PracticeHeld, 0, until(today.AddDays(-1)), domain.ProfessionalRightEnded),
		professional(domain.PracticeEnded, 0, same, domain.ProfessionalRightEnded),
		professional(domain.PracticeRestricted, 0, same, domain.ProfessionalRestricted),
		professional(domain.PracticeRestricted, 0, until(today.AddDays(-1)), domain.ProfessionalRightEnded),
		professional(domain.PracticeNone, 0, same, domain.ProfessionalRightAbsent),
		// An answer that is too old is none, and a stranger gets no card.
		professional(domain.PracticeHeld, 2, same, domain.ProfessionalUnreachable),
		professional(domain.PracticeHeld, -1, same, domain.ProfessionalUnreachable),
		professional(domain.PracticeNotAsked, 0, func(f *domain.Facts) { f.Holder.Right = domain.ProfessionalRight{} }, domain.ProfessionalUnreachable),
		// While the register is away, whoever was known of late must be able to log in.
		professional(domain.PracticeHeld, 30*24, away),
		professional(domain.PracticeHeld, 30*24+1, away, domain.ProfessionalUnreachable),
		professional(domain.PracticeNone, 2, away, domain.ProfessionalRightAbsent),
		professional(domain.PracticeRestricted, 2, away, domain.ProfessionalRestricted),
		professional(domain.PracticeHeld, 2, func(f *domain.Facts) { away(f); until(today.AddDays(-1))(f) }, domain.ProfessionalRightEnded),
		professional(domain.PracticeNotAsked, 2, func(f *domain.Facts) { away(f); f.Holder.Right = domain.ProfessionalRight{} }, domain.ProfessionalUnreachable),
		{wants: []domain.RefusalCode{domain.RightNotAskedFor}, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			_, no := domain.AskRightAgain(counter(t), rb, now)
			return no
		}},
		// Nobody was asked about for an order that must be thought about first: the register is not blamed.
		orders(domain.NewCardOrder, func(f *domain.Facts, r *domain.Request) {
			f.Card.Product, f.Point.Kind, f.Organisation.HealthCare, r.Reason = "fi_professional", domain.HealthCarePoint, true, domain.CardLost
			f.Holder.Right, f.LastOrderAt, r.Acknowledged = domain.ProfessionalRight{}, now, nil
		}, domain.WarningUnacknowledged),
	}
}

// Whoever looks at a card is told what the register said last; only the order asks.
func TestThePageGoesByTheLastAnswer(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, row := range []struct {
		right domain.ProfessionalRight
		wants domain.RefusalCode // empty: the card can be ordered
	}{
		{domain.ProfessionalRight{}, ""},
		{domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: today, AskedAt: now.AddDate(-1, 0, 0)}, ""},
		{domain.ProfessionalRight{Standing: domain.PracticeNone, AskedAt: now.AddDate(-1, 0, 0)}, domain.ProfessionalRightAbsent},
		{domain.ProfessionalRight{Standing: domain.PracticeEnded, Until: today, AskedAt: now}, domain.ProfessionalRightEnded},
	} {
		f := atDesk(t, "fi_professional", "2025-03-03", domain.CardActivated)
		f.Holder.Right = row.right
		for _, a := range domain.PossibleActions(f, rb, now) {
			if a.Kind != domain.NewCardOrder {
				continue
			}
			if a.Available != (row.wants == "") || row.wants != "" && !domain.Has(a.Refusals, row.wants) {
				t.Errorf("%+v: %+v", row.right, a.Refusals)
			}
		}
	}
}

// The register is asked about nobody whose order could not be placed anyway, and about
// whoever was refused by its last answer: that may have been put right.
func TestWhenTheRegisterIsAsked(t *testing.T) {
	t.Parallel()
	rb := book(t)
	held := domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: today, AskedAt: now}
	old := held
	old.AskedAt = now.Add(-time.Hour - time.Second)
	for name, row := range map[string]struct {
		change func(*domain.Facts, *domain.Request)
		want   bool
	}{
		"never asked":        {func(f *domain.Facts, _ *domain.Request) { f.Holder.Right = domain.ProfessionalRight{} }, true},
		"asked just now":     {func(f *domain.Facts, _ *domain.Request) { f.Holder.Right = held }, false},
		"asked too long ago": {func(f *domain.Facts, _ *domain.Request) { f.Holder.Right = old }, true},
		"refused just now": {func(f *domain.Facts, _ *domain.Request) {
			f.Holder.Right = domain.ProfessionalRight{Standing: domain.PracticeNone, AskedAt: now}
		}, true},
		"another product":       {func(f *domain.Facts, _ *domain.Request) { f.Card.Product, f.Holder.Right = "fi_staff", old }, false},
		"identity not verified": {func(f *domain.Facts, _ *domain.Request) { f.Verification, f.Holder.Right = domain.Verification{}, old }, false},
		"a wrong reason":        {func(f *domain.Facts, r *domain.Request) { r.Reason, f.Holder.Right = domain.PINLocked, old }, false},
		"no identity code":      {func(f *domain.Facts, _ *domain.Request) { f.Holder.Person.IdentityCode, f.Holder.Right = "", old }, false},
	} {
		f := atDesk(t, "fi_professional", "2025-03-03", domain.CardActivated)
		req := request()
		req.Reason = domain.CardLost
		row.change(&f, &req)
		if got := domain.HangsOnRight(f, req, rb, now); got != row.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// The register is asked again about whoever its last answer refuses, and about nobody
// for whom something else stands in the way.
func TestAskingTheRegisterAgain(t *testing.T) {
	t.Parallel()
	rb := book(t)
	held := domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: today, AskedAt: now}
	old := held
	old.AskedAt = now.AddDate(0, 0, -1)
	none := domain.ProfessionalRight{Standing: domain.PracticeNone, AskedAt: now}
	for name, row := range map[string]struct {
		right  domain.ProfessionalRight
		change func(*domain.Facts)
		good   bool
		wants  domain.RefusalCode
	}{
		"refused just now":      {none, nil, false, ""},
		"good, and long ago":    {old, nil, false, ""},
		"good, and just now":    {held, nil, true, ""},
		"never asked":           {domain.ProfessionalRight{}, nil, false, ""},
		"identity not verified": {none, func(f *domain.Facts) { f.Verification = domain.Verification{} }, false, domain.IdentityNotVerified},
		"another's card":        {none, func(f *domain.Facts) { f.Card.HolderID = id(31) }, false, domain.CardOtherHolder},
		"no right to order":     {none, func(f *domain.Facts) { f.Actor.Roles = []domain.Role{domain.Approver} }, false, domain.NotPermitted},
		"a card to be given":    {none, lies(domain.CardArrived), false, ""},
		"one put out of use":    {none, lies(domain.CardSuspended), false, ""},
		"a card in use":         {none, lies(domain.CardActivated), false, domain.OrderPending},
	} {
		f := atDesk(t, "fi_professional", "2025-03-03", domain.CardActivated)
		f.Holder.Right = row.right
		if row.change != nil {
			row.change(&f)
		}
		good, no := domain.AskRightAgain(f, rb, now)
		if good != row.good || row.wants == "" && len(no) > 0 || row.wants != "" && !domain.Has(no, row.wants) {
			t.Errorf("%s: %t, %v", name, good, no)
		}
	}
}

// lies puts the card into the state, with a successor on order: no further one may be
// ordered, whatever the register says.
func lies(s domain.CardState) func(*domain.Facts) {
	return func(f *domain.Facts) {
		f.Card.State = s
		f.OpenOrders = []domain.Order{{Kind: domain.NewCardOrder, CardID: f.Card.ID, State: domain.OrderAtBureau}}
	}
}
