package domain_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

func TestMoneySplitsIntoNetAndTax(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ gross, permille, net int64 }{{5263, 255, 4194}, {500, 0, 500}, {1, 255, 1}, {0, 255, 0}, {125, 250, 100}} {
		m := domain.Money{Cents: c.gross, VATPermille: int(c.permille)}
		if m.Net() != c.net || m.Net()+m.VAT() != c.gross {
			t.Errorf("%+v: net %d, VAT %d", c, m.Net(), m.VAT())
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	if _, ok := domain.NewDate(2025, time.February, 29); ok {
		t.Error("2025 has no 29 February")
	}
	for _, s := range []string{"2026-13-01", "2026-1-1", "yesterday"} {
		if _, err := domain.ParseDate(s); !errors.Is(err, domain.ErrNotADate) {
			t.Errorf("%s: %v", s, err)
		}
	}
	if d, err := domain.ParseDate(""); err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("no day: %v %v", d, err)
	}
	if !today.Within(today, domain.Date{}) || today.Within(today.AddDays(1), domain.Date{}) || today.Within(domain.Date{}, today.AddDays(-1)) {
		t.Error("Within")
	}
	rapid.Check(t, func(t *rapid.T) {
		d := today.AddDays(rapid.IntRange(-300_000, 300_000).Draw(t, "days"))
		text, _ := d.MarshalText()
		var back domain.Date
		if err := back.UnmarshalText(text); err != nil || back != d {
			t.Fatalf("%s became %s: %v", d, back, err)
		}
	})
}

var (
	bareDigits   = regexp.MustCompile(`\d{5}`)
	letterNumber = regexp.MustCompile(`^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]$`)
)

// TestLetterNumbers: opaque, no run of digits that could be a code, one wrong sign
// and two swapped ones found.
func TestLetterNumbers(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var random [12]byte
		copy(random[:], rapid.SliceOfN(rapid.Byte(), 12, 12).Draw(t, "random"))
		n := domain.NewLetterNumber(random)
		if !letterNumber.MatchString(n) || bareDigits.MatchString(strings.ReplaceAll(n, "-", "")) || !domain.CheckLetterNumber(n) {
			t.Fatal(n)
		}
		i := rapid.SampledFrom([]int{0, 1, 2, 5, 6, 10, 11, 13, 15}).Draw(t, "place")
		other := []byte(n)
		other[i] = rapid.SampledFrom([]byte("23456789ABCDEFGHJKLMNPQRSTVWX")).Draw(t, "sign")
		if other[i] != n[i] && domain.CheckLetterNumber(string(other)) {
			t.Fatalf("%s was taken for %s", other, n)
		}
		swapped := []byte(n)
		swapped[1], swapped[2] = swapped[2], swapped[1]
		if swapped[1] != swapped[2] && domain.CheckLetterNumber(string(swapped)) {
			t.Fatalf("%s was taken for %s", swapped, n)
		}
	})
}

func TestOrderAndBatchNumbers(t *testing.T) {
	t.Parallel()
	order := domain.NewOrderNumber(today, [10]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	batch := domain.NewBatchNumber(today, [6]byte{1, 2, 3, 4, 5, 6})
	if !strings.HasPrefix(order, "T26-") || !domain.CheckOrderNumber(order) || domain.CheckBatchNumber(order) {
		t.Error(order)
	}
	if !strings.HasPrefix(batch, "E26-") || !domain.CheckBatchNumber(batch) || domain.CheckOrderNumber(batch) {
		t.Error(batch)
	}
	fits := 0
	for _, sign := range "23456789ABCDEFGHJKLMNPQRSTVWX" {
		if domain.CheckOrderNumber(order[:len(order)-1] + string(sign)) {
			fits++
		}
	}
	if fits != 1 {
		t.Errorf("%d check signs fit one number", fits)
	}
	for _, s := range []string{"", "T26", strings.Repeat("T", 16), "T26-ÄÄÄÄÄ-2"} {
		if domain.CheckOrderNumber(s) || domain.CheckLetterNumber(s) {
			t.Errorf("%q was taken for a number", s)
		}
	}
}

func TestPermissionsAreNamedAndHeld(t *testing.T) {
	t.Parallel()
	seen := map[domain.Permission]bool{}
	actors := []domain.Actor{{Kind: domain.PrintHouseActor}, {Kind: domain.BureauActor}, {Kind: domain.SystemActor}}
	for _, role := range domain.Roles {
		actors = append(actors, agency(1, role))
	}
	for _, p := range domain.Permissions() {
		held := false
		for _, a := range actors {
			held = held || a.May(p) == nil
		}
		if seen[p] || !held || !strings.HasSuffix(p.Sentence(), ".") {
			t.Errorf("%s: twice, nobody's or without a sentence", p)
		}
		seen[p] = true
		if (domain.Actor{}).May(p) == nil || (domain.Actor{Roles: domain.Roles}).May(p) == nil {
			t.Errorf("%s is held by an actor of no kind", p)
		}
	}
	if agency(1, domain.Registrar).May("fly") == nil || domain.Permission("fly").Sentence() != "" {
		t.Error("a permission that nobody named was granted")
	}
	if agency(1, domain.Registrar).May(domain.MayIntrospect) == nil || agency(1, domain.AgencyOperator).May(domain.MayIntrospect) != nil {
		t.Error("only the agency operator may introspect")
	}
}

func TestVerificationFollowsItsVisit(t *testing.T) {
	t.Parallel()
	f := counter(t)
	const limit = 30 * time.Minute
	for _, c := range []struct {
		orders int
		at     time.Time
		want   domain.VerificationState
	}{
		{0, now, domain.VerificationPassed},
		{1, now, domain.VerificationUsed},
		{1, now.Add(20 * time.Minute), domain.VerificationLapsed},
		{0, now.Add(20*time.Minute - time.Second), domain.VerificationPassed},
	} {
		if got := f.Verification.StateAt(f.Visit, c.orders, c.at, limit); got != c.want {
			t.Errorf("%d orders at %s: %s, want %s", c.orders, c.at, got, c.want)
		}
	}
}

func TestRefusalsSayNothingPersonal(t *testing.T) {
	t.Parallel()
	r := domain.Refused{Refusals: []domain.Refusal{domain.Refuse(domain.AddressGlyph, "address").With("row", "2"), domain.Refuse("NEW_ONE", "")}}
	if r.Error() != "refused: ADDRESS_GLYPH at address, NEW_ONE" || r.Refusals[0].Params["row"] != "2" {
		t.Error(r.Error())
	}
}

func FuzzAddress(f *testing.F) {
	f.Add("Testi Testinen\nKatu 1\n00100 HELSINKI", "00100", "FI")
	f.Add("\u202e\n\x00\n", "", "EE")
	by := addressing(f)
	f.Fuzz(func(t *testing.T, rows, postcode, country string) {
		timed.Input(func() {
			a := domain.Address{Rows: strings.Split(rows, "\n"), Postcode: postcode, Country: country}
			if no := by.Check(a); len(no) == 0 && (len(a.Rows) < 2 || strings.ContainsAny(rows, "\x00\r\t\u202e")) {
				t.Fatalf("%q was accepted", rows)
			}
		})
	})
}

// TestAvailableMeansPlaceable: where an act is available, its first reason and first
// place of delivery are accepted; where it is not, nothing is placed.
func TestAvailableMeansPlaceable(t *testing.T) {
	t.Parallel()
	rb := book(t)
	products := []domain.ProductID{"fi_citizen", "fi_organisation", "fi_professional", "fi_staff", "fi_operator", "fi_backup", "ee_e_resident", "ee_id_card"}
	rapid.Check(t, func(rt *rapid.T) {
		f := anyDesk(rt, counter(t), products)
		for _, a := range domain.PossibleActions(f, rb, now) {
			if a.Kind == "" {
				continue // no order
			}
			r := request()
			r.CodeAlsoLost = true
			if len(a.Reasons) > 0 && (len(a.Delivery) > 0 || a.CodesWithCard) {
				r.Reason = a.Reasons[0]
			}
			if len(a.Delivery) > 0 {
				r.Delivery = a.Delivery[0]
			}
			placed, no := domain.Place(a.Kind, f, r, rb, now)
			if a.Available != (len(no) == 0) {
				rt.Fatalf("%s: %+v, but placing says %v", a.Kind, a, no)
			}
			if a.Available && (placed.Order.Price != a.Price || placed.Order.PromisedOn != a.PromisedOn || placed.Order.HoldUntil != a.HoldUntil) {
				rt.Fatalf("%s: promised %+v, placed %+v", a.Kind, a, placed.Order)
			}
			if !a.Available && placed.Order.Kind != "" {
				rt.Fatalf("%s was refused, yet %+v", a.Kind, placed)
			}
		}
	})
}

func anyDesk(t *rapid.T, f domain.Facts, products []domain.ProductID) domain.Facts {
	f.Card.Product = rapid.SampledFrom(products).Draw(t, "product")
	f.Card.State = rapid.SampledFrom(domain.CardStates()).Draw(t, "state")
	f.Card.IssuedOn = today.AddDays(-rapid.IntRange(0, 4000).Draw(t, "issued"))
	f.Card.ExpiresOn = today.AddDays(rapid.IntRange(-5, 1800).Draw(t, "expires"))
	f.Point.Kind = rapid.SampledFrom([]domain.PointKind{domain.HealthCarePoint, domain.TownPoint, domain.AuthorityPoint}).Draw(t, "point")
	f.Point.Country = rapid.SampledFrom([]string{"FI", "EE"}).Draw(t, "country")
	f.Organisation.HealthCare = rapid.Bool().Draw(t, "health care")
	f.Holder.Protected = rapid.Bool().Draw(t, "protected")
	f.Holder.Right = domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: today.AddDays(rapid.IntRange(-1, 1).Draw(t, "right")), AskedAt: now}
	if rapid.Bool().Draw(t, "contact") {
		f.Holder.ContactAddress = finnishAddress
	}
	return f
}
