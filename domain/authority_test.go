package domain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sinetti/domain"
)

// facts lists a chain's facts, each that does not hold with a minus before it.
func facts(links []domain.Link) []string {
	var words []string
	for _, l := range links {
		word := string(l.Fact)
		if !l.Holds {
			word = "-" + word
		}
		words = append(words, word)
	}
	return words
}

func TestChainsOfAuthority(t *testing.T) {
	t.Parallel()
	rb := book(t)
	desk := []string{"at_work", "right", "training", "contract"}
	with := func(more ...string) []string { return append(slices.Clone(desk), more...) }
	for name, c := range map[string]struct {
		act    domain.Permission
		change func(*domain.Facts)
		want   []string
	}{
		"own card of the point": {domain.MayOrderCode, func(*domain.Facts) {}, with("product", "own_cards", "not_own_card", "protected")},
		"new card":              {domain.MayOrderNewCard, func(*domain.Facts) {}, with("point_in_order", "product", "own_cards", "not_own_card", "protected")},
		"one registrar": {
			domain.MayOrderNewCard, func(f *domain.Facts) { f.TrainedRegistrars = 1 },
			with("-point_in_order", "product", "own_cards", "not_own_card", "protected"),
		},
		"another's, not authorised": {
			domain.MayOrderCode, func(f *domain.Facts) { f.Card.PointID = id(21) },
			with("product", "-authorisation", "not_own_card", "protected"),
		},
		"another's, authorised": {domain.MayOrderCode, func(f *domain.Facts) {
			f.Card.PointID = id(21)
			f.Authorisations = []domain.Authorisation{{PointID: id(20), OrganisationID: id(10), ValidFrom: today}}
		}, with("product", "authorisation", "not_own_card", "protected")},
		"a citizen's from elsewhere": {
			domain.MayOrderCode, func(f *domain.Facts) { f.Card.PointID, f.Card.OrganisationID = id(21), domain.ID{} },
			with("product", "-own_cards", "not_own_card", "protected"),
		},
		"the police's":     {domain.MayOrderCode, func(f *domain.Facts) { f.Card.Product = "fi_citizen" }, with("-product", "not_own_card", "protected")},
		"unknown product":  {domain.MayOrderCode, func(f *domain.Facts) { f.Card.Product = "xx" }, with("-product", "not_own_card", "protected")},
		"another country":  {domain.MayOrderCode, func(f *domain.Facts) { f.Point.Country = "EE" }, with("-product", "not_own_card", "protected")},
		"one's own":        {domain.MayOrderCode, func(f *domain.Facts) { f.Officer.HolderID = &f.Holder.ID }, with("product", "own_cards", "-not_own_card", "protected")},
		"a protected one":  {domain.MayOpenVisit, func(f *domain.Facts) { f.Holder.Protected = true }, with("-protected")},
		"with named right": {domain.MayOpenVisit, underProtection, with("protected")},
		"an audit":         {domain.MayReadAudit, func(*domain.Facts) {}, []string{"at_work", "-right"}},
		"all of it": {domain.MayOpenVisit, func(f *domain.Facts) {
			f.Officer, f.Actor.Roles, f.Point.ContractTo = domain.Officer{ID: id(1)}, nil, today.AddDays(-1)
		}, []string{"-at_work", "-right", "-training", "-contract", "protected"}},
	} {
		f := counter(t)
		c.change(&f)
		links := domain.Authority(f, c.act, rb, now)
		if diff := cmp.Diff(c.want, facts(links)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, l := range links {
			if l.Rule == "" || l.Source == "" || l.Holds != (l.Remedy == "") || l.Holds != (l.Refusal == nil) {
				t.Errorf("%s: %+v", name, l)
			}
		}
	}
}

func TestALinkNamesTheAuthorisationThatItGoesBy(t *testing.T) {
	t.Parallel()
	f := counter(t)
	f.Card.PointID, f.CardOrganisation.Name = id(21), "Toinen Oy"
	f.Authorisations = []domain.Authorisation{
		{PointID: id(20), OrganisationID: id(10), CustomerNumber: "old", ValidFrom: today.AddDays(-9), ValidTo: today.AddDays(-1)},
		{PointID: id(20), OrganisationID: id(10), CustomerNumber: "C-7", ValidFrom: today, ValidTo: today},
		{PointID: id(22), OrganisationID: id(10), CustomerNumber: "elsewhere", ValidFrom: today},
	}
	links := domain.Authority(f, domain.MayOrderCode, book(t), now)
	at := slices.IndexFunc(links, func(l domain.Link) bool { return l.Fact == domain.FactAuthorisation })
	want := map[string]string{
		"point": "Piste", "organisation": "Toinen Oy", "customerNumber": "C-7", "from": today.String(), "to": today.String(),
		"servedAt": "applied_or_allowed",
	}
	if at < 0 || !links[at].Holds || !cmp.Equal(want, links[at].Params) {
		t.Errorf("%+v", links)
	}
}

// chained are the noes that chains give.
var chained = []domain.RefusalCode{
	domain.OfficerInactive, domain.NotPermitted, domain.TrainingLapsed, domain.ContractNotInForce, domain.PointNotInOrder,
	domain.ProductUnknown, domain.ServedByPoliceOnly, domain.PointMayNotServe, domain.OwnCard, domain.ProtectedRightMissing,
}

// Whoever asks why not hears what who acts is refused: for any facts, the links
// that do not hold are the act's refusals, neither more nor fewer.
func TestWhyNotAndRefusalsAgree(t *testing.T) {
	t.Parallel()
	rb := book(t)
	r := dice(3407)
	seen := map[domain.RefusalCode]int{}
	for range 2000 {
		f := anyFacts(t, &r)
		for act, no := range acts(f, rb) {
			var why []domain.Refusal
			for _, l := range domain.Authority(f, act, rb, now) {
				if !l.Holds {
					why = append(why, *l.Refusal)
					seen[l.Refusal.Code]++
				}
			}
			no = slices.DeleteFunc(no, func(r domain.Refusal) bool { return !slices.Contains(chained, r.Code) })
			if diff := difference(why, no, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%s: why not, and what was refused: %s\n%+v", act, diff, f)
			}
		}
	}
	for _, code := range chained {
		if seen[code] == 0 {
			t.Errorf("no facts led to %s", code)
		}
	}
}

// acts gives what each act is refused, by what the acts themselves go by.
func acts(f domain.Facts, rb *domain.Rulebook) map[domain.Permission][]domain.Refusal {
	_, letter := domain.PlaceCodeOrder(f, request(), rb, now)
	_, envelope := domain.PlacePUKEnvelopeOrder(f, toPoint(), rb, now)
	_, card := domain.PlaceNewCardOrder(f, because(domain.CardLost), rb, now)
	_, cancel := domain.CancelOrder(domain.CancelFacts{
		Actor: f.Actor, Officer: f.Officer, Point: f.Point, Today: today, Protected: f.Holder.Protected,
		Order: domain.Order{HolderID: f.Holder.ID, PointID: f.Point.ID, State: domain.OrderAccepted},
	})
	post := domain.PostFacts{Facts: f, Letter: domain.Letter{Kind: domain.ActivationLetter, State: domain.LetterPosted}, Since: today}
	_, mark := domain.MarkLetter(post, domain.MarkRequest{Mark: domain.MarkReturned}, rb, now)
	return map[domain.Permission][]domain.Refusal{
		domain.MayHandleLetters: mark,
		domain.MayOrderCode:     letter, domain.MayOrderPUK: envelope, domain.MayOrderNewCard: card, domain.MayCancelOrder: cancel,
		domain.MayOpenVisit: domain.JudgeVisit(f, "", rb, now), domain.MayFindHolder: domain.JudgeSearch(f, "", rb, now),
		domain.MayVerifyIdentity: domain.JudgeCheck(f, rb, now),
	}
}

// anyFacts turns the desk at which everything is in order about, here and there.
func anyFacts(t *testing.T, r *dice) domain.Facts {
	t.Helper()
	f := counter(t)
	odd := func() bool { return r.below(4) == 0 }
	near := func() domain.Date { return today.AddDays(r.below(3) - 1) }
	if odd() {
		f.Officer.Active = false
	}
	if odd() {
		f.Officer.EmployedTo = near()
	}
	if odd() {
		f.Actor.Roles = []domain.Role{domain.Roles[r.below(len(domain.Roles))]}
	}
	if odd() {
		f.Actor.Roles = append(slices.Clone(f.Actor.Roles), domain.ProtectedService)
	}
	if odd() {
		f.Actor.Stage = domain.LinkStage
	}
	if odd() {
		f.Officer.TrainingValidTo = near()
	}
	if odd() {
		f.Point.ContractFrom = near()
	}
	if odd() {
		f.Point.ContractTo = near()
	}
	f.TrainedRegistrars = r.below(4)
	f.Holder.Protected = odd()
	if odd() {
		f.Officer.HolderID = &f.Holder.ID
	}
	anyCard(r, &f, odd, near)
	return f
}

func anyCard(r *dice, f *domain.Facts, odd func() bool, near func() domain.Date) {
	f.Card.Product = []domain.ProductID{"fi_organisation", "fi_staff", "fi_professional", "fi_citizen", "ee_id_card", "none"}[r.below(6)]
	if odd() {
		f.Card.PointID = id(21)
	}
	if odd() {
		f.Card.OrganisationID = id(11)
	}
	if odd() {
		f.Card.OrganisationID = domain.ID{}
	}
	if odd() {
		f.Point.Country = "EE"
	}
	f.Point.Kind = []domain.PointKind{domain.TownPoint, domain.HealthCarePoint, domain.AuthorityPoint}[r.below(3)]
	f.Organisation.HealthCare = odd()
	for range r.below(3) {
		f.Authorisations = append(f.Authorisations, domain.Authorisation{
			PointID: id(20 + byte(r.below(2))), OrganisationID: id(10 + byte(r.below(2))), ValidFrom: near(), ValidTo: near(),
		})
	}
}
