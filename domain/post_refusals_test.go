package domain_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// envelope is an Estonian envelope that lies at the point, its holder identified;
// a colleague ordered it.
func envelope(t testing.TB) domain.PostFacts {
	t.Helper()
	f := estonian(t, "2020-01-01")
	return domain.PostFacts{
		Facts:  f,
		Order:  domain.Order{ID: id(70), Kind: domain.PUKEnvelopeOrder, State: domain.OrderArrived, Delivery: domain.DeliverToPoint, OfficerID: id(9)},
		Letter: domain.Letter{ID: id(71), Kind: domain.PUKEnvelope, State: domain.LetterArrived, CodeVersion: 2},
		Since:  today,
	}
}

// posted is a code letter that was posted home long ago.
func posted(t testing.TB) domain.PostFacts {
	t.Helper()
	return domain.PostFacts{
		Facts:  counter(t),
		Order:  domain.Order{ID: id(70), Kind: domain.CodeLetterOrder, State: domain.OrderClosed, Delivery: domain.DeliverHome, OfficerID: id(1)},
		Letter: domain.Letter{ID: id(71), Kind: domain.ActivationLetter, State: domain.LetterPosted, CodeVersion: 1},
		Since:  today.AddDays(-30),
	}
}

func postRows() []refusalRow {
	row := func(name string, judge func(t *testing.T, rb *domain.Rulebook) []domain.Refusal, wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: judge}
	}
	mark := func(name string, r domain.MarkRequest, change func(*domain.PostFacts), wants ...domain.RefusalCode) refusalRow {
		return row(name, func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := posted(t)
			change(&f)
			_, no := domain.MarkLetter(f, r, rb, now)
			return no
		}, wants...)
	}
	arrive := func(name string, change func(*domain.PostFacts), wants ...domain.RefusalCode) refusalRow {
		return row(name, func(t *testing.T, _ *domain.Rulebook) []domain.Refusal {
			f := envelope(t)
			f.Order.State, f.Letter.State = domain.OrderPosted, domain.LetterPosted
			change(&f)
			_, no := domain.RecordLetterArrival(f, today)
			return no
		}, wants...)
	}
	give := func(name string, signed bool, change func(*domain.PostFacts), wants ...domain.RefusalCode) refusalRow {
		return row(name, func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := envelope(t)
			change(&f)
			_, no := domain.HandOverLetter(f, signed, rb, now)
			return no
		}, wants...)
	}
	load := func(name, number string, change func(*domain.PostFacts), wants ...domain.RefusalCode) refusalRow {
		return row(name, func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := envelope(t)
			f.Order.State, f.Letter.State = domain.OrderHandedOver, domain.LetterHandedOver
			change(&f)
			_, no := domain.LoadEnvelope(f, number, rb, now)
			return no
		}, wants...)
	}
	same := func(*domain.PostFacts) {}
	const inReader = "9246000000001"
	returned, never, used := domain.MarkRequest{Mark: domain.MarkReturned}, domain.MarkRequest{Mark: domain.MarkNeverArrived}, domain.MarkRequest{Mark: domain.MarkUsed}
	return []refusalRow{
		mark("returned", returned, same),
		mark("returned after a lapsed training", returned, func(f *domain.PostFacts) { f.Officer.TrainingValidTo = today.AddDays(-1) }, domain.TrainingLapsed),
		mark("returned, printed only", returned, func(f *domain.PostFacts) { f.Letter.State = domain.LetterPrinted }, domain.LetterStateWrong),
		mark("no such mark", domain.MarkRequest{Mark: "eaten"}, same, domain.LetterStateWrong),
		mark("one's own letter", returned, func(f *domain.PostFacts) { own := f.Holder.ID; f.Officer.HolderID = &own }, domain.OwnCard),
		mark("of a protected person", returned, func(f *domain.PostFacts) { f.Holder.Protected = true }, domain.ProtectedRightMissing),
		mark("never arrived", never, same),
		// Posted on a Friday: seven working days end on the Tuesday of the week after next, which is today.
		mark("never arrived, on its last day", never, func(f *domain.PostFacts) { f.Since = domain.Date{Year: 2026, Month: time.November, Day: 13} }, domain.LetterUnderWay),
		mark("never arrived, the day after", never, func(f *domain.PostFacts) { f.Since = domain.Date{Year: 2026, Month: time.November, Day: 12} }),
		mark("used", used, same),
		mark("used by another", domain.MarkRequest{Mark: domain.MarkUsed, MayHaveBeenRead: true}, same, domain.LetterMarkContradicts),
		mark("an envelope used", used, func(f *domain.PostFacts) { f.Letter.Kind = domain.PUKEnvelope }, domain.LetterStateWrong),
		mark("uncollected too early", domain.MarkRequest{Mark: domain.MarkUncollected}, func(f *domain.PostFacts) {
			f.Letter.State, f.Since = domain.LetterArrived, today.AddDays(-30)
		}, domain.LetterToBeKept),
		mark("uncollected", domain.MarkRequest{Mark: domain.MarkUncollected}, func(f *domain.PostFacts) {
			f.Letter.State, f.Since = domain.LetterArrived, today.AddDays(-31)
		}),
		arrive("arrival", same),
		arrive("arrival of what goes home", func(f *domain.PostFacts) { f.Order.Delivery = domain.DeliverHome }, domain.LetterNotToPoint),
		arrive("arrival twice", func(f *domain.PostFacts) { f.Letter.State = domain.LetterArrived }, domain.LetterStateWrong),
		give("hand-over", true, same),
		give("hand-over unsigned", false, same, domain.SignatureMissing),
		give("hand-over by who ordered", true, func(f *domain.PostFacts) { f.Order.OfficerID = id(1) }, domain.RequesterHandsOver),
		give("hand-over unverified", true, func(f *domain.PostFacts) { f.Verification = domain.Verification{} }, domain.IdentityNotVerified),
		give("hand-over after the visit", true, func(f *domain.PostFacts) { f.Visit.ClosedAt = now.Add(-time.Minute) }, domain.VisitOver, domain.VerificationLapsedCode),
		give("hand-over for a revoked card", true, func(f *domain.PostFacts) { f.Card.State = domain.CardRevoked }, domain.CardEnded),
		give("hand-over of the older envelope", true, func(f *domain.PostFacts) { f.Letter.SupersededBy = id(72) }, domain.LetterSupersededCode),
		give("hand-over before arrival", true, func(f *domain.PostFacts) { f.Letter.State = domain.LetterPosted }, domain.LetterStateWrong),
		load("load", inReader, same),
		load("load onto another card", "9246000000002", same, domain.OtherCardInReader),
		load("load before the hand-over", inReader, func(f *domain.PostFacts) { f.Letter.State = domain.LetterArrived }, domain.LetterStateWrong),
		load("load a code letter", inReader, func(f *domain.PostFacts) { f.Letter.Kind = domain.ActivationLetter }, domain.LetterNotLoaded),
		load("load the older envelope", inReader, func(f *domain.PostFacts) { f.Letter.SupersededBy = id(72) }, domain.LetterSupersededCode),
	}
}

// Where letters print the same code, an earlier one may be given as well (rules.md §5).
func TestTheOlderLetterOfTheSameCodeIsGiven(t *testing.T) {
	t.Parallel()
	f := posted(t)
	f.Order.State, f.Order.Delivery, f.Order.OfficerID = domain.OrderArrived, domain.DeliverToPoint, id(9)
	f.Letter.State, f.Letter.SupersededBy = domain.LetterArrived, id(72)
	if _, no := domain.HandOverLetter(f, true, book(t), now); len(no) > 0 {
		t.Errorf("refused: %v", codes(no))
	}
}

// What may have been read suspends the card by its row, and only there (rules.md §7).
func TestALetterThatMayHaveBeenRead(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for name, c := range map[string]struct {
		facts domain.PostFacts
		mark  domain.LetterMark
		read  bool
		want  domain.SpoilReason
	}{
		"returned closed":               {posted(t), domain.MarkReturned, false, ""},
		"returned open":                 {posted(t), domain.MarkReturned, true, domain.SpoiledOpened},
		"lost on the way":               {posted(t), domain.MarkNeverArrived, true, domain.SpoiledMissing},
		"arrived open":                  {posted(t), domain.MarkDamaged, true, domain.SpoiledOpened},
		"a set that was never loaded":   {envelope(t), domain.MarkDamaged, true, ""},
		"a card that has ended already": {ended(posted(t)), domain.MarkReturned, true, ""},
	} {
		done, no := domain.MarkLetter(c.facts, domain.MarkRequest{Mark: c.mark, MayHaveBeenRead: c.read}, rb, now)
		if len(no) > 0 || done.Suspend != c.want {
			t.Errorf("%s: suspended for %q, %v; want %q", name, done.Suspend, codes(no), c.want)
		}
	}
}

func ended(f domain.PostFacts) domain.PostFacts {
	f.Card.State = domain.CardRevoked
	return f
}

// The letter's fate takes its order along: never a new card's, and never one that ended.
func TestOrdersFollowTheirPost(t *testing.T) {
	t.Parallel()
	rb := book(t)
	open := func(f domain.PostFacts) domain.PostFacts { f.Order.State = domain.OrderPosted; return f }
	ofCard := open(posted(t))
	ofCard.Order.Kind = domain.NewCardOrder
	marked := func(f domain.PostFacts, mark domain.LetterMark) []domain.OrderState {
		done, no := domain.MarkLetter(f, domain.MarkRequest{Mark: mark}, rb, now)
		if len(no) > 0 {
			t.Error(mark, codes(no))
		}
		return done.Orders
	}
	handed := func(kind domain.LetterKind) []domain.OrderState {
		f := envelope(t)
		f.Letter.Kind = kind
		done, no := domain.HandOverLetter(f, true, rb, now)
		if len(no) > 0 {
			t.Error(kind, codes(no))
		}
		return done.Orders
	}
	loading := envelope(t)
	loading.Order.State, loading.Letter.State = domain.OrderHandedOver, domain.LetterHandedOver
	loaded, _ := domain.LoadEnvelope(loading, loading.Card.Number, rb, now)
	got := [][]domain.OrderState{
		marked(posted(t), domain.MarkReturned), marked(ofCard, domain.MarkReturned), marked(open(posted(t)), domain.MarkReturned),
		marked(open(posted(t)), domain.MarkNeverArrived), marked(open(posted(t)), domain.MarkUsed), marked(envelope(t), domain.MarkDamaged),
		handed(domain.PUKEnvelope), handed(domain.ActivationLetter), loaded.Orders,
	}
	want := [][]domain.OrderState{
		nil, nil,
		{domain.OrderReturned},
		{domain.OrderFailed},
		{domain.OrderClosed},
		{domain.OrderFailed},
		{domain.OrderHandedOver},
		{domain.OrderHandedOver, domain.OrderClosed},
		{domain.OrderClosed},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if loaded.LoadedVersion != 2 {
		t.Errorf("version %d counts, want 2", loaded.LoadedVersion)
	}
}

// Every mark leads where the table of states lets a letter go.
func TestMarksKeepTheTableOfStates(t *testing.T) {
	t.Parallel()
	rb := book(t)
	var seen []domain.LetterMark
	for _, state := range domain.LetterStates() {
		f := posted(t)
		f.Letter.State, f.Since = state, today.AddDays(-400)
		can := domain.MarksOf(f.Letter)
		for _, mark := range domain.LetterMarks {
			done, no := domain.MarkLetter(f, domain.MarkRequest{Mark: mark}, rb, now)
			if (len(no) == 0) != slices.Contains(can, mark) {
				t.Errorf("%s from %s: %v, and offered are %v", mark, state, codes(no), can)
			}
			if len(no) == 0 && !state.CanBecome(done.Letter.To) {
				t.Errorf("%s takes %s to %s", mark, state, done.Letter.To)
			}
		}
		seen = append(seen, can...)
	}
	for _, mark := range domain.LetterMarks {
		if !slices.Contains(seen, mark) {
			t.Errorf("nothing can be marked %s", mark)
		}
	}
}
