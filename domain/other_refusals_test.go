package domain_test

import (
	"testing"

	"sinetti/domain"
)

// judged is a row that needs neither desk nor rulebook.
func judged(name string, no []domain.Refusal, wants ...domain.RefusalCode) refusalRow {
	return refusalRow{name: name, wants: wants, judge: func(*testing.T, *domain.Rulebook) []domain.Refusal { return no }}
}

func one(r *domain.Refusal) []domain.Refusal {
	if r == nil {
		return nil
	}
	return []domain.Refusal{*r}
}

func otherRows() []refusalRow {
	rows := []refusalRow{
		judged("finnish code", identityCode("FI", "131052-308T")),
		judged("finnish check", identityCode("FI", "131052-308U"), domain.IdentityCodeWrong),
		judged("key", one(domain.CheckIdempotencyKey("0b0c5d3e-1111"))),
		judged("short key", one(domain.CheckIdempotencyKey("short")), domain.IdempotencyKeyBad),
		judged("spaced key", one(domain.CheckIdempotencyKey("a key with spaces")), domain.IdempotencyKeyBad),
		judged("replay", one(domain.JudgeReplay([]byte{1}, []byte{1}))),
		judged("other input", one(domain.JudgeReplay([]byte{1}, []byte{2})), domain.IdempotencyKeyReused),
		judged("a sender too long", []domain.Refusal{domain.Unprintable("sender")}, domain.LetterNotPrintable),
		judged("other receipt", one(domain.JudgeReceiptReplay([]byte{1}, []byte{2})), domain.ReceiptIDReused),
		{name: "another price", wants: []domain.RefusalCode{domain.PriceChanged}, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			r := request()
			r.Expected = &domain.Money{Cents: 1, Currency: "EUR", VATPermille: 255}
			_, no := domain.PlaceCodeOrder(counter(t), r, rb, now)
			return no
		}},
		{name: "no price", wants: []domain.RefusalCode{domain.PriceUnknown}, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			without := *rb
			without.Kinds = nil
			r := request()
			r.Payer.Proof = ""
			_, no := domain.PlaceCodeOrder(counter(t), r, &without, now)
			return no
		}},
	}
	rows = append(rows, visitRows()...)
	rows = append(rows, cardRows()...)
	rows = append(rows, complaintRows()...)
	rows = append(rows, rightRows()...)
	rows = append(rows, pointRows()...)
	rows = append(rows, priceRows()...)
	rows = append(rows, cancelRows()...)
	rows = append(rows, postRows()...)
	rows = append(rows, dualControlRows()...)
	rows = append(rows, proposalRows()...)
	rows = append(rows, tellRows()...)
	rows = append(rows, remakeRows()...)
	rows = append(rows, receiptRows()...)
	return append(rows, bureauRows()...)
}

func cancelRows() []refusalRow {
	base := func() domain.CancelFacts {
		return domain.CancelFacts{
			Actor:   domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(1), PointID: id(20), Roles: []domain.Role{domain.Registrar}},
			Officer: domain.Officer{ID: id(1), Active: true, TrainingValidTo: today},
			Point:   domain.Point{ID: id(20), ContractFrom: today},
			Today:   today,
			Order:   domain.Order{ID: id(70), PointID: id(20), State: domain.OrderAccepted},
			Letter:  &domain.Letter{ID: id(71), State: domain.LetterQueued},
		}
	}
	row := func(name string, change func(*domain.CancelFacts), wants ...domain.RefusalCode) refusalRow {
		f := base()
		change(&f)
		_, no := domain.CancelOrder(f)
		return judged(name, no, wants...)
	}
	return []refusalRow{
		row("cancel", func(*domain.CancelFacts) {}),
		row("cancel by nobody", func(f *domain.CancelFacts) { f.Actor.Roles = nil }, domain.NotPermitted),
		row("cancel inactive", func(f *domain.CancelFacts) { f.Officer.Active = false }, domain.OfficerInactive),
		row("cancel untrained", func(f *domain.CancelFacts) { f.Officer.TrainingValidTo = today.AddDays(-1) }, domain.TrainingLapsed),
		row("cancel without a contract", func(f *domain.CancelFacts) { f.Point.ContractTo = today.AddDays(-1) }, domain.ContractNotInForce),
		row("cancel a protected one's", func(f *domain.CancelFacts) { f.Protected = true }, domain.ProtectedRightMissing),
		row("cancel a protected one's by right", func(f *domain.CancelFacts) {
			f.Protected, f.Actor.Roles = true, []domain.Role{domain.Registrar, domain.ProtectedService}
		}),
		row("cancel elsewhere", func(f *domain.CancelFacts) { f.Order.PointID = id(21) }, domain.OtherPointsOrder),
		row("cancel by the agency", func(f *domain.CancelFacts) {
			f.Order.PointID, f.Actor.Roles = id(21), []domain.Role{domain.AgencyOperator}
			f.Officer.TrainingValidTo, f.Point, f.Protected = domain.Date{}, domain.Point{}, true // who stands at no counter
		}),
		row("cancel one's own", func(f *domain.CancelFacts) { own := id(77); f.Officer.HolderID, f.Order.HolderID = &own, own }, domain.OwnCard),
		row("cancel in batch", func(f *domain.CancelFacts) {
			f.Letter.State, f.Order.State = domain.LetterInBatch, domain.OrderInBatch
		}, domain.NotCancellable),
		row("cancel in the letter's batch", func(f *domain.CancelFacts) { f.Letter.State = domain.LetterInBatch }, domain.NotCancellable),
		row("cancel in production", func(f *domain.CancelFacts) {
			f.Letter, f.NewCard = nil, &domain.Card{State: domain.CardInProduction}
		}, domain.NotCancellable),
		row("cancel a card's order", func(f *domain.CancelFacts) { f.Letter, f.NewCard = nil, &domain.Card{State: domain.CardOrdered} }),
	}
}

func agency(n byte, role domain.Role) domain.Actor {
	return domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(n), Roles: []domain.Role{role}}
}

func dualControlRows() []refusalRow {
	release := func(name string, b domain.Batch, a domain.Actor, wants ...domain.RefusalCode) refusalRow {
		_, no := domain.ReleaseBatch(b, a, now)
		return judged(name, no, wants...)
	}
	held := domain.Batch{State: domain.BatchHeld, CutOffBy: id(2)}
	double := agency(4, domain.Approver) // another account of the one who signed
	double.Accounts = []domain.ID{id(3)}
	signed := held
	signed.Releases = []domain.Signature{{OfficerID: id(3), At: now}}
	spoiled := domain.Letter{ID: id(71), State: domain.LetterSpoiled}
	asked := domain.ReprintRequest{Reason: domain.SpoiledByJam, AskedBy: agency(2, domain.Approver)}
	approve := func(name string, change func(*domain.ReprintRequest, *domain.Letter), a domain.Actor, wants ...domain.RefusalCode) refusalRow {
		r, l := asked, spoiled
		change(&r, &l)
		_, no := domain.ApproveReprint(r, l, a, now)
		return judged(name, no, wants...)
	}
	same := func(*domain.ReprintRequest, *domain.Letter) {}
	return []refusalRow{
		release("release", held, agency(3, domain.Approver)),
		release("release by registrar", held, agency(3, domain.Registrar), domain.NotPermitted),
		release("release by who cut off", held, agency(2, domain.Approver), domain.FourEyes),
		release("release twice", signed, agency(3, domain.Approver), domain.ReleaseTwice),
		release("release by the other account of who signed", signed, double, domain.ReleaseTwice),
		release("release sealed", domain.Batch{State: domain.BatchSealed}, agency(3, domain.Approver), domain.BatchStateWrong),
		approve("approve", same, agency(3, domain.Approver)),
		approve("approve by who asked", same, agency(2, domain.Approver), domain.FourEyes),
		approve("approve by registrar", same, agency(4, domain.Registrar), domain.NotPermitted),
		approve("approve twice", func(r *domain.ReprintRequest, _ *domain.Letter) { r.Approvals = []domain.Signature{{OfficerID: id(3)}} },
			agency(3, domain.Approver), domain.ApproveTwice),
		approve("approve a third time", func(r *domain.ReprintRequest, _ *domain.Letter) {
			r.Approvals = []domain.Signature{{OfficerID: id(5)}, {OfficerID: id(6)}}
		}, agency(3, domain.Approver), domain.ReprintNotWanted),
		approve("approve an opened one", func(r *domain.ReprintRequest, _ *domain.Letter) { r.Reason = domain.SpoiledOpened },
			agency(3, domain.Approver), domain.PieceMayBeRead),
		approve("approve a posted one", func(_ *domain.ReprintRequest, l *domain.Letter) { l.State = domain.LetterPosted },
			agency(3, domain.Approver), domain.ReprintNotWanted),
		judged("ask", domain.AskReprint(domain.SpoiledByJam, spoiled, domain.Actor{Kind: domain.PrintHouseActor})),
		judged("ask by registrar", domain.AskReprint(domain.SpoiledByJam, spoiled, agency(1, domain.Registrar)), domain.NotPermitted),
	}
}

func tellRows() []refusalRow {
	row := func(name string, n domain.HolderNotice, h domain.Holder, wants ...domain.RefusalCode) refusalRow {
		return judged(name, domain.JudgeTelling(agency(3, domain.Registrar), n, h), wants...)
	}
	return []refusalRow{
		row("told by a colleague", domain.HolderNotice{CausedBy: id(2)}, domain.Holder{}),
		row("told of what time brought", domain.HolderNotice{}, domain.Holder{}),
		row("told by who caused it", domain.HolderNotice{CausedBy: id(3)}, domain.Holder{}, domain.RequesterTells),
		row("told to a protected person", domain.HolderNotice{CausedBy: id(2)}, domain.Holder{Protected: true}, domain.ProtectedRightMissing),
	}
}

func remakeRows() []refusalRow {
	home := domain.Address{Rows: []string{"Erkki Esimerkki", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	row := func(name string, change func(*domain.Since), wants ...domain.RefusalCode) refusalRow {
		s := domain.Since{
			Card: domain.Card{State: domain.CardActivated, ExpiresOn: domain.Date{Year: 2099, Month: 1, Day: 1}}, Holder: domain.Holder{Address: home},
			Delivery: domain.DeliverHome, Printed: home,
		}
		change(&s)
		return refusalRow{name: name, wants: wants, judge: func(_ *testing.T, rb *domain.Rulebook) []domain.Refusal {
			return domain.RemakeRefusals(s, rb, domain.DateOf(now))
		}}
	}
	return []refusalRow{
		row("remake", func(*domain.Since) {}),
		row("remake one's own", func(s *domain.Since) { own := id(77); s.Officer.HolderID, s.Holder.ID = &own, own }, domain.OwnCard),
		row("remake beside a newer letter", func(s *domain.Since) { s.NewerMade = true }, domain.ReprintNotWanted),
		row("remake for a dead card", func(s *domain.Since) { s.Card.State = domain.CardRevoked }, domain.CardEnded),
		row("remake for a suspended card", func(s *domain.Since) { s.Card.State = domain.CardSuspended }, domain.CardIsSuspended),
		row("remake of what may have been read", func(s *domain.Since) {
			s.Card.State, s.Card.IssuedOn, s.CodeRead = domain.CardSuspended, domain.DateOf(now), true
			s.Product.Generations = []domain.Generation{{LetterPrints: domain.PrintsExisting}}
		}, domain.CodeMayBeRead),
		row("remake after a move", func(s *domain.Since) { s.Holder.Address.Rows = []string{"Erkki Esimerkki", "33100 TAMPERE"} }, domain.ReprintNotWanted),
		row("remake for somebody protected since", func(s *domain.Since) { s.Holder.Protected = true }, domain.ReprintNotWanted),
	}
}

func receiptRows() []refusalRow {
	row := func(name string, r domain.Receipt, change func(*domain.ReceiptFacts), wants ...domain.RefusalCode) refusalRow {
		f := pressed(domain.BatchPrinting, domain.LetterPrinted, domain.LetterPrinted, domain.LetterSpoiled)
		change(&f)
		_, no := domain.JudgeReceipt(f, r)
		return judged(name, no, wants...)
	}
	same := func(*domain.ReceiptFacts) {}
	posted := domain.Receipt{Kind: domain.ReceiptPosted}
	return []refusalRow{
		row("posted", posted, same),
		row("posted by another house", posted, func(f *domain.ReceiptFacts) { f.Actor.ID = id(8) }, domain.NotPermitted),
		row("posted by an officer", posted, func(f *domain.ReceiptFacts) { f.Actor = agency(9, domain.AgencyOperator) }, domain.NotPermitted),
		row("unknown kind", domain.Receipt{Kind: "eaten"}, same, domain.ReceiptUnknownKind),
		row("not yet verified", posted, func(f *domain.ReceiptFacts) { f.Batch.State = domain.BatchFetched }, domain.BatchStateWrong),
		row("rejected too late", domain.Receipt{Kind: domain.ReceiptRejected}, same, domain.BatchStateWrong),
		row("range", domain.Receipt{Kind: domain.ReceiptPosted, Part: 1, From: 2, To: 9}, same, domain.ReceiptRange),
		row("no part", domain.Receipt{Kind: domain.ReceiptPosted, Part: 4}, same, domain.ReceiptRange),
		row("backwards", domain.Receipt{Kind: domain.ReceiptPosted, Part: 1, From: 2, To: 1}, same, domain.ReceiptRange),
		row("count", domain.Receipt{Kind: domain.ReceiptPosted, Count: 3}, same, domain.ReceiptCount),
		row("right count", domain.Receipt{Kind: domain.ReceiptPosted, Count: 2}, same),
		row("spoiled without reason", domain.Receipt{Kind: domain.ReceiptSpoiled, Letters: []string{piece(0)}}, same, domain.ReceiptReason),
		row("spoiled nothing", domain.Receipt{Kind: domain.ReceiptSpoiled, Reason: domain.SpoiledByJam}, same, domain.ReceiptRange),
		row("foreign", domain.Receipt{Kind: domain.ReceiptSpoiled, Reason: domain.SpoiledByJam, Letters: []string{piece(9)}}, same, domain.ReceiptForeignLetter),
		row("nonsense", domain.Receipt{Kind: domain.ReceiptSpoiled, Reason: domain.SpoiledByJam, Letters: []string{"12345678"}}, same, domain.ReceiptForeignLetter),
		row("spoiled after posting", domain.Receipt{Kind: domain.ReceiptSpoiled, Reason: domain.SpoiledByJam, Letters: []string{piece(0)}},
			func(f *domain.ReceiptFacts) { f.Pieces[0].State = domain.LetterPosted }, domain.ReceiptState),
		row("reprint of a good one", domain.Receipt{Kind: domain.ReceiptReprintWanted, Letters: []string{piece(0)}}, same, domain.ReceiptState),
		row("complete too early", domain.Receipt{Kind: domain.ReceiptComplete}, same, domain.NotReconciled),
	}
}

func bureauRows() []refusalRow {
	row := func(name string, answer domain.BureauAnswer, f domain.BureauFacts, wants ...domain.RefusalCode) refusalRow {
		f.Actor.Kind = domain.BureauActor
		_, no := domain.JudgeBureauAnswer(f, answer)
		return judged(name, no, wants...)
	}
	ordered := domain.BureauFacts{Order: domain.Order{State: domain.OrderAccepted}, Card: domain.Card{State: domain.CardOrdered}}
	serial := ordered
	serial.Serial = "924600000000002"
	other := serial
	other.Card.Number = "924600000000001"
	return []refusalRow{
		row("accepted", domain.BureauAccepted, ordered),
		row("dispatched too early", domain.BureauDispatched, ordered, domain.TransitionNotAllowed),
		row("unknown answer", "melted", ordered, domain.TransitionNotAllowed),
		row("produced", domain.BureauProduced, serial),
		row("produced without serial", domain.BureauProduced, ordered, domain.SerialMissing),
		row("produced with another serial", domain.BureauProduced, other, domain.SerialOther),
	}
}

func piece(n byte) string { return domain.NewLetterNumber([12]byte{n, n, n, n}) }

// pressed is a batch whose pieces have come so far.
func pressed(state domain.BatchState, pieces ...domain.LetterState) domain.ReceiptFacts {
	f := domain.ReceiptFacts{
		Actor: domain.Actor{Kind: domain.PrintHouseActor, ID: id(7)},
		Batch: domain.Batch{ID: id(90), PrintHouseID: id(7), State: state},
	}
	for i, s := range pieces {
		n := byte(i)
		f.Pieces = append(f.Pieces, domain.Piece{LetterID: id(100 + n), Number: piece(n), Part: 1, Sequence: i + 1, State: s})
	}
	return f
}
