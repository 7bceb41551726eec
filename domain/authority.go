package domain

import (
	"maps"
	"slices"
	"strconv"
	"time"
)

// AuthorityFact is what one link of a chain of authority asks.
type AuthorityFact string

// The facts, in the order in which they are asked.
const (
	FactAtWork        AuthorityFact = "at_work"        // the officer works here and may log in
	FactRight         AuthorityFact = "right"          // a right gives the permission at this point
	FactTraining      AuthorityFact = "training"       // the training is valid
	FactContract      AuthorityFact = "contract"       // the point's contract is in force
	FactPointInOrder  AuthorityFact = "point_in_order" // the point is in order for this act
	FactProduct       AuthorityFact = "product"        // the product is served in this country, at this kind of point
	FactOwnCards      AuthorityFact = "own_cards"      // the card is of the own point or organisation, or any point of its kind serves it
	FactAuthorisation AuthorityFact = "authorisation"  // another organisation lets the point serve its cards
	FactNotOwnCard    AuthorityFact = "not_own_card"   // the card is not the officer's own
	FactProtected     AuthorityFact = "protected"      // the holder is not protected, or the officer has the named right
)

// AuthorityFacts lists them all.
var AuthorityFacts = []AuthorityFact{
	FactAtWork, FactRight, FactTraining, FactContract, FactPointInOrder,
	FactProduct, FactOwnCards, FactAuthorisation, FactNotOwnCard, FactProtected,
}

// Link is one fact of a chain and how it stands.
type Link struct {
	Fact   AuthorityFact
	Holds  bool
	Rule   string
	Source string
	// Params fill the wording: names of points and organisations, dates, counts;
	// never anything of the holder.
	Params map[string]string
	Remedy RemedyCode // what helps; empty where the link holds
	// Refusal is the no that an act gets from a link that does not hold.
	Refusal *Refusal
}

// The chains: what must hold for an act at the counter, in order. Every other act
// asks for work and right alone.
var (
	office = []AuthorityFact{FactAtWork, FactRight}
	atDesk = []AuthorityFact{FactAtWork, FactRight, FactTraining, FactContract}
	ofCard = []AuthorityFact{FactAtWork, FactRight, FactTraining, FactContract, FactProduct, FactOwnCards, FactAuthorisation, FactNotOwnCard, FactProtected}
	chains = map[Permission][]AuthorityFact{
		MayFindHolder:       atDesk,
		MayOpenVisit:        {FactAtWork, FactRight, FactTraining, FactContract, FactProtected},
		MayCancelOrder:      {FactAtWork, FactRight, FactTraining, FactContract, FactNotOwnCard, FactProtected},
		MayPreviewLetter:    {FactAtWork, FactRight, FactProtected},
		MayHandleLetters:    {FactAtWork, FactRight, FactTraining, FactContract, FactNotOwnCard, FactProtected},
		MayVerifyIdentity:   {FactAtWork, FactRight, FactTraining, FactContract, FactNotOwnCard, FactProtected},
		MayHandleCards:      ofCard,
		MayRevokeCard:       ofCard,
		MayFileComplaint:    ofCard,
		MayHandleComplaints: {FactAtWork, FactRight, FactTraining, FactContract, FactNotOwnCard, FactProtected},
		MayOrderCode:        AuthorityFacts,
		MayOrderPUK:         AuthorityFacts,
		MayOrderNewCard:     AuthorityFacts,
	}
)

// Authority is the chain of facts by which the officer may do an act on a card, or
// may not: whoever acts and whoever asks why not go by the same one. Of the facts
// it needs actor, officer, the point with how many trained registrars it has, its
// organisation and authorisations, holder and card.
func Authority(f Facts, act Permission, rb *Rulebook, now time.Time) []Link {
	product, known := rb.Product(f.Card.Product)
	country := f.Point.Country
	if known && slices.Contains(chains[act], FactProduct) {
		country = product.Country
	}
	today := rb.Calendar.Today(country, now)
	needs, _ := rb.PointNeeds(f.Point.Country, today)
	return chain(f, act, served{product, today, needs})
}

// served is a card's product on a day, in its own country.
type served struct {
	Product // zero where the rulebook does not know it
	today   Date
	needs   PointsRow // of the point that serves it
}

func chain(f Facts, act Permission, s served) []Link {
	facts, listed := chains[act]
	if !listed {
		facts = office
	}
	var links []Link
	for _, fact := range facts {
		if link, asked := ask(f, act, s, fact); asked {
			links = append(links, link)
		}
	}
	return links
}

// missing gives the noes of the links that do not hold.
func missing(links []Link) []Refusal {
	var no []Refusal
	for _, l := range links {
		if !l.Holds {
			no = append(no, *l.Refusal)
		}
	}
	return no
}

// ask judges one link; false where it does not arise.
func ask(f Facts, act Permission, s served, fact AuthorityFact) (Link, bool) {
	switch fact {
	case FactAtWork:
		return link(fact, f.Officer.AtWork(s.today) && f.Actor.Is(f.Officer.ID), refuse(OfficerInactive)).
			tells("employedTo", f.Officer.EmployedTo.String()), true
	case FactRight:
		no := f.Actor.May(act)
		return link(fact, no == nil, refuse(NotPermitted).with("permission", string(act))), true
	case FactTraining:
		no := refuse(TrainingLapsed).with("validTo", f.Officer.TrainingValidTo.String())
		return link(fact, !s.today.After(f.Officer.TrainingValidTo), no).helps(RemedyRenewTraining), atCounter(f.Actor, act)
	case FactContract:
		return link(fact, f.Point.UnderContract(s.today), refuse(ContractNotInForce)).helps(RemedyRenewContract).
			tells("point", f.Point.Name, "from", f.Point.ContractFrom.String(), "to", f.Point.ContractTo.String()), atCounter(f.Actor, act)
	case FactPointInOrder:
		no := refuse(PointNotInOrder).with("registrars", strconv.Itoa(f.TrainedRegistrars)).with("needed", strconv.Itoa(s.needs.Registrars()))
		return link(fact, f.TrainedRegistrars >= s.needs.Registrars(), no).tells("point", f.Point.Name), act.NeedsTwoRegistrars()
	case FactNotOwnCard:
		if f.Officer.Unidentified {
			return link(fact, false, refuse(OfficerUnidentified)), true
		}
		own := f.Officer.HolderID != nil && *f.Officer.HolderID == f.Holder.ID
		return link(fact, !own, refuse(OwnCard)), true
	case FactProtected:
		return link(fact, MaySee(f.Actor, f.Holder), refuse(ProtectedRightMissing)), atCounter(f.Actor, act)
	case FactProduct, FactOwnCards, FactAuthorisation:
		return askServes(f, s, fact)
	}
	return Link{}, false
}

// atCounter tells whether an act is done at a point's counter: the agency's own people
// withdraw any point's orders, stand at none and see no person.
func atCounter(a Actor, act Permission) bool {
	return act != MayCancelOrder || !slices.Contains(a.Roles, AgencyOperator)
}

// MaySee tells whether a person may be seen and served by the actor at all: one
// under non-disclosure only by who has the named right.
func MaySee(a Actor, h Holder) bool { return !h.Protected || a.May(MayServeProtected) == nil }

// link makes a link that gives that no where it does not hold.
func link(fact AuthorityFact, holds bool, no Refusal) Link {
	l := Link{Fact: fact, Holds: holds, Rule: no.Rule, Source: no.Source, Params: maps.Clone(no.Params)}
	if !holds {
		l.Remedy, l.Refusal = no.Remedy, &no
	}
	return l
}

// tells adds values for the link's wording, in pairs; empty ones are left out.
func (l Link) tells(pairs ...string) Link {
	params := maps.Clone(l.Params)
	for i := 0; i+1 < len(pairs); i += 2 {
		if params == nil {
			params = map[string]string{}
		}
		if pairs[i+1] != "" {
			params[pairs[i]] = pairs[i+1]
		}
	}
	l.Params = params
	return l
}

// helps says what helps whoever looks after the chain, where that is more than
// what helps at the counter.
func (l Link) helps(remedy RemedyCode) Link {
	if !l.Holds {
		l.Remedy = remedy
	}
	return l
}

// Allowed tells whether every link of a chain holds.
func Allowed(links []Link) bool {
	return !slices.ContainsFunc(links, func(l Link) bool { return !l.Holds })
}
