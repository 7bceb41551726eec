package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// CodeRef names one code of one card.
type CodeRef struct {
	Card    domain.ID
	Kind    domain.CodeKind
	Version int
}

// FiledCode is a code as its maker sealed and signed it.
type FiledCode struct {
	CodeRef
	ID         domain.ID // of the inbox row
	IntakeKey  string
	Ciphertext []byte
	Maker      domain.ID
	Signature  []byte
}

// CardOfDelivery is what a delivery of codes is judged by.
type CardOfDelivery struct {
	Product     domain.ProductID
	State       domain.CardState
	CodeVersion int  // the newest that the vault holds whole or that is spent; 0: none
	Awaits      bool // a letter of the card awaits the next version
}

// AsksFor tells whether codes of this version are wanted: a card's first, or the
// next where a letter awaits it.
func (c CardOfDelivery) AsksFor(version int) bool {
	return version == c.CodeVersion+1 && (c.CodeVersion == 0 || c.Awaits)
}

// LockCardsOfDelivery locks those of the cards that exist, in the order of their ids.
func LockCardsOfDelivery(ctx context.Context, tx Tx, cards []domain.ID) (map[domain.ID]CardOfDelivery, error) {
	rows, err := Q().LockCardsOfDelivery(ctx, tx, cards)
	if err != nil {
		return nil, fmt.Errorf("store: cards of a delivery: %w", err)
	}
	found := make(map[domain.ID]CardOfDelivery, len(rows))
	for _, r := range rows {
		found[r.ID] = CardOfDelivery{Product: domain.ProductID(r.Product), State: domain.CardState(r.State), CodeVersion: int(r.CodeVersion), Awaits: r.Awaits}
	}
	return found, nil
}

// FiledCodes reads what is in the inbox of these cards: no ciphertexts.
func FiledCodes(ctx context.Context, tx Tx, cards []domain.ID) (map[CodeRef]FiledCode, error) {
	rows, err := Q().ListFiledCodes(ctx, tx, cards)
	if err != nil {
		return nil, fmt.Errorf("store: filed codes: %w", err)
	}
	filed := make(map[CodeRef]FiledCode, len(rows))
	for _, r := range rows {
		ref := CodeRef{r.CardID, domain.CodeKind(r.Kind), int(r.Version)}
		filed[ref] = FiledCode{CodeRef: ref, Maker: r.MakerID, Signature: r.Signature}
	}
	return filed, nil
}

// FileCodes writes codes into the inbox and tells which were taken; one that is
// there already stays, unless the vault had refused it.
func FileCodes(ctx context.Context, tx Tx, codes []FiledCode, at time.Time) (map[CodeRef]bool, error) {
	p := pg.FileCodesParams{At: at}
	for _, c := range codes {
		p.MakerID = c.Maker
		p.Ids = append(p.Ids, c.ID)
		p.CardIds = append(p.CardIds, c.Card)
		p.Kinds = append(p.Kinds, string(c.Kind))
		p.Versions = append(p.Versions, int32(c.Version)) //nolint:gosec // the delivery bounds it
		p.IntakeKeyIds = append(p.IntakeKeyIds, c.IntakeKey)
		p.Ciphertexts = append(p.Ciphertexts, c.Ciphertext)
		p.Signatures = append(p.Signatures, c.Signature)
	}
	rows, err := Q().FileCodes(ctx, tx, p)
	if err != nil {
		return nil, fmt.Errorf("store: code inbox: %w", err)
	}
	taken := make(map[CodeRef]bool, len(rows))
	for _, r := range rows {
		taken[CodeRef{r.CardID, domain.CodeKind(r.Kind), int(r.Version)}] = true
	}
	return taken, nil
}
