package world

import "sinetti/domain"

// Situation is why a person of the cast stands at the desk: what is true of the
// card. Whatever such a person may complain of (a code lost, a PIN locked, a
// letter that never came) is told at the desk and stands in no register.
type Situation string

// The situations of the cast.
const (
	InUse        Situation = "in_use"
	OnTheWay     Situation = "on_the_way"    // sent to the point, not there yet
	Uncollected  Situation = "uncollected"   // lies at the point
	NotActivated Situation = "not_activated" // handed over, no PINs set
	Suspended    Situation = "suspended"
	Revoked      Situation = "revoked"
	ChipLocked   Situation = "chip_locked"
	ExpiresSoon  Situation = "expires_soon"
	Expired      Situation = "expired"
	Protected    Situation = "protected"   // a non-disclosure for safety holds
	RightEnded   Situation = "right_ended" // no valid professional right any more

	RightRestricted Situation = "right_restricted" // the authority has limited the right
	RightUnknown    Situation = "right_unknown"    // the register does not know the person
	RightNew        Situation = "right_new"        // it did not three days ago, and does now
	RightUnanswered Situation = "right_unanswered" // held long ago; about this person it gives no answer now

	AddressChanged Situation = "address_changed" // today
)

// Player is one of the cast.
type Player struct {
	Situation Situation
	At        int // index in Holders and Cards
}

// playersOfEach is how many people are in the same situation with a card of the
// same product and generation: a test that changes one leaves another.
const playersOfEach = 2

// role says which state a card of a situation is in, and how many days before
// today it was granted at the earliest and at the latest; zero: as others of its share.
type role struct {
	situation Situation
	state     domain.CardState
	from, to  int
}

// fiveYears and a day is for how long a card is valid.
const fiveYears = 5*365 + 2

var roles = []role{
	{situation: InUse, state: domain.CardActivated},
	{situation: Suspended, state: domain.CardSuspended},
	{situation: Revoked, state: domain.CardRevoked},
	{situation: ChipLocked, state: domain.CardChipLocked},
	{situation: Protected, state: domain.CardActivated},
	{situation: RightEnded, state: domain.CardActivated},
	{situation: AddressChanged, state: domain.CardActivated},
	{OnTheWay, domain.CardDispatched, 8, 6},
	{Uncollected, domain.CardArrived, 30, 20},
	{NotActivated, domain.CardHandedOver, 16, 12},
	{ExpiresSoon, domain.CardActivated, fiveYears - 15, fiveYears - 40},
	{Expired, domain.CardExpired, fiveYears + 60, fiveYears + 5},
}

// rightRoles are of professional cards alone. They come after all others, who stay the
// same people whatever is added here.
var rightRoles = []role{
	{situation: RightRestricted, state: domain.CardActivated},
	{situation: RightUnknown, state: domain.CardActivated},
	{situation: RightNew, state: domain.CardActivated},
	{situation: RightUnanswered, state: domain.CardActivated},
}

// makeCast adds people in every situation that a card of each share can be in.
func (w *World) makeCast(s source, used map[string]bool) {
	shares := sharesAt(w.Today)
	for _, sh := range shares {
		w.castAll(s, sh, roles, used)
	}
	for _, sh := range shares {
		if sh.product == "fi_professional" {
			w.castAll(s, sh, rightRoles, used)
		}
	}
}

func (w *World) castAll(s source, sh share, roles []role, used map[string]bool) {
	for _, r := range roles {
		for range playersOfEach {
			w.cast(s, sh, r, used)
		}
	}
}

func (w *World) cast(s source, sh share, r role, used map[string]bool) {
	generation := w.generation(sh.product, sh.from)
	if r.from > 0 {
		sh.from, sh.to = w.Today.AddDays(-r.from), w.Today.AddDays(-r.to)
	}
	if !fits(sh, r.situation) || w.generation(sh.product, sh.from) != generation || w.generation(sh.product, sh.to) != generation {
		return
	}
	point := w.home(s, sh.product)
	h := w.holder(s, point.Country, point, used)
	w.dress(&h, sh.product, r.situation)
	c := w.card(s, sh, h, point)
	switch {
	case c.State != domain.CardExpired:
		c.State = r.state
	case r.situation == InUse:
		r.situation = Expired // of an old generation there is no other card any more
	case r.situation != Expired:
		return
	}
	w.Cast = append(w.Cast, Player{r.situation, len(w.Holders)})
	w.Holders, w.Cards = append(w.Holders, h), append(w.Cards, c)
}

// dress gives a holder what the situation asks for, and nothing else out of the ordinary.
func (w *World) dress(h *domain.Holder, product domain.ProductID, situation Situation) {
	h.Protected, h.ContactAddress = false, domain.Address{}
	if situation == Protected {
		protect(h)
	}
	if situation == AddressChanged {
		h.AddressChangedOn = w.Today
	}
	if product == "fi_professional" {
		h.Right = w.rightIn(situation)
	}
}

// fits tells whether a card of a share can be in a situation: only professional
// cards hang on a right, a backup card is lent for three months and lies nowhere,
// and of a card between two rows no rule says how it ends.
func fits(sh share, situation Situation) bool {
	switch situation {
	case RightEnded, RightRestricted, RightUnknown, RightNew, RightUnanswered:
		return sh.product == "fi_professional"
	case OnTheWay, Uncollected, NotActivated, ExpiresSoon, Expired:
		return sh.product != "fi_backup"
	case InUse, Suspended, Revoked, ChipLocked, Protected, AddressChanged:
	}
	return true
}
