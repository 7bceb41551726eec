package domain_test

import (
	"slices"
	"testing"

	"sinetti/domain"
)

// placed places an order that must go through.
func placed(t *testing.T, kind domain.OrderKind, f domain.Facts, r domain.Request, rb *domain.Rulebook) domain.Placed {
	t.Helper()
	p, no := domain.Place(kind, f, r, rb, now)
	if len(no) > 0 {
		t.Fatal(no)
	}
	return p
}

// TestLettersPrintAsWritten proves the sentences on what a re-issued letter contains
// and on points.
func TestLettersPrintAsWritten(t *testing.T) {
	t.Parallel()
	prove(t, []sentence{
		{"existing: a re-order prints the card's one code again, the same code version with a new letter number", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range finnishProducts {
				f := atDesk(t, product, "2025-03-03", domain.CardActivated)
				l := placed(t, lettersCard, f, request(), rb).Letter
				if l.CodeVersion != f.Card.CodeVersion || l.CodeNext || l.Number != request().Names.LetterNumber {
					t.Errorf("%s: %+v", product, l)
				}
			}
		}},
		{"new_set_at_desk: the maker makes version n+1", func(t *testing.T, rb *domain.Rulebook) {
			f := estonian(t, "2020-01-02")
			f.Card.CodeVersion = 4
			if l := placed(t, envelopes, f, toPoint(), rb).Letter; l.CodeVersion != 5 || !l.CodeNext {
				t.Errorf("%+v", l)
			}
		}},
		{"the envelope is posted to the point, never to the holder", func(t *testing.T, rb *domain.Rulebook) {
			for _, delivery := range []domain.Delivery{domain.DeliverHome, domain.DeliverWork} {
				r := request()
				r.Delivery = delivery
				refusedFor(t, estonian(t, "2020-01-02"), envelopes, r, domain.DeliveryNotPossible)
			}
		}},
		{"it is handed over at the point against signature, and counts only once it was loaded", func(t *testing.T, _ *domain.Rulebook) {
			if domain.LetterPosted.CanBecome(domain.LetterLoaded) || domain.LetterArrived.CanBecome(domain.LetterLoaded) || !domain.LetterHandedOver.CanBecome(domain.LetterLoaded) {
				t.Error("a set is loaded before it was handed over, or never")
			}
		}},
		{"none: no letter; the refusal names the remedy", func(t *testing.T, rb *domain.Rulebook) {
			_, no := domain.Place(envelopes, estonian(t, "2025-11-17"), toPoint(), rb, now)
			for _, r := range no {
				if r.Code == domain.NoNewEnvelope && r.Remedy != domain.RemedyViewPUKOnline {
					t.Errorf("%+v", r)
				}
			}
		}},
		{"A code lives until card_end where letters print existing or the PUK can be viewed; until letter_posted elsewhere", func(t *testing.T, rb *domain.Rulebook) {
			for _, p := range rb.Products {
				for _, g := range p.Generations {
					lives := g.LetterPrints == domain.PrintsExisting || g.Remedy == domain.RemedyViewPUKOnline
					if lives != (g.CodeKeptUntil == domain.KeptUntilCardEnd) {
						t.Errorf("%s: kept until %s", g.ID, g.CodeKeptUntil)
					}
				}
			}
		}},
		{"A card that is not activated has no PINs to change", func(t *testing.T, rb *domain.Rulebook) {
			r := because(domain.PINLocked)
			r.CodeAlsoLost = true
			for _, state := range []domain.CardState{domain.CardDispatched, domain.CardArrived, domain.CardHandedOver} {
				refusedFor(t, atDesk(t, "fi_staff", "2025-03-03", state), lettersCard, r, domain.CardNotActivated)
			}
		}},
		{"A card that its holder does not have has no PIN to check, change or unblock, and its codes come with it", func(t *testing.T, rb *domain.Rulebook) {
			first := map[domain.CardState]domain.AdviceCode{domain.CardDispatched: domain.AdviseWaitForCard, domain.CardArrived: domain.AdviseHandOver}
			ofPIN := []domain.AdviceCode{domain.AdviseCheckPIN, domain.AdviseChangePIN, domain.AdviseUnlockWithCode, domain.AdviseUnlockWithPUK}
			for _, issued := range []string{"2024-03-04", "2026-03-03"} {
				for state, begin := range first {
					for _, symptom := range []domain.Symptom{domain.SymptomPINLocked, domain.SymptomPINForgotten, domain.SymptomPINKnownToOthers, domain.SymptomNotActivated} {
						a := domain.Advise(atDesk(t, "ee_id_card", issued, state), symptom, rb, now)
						if len(a.Steps) == 0 || a.Steps[0].Do != begin {
							t.Errorf("%s, %s, %s: %s", issued, state, symptom, steps(t, a))
						}
						for _, step := range a.Steps {
							if slices.Contains(ofPIN, step.Do) || step.If == domain.IfNoOtherEID {
								t.Errorf("%s, %s, %s: %s", issued, state, symptom, step.Do)
							}
						}
					}
				}
			}
		}},
		{"Points: a contract in force", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Point.ContractTo = today.AddDays(-1)
			refusedFor(t, f, lettersCard, request(), domain.ContractNotInForce)
		}},
		{"Points: at least two trained registrars", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.TrainedRegistrars = 1
			refusedFor(t, f, newCards, because(domain.CardLost), domain.PointNotInOrder)
		}},
		{"One organisation may authorise another's point, with a customer number that stands above the name", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Card.PointID = id(21)
			f.Authorisations = []domain.Authorisation{{PointID: f.Point.ID, OrganisationID: f.Card.OrganisationID, CustomerNumber: "B-2", ValidFrom: today}}
			if l := placed(t, lettersCard, f, request(), rb).Letter; l.CustomerNumber != "B-2" {
				t.Errorf("%q", l.CustomerNumber)
			}
		}},
		{"A registrar never orders for himself or herself", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Officer.HolderID = &f.Holder.ID
			refusedFor(t, f, lettersCard, request(), domain.OwnCard)
		}},
	})
}

// TestOrdersGoAsWritten proves the sentences on states and reasons, and those on the
// letter and the print house that a rule decides.
func TestOrdersGoAsWritten(t *testing.T) {
	t.Parallel()
	letterReasons := []domain.Reason{domain.CodeLost, domain.LetterNeverCame, domain.LetterDamaged, domain.AddressWrong}
	prove(t, []sentence{
		{"card: ordered → in production → produced → dispatched → arrived at point → handed over → activated", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.CardOrdered, domain.CardInProduction, domain.CardProduced, domain.CardDispatched, domain.CardArrived, domain.CardHandedOver, domain.CardActivated)
		}},
		{"card: suspended ⇄ activated", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.CardActivated, domain.CardSuspended, domain.CardActivated)
		}},
		{"card ends: revoked, cancelled, expired, destroyed, production failed, chip locked for good", func(t *testing.T, _ *domain.Rulebook) {
			ends(t, domain.CardStates(), domain.CardRevoked, domain.CardCancelled, domain.CardExpired, domain.CardDestroyed, domain.CardProductionFailed, domain.CardChipLocked)
		}},
		{"order, a letter's: in batch → at print house → posted → closed", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.OrderAccepted, domain.OrderInBatch, domain.OrderAtPrintHouse, domain.OrderPosted, domain.OrderClosed)
		}},
		{"order, a letter's to a point: posted → arrived → handed over → closed", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.OrderPosted, domain.OrderArrived, domain.OrderHandedOver, domain.OrderClosed)
		}},
		{"order, a card's: at bureau → produced → dispatched → arrived → handed over → closed", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.OrderAtBureau, domain.OrderProduced, domain.OrderDispatched, domain.OrderArrived, domain.OrderHandedOver, domain.OrderClosed)
		}},
		{"letter: awaiting code → queued ⇄ parked; queued → in batch → printed → inserted → posted → used", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.LetterAwaitingCode, domain.LetterQueued, domain.LetterParked, domain.LetterQueued, domain.LetterInBatch, domain.LetterPrinted, domain.LetterInserted, domain.LetterPosted, domain.LetterUsed)
		}},
		{"letter to a point: posted → arrived → handed over → loaded", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.LetterPosted, domain.LetterArrived, domain.LetterHandedOver, domain.LetterLoaded)
		}},
		{"identity verification: started → passed | refused | second opinion → used | lapsed", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.VerificationStarted, domain.VerificationPassed, domain.VerificationUsed, domain.VerificationLapsed)
			course(t, domain.VerificationStarted, domain.VerificationSecondOpinion, domain.VerificationPassed)
			course(t, domain.VerificationStarted, domain.VerificationRefused)
		}},
		{"A newer code letter supersedes every earlier one: an unprinted one is withdrawn, a printed one is marked", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.OpenLetters = []domain.Letter{{ID: id(81), State: domain.LetterQueued}, {ID: id(82), State: domain.LetterPosted}}
			got := placed(t, lettersCard, f, request(), rb).Superseded
			if len(got) != 2 || !got[0].Withdrawn || got[1].Withdrawn {
				t.Errorf("%+v", got)
			}
		}},
		{"A code letter is right for CODE_LOST, the LETTER_ reasons and ADDRESS_WRONG", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range finnishProducts {
				for _, reason := range letterReasons {
					refusedFor(t, atDesk(t, product, "2025-03-03", domain.CardActivated), lettersCard, because(reason))
				}
			}
		}},
		{"for PIN_LOCKED only if the code is lost too: else the holder unlocks with it", func(t *testing.T, rb *domain.Rulebook) {
			r := because(domain.PINLocked)
			refusedFor(t, counter(t), lettersCard, r, domain.PINLockedUseCode)
			r.CodeAlsoLost = true
			refusedFor(t, counter(t), lettersCard, r)
		}},
		{"CODE_LOCKED (FI) means a new card only, never a letter", func(t *testing.T, rb *domain.Rulebook) {
			for _, product := range finnishProducts {
				f := atDesk(t, product, "2025-03-03", domain.CardActivated)
				refusedFor(t, f, lettersCard, because(domain.CodeLocked), domain.CodeLockedNewCard)
				refusedFor(t, f, newCards, because(domain.CodeLocked))
				advised(t, f, domain.SymptomCodeLocked, rb, "ORDER_NEW_CARD (CODE_LOCKED) → KEEP_CODES_SAFE")
			}
		}},
		{"All reasons", func(t *testing.T, _ *domain.Rulebook) {
			want := []domain.Reason{
				"CODE_LOST", "CODE_LOCKED", "PIN_LOCKED", "LETTER_NEVER_ARRIVED", "LETTER_DAMAGED", "ADDRESS_WRONG",
				"CARD_LOST", "CARD_STOLEN", "CARD_DAMAGED", "CARD_FAULTY", "DATA_CHANGED", "EXPIRING", "FORGOTTEN_AT_HOME", "LEFT_EMPLOYER",
			}
			if !slices.Equal(domain.Reasons, want) {
				t.Errorf("%v", domain.Reasons)
			}
		}},
		{"Dual control for reprints", func(t *testing.T, _ *domain.Rulebook) {
			req, spoiled := domain.ReprintRequest{Reason: domain.SpoilReasons[0]}, domain.Letter{State: domain.LetterSpoiled}
			approver := func(n byte) domain.Actor {
				return domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(n), Roles: []domain.Role{domain.Approver}}
			}
			first, no := domain.ApproveReprint(req, spoiled, approver(1), now)
			if len(no) > 0 || first.Complete {
				t.Fatal("one was enough", no)
			}
			req.Approvals = first.Approvals
			if _, no = domain.ApproveReprint(req, spoiled, approver(1), now); !domain.Has(no, domain.ApproveTwice) {
				t.Error("the same person was two", no)
			}
			if second, no := domain.ApproveReprint(req, spoiled, approver(2), now); len(no) > 0 || !second.Complete {
				t.Error("two were not enough", no)
			}
		}},
		{"Spoiled under dual control at the print house: same code, new piece", func(t *testing.T, _ *domain.Rulebook) {
			old := domain.Letter{ID: id(81), Number: "A", CodeVersion: 3, State: domain.LetterSpoiled, Address: finnishAddress}
			l := domain.Remake(old, domain.Names{LetterID: id(82), LetterNumber: "B"})
			if l.CodeVersion != 3 || l.Number != "B" || l.Remakes != old.ID || l.State != domain.LetterQueued {
				t.Errorf("%+v", l)
			}
		}},
		{"A piece that may have been read: no reprint; the card is suspended, by row", func(t *testing.T, rb *domain.Rulebook) {
			for _, reason := range domain.SpoilReasons {
				no := domain.AskReprint(reason, domain.Letter{State: domain.LetterSpoiled}, domain.Actor{Kind: domain.PrintHouseActor})
				if reason.MayHaveBeenRead() != domain.Has(no, domain.PieceMayBeRead) {
					t.Errorf("%s: %v", reason, no)
				}
			}
			if !rb.SuspendsWhenRead(counter(t).Card) || rb.SuspendsWhenRead(estonian(t, "2020-01-02").Card) {
				t.Error("a card whose code works as it is must be suspended; one whose set was never loaded need not be")
			}
		}},
		{"produced + spoiled + destroyed must reconcile to zero per batch", func(t *testing.T, _ *domain.Rulebook) {
			tally := domain.Count([]domain.Piece{{State: domain.LetterPosted}, {State: domain.LetterSpoiled}, {State: domain.LetterDestroyed}})
			if tally.Missing != 0 {
				t.Errorf("%+v", tally)
			}
			if tally = domain.Count([]domain.Piece{{State: domain.LetterPosted}, {State: domain.LetterInBatch}}); tally.Missing != 1 {
				t.Errorf("%+v", tally)
			}
		}},
		{"Two senders exist: card factory and print house (rulebook row)", func(t *testing.T, rb *domain.Rulebook) {
			seen := map[domain.Sender]bool{}
			for _, p := range rb.Products {
				seen[p.FirstLetter] = true
			}
			if !seen[domain.SentByPrintHouse] || !seen[domain.SentByCardFactory] || len(seen) != 2 {
				t.Errorf("%v", seen)
			}
		}},
		{"Languages fi, sv, en, et; standard and large print", func(t *testing.T, rb *domain.Rulebook) {
			for _, language := range []domain.Language{"fi", "sv", "en", "et"} {
				for _, format := range []domain.Format{domain.StandardPrint, domain.LargePrint} {
					r := request()
					r.Language, r.Format = language, format
					refusedFor(t, counter(t), lettersCard, r)
				}
			}
		}},
	})
}

// course wants every step of a way to be allowed by the tables.
func course[S interface {
	comparable
	CanBecome(next S) bool
}](t *testing.T, way ...S) {
	t.Helper()
	for i := range way[1:] {
		if !way[i].CanBecome(way[i+1]) {
			t.Errorf("%v cannot become %v", way[i], way[i+1])
		}
	}
}

// ends wants exactly these states to be ends.
func ends[S interface {
	comparable
	Ended() bool
}](t *testing.T, all []S, want ...S) {
	t.Helper()
	for _, s := range all {
		if s.Ended() != slices.Contains(want, s) {
			t.Errorf("%v: an end is %v", s, s.Ended())
		}
	}
}
