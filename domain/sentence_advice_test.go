package domain_test

import (
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
)

// says tells whether an advice names a step, whatever its condition.
func says(a domain.Advice, code domain.AdviceCode) bool {
	return slices.ContainsFunc(a.Steps, func(s domain.AdviceStep) bool { return s.Do == code })
}

// TestPeopleAreToldAsWritten proves the sentences of what people are told. Their
// wording stands in the user interface, in four languages.
func TestPeopleAreToldAsWritten(t *testing.T) {
	t.Parallel()
	inUse := func(t *testing.T) domain.Facts { return atDesk(t, "fi_staff", "2025-03-03", domain.CardActivated) }
	prove(t, []sentence{
		{"Activation sets two PINs that the holder chooses; a card that was never activated has none", func(t *testing.T, rb *domain.Rulebook) {
			f := inUse(t)
			f.Card.State = domain.CardHandedOver
			for _, symptom := range []domain.Symptom{domain.SymptomPINForgotten, domain.SymptomPINLocked, domain.SymptomNotActivated} {
				a := domain.Advise(f, symptom, rb, now)
				if a.Steps[0].Do != domain.AdviseNoPINsYet || !says(a, domain.AdviseActivate) || says(a, domain.AdviseUnlockWithCode) {
					t.Errorf("%s: %s", symptom, steps(t, a))
				}
			}
		}},
		{"Forgotten PIN, or locked after five wrong tries in a row: the holder makes a new one with the activation code from the letter", func(t *testing.T, rb *domain.Rulebook) {
			for _, symptom := range []domain.Symptom{domain.SymptomPINForgotten, domain.SymptomPINLocked} {
				a := domain.Advise(inUse(t), symptom, rb, now)
				if !says(a, domain.AdviseUnlockWithCode) || a.OrderNeeded() {
					t.Errorf("%s: %s", symptom, steps(t, a))
				}
			}
		}},
		{"Not sure which one is locked: Check PIN on each", func(t *testing.T, rb *domain.Rulebook) {
			advised(t, inUse(t), domain.SymptomPINLocked, rb,
				"CHECK_PIN → UNLOCK_WITH_CODE *if code at hand* → ORDER_CODE_LETTER (PIN_LOCKED) *if code lost too* → KEEP_CODES_SAFE")
		}},
		{"Change because it may be known to others: needs the current PIN", func(t *testing.T, rb *domain.Rulebook) {
			if got := steps(t, domain.Advise(inUse(t), domain.SymptomPINKnownToOthers, rb, now)); !strings.HasPrefix(got, "CHANGE_PIN → UNLOCK_WITH_CODE *if pin not known*") {
				t.Error(got)
			}
		}},
		{"Only on an activated card", func(t *testing.T, rb *domain.Rulebook) {
			f := inUse(t)
			f.Card.State = domain.CardHandedOver
			if a := domain.Advise(f, domain.SymptomPINKnownToOthers, rb, now); says(a, domain.AdviseChangePIN) {
				t.Error(steps(t, a))
			}
		}},
		{"Activation code lost: the point orders a new letter", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range finnishProducts {
				f := atDesk(t, product, "2025-03-03", domain.CardActivated)
				advised(t, f, domain.SymptomCodeLost, rb, "ORDER_CODE_LETTER (CODE_LOST) → KEEP_CODES_SAFE")
				step := domain.Advise(f, domain.SymptomCodeLost, rb, now).Steps[0]
				if len(step.Refusals) > 0 || step.Action.Price.Currency != "EUR" || step.Action.PromisedOn.IsZero() || step.Rule.ID != "fi.reason.code_lost" {
					t.Errorf("%s: %+v", product, step)
				}
			}
		}},
		{"Bring a valid passport or ID card", func(t *testing.T, rb *domain.Rulebook) {
			f := inUse(t)
			f.Verification = domain.Verification{}
			step := domain.Advise(f, domain.SymptomCodeLost, rb, now).Steps[0]
			if !domain.Has(step.Refusals, domain.IdentityNotVerified) {
				t.Errorf("%+v", step.Refusals)
			}
		}},
		{"Wrong activation code too many times (five): the chip is locked for good, a new card is needed", func(t *testing.T, rb *domain.Rulebook) {
			f := inUse(t)
			f.Card.State = domain.CardChipLocked
			for _, symptom := range []domain.Symptom{domain.SymptomChipLocked, domain.SymptomCodeLocked, domain.SymptomPINForgotten, domain.SymptomCodeLost} {
				advised(t, f, symptom, rb, "ORDER_NEW_CARD (CODE_LOCKED) → KEEP_CODES_SAFE")
			}
		}},
		{"Card does not work: wipe the chip, newest reader software, another workstation, another card in the same reader, check the PIN, test page; then the point files a complaint", func(t *testing.T, rb *domain.Rulebook) {
			want := "CLEAN_CHIP → UPDATE_SOFTWARE → OTHER_WORKSTATION → OTHER_CARD → CHECK_PIN → TEST_PAGE → FILE_COMPLAINT (NOT_WORKING) *if nothing helped* → ORDER_NEW_CARD (CARD_FAULTY) *if nothing helped*"
			advised(t, inUse(t), domain.SymptomCardDoesNotWork, rb, want)
			advised(t, estonian(t, "2024-03-04"), domain.SymptomCardDoesNotWork, rb, want)
		}},
		{"Any change of name or data on card or certificate means a new card", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range finnishProducts {
				advised(t, atDesk(t, product, "2025-03-03", domain.CardActivated), domain.SymptomDataChanged, rb, "ORDER_NEW_CARD (DATA_CHANGED) → OLD_CARD_OFF")
			}
		}},
		{"Estonia: PUK at hand: unblock in the ID software", func(t *testing.T, rb *domain.Rulebook) {
			for _, issued := range []string{"2018-12-02", "2024-03-04", "2026-03-02"} {
				f := estonian(t, issued)
				f.Card.ExpiresOn = today.AddMonths(12)
				a := domain.Advise(f, domain.SymptomPINLocked, rb, now)
				if !says(a, domain.AdviseUnlockWithPUK) || a.OrderNeeded() {
					t.Errorf("%s: %s", issued, steps(t, a))
				}
			}
		}},
		{"Estonia: PUK lost or blocked after three wrong tries: by issue date", func(t *testing.T, rb *domain.Rulebook) {
			for issued, want := range map[string]string{
				"2018-12-02": "ORDER_NEW_CARD (CODE_LOCKED) → KEEP_CODES_SAFE",
				"2018-12-03": "ORDER_PUK_ENVELOPE (CODE_LOCKED) → FETCH_ENVELOPE → KEEP_CODES_SAFE",
				"2025-11-14": "ORDER_PUK_ENVELOPE (CODE_LOCKED) → FETCH_ENVELOPE → KEEP_CODES_SAFE",
				"2025-11-17": "ORDER_NEW_CARD (CODE_LOCKED) → KEEP_CODES_SAFE",
			} {
				f := estonian(t, issued)
				f.Card.ExpiresOn = today.AddMonths(12)
				advised(t, f, domain.SymptomCodeLocked, rb, want)
			}
		}},
		{"Estonia, from 2025-11-17: PIN2 must be changed before the first signing", func(t *testing.T, rb *domain.Rulebook) {
			f := estonian(t, "2026-03-02")
			f.Card.State = domain.CardHandedOver
			if a := domain.Advise(f, domain.SymptomNotActivated, rb, now); !says(a, domain.AdviseChangePIN2First) {
				t.Error(steps(t, a))
			}
			g := estonian(t, "2024-03-04")
			g.Card.State = domain.CardHandedOver
			if a := domain.Advise(g, domain.SymptomNotActivated, rb, now); says(a, domain.AdviseChangePIN2First) {
				t.Error("an older card too:", steps(t, a))
			}
		}},
		{"Keep safe: whoever gets a new code or PIN is told to", func(t *testing.T, rb *domain.Rulebook) {
			for _, f := range []domain.Facts{inUse(t), estonian(t, "2024-03-04"), estonian(t, "2026-03-02")} {
				for _, symptom := range []domain.Symptom{domain.SymptomCodeLost, domain.SymptomPINLocked, domain.SymptomPINForgotten, domain.SymptomPINKnownToOthers, domain.SymptomCodeLocked} {
					if a := domain.Advise(f, symptom, rb, now); !says(a, domain.AdviseKeepSafe) {
						t.Errorf("%s, %s: %s", f.Card.Product, symptom, steps(t, a))
					}
				}
			}
		}},
	})
}
