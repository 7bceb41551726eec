package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// InboxCode is one code as its maker sealed and signed it, with the card's row
// of the rulebook.
type InboxCode struct {
	ID          domain.ID
	Kind        domain.CodeKind
	Version     int
	IntakeKeyID string
	Ciphertext  []byte
	MakerID     domain.ID
	Signature   []byte
	Card        domain.Card // id, product, generation, issue date and code version
}

// InboxCards lists cards with codes that wait to be taken in, those of the
// oldest codes first; first bounds the codes looked at.
func InboxCards(ctx context.Context, db pg.DBTX, first int) ([]domain.ID, error) {
	rows, err := Q().ListCodeInbox(ctx, db, int32(first)) //nolint:gosec // a few hundred
	if err != nil {
		return nil, fmt.Errorf("store: code inbox: %w", err)
	}
	seen, cards := map[domain.ID]bool{}, []domain.ID{}
	for _, r := range rows {
		if !seen[r.CardID] {
			seen[r.CardID] = true
			cards = append(cards, r.CardID)
		}
	}
	return cards, nil
}

// InboxOf reads the waiting codes of cards.
func InboxOf(ctx context.Context, db pg.DBTX, cards []domain.ID) ([]InboxCode, error) {
	rows, err := Q().ReadCodeInbox(ctx, db, cards)
	if err != nil {
		return nil, fmt.Errorf("store: code inbox: %w", err)
	}
	list := make([]InboxCode, len(rows))
	for i, r := range rows {
		c := r.CodeInbox
		list[i] = InboxCode{
			ID: c.ID, Kind: domain.CodeKind(c.Kind), Version: int(c.Version), IntakeKeyID: c.IntakeKeyID,
			Ciphertext: c.Ciphertext, MakerID: c.MakerID, Signature: c.Signature,
			Card: domain.Card{
				ID: c.CardID, Product: domain.ProductID(r.Product), Generation: r.Generation, IssuedOn: dateOf(r.IssuedOn), CodeVersion: int(r.CodeVersion),
			},
		}
	}
	return list, nil
}

// InboxCount counts the codes that wait to be taken in.
func InboxCount(ctx context.Context, db pg.DBTX) (int, error) {
	n, err := Q().CountCodeInbox(ctx, db)
	if err != nil {
		return 0, fmt.Errorf("store: code inbox: %w", err)
	}
	return int(n), nil
}

// MarkTaken notes that codes were taken in; their ciphertexts are dropped.
func MarkTaken(ctx context.Context, db pg.DBTX, ids []domain.ID, at time.Time) error {
	if err := Q().MarkCodesTaken(ctx, db, &at, ids); err != nil {
		return fmt.Errorf("store: code inbox: %w", err)
	}
	return nil
}

// RefuseInbox notes why a code was not taken in.
func RefuseInbox(ctx context.Context, db pg.DBTX, id domain.ID, reason string) error {
	if err := Q().RefuseCode(ctx, db, reason, id); err != nil {
		return fmt.Errorf("store: code inbox: %w", err)
	}
	return nil
}

// SealedCode is a code under a key of its own.
type SealedCode struct {
	CardID     domain.ID
	Kind       domain.CodeKind
	Version    int
	Ciphertext []byte // empty once destroyed
	KeyName    string
	Epoch      int
	Destroyed  bool
}

// InsertCodes writes codes that were taken in, in one statement.
func InsertCodes(ctx context.Context, db pg.DBTX, codes []SealedCode, at time.Time) error {
	rows := pg.InsertCodesParams{At: at}
	for _, c := range codes {
		rows.CardIds = append(rows.CardIds, c.CardID)
		rows.Kinds = append(rows.Kinds, string(c.Kind))
		rows.Versions = append(rows.Versions, int32(c.Version)) //nolint:gosec // checked by the vault
		rows.Sealed = append(rows.Sealed, c.Ciphertext)
		rows.KeyNames = append(rows.KeyNames, c.KeyName)
		rows.Epochs = append(rows.Epochs, int32(c.Epoch)) //nolint:gosec // counted by hand
	}
	if err := Q().InsertCodes(ctx, db, rows); err != nil {
		return fmt.Errorf("store: codes: %w", err)
	}
	return nil
}

// CodesOfLetters reads the codes of letters in one statement, by card.
func CodesOfLetters(ctx context.Context, db pg.DBTX, letters []domain.ID) (map[domain.ID][]SealedCode, error) {
	rows, err := Q().ListCodesOfLetters(ctx, db, letters)
	if err != nil {
		return nil, fmt.Errorf("store: codes: %w", err)
	}
	found := map[domain.ID][]SealedCode{}
	for _, r := range rows {
		found[r.CardID] = append(found[r.CardID], SealedCode{
			CardID: r.CardID, Kind: domain.CodeKind(r.Kind), Version: int(r.Version), Ciphertext: r.Sealed,
			KeyName: r.KeyName, Epoch: int(r.Epoch), Destroyed: r.DestroyedAt != nil,
		})
	}
	return found, nil
}

// HeldCodes tells which kinds of code the vault holds of each card's versions.
func HeldCodes(ctx context.Context, db pg.DBTX, cards []domain.ID) (map[domain.ID]map[int][]domain.CodeKind, error) {
	rows, err := Q().ListCodeVersions(ctx, db, cards)
	if err != nil {
		return nil, fmt.Errorf("store: codes: %w", err)
	}
	found := map[domain.ID]map[int][]domain.CodeKind{}
	for _, r := range rows {
		if found[r.CardID] == nil {
			found[r.CardID] = map[int][]domain.CodeKind{}
		}
		v := int(r.Version)
		found[r.CardID][v] = append(found[r.CardID][v], domain.CodeKind(r.Kind))
	}
	return found, nil
}

// SetCodeVersion notes the newest version of a card's codes that the vault holds
// whole, or that is spent: asked for, and withdrawn before it was whole.
func SetCodeVersion(ctx context.Context, db pg.DBTX, card domain.ID, version int) error {
	if err := Q().SetCardCodeVersion(ctx, db, int32(version), card); err != nil { //nolint:gosec // checked by the vault
		return fmt.Errorf("store: card: %w", err)
	}
	return nil
}

// LettersAwaitingCode reads the letters of cards that wait for the maker's next codes.
func LettersAwaitingCode(ctx context.Context, db pg.DBTX, cards []domain.ID) ([]Letter, error) {
	rows, err := Q().ListLettersAwaitingCode(ctx, db, cards)
	return lettersOf(rows, err)
}

// QueueLetter gives a letter that waited for its code the version and lets it
// queue, unless it is parked; false where it has moved on meanwhile.
func QueueLetter(ctx context.Context, db pg.DBTX, letter domain.ID, version int, at time.Time) (bool, error) {
	n, err := Q().QueueAwaitingLetter(ctx, db, int32(version), at, letter) //nolint:gosec // checked by the vault
	if err != nil {
		return false, fmt.Errorf("store: letter: %w", err)
	}
	return n == 1, nil
}

// EndingCode is a code that no letter has to print any more.
type EndingCode struct {
	Card    domain.Card // id, product, generation and issue date
	Version int
	Kind    domain.CodeKind
	KeyName string
}

// Ending says which codes of a batch may have ended.
type Ending struct {
	Batch    domain.ID
	Products []domain.ProductID // those of which a row keeps codes no longer than their letters
	After    EndingCode         // goes on after this one
	First    int                // at most so many
}

// EndingCodes lists them, by card.
func EndingCodes(ctx context.Context, db pg.DBTX, e Ending) ([]EndingCode, error) {
	ask := pg.ListCodesToDestroyParams{
		BatchID: e.Batch, AfterCard: e.After.Card.ID, AfterVersion: int32(e.After.Version), AfterKind: string(e.After.Kind), //nolint:gosec // a count
		First: int32(e.First), Products: texts(e.Products), //nolint:gosec // a few hundred
	}
	rows, err := Q().ListCodesToDestroy(ctx, db, ask)
	if err != nil {
		return nil, fmt.Errorf("store: codes: %w", err)
	}
	list := make([]EndingCode, len(rows))
	for i, r := range rows {
		list[i] = EndingCode{
			Card:    domain.Card{ID: r.CardID, Product: domain.ProductID(r.Product), Generation: r.Generation, IssuedOn: dateOf(r.IssuedOn)},
			Version: int(r.Version), Kind: domain.CodeKind(r.Kind), KeyName: r.KeyName,
		}
	}
	return list, nil
}

// EndedCodes lists the codes of a card whose row has ended, of these products or of
// a card that has ended itself. The caller has locked the card.
func EndedCodes(ctx context.Context, db pg.DBTX, card domain.ID, products []domain.ProductID) ([]EndingCode, error) {
	rows, err := Q().ListEndedCodesOfCard(ctx, db, card, endedStates(), texts(products))
	if err != nil {
		return nil, fmt.Errorf("store: codes: %w", err)
	}
	list := make([]EndingCode, len(rows))
	for i, r := range rows {
		list[i] = EndingCode{
			Card: domain.Card{
				ID: r.CardID, HolderID: r.HolderID, Product: domain.ProductID(r.Product), Generation: r.Generation,
				IssuedOn: dateOf(r.IssuedOn), State: domain.CardState(r.State),
			},
			Version: int(r.Version), Kind: domain.CodeKind(r.Kind), KeyName: r.KeyName,
		}
	}
	return list, nil
}

// CardsOfEndedCodes lists the cards of such codes that come after one, at most so many.
func CardsOfEndedCodes(ctx context.Context, db pg.DBTX, after domain.ID, products []domain.ProductID, first int) ([]domain.ID, error) {
	list, err := Q().ListCardsOfEndedCodes(ctx, db, pg.ListCardsOfEndedCodesParams{
		After: after, EndedStates: endedStates(), Products: texts(products), First: int32(first), //nolint:gosec // a few hundred
	})
	if err != nil {
		return nil, fmt.Errorf("store: codes: %w", err)
	}
	return list, nil
}

// RefuseInboxOfEnded keeps what waits for a card that has ended from being taken in.
func RefuseInboxOfEnded(ctx context.Context, db pg.DBTX, card domain.ID) error {
	if err := Q().RefuseInboxOfEndedCard(ctx, db, card, endedStates()); err != nil {
		return fmt.Errorf("store: inbox: %w", err)
	}
	return nil
}

func endedStates() []string {
	ended := []string{}
	for _, s := range domain.CardStates() {
		if s.Ended() {
			ended = append(ended, string(s))
		}
	}
	return ended
}

// MarkDestroyed notes that the keys of codes are gone.
func MarkDestroyed(ctx context.Context, db pg.DBTX, codes []EndingCode, at time.Time) error {
	cards, keys := make([]domain.ID, len(codes)), make([]string, len(codes))
	for i, c := range codes {
		cards[i], keys[i] = c.Card.ID, c.KeyName
	}
	if err := Q().MarkCodesDestroyed(ctx, db, &at, keys, cards); err != nil {
		return fmt.Errorf("store: codes: %w", err)
	}
	return nil
}

// LivingKeys lists the names of all keys that a row knows.
func LivingKeys(ctx context.Context, db pg.DBTX) (map[string]bool, error) {
	const page = 10000
	known := map[string]bool{}
	for after := ""; ; {
		names, err := Q().ListLivingKeys(ctx, db, after, page)
		if err != nil {
			return nil, fmt.Errorf("store: codes: %w", err)
		}
		for _, name := range names {
			known[name], after = true, name
		}
		if len(names) < page {
			return known, nil
		}
	}
}

// KeepIntakeKeys writes the vault's statement of its intake keys, for the server to pass on.
func KeepIntakeKeys(ctx context.Context, db pg.DBTX, k VaultStatement) error {
	err := Q().UpsertIntakeKeys(ctx, db, pg.UpsertIntakeKeysParams{ID: k.ID, Statement: k.Statement, ValidFrom: k.From, ValidTo: k.To})
	if err != nil {
		return fmt.Errorf("store: intake keys: %w", err)
	}
	return nil
}

// VaultStatement is the vault's signed statement of its current and next intake key.
type VaultStatement struct {
	ID        string // of the current key
	Statement []byte
	From, To  time.Time
}

// QueueLettersWithoutCode lets the letters of these cards queue again that were
// parked for want of a code which is there now.
func QueueLettersWithoutCode(ctx context.Context, db pg.DBTX, cards []domain.ID, at time.Time) error {
	if _, err := Q().QueueLettersWithoutCode(ctx, db, at, cards); err != nil {
		return fmt.Errorf("store: letters without a code: %w", err)
	}
	return nil
}
