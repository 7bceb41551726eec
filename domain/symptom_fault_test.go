package domain_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// TestSymptomsNameTheirFault wants every symptom to be complained of as one fault, or as none.
func TestSymptomsNameTheirFault(t *testing.T) {
	t.Parallel()
	want := map[domain.Symptom]domain.CardFault{
		domain.SymptomCardDoesNotWork: domain.FaultNotWorking,
		domain.SymptomCardWronglyMade: domain.FaultWronglyMade,
		domain.SymptomCardDamaged:     domain.FaultFromThePost,
		domain.SymptomLetterDamaged:   domain.FaultWithEnvelope,
	}
	got, named := map[domain.Symptom]domain.CardFault{}, map[domain.CardFault]bool{}
	for _, s := range domain.Symptoms {
		if fault := s.Fault(); fault != "" {
			got[s], named[fault] = fault, true
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, fault := range domain.CardFaults {
		if !named[fault] {
			t.Errorf("no symptom leads to %s", fault)
		}
	}
}

// complaining gives the step of an advice that leads to a complaint.
func complaining(t *testing.T, f domain.Facts, symptom domain.Symptom) domain.AdviceStep {
	t.Helper()
	for _, s := range domain.Advise(f, symptom, book(t), now).Steps {
		if s.Act == domain.ComplainAct {
			return s
		}
	}
	t.Fatalf("%s: no complaint is advised", symptom)
	return domain.AdviceStep{}
}

// TestAnAdvisedComplaintAnswersForItsFault wants the fault's own row and noes, not those of
// whatever else could be complained of.
func TestAnAdvisedComplaintAnswersForItsFault(t *testing.T) {
	t.Parallel()
	f := atDesk(t, "fi_staff", "2025-03-03", domain.CardActivated)
	if s := complaining(t, f, domain.SymptomCardDoesNotWork); s.Fault != domain.FaultNotWorking || s.Rule.ID != "fi.complaint.not_working" || len(s.Refusals) > 0 {
		t.Errorf("%s by %s: %v", s.Fault, s.Rule.ID, s.Refusals)
	}
	f.Complaints = []domain.Complaint{filed(domain.FaultNotWorking, domain.ComplaintFiled)}
	if s := complaining(t, f, domain.SymptomCardDoesNotWork); !domain.Has(s.Refusals, domain.ComplaintOpen) {
		t.Errorf("complained of already: %v", s.Refusals)
	}
	if s := complaining(t, f, domain.SymptomCardWronglyMade); s.Fault != domain.FaultWronglyMade || len(s.Refusals) > 0 {
		t.Errorf("another fault: %s, %v", s.Fault, s.Refusals)
	}
	f.Visit = domain.Visit{}
	if s := complaining(t, f, domain.SymptomCardWronglyMade); len(s.Refusals) == 0 {
		t.Error("what the act itself needs is not told")
	}
}

// TestAnAdvisedOrderCostsWhatItWillCost wants each step's price to be that of the order
// placed for the step's reason: free where a complaint pays for that reason, and no other.
func TestAnAdvisedOrderCostsWhatItWillCost(t *testing.T) {
	t.Parallel()
	rb := book(t)
	f := atDesk(t, "fi_staff", "2025-03-03", domain.CardActivated)
	f.CardOrganisation = domain.Organisation{} // else own staff pay nothing
	wronglyMade := filed(domain.FaultWronglyMade, domain.ComplaintFiled)
	wronglyMade.FreeFrom = domain.FreeWhenFiled
	for symptom, free := range map[domain.Symptom]bool{
		domain.SymptomCardWronglyMade: true, domain.SymptomCardDoesNotWork: true, domain.SymptomCardLost: false, domain.SymptomCodeLost: false,
	} {
		for _, complaints := range [][]domain.Complaint{nil, {wronglyMade}} {
			f.Complaints = complaints
			a := domain.Advise(f, symptom, rb, now)
			for _, s := range a.Steps {
				if s.Action == nil || s.Action.Kind == "" {
					continue
				}
				r := because(s.Reason)
				r.CodeAlsoLost = s.CodeLostToo
				placed, no := domain.Place(s.Action.Kind, f, r, rb, now)
				if len(no) > 0 {
					t.Fatalf("%s, %s: %v", symptom, s.Do, no)
				}
				if diff := cmp.Diff([]any{placed.Order.Price, placed.Order.PriceFrom}, []any{s.Action.Price, s.Action.PriceFrom}); diff != "" {
					t.Errorf("%s, %s with %d complaints: (-order +advice)\n%s", symptom, s.Do, len(complaints), diff)
				}
				if got := s.Action.Price.Cents == 0; got != (free && len(complaints) > 0) {
					t.Errorf("%s, %s with %d complaints: %d cents", symptom, s.Do, len(complaints), s.Action.Price.Cents)
				}
			}
		}
	}
}
