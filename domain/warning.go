package domain

import (
	"fmt"
	"slices"
	"time"
)

// WarningCode is the stable word of what the officer must think about first; it is
// worded at the edge, in four languages.
type WarningCode string

// The warnings (screens.md, interruption card).
const (
	WarnOrderedRecently       WarningCode = "ORDERED_RECENTLY"
	WarnAddressChanged        WarningCode = "ADDRESS_CHANGED"
	WarnWorkAddressChanged    WarningCode = "WORK_ADDRESS_CHANGED"
	WarnContactAddressChanged WarningCode = "CONTACT_ADDRESS_CHANGED" // a protected person's
	WarnWorkplaceCodes        WarningCode = "CODES_TO_WORKPLACE"
	WarnProtected             WarningCode = "ADDRESS_PROTECTED"
	WarnExpiresSoon           WarningCode = "CARD_EXPIRES_SOON"
	WarnSupersedes            WarningCode = "SUPERSEDES_EARLIER_LETTER"
)

// WarningCodes lists them all, for whoever must word them.
var WarningCodes = []WarningCode{
	WarnOrderedRecently, WarnAddressChanged, WarnWorkAddressChanged, WarnContactAddressChanged, WarnWorkplaceCodes, WarnProtected, WarnExpiresSoon, WarnSupersedes,
}

// Warning is what the officer must think about first, with its figures. An order says
// which of them its officer has acknowledged, and is refused while another one stands.
// It holds no personal data but days and counts.
type Warning struct {
	Code WarningCode
	// Number is how many: days since the order or the change of address, days until the
	// card expires, orders of codes to the workplace, letters that are superseded.
	Number int
	Limit  int  // the rulebook's bound of that number; zero where it has none
	On     Date // the order's, the change's or the expiry's day; the first one counted
	Row    Row  // the rulebook's row; zero where the rule is of the house
}

// String gives the warning with its figures, for the log.
func (w Warning) String() string {
	text := fmt.Sprintf("%s %d", w.Code, w.Number)
	if w.Limit > 0 {
		text += fmt.Sprintf("/%d", w.Limit)
	}
	if !w.On.IsZero() {
		text += " " + w.On.String()
	}
	return text
}

// unacknowledged refuses an order for each warning that stands and was not named. What
// was named and does not stand is no matter: it did when the officer read it.
func unacknowledged(say []Warning, named []WarningCode) (no []Refusal) {
	for _, w := range say {
		if slices.Contains(named, w.Code) {
			continue
		}
		r := refuse(WarningUnacknowledged).by(w.Row).at("acknowledged").with("warning", string(w.Code)).with("number", itoa(w.Number))
		if !w.On.IsZero() {
			r = r.with("on", w.On.String())
		}
		no = append(no, r)
	}
	return no
}

// WorkplaceFrom is the first day on which orders of codes to one workplace are counted.
func (c CountryRules) WorkplaceFrom(today Date) Date { return today.AddDays(-c.WorkplaceDays) }

// warnings tells what to think about before an order of that kind that may go to these places.
func warnings(f Facts, kind OrderKind, to []Delivery, c clock) []Warning {
	w := warner{f: f, to: to, clock: c, rules: c.rb.Country(f.Point.Country)}
	w.today = c.rb.Calendar.Today(f.Point.Country, c.now)
	w.orderedRecently()
	w.addressChanged()
	w.workplace(kind)
	if f.Holder.Protected {
		w.say = append(w.say, Warning{Code: WarnProtected})
	}
	if kind != NewCardOrder { // whose very sense that is
		w.expiresSoon()
	}
	if n := len(supersededBy(f.OpenLetters)); kind != NewCardOrder && n > 0 {
		w.say = append(w.say, Warning{Code: WarnSupersedes, Number: n})
	}
	return w.say
}

// warner gathers what there is to say.
type warner struct {
	f     Facts
	to    []Delivery
	clock clock
	rules CountryRules
	today Date
	say   []Warning
}

func (w *warner) orderedRecently() {
	last := w.f.LastOrderAt
	if last.IsZero() || w.clock.now.Sub(last) >= time.Duration(w.rules.RecentDays)*24*time.Hour {
		return
	}
	on := w.clock.rb.Calendar.Today(w.f.Point.Country, last)
	w.say = append(w.say, Warning{Code: WarnOrderedRecently, Number: on.DaysUntil(w.today), Limit: w.rules.RecentDays, On: on, Row: w.rules.Row})
}

// addressChanged warns where the letter goes to an address that changed, and names it.
func (w *warner) addressChanged() {
	for _, to := range w.to {
		on, code := w.f.Holder.changedOn(to)
		if !w.today.Before(w.f.Holder.cooled(to, w.f.Point.Country, w.rules.CoolingOffDays, w.clock.rb.Calendar)) {
			continue
		}
		w.say = append(w.say, Warning{
			Code: code, Number: max(0, on.DaysUntil(w.today)), Limit: w.rules.CoolingOffDays, On: on, Row: w.rules.Row,
		})
	}
}

// workplace warns where so many codes were ordered to the workplace already that one more
// could be part of a raid on its post.
func (w *warner) workplace(kind OrderKind) {
	limit := w.rules.WorkplaceCodes
	if kind == PUKEnvelopeOrder || limit == 0 || w.f.WorkplaceCodes < limit || !slices.Contains(w.to, DeliverWork) {
		return
	}
	w.say = append(w.say, Warning{
		Code: WarnWorkplaceCodes, Number: w.f.WorkplaceCodes, Limit: limit, On: w.rules.WorkplaceFrom(w.today), Row: w.rules.Row,
	})
}

func (w *warner) expiresSoon() {
	product, ok := w.clock.rb.Product(w.f.Card.Product)
	on := w.f.Card.ExpiresOn
	if !ok || on.IsZero() || w.today.Before(on.AddMonths(-product.RenewalMonthsBefore)) {
		return
	}
	w.say = append(w.say, Warning{Code: WarnExpiresSoon, Number: max(0, w.today.DaysUntil(on)), On: on, Row: product.Row})
}
