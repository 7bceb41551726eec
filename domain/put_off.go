package domain

// PutOff is a card that is put off, for a while or for good, with the request that is
// kept of it.
type PutOff struct {
	Ending
	Act  CardAct // suspend or revoke
	Told RevocationRequest
}

// TellsHolder tells whether the holder is told of it: of whatever an officer entered, also
// on the holder's own request, for who asked in another's name is found out by it, and of
// a code that may have been read. Of what time ends another notice tells, and whoever uses
// the new card knows that the old one is off.
func (p PutOff) TellsHolder() bool {
	return p.Told.AskedBy != "" && (p.Told.AskedBy != AskedBySystem || p.Told.Reason == CodesAreKnown)
}

// PutOffCard gives all that follows when a card is suspended or revoked. False where a
// card in its state cannot be.
func PutOffCard(f EndingFacts, act CardAct, told RevocationRequest) (PutOff, bool) {
	e, ok := SuspendCard(f)
	if act == RevokeAct {
		e, ok = EndCard(f, CardRevoked)
	}
	return PutOff{Ending: e, Act: act, Told: told}, ok
}

// ReplaceCard gives what follows for a card when the one that replaces it came into use:
// nobody has to ask. False where it is off already.
func ReplaceCard(f EndingFacts) (PutOff, bool) {
	return PutOffCard(f, RevokeAct, RevocationRequest{Reason: CardReplaced, AskedBy: AskedBySystem, Channel: BySystem})
}

// EndByTime gives what follows when a step by time ends a card as its row says. Its
// certificates are to be revoked, unless they expired with it: then nobody asks for it,
// and Told has no reason. False where a card in its state cannot end so.
func EndByTime(f EndingFacts, step LifecycleStep, to CardState) (PutOff, bool) {
	e, ok := EndCard(f, to)
	off := PutOff{Ending: e, Act: RevokeAct}
	if why := revocationByTime[step]; why != "" {
		off.Told = RevocationRequest{Reason: why, AskedBy: AskedBySystem, Channel: BySystem}
	}
	return off, ok
}

var revocationByTime = map[LifecycleStep]RevocationReason{
	StepReplaced: CardReplaced, StepUncollectedEnd: CardUncollected, StepUnactivatedEnd: CardUnactivated,
}

// Hanging is the card, of a generation, with what hangs on it; the facts were read under
// its lock.
func (f Facts) Hanging(g Generation) EndingFacts {
	h := EndingFacts{Card: f.Card, Orders: f.OpenOrders, Letters: f.OpenLetters, NewSet: g.LetterPrints == PrintsNewSet}
	if !f.Maker.ID.IsZero() && !f.Maker.State.Ended() {
		h.Orders = append([]Order{f.Maker}, h.Orders...)
	}
	return h
}

// OldCardFate is what becomes of a card when a new one is ordered in its place for a
// reason.
type OldCardFate struct {
	Reason  Reason
	Becomes OldCard
}

// oldCardFates tells it for each of the reasons for which a new card can be ordered.
func oldCardFates(f Facts, reasons []Reason, j judgement) []OldCardFate {
	fates := make([]OldCardFate, 0, len(reasons))
	for _, reason := range reasons {
		row, _ := j.reason(reason)
		becomes := row.OldCard
		if to, at := becomes.state(); at && !f.Card.canEnd(to) {
			if becomes != OldCardLocked {
				continue // it is off already
			}
			becomes = OldCardStays
		}
		if f.Card.State.CanBecome(CardRevoked) {
			fates = append(fates, OldCardFate{reason, becomes})
		}
	}
	return fates
}

// state is into what the order itself brings the old card; false where it stays in use.
func (o OldCard) state() (CardState, bool) {
	switch o {
	case OldCardRevoked:
		return CardRevoked, true
	case OldCardSuspended:
		return CardSuspended, true
	case OldCardLocked:
		return CardChipLocked, true
	case OldCardStays:
	}
	return "", false
}

// canEnd tells whether an order may bring the card into a state: who never had a card
// cannot have locked its chip.
func (c Card) canEnd(to CardState) bool {
	had := c.Was() == CardHandedOver || c.Was() == CardActivated
	return c.State.CanBecome(to) && (to != CardChipLocked || had)
}

// putOffOld puts the old card off with the order of the new one, as the reason's row
// says; nil where it stays in use or is off already. Of a chip that is locked for good the
// certificates are asked to be revoked at once: nobody can use them any more, and the new
// card may never come into use. The holder stands at the desk and
// says what happened: the request is the holder's, made now.
func putOffOld(f Facts, req Request, j judgement) *PutOff {
	row, _ := j.reason(req.Reason)
	to, now := row.OldCard.state()
	if !now || !f.Card.canEnd(to) {
		return nil
	}
	off := PutOff{Act: RevokeAct, Told: RevocationRequest{Reason: revocationFor(req.Reason), AskedBy: AskedByHolder, Channel: ByDesk}}
	var ok bool
	if to == CardSuspended {
		off.Act = SuspendAct
		off.Ending, ok = SuspendCard(f.Hanging(j.generation))
	} else {
		off.Ending, ok = EndCard(f.Hanging(j.generation), to)
	}
	if !ok {
		return nil
	}
	return &off
}

// revocationFor is the reason of an order in the words of a revocation.
func revocationFor(reason Reason) RevocationReason {
	switch reason { //nolint:exhaustive // the others say nothing of the card but that a new one follows
	case CardLost:
		return CardWasLost
	case CardStolen:
		return CardWasStolen
	case CardDamaged:
		return CardIsDamaged
	case CardFaulty:
		return CardIsFaulty
	case DataChanged:
		return HoldersDataChange
	case LeftEmployer:
		return HolderLeft
	}
	return CardReplaced
}
