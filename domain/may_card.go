package domain

// cardRefusals judges the card itself for a kind of order: whose it is, its state,
// its expiry and what its generation allows.
func cardRefusals(f Facts, kind OrderKind, product Product, today Date) []Refusal {
	var no []Refusal
	if f.Card.HolderID != f.Holder.ID {
		no = append(no, refuse(CardOtherHolder))
	}
	if kind == NewCardOrder {
		return append(no, newCardRefusals(f, product)...)
	}
	no = append(no, letterStateRefusals(f, product, today)...)
	return append(no, letterKindRefusals(f.Card, kind, product)...)
}

// letterStateRefusals tells why a card in this state gets no letter.
func letterStateRefusals(f Facts, product Product, today Date) []Refusal {
	no := idleRefusals(f, product)
	if len(no) == 0 {
		no = expiryRefusals(f.Card, today)
	}
	if r, read := readRefusal(f, product); read && len(no) == 0 {
		r.Remedy = RemedySuspendCard
		no = append(no, r)
	}
	return no
}

func expiryRefusals(card Card, today Date) []Refusal {
	if card.ExpiresOn.IsZero() || !today.After(card.ExpiresOn) {
		return nil
	}
	return []Refusal{refuse(CardHasExpired).with("expiresOn", card.ExpiresOn.String())}
}

// readRefusal is the no to a card whose code somebody else may have read, where its
// letters would print that code again (rules.md §7): no letter, and no way back into use.
func readRefusal(f Facts, product Product) (Refusal, bool) {
	g, ok := product.Generation(f.Card.IssuedOn)
	if !ok || !f.CodeRead || g.LetterPrints != PrintsExisting {
		return Refusal{}, false
	}
	return refuse(CodeMayBeRead).by(g.Row), true
}

// idleRefusals tells why a card in its state is not, or no longer, on its way to its
// holder or in use; nothing for one that is.
func idleRefusals(f Facts, product Product) []Refusal {
	card, state := f.Card, string(f.Card.State)
	switch card.State {
	case CardDispatched, CardArrived, CardHandedOver, CardActivated:
		return nil
	case CardOrdered, CardInProduction, CardProduced:
		return []Refusal{refuse(CardNotMadeYet).with("state", state)}
	case CardSuspended:
		if r, read := readRefusal(f, product); read {
			return []Refusal{r}
		}
		return []Refusal{refuse(CardIsSuspended)}
	case CardChipLocked:
		return []Refusal{refuse(ChipLockedForGood)}
	case CardExpired:
		return []Refusal{refuse(CardHasExpired).with("expiresOn", card.ExpiresOn.String())}
	case CardRevoked, CardCancelled, CardDestroyed, CardProductionFailed:
	}
	return []Refusal{refuse(CardEnded).with("state", state)}
}

// letterKindRefusals tells why the card's generation has no such letter.
func letterKindRefusals(card Card, kind OrderKind, product Product) []Refusal {
	g, ok := product.Generation(card.IssuedOn)
	if !ok {
		return []Refusal{unknownIssueDate(card, product)}
	}
	if g.LetterPrints == PrintsNothing {
		code := NoNewEnvelope
		if g.Remedy == RemedyNewCard {
			code = NoNewPINs
		}
		r := refuse(code).by(g.Row)
		r.Remedy = g.Remedy
		return []Refusal{r}
	}
	if g.LetterKind == letterOf(kind) {
		return nil
	}
	r := refuse(NotThisKindOfLetter).by(g.Row)
	if g.LetterKind == PUKEnvelope {
		r.Remedy = RemedyPUKEnvelope
	}
	return []Refusal{r}
}

func unknownIssueDate(card Card, product Product) Refusal {
	return refuse(IssueDateUnknown).by(product.Row).with("issuedOn", card.IssuedOn.String())
}

func letterOf(kind OrderKind) LetterKind {
	if kind == PUKEnvelopeOrder {
		return PUKEnvelope
	}
	return ActivationLetter
}

// newCardRefusals tells why this card cannot be replaced by a new one here.
func newCardRefusals(f Facts, product Product) []Refusal {
	var no []Refusal
	switch f.Card.State {
	case CardOrdered, CardInProduction, CardProduced:
		no = append(no, refuse(CardNotMadeYet).with("state", string(f.Card.State)))
	case CardCancelled, CardDestroyed:
		r := refuse(CardEnded).with("state", string(f.Card.State))
		r.Remedy = RemedySupport // nothing to replace: it is a first application
		no = append(no, r)
	case CardDispatched, CardArrived, CardHandedOver, CardActivated, CardSuspended,
		CardRevoked, CardExpired, CardProductionFailed, CardChipLocked:
	}
	if _, ok := product.Generation(f.Card.IssuedOn); !ok && !f.Card.IssuedOn.IsZero() {
		no = append(no, unknownIssueDate(f.Card, product))
	}
	if !product.Orderable {
		no = append(no, refuse(NotOrderableHere).by(product.Row))
	}
	if product.NeedsIdentityCode && f.Holder.Person.IdentityCode == "" {
		no = append(no, refuse(IdentityCodeMissing).by(product.Row))
	}
	return no
}
