package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

// PartnerNow is a partner as it stands at this moment, read again in its acts.
type PartnerNow struct {
	Kind        domain.ActorKind
	Certificate string
	Active      bool
}

// PartnerByID reads a partner; NoRows where there is none.
func PartnerByID(ctx context.Context, tx Tx, id domain.ID) (PartnerNow, error) {
	row, err := Q().GetPartner(ctx, tx, id)
	if err != nil {
		return PartnerNow{}, fmt.Errorf("store: partner: %w", err)
	}
	return PartnerNow{Kind: domain.ActorKind(row.Kind), Certificate: row.CertFingerprint, Active: row.Active}, nil
}

// BureauMessage is what a bureau said and what it was answered.
type BureauMessage struct {
	Partner  domain.ID
	ID       string // the bureau's own
	Type     domain.BureauAnswer
	Order    domain.ID
	BodyHash []byte
	Body     []byte // JSON
	Answer   []byte // JSON
	At       time.Time
}

// BureauAnswerTo reads the first answer to a message and the hash of the body
// that it was given to; NoRows where the message is new.
func BureauAnswerTo(ctx context.Context, tx Tx, partner domain.ID, message string) (hash, answer []byte, err error) {
	row, err := Q().GetBureauMessage(ctx, tx, partner, message)
	if err != nil {
		return nil, nil, fmt.Errorf("store: bureau's message: %w", err)
	}
	return row.BodyHash, row.Answer, nil
}

// InsertBureauMessage keeps a message with its answer.
func InsertBureauMessage(ctx context.Context, tx Tx, m BureauMessage) error {
	err := Q().InsertBureauMessage(ctx, tx, pg.InsertBureauMessageParams{
		PartnerID: m.Partner, MessageID: m.ID, Type: string(m.Type), OrderID: OrNull(m.Order),
		BodyHash: m.BodyHash, Body: m.Body, Answer: m.Answer, At: m.At,
	})
	if err != nil {
		return fmt.Errorf("store: bureau's message: %w", err)
	}
	return nil
}

// MoveCardByBureau writes the card as a bureau's answer left it: state, number
// and dates. False where the card was not in from any more.
func MoveCardByBureau(ctx context.Context, tx Tx, from domain.CardState, c domain.Card, at time.Time) (bool, error) {
	n, err := Q().MoveCardByBureau(ctx, tx, pg.MoveCardByBureauParams{
		ID: c.ID, FromState: string(from), State: string(c.State), Number: pgtype.Text{String: c.Number, Valid: c.Number != ""},
		IssuedOn: orNullDate(c.IssuedOn), ExpiresOn: orNullDate(c.ExpiresOn), DispatchedOn: orNullDate(c.DispatchedOn), At: at,
	})
	if err != nil {
		return false, fmt.Errorf("store: card: %w", err)
	}
	return n == 1, nil
}

// CardWithNumber says which card has a serial; NoRows where none has.
func CardWithNumber(ctx context.Context, tx Tx, number string) (domain.ID, error) {
	id, err := Q().GetCardIDByNumber(ctx, tx, number)
	if err != nil {
		return domain.ID{}, fmt.Errorf("store: card by number: %w", err)
	}
	return id, nil
}

// FirstLetterFacts reads to whom and where a card's letter goes as the register
// says now; the order and the card are the caller's.
func (s *Store) FirstLetterFacts(ctx context.Context, tx Tx, order domain.Order, card domain.Card) (domain.FirstLetterFacts, error) {
	f := domain.FirstLetterFacts{Order: order, Card: card}
	row, err := Q().GetFirstLetterFacts(ctx, tx, order.ID)
	if err != nil {
		return f, fmt.Errorf("store: first letter: %w", err)
	}
	point, err := PointOf(row.Point)
	if err != nil {
		return f, err
	}
	f.Point = point.Point
	f.CardOrganisation = domain.Organisation{ID: card.OrganisationID, CustomerNumber: row.CustomerNumber}
	if f.Holder, err = s.Holder(row.Holder); err != nil {
		return f, err
	}
	f.Authorisations, err = AuthorisationsBetween(ctx, tx, order.PointID, card.OrganisationID)
	return f, err
}

// PrintHouseOf gives the print house that takes a country's letters, and its stock.
func PrintHouseOf(ctx context.Context, tx Tx, country string) (id domain.ID, stock string, err error) {
	row, err := Q().GetPrintHouseOfCountry(ctx, tx, country)
	if err != nil {
		return domain.ID{}, "", fmt.Errorf("store: print house of %s: %w", country, err)
	}
	return row.ID, row.StockProfile, nil
}

// SetParkReason says why a letter was parked from its first day.
func SetParkReason(ctx context.Context, tx Tx, letter domain.ID, reason string) error {
	return Q().SetParkReason(ctx, tx, reason, letter)
}

// MoveOrder puts an order into its next state and writes the step; false where
// it was not in from any more.
func MoveOrder(ctx context.Context, tx Tx, step OrderMove) (bool, error) {
	n, err := Q().MoveOrder(ctx, tx, pg.MoveOrderParams{
		ID: step.Order, FromState: step.From, State: step.To, At: step.At,
	})
	if err != nil || n != 1 {
		return false, err
	}
	return true, InsertOrderStep(ctx, tx, StepTaken{OrderID: step.Order, State: step.To, At: step.At}, step.By)
}

// OrderMove is one order's step.
type OrderMove struct {
	Order    domain.ID
	From, To domain.OrderState
	At       time.Time
	By       string // officer:<id>, partner:<id> or system
}

// IntakeStatement gives the vault's newest statement of its intake keys; NoRows
// where it has made none.
func IntakeStatement(ctx context.Context, tx Tx) ([]byte, error) {
	text, err := Q().GetIntakeStatement(ctx, tx)
	if err != nil {
		return nil, fmt.Errorf("store: intake keys: %w", err)
	}
	return text, nil
}
