package domain_test

import (
	"slices"
	"testing"

	"sinetti/domain"
)

// TestCodesThatComeWithTheCard: the maker of Estonian cards seals the codes with a new
// one. Nothing is posted, so that no address is asked for, and none stands in the way.
func TestCodesThatComeWithTheCard(t *testing.T) {
	t.Parallel()
	rb := book(t)
	f := estonian(t, "2026-01-15")
	f.Holder.Address = domain.Address{}
	for _, asked := range []domain.Delivery{"", domain.DeliverHome, domain.DeliverToPoint} {
		req := because(domain.CardDamaged)
		req.Delivery = asked
		placed, no := domain.PlaceNewCardOrder(f, req, rb, now)
		if len(no) > 0 || placed.Order.Delivery != domain.DeliverToPoint {
			t.Errorf("asked for %q: goes to %q, refused %v", asked, placed.Order.Delivery, codes(no))
		}
		if slices.ContainsFunc(placed.Promises, func(p domain.Promise) bool { return p.Step == domain.PromiseLetterThere }) {
			t.Errorf("a letter is promised: %v", placed.Promises)
		}
	}
	for _, a := range domain.PossibleActions(f, rb, now) {
		switch a.Kind {
		case domain.NewCardOrder:
			if !a.Available || !a.CodesWithCard || len(a.Places) > 0 || len(a.Delivery) > 0 || a.PromisedOn.IsZero() {
				t.Errorf("new card: %+v", a)
			}
		case domain.CodeLetterOrder, domain.PUKEnvelopeOrder:
			if a.CodesWithCard || len(a.Places) == 0 {
				t.Errorf("%s: %+v", a.Kind, a)
			}
		}
	}
}

// TestALetterNeedsAPlace: where the print house posts the first letter, the order says where to.
func TestALetterNeedsAPlace(t *testing.T) {
	t.Parallel()
	rb := book(t)
	req := because(domain.CardDamaged)
	req.Delivery = ""
	if _, no := domain.PlaceNewCardOrder(counter(t), req, rb, now); !slices.Equal(codes(no), []domain.RefusalCode{domain.DeliveryNotPossible}) {
		t.Errorf("refused %v", codes(no))
	}
	if rb.CodesWithCard(domain.NewCardOrder, "fi_organisation") || rb.CodesWithCard(domain.NewCardOrder, "none") || rb.CodesWithCard(domain.PUKEnvelopeOrder, "ee_id_card") {
		t.Error("a letter is taken for codes that come with the card")
	}
}
