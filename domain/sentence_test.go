package domain_test

import (
	"slices"
	"testing"

	"sinetti/domain"
)

// sentence is one sentence of the trade's rules and what must hold for it to be true
// of this house.
type sentence struct {
	says  string
	holds func(t *testing.T, rb *domain.Rulebook)
}

// prove runs a test for each sentence.
func prove(t *testing.T, sentences []sentence) {
	t.Helper()
	for _, s := range sentences {
		t.Run(s.says, func(t *testing.T) {
			t.Parallel()
			s.holds(t, book(t))
		})
	}
}

// generation wants a row for cards of a product issued on that day.
func generation(t *testing.T, rb *domain.Rulebook, product domain.ProductID, issued string) domain.Generation {
	t.Helper()
	g, ok := rb.Generation(domain.Card{Product: product, IssuedOn: day(t, issued)})
	if !ok {
		t.Fatalf("no generation of %s issued on %s", product, issued)
	}
	return g
}

// pins wants PIN lengths and the code's digits.
func pins(t *testing.T, g domain.Generation, pin1, pin2 domain.Lengths, digits int) {
	t.Helper()
	code := g.CodeDigits(domain.ActivationCode) + g.CodeDigits(domain.PUKCode)
	if g.PIN1 != pin1 || g.PIN2 != pin2 || code != digits {
		t.Errorf("%s: PIN1 %v, PIN2 %v, code of %d digits", g.ID, g.PIN1, g.PIN2, code)
	}
}

func tries(t *testing.T, g domain.Generation, pin, code int) {
	t.Helper()
	if g.PINTries != pin || g.CodeTries != code {
		t.Errorf("%s: %d tries of a PIN, %d of the code", g.ID, g.PINTries, g.CodeTries)
	}
}

// refusedFor places an order and wants its refusals to be exactly these.
func refusedFor(t *testing.T, f domain.Facts, kind domain.OrderKind, r domain.Request, wants ...domain.RefusalCode) {
	t.Helper()
	_, no := domain.Place(kind, f, r, book(t), now)
	slices.Sort(wants)
	if got := codes(no); !slices.Equal(got, wants) {
		t.Errorf("got %v, want %v", got, wants)
	}
}

// advised wants the steps of an advice, spelled as in docs/symptom-advice.md.
func advised(t *testing.T, f domain.Facts, symptom domain.Symptom, rb *domain.Rulebook, want string) {
	t.Helper()
	if got := steps(t, domain.Advise(f, symptom, rb, now)); got != want {
		t.Errorf("%s:\n got %s\nwant %s", symptom, got, want)
	}
}

// finnishProducts are those of the proper Finnish cards that points serve.
var finnishProducts = []domain.ProductID{"fi_organisation", "fi_professional", "fi_staff", "fi_operator"}

const (
	lettersCard = domain.CodeLetterOrder
	envelopes   = domain.PUKEnvelopeOrder
	newCards    = domain.NewCardOrder
)

// TestProductsAreServedAsWritten proves the sentences on products and who may serve
// whom, one by one.
func TestProductsAreServedAsWritten(t *testing.T) {
	t.Parallel()
	four8, six8, four12, five12 := domain.Lengths{Min: 4, Max: 8}, domain.Lengths{Min: 6, Max: 8}, domain.Lengths{Min: 4, Max: 12}, domain.Lengths{Min: 5, Max: 12}
	prove(t, []sentence{
		{"FI citizen ID card is served by the police, outside our points: read-only advice", func(t *testing.T, rb *domain.Rulebook) {
			f := atDesk(t, "fi_citizen", "2025-03-03", domain.CardActivated)
			refusedFor(t, f, lettersCard, request(), domain.ServedByPoliceOnly)
			for _, symptom := range domain.Symptoms {
				for _, s := range domain.Advise(f, symptom, rb, now).Steps {
					if s.Act != "" {
						t.Errorf("%s: %s", symptom, s.Act)
					}
				}
			}
		}},
		{"FI citizen ID card: PIN1 4–8, PIN2 6–8, activation code 8 digits", func(t *testing.T, rb *domain.Rulebook) {
			pins(t, generation(t, rb, "fi_citizen", "2026-01-12"), four8, six8, 8)
		}},
		{"7 digits if granted on or after 2026-01-13", func(t *testing.T, rb *domain.Rulebook) {
			pins(t, generation(t, rb, "fi_citizen", "2026-01-13"), four8, six8, 7)
		}},
		{"PIN 5 wrong tries → locked; code 5 → chip locked for good → new card", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range append([]domain.ProductID{"fi_citizen"}, finnishProducts...) {
				g := generation(t, rb, product, "2025-03-03")
				tries(t, g, 5, 5)
				if g.LockedRemedy != domain.RemedyNewCard {
					t.Errorf("%s: %s", product, g.LockedRemedy)
				}
			}
		}},
		{"FI organisation card is served at the point where it was applied for, or one that the organisation has authorised", func(t *testing.T, rb *domain.Rulebook) {
			f := atDesk(t, "fi_organisation", "2025-03-03", domain.CardActivated)
			refusedFor(t, f, lettersCard, request())
			f.Card.PointID = id(21)
			refusedFor(t, f, lettersCard, request(), domain.PointMayNotServe)
			f.Authorisations = []domain.Authorisation{{PointID: f.Point.ID, OrganisationID: f.Card.OrganisationID, ValidFrom: today}}
			refusedFor(t, f, lettersCard, request())
		}},
		{"FI organisation card: PIN1 4–8, PIN2 6–8, activation code 8", func(t *testing.T, rb *domain.Rulebook) {
			pins(t, generation(t, rb, "fi_organisation", "2025-03-03"), four8, six8, 8)
		}},
		{"FI professional card is served at any public health-care point", func(t *testing.T, rb *domain.Rulebook) {
			f := atDesk(t, "fi_professional", "2025-03-03", domain.CardActivated)
			f.Card.PointID, f.Card.OrganisationID = id(21), id(11)
			refusedFor(t, f, lettersCard, request())
			f.Point.Kind = domain.TownPoint
			refusedFor(t, f, lettersCard, request(), domain.PointMayNotServe)
		}},
		{"it needs a personal identity code and a valid right in the professional register", func(t *testing.T, rb *domain.Rulebook) {
			f := atDesk(t, "fi_professional", "2025-03-03", domain.CardActivated)
			f.Holder.Person.IdentityCode, f.Holder.Right.Standing = "", domain.PracticeNone
			refusedFor(t, f, newCards, because(domain.CardLost), domain.IdentityCodeMissing, domain.ProfessionalRightAbsent)
		}},
		{"FI professional, staff and operator cards: PIN1 4–8, PIN2 4–8, activation code 8", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range []domain.ProductID{"fi_professional", "fi_staff", "fi_operator"} {
				pins(t, generation(t, rb, product, "2025-03-03"), four8, four8, 8)
			}
		}},
		{"FI staff and operator cards are served at the own organisation's point or an authorised one", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range []domain.ProductID{"fi_staff", "fi_operator"} {
				f := atDesk(t, product, "2025-03-03", domain.CardActivated)
				f.Card.PointID = id(21)
				refusedFor(t, f, lettersCard, request())
				f.Card.OrganisationID = id(11)
				refusedFor(t, f, lettersCard, request(), domain.PointMayNotServe)
				f.Authorisations = []domain.Authorisation{{PointID: f.Point.ID, OrganisationID: id(11), ValidFrom: today}}
				refusedFor(t, f, lettersCard, request())
			}
		}},
		{"FI backup card: the holder types own PINs and there is no code", func(t *testing.T, rb *domain.Rulebook) {
			g := generation(t, rb, "fi_backup", "2026-11-03")
			if len(g.Codes) > 0 || g.LetterPrints != domain.PrintsNothing {
				t.Errorf("%+v", g)
			}
			f := atDesk(t, "fi_backup", "2026-11-03", domain.CardActivated)
			advised(t, f, domain.SymptomPINForgotten, rb, "BRING_BACKUP_CARD → BACKUP_CARD *if still needed*")
			advised(t, f, domain.SymptomCodeLost, rb, "BACKUP_HAS_NO_CODE → BRING_BACKUP_CARD")
		}},
		{"EE card issued 2018-12-03 … 2025-11-14 is served at any point of the authority, in person", func(t *testing.T, rb *domain.Rulebook) {
			for _, issued := range []string{"2018-12-03", "2025-11-14"} {
				f := estonian(t, issued)
				f.Card.PointID = id(21)
				refusedFor(t, f, envelopes, toPoint())
				f.Verification = domain.Verification{}
				refusedFor(t, f, envelopes, toPoint(), domain.IdentityNotVerified)
				f = estonian(t, issued)
				f.Point.Kind = domain.TownPoint
				refusedFor(t, f, envelopes, toPoint(), domain.PointMayNotServe)
			}
		}},
		{"EE: PIN1 4–12, PIN2 5–12, PUK 8 digits; PIN 3, PUK 3 wrong tries", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range []domain.ProductID{"ee_id_card", "ee_e_resident"} {
				for _, issued := range []string{"2018-12-02", "2018-12-03", "2025-11-14", "2025-11-17"} {
					g := generation(t, rb, product, issued)
					pins(t, g, four12, five12, 8)
					tries(t, g, 3, 3)
				}
			}
		}},
		{"PUK envelope (PIN1 + PIN2 + PUK): new set in person", func(t *testing.T, rb *domain.Rulebook) {
			g := generation(t, rb, "ee_id_card", "2020-02-29")
			if len(g.Codes) != 3 || g.CodeDigits(domain.PIN1Code)*g.CodeDigits(domain.PIN2Code)*g.CodeDigits(domain.PUKCode) == 0 {
				t.Errorf("%v", g.Codes)
			}
			advised(t, estonian(t, "2023-01-02"), domain.SymptomCodeLost, rb, "ORDER_PUK_ENVELOPE (CODE_LOST) → FETCH_ENVELOPE → KEEP_CODES_SAFE")
		}},
		{"EE card issued from 2025-11-17: no new envelope; the holder views the PUK online with another eID", func(t *testing.T, rb *domain.Rulebook) {
			f := estonian(t, "2025-11-17")
			refusedFor(t, f, envelopes, toPoint(), domain.NoNewEnvelope, domain.ReasonOtherAct)
			advised(t, f, domain.SymptomCodeLost, rb, "VIEW_PUK_ONLINE *if other eid* → ORDER_NEW_CARD (CODE_LOST) *if no other eid* → KEEP_CODES_SAFE")
		}},
		{"PUK blocked or lost without another eID → new card", func(t *testing.T, rb *domain.Rulebook) {
			f := estonian(t, "2026-03-02")
			refusedFor(t, f, newCards, because(domain.CodeLost))
			refusedFor(t, f, newCards, because(domain.CodeLocked))
			advised(t, f, domain.SymptomCodeLocked, rb, "ORDER_NEW_CARD (CODE_LOCKED) → KEEP_CODES_SAFE")
		}},
		{"PIN2 must be changed before first signing", func(t *testing.T, rb *domain.Rulebook) {
			if !generation(t, rb, "ee_id_card", "2025-11-17").ChangePIN2First || generation(t, rb, "ee_id_card", "2025-11-14").ChangePIN2First {
				t.Error("not from 2025-11-17 on, or before")
			}
		}},
		{"EE card before 2018-12-03: no new PINs at all → new card", func(t *testing.T, rb *domain.Rulebook) {
			f := estonian(t, "2018-12-02")
			refusedFor(t, f, envelopes, toPoint(), domain.NoNewPINs, domain.ReasonOtherAct)
			advised(t, f, domain.SymptomCodeLost, rb, "ORDER_NEW_CARD (CODE_LOST) → KEEP_CODES_SAFE")
		}},
		{"A card whose issue date falls between two rows (EE 2025-11-15/16) is refused with ISSUE_DATE_UNKNOWN", func(t *testing.T, rb *domain.Rulebook) {
			for _, issued := range []string{"2025-11-15", "2025-11-16"} {
				f := estonian(t, issued)
				refusedFor(t, f, envelopes, toPoint(), domain.IssueDateUnknown)
				if a := domain.Advise(f, domain.SymptomPINLocked, rb, now); !domain.Has(a.Refusals, domain.IssueDateUnknown) {
					t.Errorf("advised: %+v", a)
				}
			}
		}},
	})
}
