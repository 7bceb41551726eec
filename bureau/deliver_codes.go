package bureau

import (
	"bytes"
	"context"
	"math"
	"strconv"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// MostCodes is how many codes one delivery may hold.
const MostCodes = 500

// SealedCode is one code as its maker sealed and signed it.
type SealedCode struct {
	Card       domain.ID       `json:"card"`
	Kind       domain.CodeKind `json:"kind"`
	Version    int             `json:"version"`
	IntakeKey  string          `json:"intakeKey"`  // the id in the vault's statement
	Ciphertext []byte          `json:"ciphertext"` // base64 in JSON: encapsulated key and sealed digits
	Signature  []byte          `json:"signature"`  // base64 in JSON: the maker's, Ed25519
}

// Filing says what became of one code of a delivery.
type Filing string

// The filings.
const (
	Filed   Filing = "filed"   // the vault will open it, check it and seal it anew
	Known   Filing = "known"   // the very same was filed before; nothing changed
	NotOurs Filing = "refused" // see the code; nothing was written
)

// Receipt is the answer for one code, in the order of the delivery.
type Receipt struct {
	Card    domain.ID       `json:"card"`
	Kind    domain.CodeKind `json:"kind"`
	Version int             `json:"version"`
	Filing  Filing          `json:"filing"`
	// Reason is CARD_UNKNOWN, OTHER_BUREAU, CARD_ENDED, FORM, NOT_ASKED_FOR or
	// DELIVERED_BEFORE; empty unless refused.
	Reason string `json:"reason,omitempty"`
}

// The lengths of what HPKE and Ed25519 make: 32 bytes of encapsulated key, 16 of
// tag and at least a digit between them.
const (
	shortestCiphertext = 32 + 1 + 16
	longestCiphertext  = 32 + 64 + 16
	signatureBytes     = 64
)

// DeliverCodes files codes, at most MostCodes, in one transaction; each is
// answered by itself. It opens nothing: whether a code is good, the vault says.
func (b *Bureau) DeliverCodes(ctx context.Context, actor domain.Actor, codes []SealedCode) ([]Receipt, error) {
	if len(codes) == 0 || len(codes) > MostCodes {
		return nil, domain.ErrInvalid("codes", "1 to "+strconv.Itoa(MostCodes)+" codes")
	}
	var receipts []Receipt
	var no *domain.Refusal
	err := b.Store.InTx(ctx, func(tx store.Tx) error {
		var err error
		if no, err = b.may(ctx, tx, actor, domain.MayDeliverCodes); err != nil {
			return err
		}
		if no != nil {
			return b.refused(ctx, tx, actor, "", refusals(no))
		}
		cards, err := store.LockCardsOfDelivery(ctx, tx, cardsOf(codes))
		if err != nil {
			return err
		}
		receipts, err = b.file(ctx, tx, actor, codes, cards)
		return err
	})
	if err == nil && no != nil {
		return nil, domain.Refused{Refusals: refusals(no)}
	}
	return receipts, err
}

func (b *Bureau) file(ctx context.Context, tx store.Tx, actor domain.Actor, codes []SealedCode, cards map[domain.ID]store.CardOfDelivery) ([]Receipt, error) {
	there, err := store.FiledCodes(ctx, tx, cardsOf(codes))
	if err != nil {
		return nil, err
	}
	bureaus, err := store.ReadBureaus(ctx, tx)
	if err != nil {
		return nil, err
	}
	receipts := make([]Receipt, len(codes))
	var good []store.FiledCode
	place := map[store.CodeRef]int{} // of the first code of that name in this delivery
	for i, c := range codes {
		ref := store.CodeRef{Card: c.Card, Kind: c.Kind, Version: c.Version}
		receipts[i] = Receipt{Card: c.Card, Kind: c.Kind, Version: c.Version}
		receipts[i].Reason = unfit(c, cards)
		if card, known := cards[c.Card]; known && receipts[i].Reason != "FORM" && !bureaus.Makes(actor.ID, b.countryOf(card.Product)) {
			receipts[i].Reason = "OTHER_BUREAU"
		}
		if _, before := there[ref]; receipts[i].Reason == "" && !before && !cards[c.Card].AsksFor(c.Version) {
			receipts[i].Reason = "NOT_ASKED_FOR"
		}
		if receipts[i].Reason != "" {
			receipts[i].Filing = NotOurs
			continue
		}
		if first, twice := place[ref]; twice {
			receipts[i].answerAs(sameCode(codes[first], c))
			continue
		}
		place[ref] = i
		good = append(good, store.FiledCode{
			CodeRef: ref, ID: b.Store.NewID(), IntakeKey: c.IntakeKey, Ciphertext: c.Ciphertext,
			Maker: actor.ID, Signature: c.Signature,
		})
	}
	filed, err := b.fileGood(ctx, tx, good, delivery{receipts, place, there})
	if err != nil {
		return nil, err
	}
	return receipts, b.noteDelivery(ctx, tx, actor, len(codes), filed)
}

// delivery is the answers on their way: where each code's is, and what was there before.
type delivery struct {
	receipts []Receipt
	place    map[store.CodeRef]int
	there    map[store.CodeRef]store.FiledCode
}

// fileGood writes the codes, answers them, and says how many were filed.
func (b *Bureau) fileGood(ctx context.Context, tx store.Tx, good []store.FiledCode, d delivery) (int, error) {
	if len(good) == 0 {
		return 0, nil
	}
	taken, err := store.FileCodes(ctx, tx, good, b.Store.Clock.Now())
	if err != nil {
		return 0, err
	}
	for _, c := range good {
		r := &d.receipts[d.place[c.CodeRef]]
		if taken[c.CodeRef] {
			r.Filing = Filed
			continue
		}
		earlier := d.there[c.CodeRef]
		r.answerAs(earlier.Maker == c.Maker && bytes.Equal(earlier.Signature, c.Signature))
	}
	if len(taken) == 0 {
		return 0, nil
	}
	return len(taken), b.Jobs.Insert(ctx, tx, jobs.TakeInCodes{})
}

// answerAs answers a code whose name was filed before.
func (r *Receipt) answerAs(same bool) {
	r.Filing = Known
	if !same {
		r.Filing, r.Reason = NotOurs, "DELIVERED_BEFORE"
	}
}

func (b *Bureau) noteDelivery(ctx context.Context, tx store.Tx, actor domain.Actor, all, filed int) error {
	return audit.Record(ctx, tx, b.Store, audit.Entry{
		Actor: actor, Act: domain.AuditCodeDelivered, RequestID: auth.RequestID(ctx),
		Detail: map[string]string{"codes": strconv.Itoa(all), "filed": strconv.Itoa(filed)},
	})
}

// unfit says why a code cannot be filed; empty where it can.
func unfit(c SealedCode, cards map[domain.ID]store.CardOfDelivery) string {
	card, known := cards[c.Card]
	switch {
	case !knownKind(c.Kind), c.Version < 1, c.Version > math.MaxInt32, c.IntakeKey == "", len(c.IntakeKey) > 128,
		len(c.Ciphertext) < shortestCiphertext, len(c.Ciphertext) > longestCiphertext, len(c.Signature) != signatureBytes:
		return "FORM"
	case !known:
		return "CARD_UNKNOWN"
	case card.State.Ended():
		return "CARD_ENDED"
	}
	return ""
}

func knownKind(k domain.CodeKind) bool {
	switch k {
	case domain.ActivationCode, domain.PUKCode, domain.PIN1Code, domain.PIN2Code:
		return true
	}
	return false
}

func sameCode(a, b SealedCode) bool { return bytes.Equal(a.Signature, b.Signature) }

func cardsOf(codes []SealedCode) []domain.ID {
	ids := make([]domain.ID, len(codes))
	for i, c := range codes {
		ids[i] = c.Card
	}
	return ids
}
