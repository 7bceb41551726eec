package domain

// codesWithCard tells whether the codes come sealed with what is ordered: a new card whose
// maker sends them along. No letter is posted then, and there is nothing to choose.
func (p Product) codesWithCard(kind OrderKind) bool {
	return kind == NewCardOrder && p.FirstLetter == SentByCardFactory
}

// CodesWithCard tells whether the codes of such an order of a product come sealed with the
// card.
func (rb *Rulebook) CodesWithCard(kind OrderKind, product ProductID) bool {
	row, _ := rb.Product(product)
	return row.codesWithCard(kind)
}
