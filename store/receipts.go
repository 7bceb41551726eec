package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Receipt is one answer of a print house as it was kept, with our answer to it.
type Receipt struct {
	ID         string
	BatchID    domain.ID
	Kind       domain.ReceiptKind
	BodyHash   []byte
	Body       []byte // JSON, as it came
	Answer     []byte // JSON, as it was given
	ReceivedAt time.Time
}

func receiptOf(row pg.Receipt) Receipt {
	return Receipt{
		ID: row.ReceiptID, BatchID: row.BatchID, Kind: domain.ReceiptKind(row.Kind), BodyHash: row.BodyHash,
		Body: row.Body, Answer: row.Answer, ReceivedAt: row.ReceivedAt,
	}
}

// ReceiptByID reads a receipt by the print house's own id; NoRows where it is new.
func ReceiptByID(ctx context.Context, db pg.DBTX, printHouse domain.ID, id string) (Receipt, error) {
	row, err := Q().GetReceipt(ctx, db, printHouse, id)
	if err != nil {
		return Receipt{}, fmt.Errorf("store: receipt: %w", err)
	}
	return receiptOf(row), nil
}

// FetchedReceipt reads the first receipt that said that a file was fetched; file
// "" is the whole batch. NoRows where there is none.
func FetchedReceipt(ctx context.Context, db pg.DBTX, batch domain.ID, file string) (Receipt, error) {
	row, err := Q().GetFetchedReceipt(ctx, db, batch, file)
	if err != nil {
		return Receipt{}, fmt.Errorf("store: receipt: %w", err)
	}
	return receiptOf(row), nil
}

// InsertReceipt keeps a receipt and its answer.
func InsertReceipt(ctx context.Context, db pg.DBTX, printHouse domain.ID, r Receipt) error {
	err := Q().InsertReceipt(ctx, db, pg.InsertReceiptParams{
		PrintHouseID: printHouse, ReceiptID: r.ID, BatchID: r.BatchID, Kind: string(r.Kind), BodyHash: r.BodyHash,
		Body: r.Body, Answer: r.Answer, At: r.ReceivedAt,
	})
	if err != nil {
		return fmt.Errorf("store: receipt: %w", err)
	}
	return nil
}

// ReceiptsOfBatches lists the last hundred receipts of each batch, oldest first: what
// they are, without body and answer.
func ReceiptsOfBatches(ctx context.Context, db pg.DBTX, batches []domain.ID) (map[domain.ID][]Receipt, error) {
	rows, err := Q().ListReceiptsOfBatches(ctx, db, batches)
	if err != nil {
		return nil, fmt.Errorf("store: receipts: %w", err)
	}
	found := map[domain.ID][]Receipt{}
	for _, row := range rows {
		found[row.BatchID] = append(found[row.BatchID], Receipt{
			ID: row.ReceiptID, BatchID: row.BatchID, Kind: domain.ReceiptKind(row.Kind), ReceivedAt: row.ReceivedAt,
		})
	}
	return found, nil
}

// Piece is a letter in its batch, with the rows that follow it.
type Piece struct {
	domain.Piece
	CardID, OrderID domain.ID
}

// Pieces reads all pieces of a batch in their order.
func Pieces(ctx context.Context, db pg.DBTX, batch domain.ID) ([]Piece, error) {
	rows, err := Q().ListPieces(ctx, db, []domain.ID{batch})
	if err != nil {
		return nil, fmt.Errorf("store: pieces: %w", err)
	}
	list := make([]Piece, len(rows))
	for i, r := range rows {
		list[i] = Piece{CardID: r.CardID, OrderID: r.OrderID, Piece: domain.Piece{
			LetterID: r.ID, Number: r.Number, Part: int(r.Part.Int32), Sequence: int(r.Sequence.Int32),
			State: domain.LetterState(r.State), Delivery: domain.Delivery(r.Delivery),
		}}
	}
	return list, nil
}

// LetterStep is one step that several letters take together.
type LetterStep struct {
	From, To domain.LetterState
	At       time.Time
}

// MovedLetter is a letter that took the step.
type MovedLetter struct {
	ID, CardID, OrderID domain.ID
	Number              string
	Kind                domain.LetterKind
}

// MoveLetters moves those of the letters that are where the step begins, and
// tells which. The caller has locked their cards.
func MoveLetters(ctx context.Context, db pg.DBTX, ids []domain.ID, step LetterStep) ([]MovedLetter, error) {
	rows, err := Q().MovePieces(ctx, db, pg.MovePiecesParams{Ids: ids, FromState: string(step.From), State: string(step.To), At: step.At})
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	list := make([]MovedLetter, len(rows))
	for i, r := range rows {
		list[i] = MovedLetter{ID: r.ID, CardID: r.CardID, OrderID: r.OrderID, Number: r.Number, Kind: domain.LetterKind(r.Kind)}
	}
	return list, nil
}

// LockCardsInOrder locks cards in the order of their ids, so that two acts on
// many cards wait for one another and do not cross.
func LockCardsInOrder(ctx context.Context, db pg.DBTX, ids []domain.ID) error {
	if _, err := Q().LockCards(ctx, db, ids); err != nil {
		return fmt.Errorf("store: cards: %w", err)
	}
	return nil
}

// WithdrawLetters ends what is not printed yet of these cards' letters, and gives
// their orders. The caller has locked the cards.
func WithdrawLetters(ctx context.Context, db pg.DBTX, cards []domain.ID, at time.Time) ([]ClosedOrder, error) {
	rows, err := Q().WithdrawLettersOfCards(ctx, db, at, cards)
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	list := make([]ClosedOrder, len(rows))
	for i, r := range rows {
		list[i] = ClosedOrder{ID: r.ID, CardID: r.CardID, HolderID: r.HolderID, Kind: domain.OrderKind(r.Kind)}
	}
	return list, nil
}

// OrderStep is one step that several orders take together.
type OrderStep struct {
	From, To domain.OrderState
	At       time.Time
	By       domain.Actor
}

// MoveOrders moves those of the orders that are where the step begins, and
// writes their steps, in one statement. The caller has locked their cards.
func MoveOrders(ctx context.Context, db pg.DBTX, ids []domain.ID, step OrderStep) error {
	if len(ids) == 0 {
		return nil
	}
	err := Q().MoveOrders(ctx, db, pg.MoveOrdersParams{Ids: ids, FromState: step.From, State: step.To, At: step.At, Actor: whoOf(step.By)})
	if err != nil {
		return fmt.Errorf("store: orders: %w", err)
	}
	return nil
}

// ClosedOrder is an order that ended.
type ClosedOrder struct {
	ID, CardID, HolderID domain.ID
	Kind                 domain.OrderKind
}

// EndOrders moves those of the orders that are where the step begins to their end, and
// tells which. The caller has locked their cards.
func EndOrders(ctx context.Context, db pg.DBTX, ids []domain.ID, step OrderStep) ([]ClosedOrder, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := Q().EndOrders(ctx, db, pg.EndOrdersParams{Ids: ids, FromState: string(step.From), State: string(step.To), At: step.At, Actor: whoOf(step.By)})
	if err != nil {
		return nil, fmt.Errorf("store: orders: %w", err)
	}
	list := make([]ClosedOrder, len(rows))
	for i, r := range rows {
		list[i] = ClosedOrder{ID: r.ID, CardID: r.CardID, HolderID: r.HolderID, Kind: domain.OrderKind(r.Kind)}
	}
	return list, nil
}

// ClosePostedOrders ends those of the orders that end when their letter is
// posted, and tells which. The caller has locked their cards.
func ClosePostedOrders(ctx context.Context, db pg.DBTX, ids []domain.ID, at time.Time, by domain.Actor) ([]ClosedOrder, error) {
	rows, err := Q().ClosePostedOrders(ctx, db, at, ids, whoOf(by))
	if err != nil {
		return nil, fmt.Errorf("store: orders: %w", err)
	}
	list := make([]ClosedOrder, len(rows))
	for i, r := range rows {
		list[i] = ClosedOrder{ID: r.ID, CardID: r.CardID, HolderID: r.HolderID, Kind: domain.OrderKind(r.Kind)}
	}
	return list, nil
}

// Back is how pieces come out of a batch that are not printed.
type Back struct {
	From     domain.OrderState // where their orders are
	Rejected bool              // their print house sent them back
	At       time.Time
	By       domain.Actor
}

// SendBack lets pieces that are not printed queue again, with their orders; a piece that a
// newer letter has replaced meanwhile ends, and its order too: told are which orders. The
// caller has locked their cards.
func SendBack(ctx context.Context, db pg.DBTX, ids []domain.ID, back Back) ([]ClosedOrder, error) {
	rows, err := Q().RequeueLetters(ctx, db, back.Rejected, back.At, ids)
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	var queued, superseded []domain.ID
	for _, r := range rows {
		if domain.LetterState(r.State) == domain.LetterSuperseded {
			superseded = append(superseded, r.OrderID)
		} else {
			queued = append(queued, r.OrderID)
		}
	}
	step := OrderStep{From: back.From, To: domain.OrderAccepted, At: back.At, By: back.By}
	if err := MoveOrders(ctx, db, queued, step); err != nil {
		return nil, err
	}
	step.To = domain.OrderSuperseded
	return EndOrders(ctx, db, superseded, step)
}

// WithdrawOfCardsOff ends those of the queued and parked letters whose card ended or was
// suspended while they were in a batch, with their orders, and tells which orders these
// are. The caller has locked their cards.
func WithdrawOfCardsOff(ctx context.Context, db pg.DBTX, letters []domain.ID, at time.Time, by domain.Actor) ([]ClosedOrder, error) {
	orders, err := Q().WithdrawLettersOfCardsOff(ctx, db, at, letters, offStates())
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	return EndOrders(ctx, db, orders, OrderStep{From: domain.OrderAccepted, To: domain.OrderCancelled, At: at, By: by})
}

// offStates are those of a card whose letters are not to be printed.
func offStates() []string { return append(endedStates(), string(domain.CardSuspended)) }

// LettersLeftInBatch lists at most first letters of a batch that are still in it, by card.
func LettersLeftInBatch(ctx context.Context, db pg.DBTX, batch domain.ID, first int) ([]LetterOfCard, error) {
	rows, err := Q().ListLettersLeftInBatch(ctx, db, batch, int32(first)) //nolint:gosec // a few hundred
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	list := make([]LetterOfCard, len(rows))
	for i, r := range rows {
		list[i] = LetterOfCard(r)
	}
	return list, nil
}

// AskedReprints tells of which of these letters a new piece was asked for.
func AskedReprints(ctx context.Context, db pg.DBTX, letters []domain.ID) (map[domain.ID]bool, error) {
	ids, err := Q().ListAskedReprints(ctx, db, letters)
	if err != nil {
		return nil, fmt.Errorf("store: reprints: %w", err)
	}
	asked := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		asked[id] = true
	}
	return asked, nil
}
