package domain_test

import (
	"os"
	"testing"

	"sinetti/domain"
	"sinetti/rulebook"
)

// TestWhatStandsApartIsAsWritten proves the sentences on backup cards, points, other
// countries, and the courses and ends of what is made in numbers.
func TestWhatStandsApartIsAsWritten(t *testing.T) {
	t.Parallel()
	prove(t, []sentence{
		{"FI backup card: at most three months", func(t *testing.T, rb *domain.Rulebook) {
			if row, known := rb.Time("FI", domain.TimedBackupCard, today); !known || row.Months != 3 || row.Days != 0 {
				t.Errorf("%+v", row)
			}
		}},
		{"Points: two card readers, locked cabinet, not in an open customer hall", func(t *testing.T, rb *domain.Rulebook) {
			for _, country := range []string{"FI", "EE"} {
				if p, known := rb.PointNeeds(country, today); !known || p.CardReaders < 2 || !p.LockedCabinet || p.OpenHall {
					t.Errorf("%s: %+v", country, p)
				}
			}
		}},
		{"SE SITHS: PIN 6–8, PUK 8, more than ten wrong tries → permanent", func(t *testing.T, _ *domain.Rulebook) {
			g := generation(t, abroadBook(t), "se_siths", "2026-03-01")
			six8 := domain.Lengths{Min: 6, Max: 8}
			pins(t, g, six8, six8, 8)
			if g.PINTries != 10 && g.CodeTries != 10 || g.LockedRemedy != domain.RemedyNewCard {
				t.Errorf("%d, %d tries, then %s", g.PINTries, g.CodeTries, g.LockedRemedy)
			}
		}},
		{"LV eID: PIN1 from 4, PIN2 from 6 digits, a PUK, three tries", func(t *testing.T, _ *domain.Rulebook) {
			g := generation(t, abroadBook(t), "lv_eid", "2026-03-01")
			if g.PIN1.Min != 4 || g.PIN2.Min != 6 || g.CodeDigits(domain.PUKCode) == 0 || g.PINTries != 3 {
				t.Errorf("%+v", g)
			}
		}},
		{"DE eGK: PUK 8, never re-sent", func(t *testing.T, _ *domain.Rulebook) {
			if g := generation(t, abroadBook(t), "de_egk", "2026-03-01"); g.CodeDigits(domain.PUKCode) != 8 || g.LetterPrints != domain.PrintsNothing {
				t.Errorf("%+v", g)
			}
		}},
		{"who requested a card does not alone mark it handed over", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Card.State = domain.CardArrived
			if no := domain.JudgeHandOver(f, true, rb, now); len(no) > 0 {
				t.Error("another may:", no)
			}
			f.Card.RequestedBy = f.Officer.ID
			if no := domain.JudgeHandOver(f, true, rb, now); !domain.Has(no, domain.RequesterHandsOver) {
				t.Error(no)
			}
		}},
		{"order, a letter's or a card's: submitted → awaiting approval → accepted", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.OrderSubmitted, domain.OrderAwaitingApproval, domain.OrderAccepted)
		}},
		{"order ends: cancelled, refused, failed, returned, superseded", func(t *testing.T, _ *domain.Rulebook) {
			ends(t, domain.OrderStates(), domain.OrderClosed, domain.OrderCancelled, domain.OrderRefused, domain.OrderFailed, domain.OrderReturned, domain.OrderSuperseded)
		}},
		{"letter ends: spoiled, cancelled, returned, never arrived, destroyed, superseded, expired", func(t *testing.T, _ *domain.Rulebook) {
			ends(t, domain.LetterStates(), domain.LetterUsed, domain.LetterLoaded, domain.LetterSpoiled, domain.LetterCancelled, domain.LetterReturned,
				domain.LetterNeverArrived, domain.LetterDestroyed, domain.LetterSuperseded, domain.LetterExpired)
		}},
		{"letter: queued → held until date → in batch", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Card.DispatchedOn = today // its letter leaves four working days later
			l := placed(t, lettersCard, f, request(), rb).Letter
			if l == nil || l.State != domain.LetterQueued || l.HoldUntil != rb.Calendar.AddWorkingDays("FI", today, 4) {
				t.Errorf("%+v", l)
			}
		}},
		{"batch: open → (held → released) → sealed → fetched → verified → printing → reconciled → closed", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.BatchOpen, domain.BatchSealed, domain.BatchFetched, domain.BatchVerified, domain.BatchPrinting, domain.BatchReconciled, domain.BatchClosed)
			course(t, domain.BatchOpen, domain.BatchHeld, domain.BatchReleased, domain.BatchSealed)
		}},
		{"batch ends: cancelled, rejected, partly rejected", func(t *testing.T, _ *domain.Rulebook) {
			ends(t, domain.BatchStates(), domain.BatchClosed, domain.BatchCancelled, domain.BatchRejected, domain.BatchPartlyRejected)
		}},
		{"blank: ordered → in stock → assigned → returned → wiped → in stock; ends: lost, broken", func(t *testing.T, _ *domain.Rulebook) {
			course(t, domain.BlankOrdered, domain.BlankInStock, domain.BlankAssigned, domain.BlankReturned, domain.BlankWiped, domain.BlankInStock)
			for _, s := range domain.BlankStates() {
				if domain.BlankLost.CanBecome(s) || domain.BlankBroken.CanBecome(s) {
					t.Errorf("a lost or broken one becomes %s", s)
				}
			}
		}},
		{"where letters print existing, both hold the same code", func(t *testing.T, rb *domain.Rulebook) {
			f := counter(t)
			f.Card.CodeVersion = 4
			first, second := placed(t, lettersCard, f, request(), rb), placed(t, lettersCard, f, request(), rb)
			if first.Letter.CodeVersion != 4 || second.Letter.CodeVersion != 4 {
				t.Errorf("%+v, %+v", first.Letter, second.Letter)
			}
		}},
		{"Every piece has a unique number: a piece made anew has one of its own", func(t *testing.T, _ *domain.Rulebook) {
			old := domain.Letter{ID: id(81), Number: "A", State: domain.LetterSpoiled}
			if l := domain.Remake(old, domain.Names{LetterID: id(82), LetterNumber: "B"}); l.Number == old.Number || l.ID == old.ID {
				t.Errorf("%+v", l)
			}
		}},
	})
}

// abroadBook are the generic files that prove a country to be a file.
func abroadBook(t *testing.T) *domain.Rulebook {
	t.Helper()
	rb, err := rulebook.LoadFS(os.DirFS("../rulebook/generic"))
	if err != nil {
		t.Fatal(err)
	}
	return rb
}
