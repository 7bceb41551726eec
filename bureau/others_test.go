package bureau_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/store"
)

// addBureau writes one more bureau.
func (r *room) addBureau(code, country string) error {
	s := r.db.OwnerStore()
	return s.InsertPartner(r.t.Context(), s.Pool, store.NewPartner{
		Partner: store.Partner{ID: s.NewID(), Kind: "bureau", Code: code}, Name: code, Certificate: strings.Repeat(code[:1], 64), Country: country,
	})
}

// A country's cards are made by its bureau alone: another's word and codes are
// refused. One bureau makes the cards of every country that has none.
func TestABureauSpeaksForItsCountrysCards(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update cards set code_version = 0 where id = $1`, r.w.CardEE.ID)
	r.exec(`update cards set product = 'ee_e_resident', generation = 'ee.generation.e_resident.2025' where id = $1`, r.card)
	r.must(domain.BureauAccepted) // the only bureau there is
	if err := r.addBureau("bureau-ee", "EE"); err != nil {
		t.Fatal(err)
	}
	for _, active := range []bool{true, false} {
		r.exec(`update partners set active = $1 where code = 'bureau-ee'`, active)
		r.refuses(r.message(domain.BureauInProduction), domain.NotPermitted, "")
		want := []string{"refused OTHER_BUREAU"}
		if diff := cmp.Diff(want, r.deliver(code(r.w.CardEE.ID, 1, 's'))); diff != "" {
			t.Errorf("codes, while Estonia's bureau is active %v (-want +got):\n%s", active, diff)
		}
	}
	r.exec(`update cards set product = 'fi_staff', generation = 'fi.generation.staff' where id = $1`, r.card)
	r.must(domain.BureauInProduction)
	if got := r.deliver(code(r.card, 1, 's')); got[0] != "filed" {
		t.Errorf("its own country's code: %s", got)
	}
}

// With several bureaus a country that has none is nobody's.
func TestACountryWithoutABureauIsNobodysAmongSeveral(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	if err := r.addBureau("se-bureau", "SE"); err != nil {
		t.Fatal(err)
	}
	r.exec(`update cards set product = 'ee_e_resident', generation = 'ee.generation.e_resident.2025' where id = $1`, r.card)
	r.refuses(r.message(domain.BureauAccepted), domain.NotPermitted, "")
}

func TestACountryHasOneActiveBureau(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	if err := r.addBureau("second", "FI"); store.ViolatedConstraint(err) != "partner_one_active_bureau_a_country" {
		t.Errorf("a second active bureau: %v", err)
	}
	r.exec(`update partners set active = false where id = $1`, r.w.Bureau.ID)
	if err := r.addBureau("second", "FI"); err != nil {
		t.Errorf("in place of one that has ended: %v", err)
	}
}
