package domain_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

type refusalRow struct {
	name  string
	wants []domain.RefusalCode // exactly these
	judge func(t *testing.T, rb *domain.Rulebook) []domain.Refusal
}

// orders gives a row that changes the desk and the request, then orders.
func orders(kind domain.OrderKind, change func(*domain.Facts, *domain.Request), wants ...domain.RefusalCode) refusalRow {
	return refusalRow{wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
		f, r := counter(t), request()
		change(&f, &r)
		_, no := domain.Place(kind, f, r, rb, now)
		return no
	}}
}

// abroad is the same at the Estonian desk.
func abroad(kind domain.OrderKind, issued string, change func(*domain.Facts, *domain.Request), wants ...domain.RefusalCode) refusalRow {
	return refusalRow{name: issued, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
		f, r := estonian(t, issued), toPoint()
		change(&f, &r)
		_, no := domain.Place(kind, f, r, rb, now)
		return no
	}}
}

func rows() []refusalRow {
	type facts = domain.Facts
	type request = domain.Request
	none := func(*facts, *request) {}
	const letter, envelope, card = domain.CodeLetterOrder, domain.PUKEnvelopeOrder, domain.NewCardOrder
	all := []refusalRow{
		orders(letter, none),
		orders(letter, func(f *facts, _ *request) { f.Actor.Roles = []domain.Role{domain.Approver} }, domain.NotPermitted),
		orders(letter, func(f *facts, _ *request) { f.Actor.Kind = domain.BureauActor }, domain.NotPermitted, domain.OfficerInactive),
		orders(letter, func(f *facts, _ *request) { f.Officer.Active = false }, domain.OfficerInactive),
		orders(letter, func(f *facts, _ *request) { f.Officer.TrainingValidTo = today.AddDays(-1) }, domain.TrainingLapsed),
		orders(letter, func(f *facts, _ *request) { f.Officer.TrainingValidTo = today }),
		orders(letter, func(f *facts, _ *request) { f.Point.ContractTo = today.AddDays(-1) }, domain.ContractNotInForce),
		orders(letter, func(f *facts, _ *request) { f.Officer.HolderID = &f.Holder.ID }, domain.OwnCard),
		orders(letter, func(f *facts, _ *request) { f.Officer.Unidentified = true }, domain.OfficerUnidentified),
		orders(letter, func(f *facts, _ *request) { other := id(99); f.Officer.HolderID = &other }),
		// A point in order.
		orders(letter, func(f *facts, _ *request) { f.TrainedRegistrars = 0 }),
		orders(card, func(f *facts, r *request) { f.TrainedRegistrars, r.Reason = 1, domain.CardLost }, domain.PointNotInOrder),
		orders(card, func(_ *facts, r *request) { r.Reason = domain.CardLost }),
		abroad(envelope, "2020-05-05", func(f *facts, _ *request) { f.TrainedRegistrars = 1 }, domain.PointNotInOrder),
		// Who may serve whom.
		orders(letter, func(f *facts, _ *request) { f.Card.PointID = id(21) }, domain.PointMayNotServe),
		orders(letter, func(f *facts, _ *request) {
			f.Card.PointID = id(21)
			f.Authorisations = []domain.Authorisation{{PointID: id(20), OrganisationID: id(10), ValidFrom: today}}
		}),
		orders(letter, func(f *facts, _ *request) {
			f.Card.PointID = id(21)
			f.Authorisations = []domain.Authorisation{{PointID: id(20), OrganisationID: id(10), ValidFrom: today.AddDays(-9), ValidTo: today.AddDays(-1)}}
		}, domain.PointMayNotServe),
		orders(letter, func(f *facts, _ *request) { f.Card.Product, f.Card.OrganisationID = "fi_staff", id(11) }, domain.PointMayNotServe),
		orders(letter, func(f *facts, _ *request) { f.Card.Product, f.Card.PointID = "fi_staff", id(21) }),
		orders(letter, func(f *facts, _ *request) { f.Card.Product = "fi_professional" }, domain.PointMayNotServe),
		orders(letter, func(f *facts, _ *request) {
			f.Card.Product, f.Point.Kind, f.Organisation.HealthCare = "fi_professional", domain.HealthCarePoint, true
		}),
		orders(letter, func(f *facts, _ *request) { f.Card.Product = "fi_citizen" }, domain.ServedByPoliceOnly),
		// Visit and verification.
		orders(letter, func(f *facts, _ *request) { f.Visit.OpenedAt = now.Add(-31 * time.Minute) }, domain.VisitOver, domain.VerificationLapsedCode),
		orders(letter, func(f *facts, _ *request) { f.Visit.ClosedAt = now.Add(-time.Minute) }, domain.VisitOver, domain.VerificationLapsedCode),
		orders(letter, func(f *facts, _ *request) { f.Visit = domain.Visit{}; f.Verification = domain.Verification{} }, domain.VisitOver),
		orders(letter, func(f *facts, _ *request) { f.Visit.SessionID = id(3) }, domain.VisitOther),
		orders(letter, func(f *facts, _ *request) { f.Verification = domain.Verification{} }, domain.IdentityNotVerified),
		orders(letter, func(f *facts, _ *request) { f.Verification.State = domain.VerificationRefused }, domain.IdentityNotVerified),
		orders(letter, func(f *facts, _ *request) { f.Verification.State = domain.VerificationUsed }),
		orders(letter, func(f *facts, _ *request) { f.Verification.State = domain.VerificationLapsed }, domain.VerificationLapsedCode),
		orders(letter, func(f *facts, _ *request) { f.Verification.VisitID = id(51) }, domain.VerificationOtherVisit),
		// The card.
		orders(letter, func(f *facts, _ *request) { f.Card.Product = "xx_card" }, domain.ProductUnknown),
		orders(letter, func(f *facts, _ *request) { f.Card.HolderID = id(31) }, domain.CardOtherHolder),
		orders(letter, func(f *facts, _ *request) { f.Card.State = domain.CardProduced }, domain.CardNotMadeYet),
		orders(card, func(f *facts, r *request) { f.Card.State = domain.CardOrdered; r.Reason = domain.CardLost }, domain.CardNotMadeYet),
		orders(letter, func(f *facts, _ *request) { f.Card.State = domain.CardSuspended }, domain.CardIsSuspended),
		orders(letter, func(f *facts, _ *request) { f.Card.State, f.CodeRead = domain.CardSuspended, true }, domain.CodeMayBeRead),
		orders(letter, func(f *facts, _ *request) { f.CodeRead = true }, domain.CodeMayBeRead),
		orders(card, func(f *facts, r *request) {
			f.Card.State, f.CodeRead, r.Reason = domain.CardSuspended, true, domain.CardDamaged
		}),
		abroad(envelope, "2020-01-01", func(f *facts, _ *request) { f.CodeRead = true }), // prints another
		orders(letter, func(f *facts, _ *request) { f.Card.State = domain.CardRevoked }, domain.CardEnded),
		orders(card, func(f *facts, r *request) { f.Card.State = domain.CardCancelled; r.Reason = domain.CardLost }, domain.CardEnded),
		orders(letter, func(f *facts, _ *request) { f.Card.State = domain.CardExpired }, domain.CardHasExpired),
		orders(letter, func(f *facts, _ *request) { f.Card.ExpiresOn = today.AddDays(-1) }, domain.CardHasExpired),
		orders(letter, func(f *facts, _ *request) { f.Card.State = domain.CardChipLocked }, domain.ChipLockedForGood),
		orders(card, func(f *facts, r *request) { f.Card.State = domain.CardChipLocked; r.Reason = domain.CodeLocked }),
		orders(letter, func(f *facts, r *request) {
			f.Card.State, r.Reason, r.CodeAlsoLost = domain.CardHandedOver, domain.PINLocked, true
		}, domain.CardNotActivated),
		orders(letter, func(_ *facts, r *request) { r.Reason = domain.CodeLocked }, domain.CodeLockedNewCard),
		orders(letter, func(_ *facts, r *request) { r.Reason = domain.PINLocked }, domain.PINLockedUseCode),
		orders(letter, func(_ *facts, r *request) { r.Reason, r.CodeAlsoLost = domain.PINLocked, true }),
		orders(letter, func(f *facts, _ *request) { f.Card.Product = "fi_backup" }, domain.NoNewEnvelope),
		orders(envelope, func(_ *facts, r *request) { r.Delivery = domain.DeliverToPoint }, domain.NotThisKindOfLetter, domain.ReasonOtherAct),
		orders(card, func(f *facts, r *request) { f.Card.Product, r.Reason = "fi_backup", domain.CardLost }, domain.NotOrderableHere),
		orders(card, func(_ *facts, r *request) { r.Reason = domain.Expiring }, domain.TooEarlyToRenew),
		orders(card, func(f *facts, r *request) { f.Card.ExpiresOn, r.Reason = today.AddMonths(3), domain.Expiring }),
		orders(card, func(f *facts, r *request) {
			f.Card.Product, f.Point.Kind, f.Organisation.HealthCare = "fi_professional", domain.HealthCarePoint, true
			f.Holder.Person.IdentityCode, r.Reason, f.Holder.Right.Standing = "", domain.CardLost, domain.PracticeNone
		}, domain.IdentityCodeMissing, domain.ProfessionalRightAbsent),
		// Estonia, by issue date.
		abroad(envelope, "2018-12-02", none, domain.NoNewPINs, domain.ReasonOtherAct),
		abroad(envelope, "2018-12-03", none),
		abroad(envelope, "2025-11-14", none),
		abroad(envelope, "2025-11-15", none, domain.IssueDateUnknown),
		abroad(envelope, "2025-11-16", none, domain.IssueDateUnknown),
		abroad(envelope, "2025-11-17", none, domain.NoNewEnvelope, domain.ReasonOtherAct),
		abroad(envelope, "2025-11-17", func(_ *facts, r *request) { r.Reason = domain.CodeLocked }, domain.NoNewEnvelope, domain.CodeLockedNewCard),
		abroad(card, "2025-11-17", func(_ *facts, r *request) { r.Reason = domain.CodeLocked }),
		abroad(card, "2018-12-02", none),
		abroad(letter, "2020-01-01", none, domain.NotThisKindOfLetter, domain.ReasonOtherAct),
		abroad(envelope, "2020-01-01", func(_ *facts, r *request) { r.Delivery = domain.DeliverHome }, domain.DeliveryNotPossible),
		abroad(envelope, "2020-01-01", func(f *facts, _ *request) { f.Point.Country = "FI" }, domain.PointMayNotServe),
		// The order itself.
		orders(letter, func(_ *facts, r *request) { r.Reason = "BORED" }, domain.ReasonUnknown),
		orders(letter, func(_ *facts, r *request) { r.Reason = domain.CardLost }, domain.ReasonOtherAct),
		orders(letter, func(f *facts, _ *request) {
			f.OpenOrders = []domain.Order{{Kind: card, CardID: f.Card.ID, State: domain.OrderAtBureau, Reason: domain.Expiring}}
		}), // the old card is in use until the new one is
		orders(letter, func(f *facts, _ *request) {
			f.OpenOrders = []domain.Order{{Kind: card, CardID: f.Card.ID, State: domain.OrderAtBureau, Reason: domain.CodeLocked}}
		}, domain.OrderPending),
		orders(card, func(f *facts, r *request) {
			f.OpenOrders = []domain.Order{{Kind: card, CardID: f.Card.ID, State: domain.OrderAtBureau, Reason: domain.Expiring}}
			r.Reason = domain.CardLost
		}, domain.OrderPending),
		orders(letter, func(f *facts, _ *request) {
			f.OpenOrders = []domain.Order{{Kind: letter, CardID: f.Card.ID, State: domain.OrderAccepted}}
		}),
		abroad(envelope, "2020-01-01", func(f *facts, _ *request) {
			f.OpenOrders = []domain.Order{{ID: id(80), Kind: envelope, CardID: f.Card.ID, State: domain.OrderAccepted}}
			f.OpenLetters = []domain.Letter{{OrderID: id(80), State: domain.LetterAwaitingCode}}
		}, domain.OrderPending),
		abroad(envelope, "2020-01-01", func(f *facts, _ *request) {
			f.OpenOrders = []domain.Order{{ID: id(80), Kind: envelope, CardID: f.Card.ID, State: domain.OrderPosted}}
			f.OpenLetters = []domain.Letter{{OrderID: id(80), State: domain.LetterPosted}}
		}),
		orders(letter, func(_ *facts, r *request) { r.Delivery = "moon" }, domain.DeliveryNotPossible),
		orders(letter, func(_ *facts, r *request) { r.Language = "tlh" }, domain.LanguageUnknown),
		orders(letter, func(_ *facts, r *request) { r.Format = "tiny" }, domain.FormatUnknown),
		orders(letter, func(_ *facts, r *request) { r.Payer.Kind = "neighbour" }, domain.PayerUnknown),
		orders(letter, func(_ *facts, r *request) { r.Payer.Proof = "" }), // own staff pays nothing
		orders(letter, func(f *facts, r *request) { f.CardOrganisation.ID, r.Payer.Proof = id(11), "" }, domain.PayerProofMissing),
		orders(letter, func(_ *facts, r *request) { r.Payer.Proof = strings.Repeat("ä", 100) }),
		orders(letter, func(_ *facts, r *request) { r.Payer.Proof = strings.Repeat("ä", 101) }, domain.PayerProofForm),
		orders(letter, func(_ *facts, r *request) { r.Payer.Proof = "K\n17" }, domain.PayerProofForm),
		// What there is to think about, after everything else.
		orders(letter, func(f *facts, r *request) { f.LastOrderAt, r.Acknowledged = now, nil }, domain.WarningUnacknowledged),
		orders(letter, func(f *facts, r *request) {
			f.LastOrderAt, r.Acknowledged = now, []domain.WarningCode{domain.WarnOrderedRecently}
		}),
		orders(card, func(f *facts, r *request) {
			f.LastOrderAt, r.Acknowledged, r.Reason, r.Payer.Kind = now, nil, domain.CardLost, ""
		}, domain.PayerUnknown),
		// The address.
		orders(letter, func(f *facts, _ *request) { underProtection(f) }, domain.AddressProtected),
		orders(letter, func(f *facts, _ *request) { underProtection(f); f.Holder.ContactAddress = finnishAddress }),
		orders(letter, func(f *facts, _ *request) { f.Holder.Protected, f.Holder.ContactAddress = true, finnishAddress }, domain.ProtectedRightMissing),
		orders(letter, func(f *facts, r *request) {
			underProtection(f)
			f.Holder.WorkAddress, r.Delivery = finnishAddress, domain.DeliverWork
		}, domain.AddressProtected),
		orders(letter, func(f *facts, r *request) { underProtection(f); r.Delivery = domain.DeliverToPoint }),
		orders(letter, func(_ *facts, r *request) { r.Delivery = domain.DeliverWork }, domain.AddressMissing),
		orders(letter, lastRow("Testinen"), domain.AddressRows, domain.AddressPostcode),
		orders(letter, lastRow(strings.Repeat("Å", 151), "00100 HELSINKI"), domain.AddressRowTooLong),
		orders(letter, lastRow("Testi \u202eTestinen", "00100 HELSINKI"), domain.AddressGlyph),
		orders(letter, lastRow("Testi 🦭", "00100 HELSINKI"), domain.AddressGlyph),
		orders(letter, lastRow("Testi\tTestinen", "00100 HELSINKI"), domain.AddressGlyph),
		orders(letter, lastRow("Áilu Ŋuorra-Đđ", "00100 HELSINKI")),
		orders(letter, lastRow("Testi", "00101 HELSINKI"), domain.AddressPostcode),
		orders(letter, lastRow("Testi", "001 01 HELSINKI"), domain.AddressPostcode),
		orders(letter, lastRow("Testi", "00100 HELSINKI", "SVERIGE"), domain.AddressCountryLine),
		orders(letter, lastRow("c/o Toinen", "Katu 1", "00100 HELSINKI"), domain.AddressRowOrder),
		orders(letter, lastRow("Testi", "00100 Helsinki", "FINLAND")), // by rule put right
	}
	all = append(append(all, documentRows()...), lineRows()...)
	all = append(append(all, professionalRows()...), contactRows()...)
	return append(all, otherRows()...)
}

func lastRow(address ...string) func(*domain.Facts, *domain.Request) {
	return func(f *domain.Facts, _ *domain.Request) { f.Holder.Address.Rows = address }
}

// TestEveryRefusal runs each row and looks that the list of codes is complete: no
// code that no rule gives, none given that is not listed.
func TestEveryRefusal(t *testing.T) {
	t.Parallel()
	rb := book(t)
	given := map[domain.RefusalCode]bool{}
	for i, row := range rows() {
		no := row.judge(t, rb)
		want := slices.Compact(slices.Sorted(slices.Values(row.wants)))
		if got := codes(no); !slices.Equal(got, want) {
			t.Errorf("row %d %s: got %v, want %v", i, row.name, got, want)
		}
		for _, r := range no {
			given[r.Code] = true
			if r.Rule == "" || r.Source == "" || !slices.Contains(domain.AllRemedyCodes, r.Remedy) {
				t.Errorf("row %d: refusal without rule, source or remedy: %+v", i, r)
			}
		}
	}
	for _, code := range domain.AllRefusalCodes {
		if !given[code] {
			t.Errorf("no row gives %s", code)
		}
		delete(given, code)
	}
	for code := range given {
		t.Errorf("%s is not in AllRefusalCodes", code)
	}
}

func identityCode(country, s string) []domain.Refusal {
	_, err := domain.ParseIdentityCode(country, s)
	var wrong *domain.IdentityCodeError
	if errors.As(err, &wrong) {
		return []domain.Refusal{wrong.Refusal("text")}
	}
	return nil
}
