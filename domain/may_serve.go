package domain

import "slices"

// officerRefusals judges the person at the desk, who must not be the holder himself
// or herself (rules.md §2).
func officerRefusals(f Facts, permission Permission, today Date) []Refusal {
	no := deskRefusals(f, permission, today)
	if f.Officer.HolderID != nil && *f.Officer.HolderID == f.Holder.ID {
		no = append(no, refuse(OwnCard))
	}
	return no
}

// deskRefusals judges that the officer may do this, is at work and trained, and
// that the point is under contract.
func deskRefusals(f Facts, permission Permission, today Date) []Refusal {
	var no []Refusal
	if r := f.Actor.May(permission); r != nil {
		no = append(no, *r)
	}
	if !f.Officer.AtWork(today) || !f.Actor.Is(f.Officer.ID) {
		no = append(no, refuse(OfficerInactive))
	}
	if today.After(f.Officer.TrainingValidTo) {
		no = append(no, refuse(TrainingLapsed).with("validTo", f.Officer.TrainingValidTo.String()))
	}
	if !today.Within(f.Point.ContractFrom, f.Point.ContractTo) {
		no = append(no, refuse(ContractNotInForce))
	}
	return no
}

// MayServe tells whether this point may serve the card, and by which rule not.
func MayServe(f Facts, product Product, today Date) *Refusal {
	if product.ServedAt == ServedByPolice {
		r := refuse(ServedByPoliceOnly).by(product.Row)
		return &r
	}
	if serves(f, product, today) {
		return nil
	}
	r := refuse(PointMayNotServe).by(product.Row).with("servedAt", string(product.ServedAt))
	return &r
}

func serves(f Facts, product Product, today Date) bool {
	if f.Point.Country != product.Country {
		return false
	}
	switch product.ServedAt {
	case ServedWhereApplied:
		return f.Point.ID == f.Card.PointID || authorised(f, today)
	case ServedByOwn:
		return f.Point.OrganisationID == f.Card.OrganisationID || authorised(f, today)
	case ServedInHealthCare:
		return f.Point.Kind == HealthCarePoint && f.Organisation.HealthCare
	case ServedByAuthority:
		return f.Point.Kind == AuthorityPoint
	case ServedByPolice:
		return false
	}
	return false
}

// authorised tells whether the card's organisation lets this point serve its people today.
func authorised(f Facts, today Date) bool {
	return !f.Card.OrganisationID.IsZero() && slices.ContainsFunc(f.Authorisations, func(a Authorisation) bool {
		return a.PointID == f.Point.ID && a.OrganisationID == f.Card.OrganisationID && today.Within(a.ValidFrom, a.ValidTo)
	})
}

// customerNumber is what stands above the name on the letter: the contract's own
// where another's point serves the card.
func customerNumber(f Facts, today Date) string {
	for _, a := range f.Authorisations {
		if a.PointID == f.Point.ID && a.OrganisationID == f.Card.OrganisationID && today.Within(a.ValidFrom, a.ValidTo) {
			return a.CustomerNumber
		}
	}
	return f.CardOrganisation.CustomerNumber
}
