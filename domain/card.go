package domain

// ProductID names a product of the rulebook, such as fi_organisation.
type ProductID string

// Card is one chip card of one holder.
type Card struct {
	ID             ID
	Number         string // empty until the bureau reports it
	HolderID       ID
	Product        ProductID
	Generation     string // the rulebook's generation row when the card was issued; rules go by IssuedOn
	OrganisationID ID     // for whom the holder works; zero for a citizen's own card
	PointID        ID     // where it was applied for
	IssuedOn       Date
	DispatchedOn   Date // when the bureau sent it; zero before
	ExpiresOn      Date // its last day
	State          CardState
	// CodeVersion is the newest version of the card's code or set that the vault
	// holds; 0 while the maker has delivered none.
	CodeVersion int
	RequestedBy ID // the officer who ordered it
	Replaces    ID // the card that this one follows; zero for a first card
	// SuspendedFrom is the state in which a suspended card was before; empty otherwise,
	// and for cards suspended before that was noted.
	SuspendedFrom CardState
}

// Was is the state that the card is in, or was in when it was suspended: one suspended
// before that was noted was in use.
func (c Card) Was() CardState {
	switch {
	case c.State != CardSuspended:
		return c.State
	case c.SuspendedFrom == "" || !CardSuspended.CanBecome(c.SuspendedFrom):
		return CardActivated
	}
	return c.SuspendedFrom
}

// HasPINs tells whether the card was activated: before that it has no PINs.
func (c Card) HasPINs() bool {
	was := c.Was()
	return was == CardActivated || was == CardChipLocked
}
