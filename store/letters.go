package store

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

const letterAddressColumn = "letters.address_enc"

// Letter is a letter with what only its row knows.
type Letter struct {
	domain.Letter
	HolderID       domain.ID
	PointID        domain.ID
	Reason         domain.Reason
	AddressHash    []byte // of salt and rows; the capsule signs it
	Capsule        []byte
	StockProfile   string
	PrintHouseID   domain.ID
	CreatedAt      time.Time
	StateChangedAt time.Time
	PostedAt       time.Time // zero where it was not posted yet
}

// LetterAddress is what lies sealed in letters.address_enc.
type LetterAddress struct {
	domain.Address
	Salt           [16]byte `json:"salt"`
	CustomerNumber string   `json:"customerNumber,omitempty"`
}

// NewLetterAddress gives an address its salt.
func NewLetterAddress(a domain.Address, customerNumber string) LetterAddress {
	l := LetterAddress{Address: a, CustomerNumber: customerNumber}
	_, _ = rand.Read(l.Salt[:]) // never fails
	return l
}

// OpenLetterAddress opens a letter's own copy of the address.
func (s *Store) OpenLetterAddress(letter domain.ID, sealed []byte) (LetterAddress, error) {
	var a LetterAddress
	err := s.openJSON(sealed, letterAddressColumn, letter, &a)
	return a, err
}

// InsertLetter writes a letter with its address sealed.
func (s *Store) InsertLetter(ctx context.Context, db pg.DBTX, l Letter, address LetterAddress) error {
	sealed, err := s.sealJSON(address, letterAddressColumn, l.ID)
	if err != nil {
		return err
	}
	row := pg.InsertLetterParams{
		ID: l.ID, Number: l.Number, Kind: string(l.Kind), State: string(l.State), OrderID: l.OrderID, CardID: l.CardID,
		HolderID: l.HolderID, PointID: l.PointID, AddressEnc: sealed, AddressHash: l.AddressHash,
		Postcode: address.Postcode, Country: address.Country, Language: string(l.Language), Format: string(l.Format),
		Reason: string(l.Reason), Capsule: l.Capsule, StockProfile: l.StockProfile, PrintHouseID: l.PrintHouseID,
		HoldUntil: l.HoldUntil.Time(), PredecessorID: OrNull(l.Remakes), CreatedAt: l.CreatedAt, PlaceIndex: s.placeIndex(address.Address, domain.Person{}),
	}
	if !l.CodeNext {
		row.CodeVersion = pgtype.Int4{Int32: int32(l.CodeVersion), Valid: true} //nolint:gosec // counts from 1
	}
	if err := Q().InsertLetter(ctx, db, row); err != nil {
		return fmt.Errorf("store: letter: %w", err)
	}
	return nil
}

// LetterOf turns a row into the noun, its address still sealed.
func LetterOf(r pg.Letter) Letter {
	return Letter{
		Letter: domain.Letter{
			ID: r.ID, Number: r.Number, OrderID: r.OrderID, CardID: r.CardID, Kind: domain.LetterKind(r.Kind),
			State: domain.LetterState(r.State), CodeVersion: int(r.CodeVersion.Int32), CodeNext: !r.CodeVersion.Valid,
			Language: domain.Language(r.Language), Format: domain.Format(r.Format), HoldUntil: domain.DateOf(r.HoldUntil),
			BatchID: idOf(r.BatchID), Part: int(r.Part.Int32), Sequence: int(r.Sequence.Int32),
			Remakes: idOf(r.PredecessorID), SupersededBy: idOf(r.SupersededBy), ParkedFor: r.ParkReason,
		},
		HolderID: r.HolderID, PointID: r.PointID, Reason: domain.Reason(r.Reason), AddressHash: r.AddressHash,
		Capsule: r.Capsule, StockProfile: r.StockProfile, PrintHouseID: r.PrintHouseID,
		CreatedAt: r.CreatedAt, StateChangedAt: r.StateChangedAt, PostedAt: timeOf(r.PostedAt),
	}
}

// OpenLettersOfCard reads the letters of a card that have not ended, newest first.
func OpenLettersOfCard(ctx context.Context, db pg.DBTX, card domain.ID) ([]Letter, error) {
	rows, err := Q().ListOpenLettersOfCard(ctx, db, card)
	if err != nil {
		return nil, fmt.Errorf("store: open letters: %w", err)
	}
	list := make([]Letter, len(rows))
	for i, r := range rows {
		list[i] = judgedLetter(r.Letter, r.NewerStands)
	}
	return list, nil
}

// judgedLetter is a letter of which it was asked whether a newer one stands in its place:
// where none does any more, the mark says nothing.
func judgedLetter(row pg.Letter, newerStands bool) Letter {
	l := LetterOf(row)
	if !newerStands {
		l.SupersededBy = domain.ID{}
	}
	return l
}

// NewerLetterMade tells whether a letter's card got another one after it.
func NewerLetterMade(ctx context.Context, db pg.DBTX, l Letter) (bool, error) {
	made, err := Q().NewerLetterMade(ctx, db, l.CardID, l.ID, l.CreatedAt)
	if err != nil {
		return false, fmt.Errorf("store: newer letter: %w", err)
	}
	return made, nil
}

// LettersOfCard reads a card's newest letters, at most 50.
func LettersOfCard(ctx context.Context, db pg.DBTX, card domain.ID) ([]Letter, error) {
	rows, err := Q().ListLettersOfCard(ctx, db, card)
	return lettersOf(rows, err)
}

// LettersOfOrders reads the letters of orders, oldest first for each.
func LettersOfOrders(ctx context.Context, db pg.DBTX, orders []domain.ID) ([]Letter, error) {
	rows, err := Q().ListLettersOfOrders(ctx, db, orders)
	return lettersOf(rows, err)
}

func lettersOf(rows []pg.Letter, err error) ([]Letter, error) {
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	list := make([]Letter, len(rows))
	for i, r := range rows {
		list[i] = LetterOf(r)
	}
	return list, nil
}

// MoveLetter puts a letter from one state into the next; false where it was not
// in the first any more.
func MoveLetter(ctx context.Context, db pg.DBTX, m LetterMove) (bool, error) {
	n, err := Q().MoveLetter(ctx, db, pg.MoveLetterParams{ID: m.LetterID, FromState: string(m.From), State: string(m.To), At: m.At})
	return n == 1, err
}

// LetterMove is one letter's step.
type LetterMove struct {
	domain.Moved
	At time.Time
}

// SupersedeLetter notes the newer letter of the same card; a withdrawn one ends here.
func SupersedeLetter(ctx context.Context, db pg.DBTX, earlier domain.Superseded, by domain.ID, at time.Time) error {
	return Q().SupersedeLetter(ctx, db, pg.SupersedeLetterParams{ID: earlier.LetterID, SupersededBy: &by, Withdrawn: earlier.Withdrawn, At: at})
}

// LetterWithAddress reads a letter and opens its copy of the address; NoRows
// where there is none.
func (s *Store) LetterWithAddress(ctx context.Context, db pg.DBTX, id domain.ID) (Letter, LetterAddress, error) {
	row, err := Q().GetLetter(ctx, db, id)
	if err != nil {
		return Letter{}, LetterAddress{}, err
	}
	address, err := s.OpenLetterAddress(row.Letter.ID, row.Letter.AddressEnc)
	l := judgedLetter(row.Letter, row.NewerStands)
	l.Address, l.CustomerNumber = address.Address, address.CustomerNumber
	return l, address, err
}

// LetterByID reads a letter, its address still sealed; NoRows where there is none.
func LetterByID(ctx context.Context, db pg.DBTX, id domain.ID) (Letter, error) {
	row, err := Q().GetLetter(ctx, db, id)
	return judgedLetter(row.Letter, row.NewerStands), err
}
