package domain

// askServes judges the links between a point and a card (rules.md §2): the
// product's rule first; where it holds, the card is the point's to serve or
// another organisation has authorised it.
func askServes(f Facts, s served, fact AuthorityFact) (Link, bool) {
	product := askProduct(f, s)
	if fact == FactProduct {
		return product, true
	}
	own, byAuthorisation := ownCards(f, s.ServedAt)
	if !product.Holds || fact == FactOwnCards && !own && byAuthorisation || fact == FactAuthorisation && (own || !byAuthorisation) {
		return Link{}, false
	}
	no := refuse(PointMayNotServe).by(s.Row).with("servedAt", string(s.ServedAt))
	if fact == FactOwnCards {
		return link(fact, own, no).tells("point", f.Point.Name, "organisation", f.Organisation.Name), true
	}
	a, in := authorisation(f, s.today)
	return link(fact, in, no).helps(RemedyAuthorise).tells("point", f.Point.Name, "organisation", f.CardOrganisation.Name,
		"customerNumber", a.CustomerNumber, "from", a.ValidFrom.String(), "to", a.ValidTo.String()), true
}

// askProduct judges whether a product is served in the point's country, and at a
// point of its kind.
func askProduct(f Facts, s served) Link {
	no := refuse(PointMayNotServe).by(s.Row).with("servedAt", string(s.ServedAt))
	switch {
	case s.Product.Product == "":
		return link(FactProduct, false, refuse(ProductUnknown))
	case s.ServedAt == ServedByPolice:
		return link(FactProduct, false, refuse(ServedByPoliceOnly).by(s.Row))
	}
	return link(FactProduct, f.Point.Country == s.Country && ofItsKind(f, s.ServedAt), no).tells("product", string(s.Product.Product), "country", s.Country)
}

// ofItsKind tells whether a product may be served at points of this kind at all.
func ofItsKind(f Facts, at ServedAt) bool {
	switch at {
	case ServedInHealthCare:
		return f.Point.Kind == HealthCarePoint && f.Organisation.HealthCare
	case ServedByAuthority:
		return f.Point.Kind == AuthorityPoint
	case ServedWhereApplied, ServedByOwn:
		return true
	case ServedByPolice:
	}
	return false
}

// ownCards tells whether the card is the point's own to serve, and else whether an
// authorisation could make it so: a citizen's own card has no organisation that
// could give one.
func ownCards(f Facts, at ServedAt) (own, byAuthorisation bool) {
	switch at {
	case ServedWhereApplied:
		own = f.Point.ID == f.Card.PointID
	case ServedByOwn:
		own = f.Point.OrganisationID == f.Card.OrganisationID
	case ServedInHealthCare, ServedByAuthority:
		return true, false
	case ServedByPolice:
		return false, false
	}
	return own, !f.Card.OrganisationID.IsZero()
}

// authorisation finds by which contract the card's organisation lets this point
// serve its people today; else the one that comes nearest, which has not begun or
// is over.
func authorisation(f Facts, today Date) (Authorisation, bool) {
	var near Authorisation
	for _, a := range f.Authorisations {
		if a.PointID != f.Point.ID || f.Card.OrganisationID.IsZero() || a.OrganisationID != f.Card.OrganisationID {
			continue
		}
		if today.Within(a.ValidFrom, a.ValidTo) {
			return a, true
		}
		near = a
	}
	return near, false
}

// customerNumber is what stands above the name on the letter: the contract's own
// where another's point serves the card.
func customerNumber(f Facts, today Date) string {
	if a, in := authorisation(f, today); in {
		return a.CustomerNumber
	}
	return f.CardOrganisation.CustomerNumber
}

// officerRefusals judges an act that concerns no card of a product by its chain, on
// the day at the point.
func officerRefusals(f Facts, act Permission, today Date) []Refusal {
	return missing(chain(f, act, served{today: today}))
}
