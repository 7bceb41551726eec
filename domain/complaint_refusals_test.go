package domain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// triage is all that the Finnish row of a card that does not work asks for.
var triage = []domain.AdviceCode{
	domain.AdviseCleanChip, domain.AdviseUpdateSoftware, domain.AdviseOtherWorkstation, domain.AdviseOtherCard,
	domain.AdviseCheckPIN, domain.AdviseTestPage,
}

// filed is a complaint of the counter's card.
func filed(fault domain.CardFault, state domain.ComplaintState) domain.Complaint {
	return domain.Complaint{
		ID: id(90), Number: "R26-K7QM3XPD-P", State: state, CardID: id(40), PointID: id(20), Fault: fault,
		FreeFor: []domain.Reason{domain.CardFaulty}, FreeFrom: domain.FreeWhenAccepted, Rule: "fi.complaint.not_working", FiledAt: now,
	}
}

// complaintRows are the noes of complaints.
func complaintRows() []refusalRow {
	type facts = domain.Facts
	type request = domain.ComplaintRequest
	files := func(name string, change func(*facts, *request), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: "complaint: " + name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f, r := counter(t), request{Fault: domain.FaultNotWorking, Tried: triage}
			change(&f, &r)
			_, no := domain.FileComplaint(f, r, rb, now)
			return no
		}}
	}
	steps := func(name string, from domain.ComplaintState, step domain.ComplaintStep, wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: "complaint: " + name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			return domain.StepComplaint(counter(t), filed(domain.FaultNotWorking, from), step, rb, now)
		}}
	}
	in := func(s domain.CardState) func(*facts, *request) {
		return func(f *facts, _ *request) { f.Card.State = s }
	}
	of := func(fault domain.CardFault, issued domain.Date) func(*facts, *request) {
		return func(f *facts, r *request) { f.Card.IssuedOn, r.Fault, r.Tried = issued, fault, nil }
	}
	answer := func(to domain.ComplaintState, reference string) domain.ComplaintStep {
		return domain.ComplaintStep{To: to, Reference: reference}
	}
	const accepted, rejected, withdrawn, closed = domain.ComplaintAccepted, domain.ComplaintRejected, domain.ComplaintWithdrawn, domain.ComplaintClosed
	return []refusalRow{
		files("everything tried", func(*facts, *request) {}),
		files("nothing tried", func(_ *facts, r *request) { r.Tried = nil }, domain.TriageMissing),
		files("one thing not tried", func(_ *facts, r *request) { r.Tried = triage[1:] }, domain.TriageMissing),
		files("no PIN to check yet", func(f *facts, r *request) {
			f.Card.State, r.Tried = domain.CardHandedOver, slices.DeleteFunc(slices.Clone(triage), func(s domain.AdviceCode) bool { return s == domain.AdviseCheckPIN })
		}),
		files("wrongly made needs no trial", of(domain.FaultWronglyMade, today.AddMonths(-23))),
		files("wrongly made on the last day", of(domain.FaultWronglyMade, today.AddMonths(-24))),
		files("wrongly made a day too late", of(domain.FaultWronglyMade, today.AddMonths(-24).AddDays(-1)), domain.ComplaintTooLate),
		files("counted from the hand-over", func(f *facts, r *request) {
			of(domain.FaultWronglyMade, today.AddMonths(-25))(f, r)
			f.HandedOverAt = now.AddDate(0, -11, 0)
		}),
		files("damaged in the post long ago", of(domain.FaultFromThePost, today.AddMonths(-2)), domain.ComplaintTooLate),
		files("damaged in the post and not handed over yet", func(f *facts, r *request) {
			of(domain.FaultFromThePost, today.AddMonths(-2))(f, r)
			f.Card.State = domain.CardArrived
		}),
		files("a fault of no row", func(_ *facts, r *request) { r.Fault = "ugly" }, domain.ComplaintNotTaken),
		files("police cards", func(f *facts, _ *request) { f.Card.Product = "fi_citizen" }, domain.ServedByPoliceOnly),
		files("twice", func(f *facts, _ *request) {
			f.Complaints = []domain.Complaint{filed(domain.FaultNotWorking, domain.ComplaintFiled)}
		}, domain.ComplaintOpen),
		files("again after a no", func(f *facts, _ *request) {
			f.Complaints = []domain.Complaint{filed(domain.FaultNotWorking, rejected)}
		}),
		files("of another fault", func(f *facts, _ *request) {
			f.Complaints = []domain.Complaint{filed(domain.FaultWithEnvelope, domain.ComplaintFiled)}
		}),
		files("put off for it", in(domain.CardRevoked)),
		files("suspended", in(domain.CardSuspended)),
		files("in production", in(domain.CardInProduction), domain.CardNotMadeYet),
		files("locked by its holder", in(domain.CardChipLocked), domain.ChipLockedForGood),
		files("somebody else's", func(f *facts, _ *request) { f.Card.HolderID = id(31) }, domain.CardOtherHolder),
		files("without a visit", func(f *facts, _ *request) { f.Visit = domain.Visit{} }, domain.VisitOver),
		files("unverified", func(f *facts, _ *request) { f.Verification = domain.Verification{} }),
		files("one's own card", func(f *facts, _ *request) { f.Officer.HolderID = &f.Holder.ID }, domain.OwnCard),
		steps("accepted", domain.ComplaintFiled, answer(accepted, "KT-17")),
		steps("rejected", domain.ComplaintFiled, answer(rejected, "KT-17")),
		steps("answered without a reference", domain.ComplaintFiled, answer(accepted, " "), domain.MakersReferenceAbsent),
		steps("a reference over two rows", domain.ComplaintFiled, answer(rejected, "KT\n17"), domain.MakersReferenceAbsent),
		steps("withdrawn", domain.ComplaintFiled, answer(withdrawn, "")),
		steps("closed before an answer", domain.ComplaintFiled, answer(closed, ""), domain.ComplaintStateWrong),
		steps("closed", accepted, answer(closed, "")),
		steps("withdrawn after the answer", accepted, answer(withdrawn, ""), domain.ComplaintStateWrong),
		{name: "load: no envelope", wants: []domain.RefusalCode{domain.NoEnvelopeToLoad}, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			return actionOf(t, estonian(t, "2020-05-05"), rb, domain.LoadEnvelopeAct).Refusals
		}},
		steps("answered twice", rejected, answer(accepted, "KT-18"), domain.ComplaintStateWrong),
	}
}

// TestWhatAComplaintMakesFree: only what its row names, from the state that it names, and
// once; the order names the complaint that pays for it.
func TestWhatAComplaintMakesFree(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for name, c := range map[string]struct {
		state  domain.ComplaintState
		from   domain.FreeFrom
		used   bool
		reason domain.Reason
		free   bool
	}{
		"accepted":              {domain.ComplaintAccepted, domain.FreeWhenAccepted, false, domain.CardFaulty, true},
		"filed only":            {domain.ComplaintFiled, domain.FreeWhenAccepted, false, domain.CardFaulty, false},
		"filed is enough":       {domain.ComplaintFiled, domain.FreeWhenFiled, false, domain.CardFaulty, true},
		"rejected":              {domain.ComplaintRejected, domain.FreeWhenFiled, false, domain.CardFaulty, false},
		"withdrawn":             {domain.ComplaintWithdrawn, domain.FreeWhenFiled, false, domain.CardFaulty, false},
		"closed":                {domain.ComplaintClosed, domain.FreeWhenFiled, false, domain.CardFaulty, false},
		"ordered for already":   {domain.ComplaintAccepted, domain.FreeWhenAccepted, true, domain.CardFaulty, false},
		"another reason":        {domain.ComplaintAccepted, domain.FreeWhenAccepted, false, domain.CardLost, false},
		"another reason, filed": {domain.ComplaintFiled, domain.FreeWhenFiled, false, domain.DataChanged, false},
	} {
		f, r := counter(t), request()
		f.CardOrganisation = domain.Organisation{} // else own staff pay nothing
		complaint := filed(domain.FaultNotWorking, c.state)
		complaint.FreeFrom, complaint.Replaced = c.from, c.used
		f.Complaints, r.Reason = []domain.Complaint{complaint}, c.reason
		placed, no := domain.Place(domain.NewCardOrder, f, r, rb, now)
		if len(no) > 0 {
			t.Fatalf("%s: %v", name, no)
		}
		o := placed.Order
		if free := o.Price.Cents == 0; free != c.free || free != (o.PriceFrom.Why == domain.PriceForComplaint) || free != (o.ComplaintID == id(90)) {
			t.Errorf("%s: %+v by %+v, complaint %s", name, o.Price, o.PriceFrom, o.ComplaintID)
		}
		if a := actionOf(t, f, rb, domain.OrderNewCardAct); slices.Contains(a.FreeFor, c.reason) != c.free || a.Price.Cents == 0 {
			t.Errorf("%s: said to be free for %v, at %+v", name, a.FreeFor, a.Price)
		}
	}
}

func actionOf(t *testing.T, f domain.Facts, rb *domain.Rulebook, act domain.CardAct) domain.Action {
	t.Helper()
	for _, a := range domain.PossibleActions(f, rb, now) {
		if a.Act == act {
			return a
		}
	}
	t.Fatalf("no answer for %s", act)
	return domain.Action{}
}

// TestEveryActIsAnswered: each of the acts is among what is possible, in their order.
func TestEveryActIsAnswered(t *testing.T) {
	t.Parallel()
	var have []domain.CardAct
	for _, a := range domain.PossibleActions(counter(t), book(t), now) {
		have = append(have, a.Act)
	}
	if diff := cmp.Diff(domain.CardActs, have); diff != "" {
		t.Error(diff)
	}
}

// TestComplainingIsOfferedFaultByFault, each with whom it goes to and what is tried.
func TestComplainingIsOfferedFaultByFault(t *testing.T) {
	t.Parallel()
	rb, f := book(t), counter(t)
	a := actionOf(t, f, rb, domain.ComplainAct)
	if !a.Available || len(a.Faults) != len(domain.CardFaults) {
		t.Fatalf("%+v", a)
	}
	first := a.Faults[0]
	if first.Row.To != domain.ToCardFactory || !slices.Equal(first.Try, triage) || first.AnswerBy != rb.Calendar.AddWorkingDays("FI", today, 15) ||
		first.Until != f.Card.IssuedOn.AddMonths(60) {
		t.Errorf("%+v", first)
	}
	if late := a.Faults[2]; !domain.Has(late.Refusals, domain.ComplaintTooLate) {
		t.Errorf("damaged in the post a year ago: %+v", late)
	}
	f.Card.IssuedOn, f.Card.ExpiresOn = today.AddMonths(-70), today.AddMonths(1)
	a = actionOf(t, f, rb, domain.ComplainAct)
	if a.Available || !domain.Has(a.Refusals, domain.ComplaintTooLate) {
		t.Errorf("an old card: %+v", a)
	}
	for _, c := range a.Faults {
		want := domain.RemedyNewCard
		if c.Fault == domain.FaultWithEnvelope {
			want = domain.RemedyOrderAnother
		}
		for _, r := range c.Refusals {
			if r.Code == domain.ComplaintTooLate && r.Remedy != want {
				t.Errorf("%s too late: %s, want %s", c.Fault, r.Remedy, want)
			}
		}
	}
}

// TestLoadingIsOffered only where an envelope with a new set was handed over.
func TestLoadingIsOffered(t *testing.T) {
	t.Parallel()
	rb, f := book(t), estonian(t, "2020-05-05")
	if a := actionOf(t, f, rb, domain.LoadEnvelopeAct); a.Available || !domain.Has(a.Refusals, domain.NoEnvelopeToLoad) {
		t.Errorf("without an envelope: %+v", a)
	}
	f.OpenLetters = []domain.Letter{{ID: id(80), Kind: domain.PUKEnvelope, State: domain.LetterHandedOver}}
	if a := actionOf(t, f, rb, domain.LoadEnvelopeAct); !a.Available {
		t.Errorf("with one: %+v", a.Refusals)
	}
	f.OpenLetters[0].SupersededBy = id(81)
	if a := actionOf(t, f, rb, domain.LoadEnvelopeAct); a.Available {
		t.Error("a superseded envelope was offered")
	}
	if a := actionOf(t, counter(t), rb, domain.LoadEnvelopeAct); !domain.Has(a.Refusals, domain.LetterNotLoaded) {
		t.Errorf("a Finnish card: %+v", a)
	}
}
