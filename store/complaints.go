package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// InsertComplaint writes a complaint with its first step.
func InsertComplaint(ctx context.Context, db pg.DBTX, c domain.Complaint) error {
	err := Q().InsertComplaint(ctx, db, pg.InsertComplaintParams{
		ID: c.ID, Number: c.Number, State: string(c.State), CardID: c.CardID, HolderID: c.HolderID, PointID: c.PointID,
		OfficerID: c.OfficerID, VisitID: c.VisitID, Fault: string(c.Fault), Tried: texts(c.Tried), Destination: string(c.To),
		FreeFor: texts(c.FreeFor), FreeFrom: string(c.FreeFrom), AnswerBy: c.AnswerBy.Time(), Rule: c.Rule,
		RulebookVersion: c.Rulebook, FiledAt: c.FiledAt,
	})
	if err != nil {
		return fmt.Errorf("store: complaint: %w", err)
	}
	return complaintStep(ctx, db, ComplaintMove{ID: c.ID, To: c.State, At: c.FiledAt, By: c.OfficerID})
}

// ComplaintMove is a complaint's step from one state into another.
type ComplaintMove struct {
	ID        domain.ID
	From, To  domain.ComplaintState
	Reference string // the maker's; empty where there is none
	At        time.Time
	By        domain.ID // the officer; zero where the maker itself answered
	Partner   domain.ID // the maker; zero where an officer did it
}

// MoveComplaint takes a complaint one step on; false where it was no longer there.
func MoveComplaint(ctx context.Context, db pg.DBTX, m ComplaintMove) (bool, error) {
	moved, err := changed(Q().MoveComplaint(ctx, db, pg.MoveComplaintParams{
		ID: m.ID, FromState: string(m.From), State: string(m.To), At: m.At, Reference: m.Reference,
	}))
	if err != nil || !moved {
		return moved, err
	}
	return true, complaintStep(ctx, db, m)
}

func complaintStep(ctx context.Context, db pg.DBTX, m ComplaintMove) error {
	err := Q().InsertComplaintStep(ctx, db, pg.InsertComplaintStepParams{ComplaintID: m.ID, State: string(m.To), At: m.At, OfficerID: OrNull(m.By), PartnerID: OrNull(m.Partner)})
	if err != nil {
		return fmt.Errorf("store: step of a complaint: %w", err)
	}
	return nil
}

// ComplaintsOfCard reads a card's complaints, newest first, at most 50.
func ComplaintsOfCard(ctx context.Context, db pg.DBTX, card domain.ID) ([]domain.Complaint, error) {
	rows, err := Q().ListComplaintsOfCard(ctx, db, card)
	if err != nil {
		return nil, fmt.Errorf("store: complaints: %w", err)
	}
	list := make([]domain.Complaint, len(rows))
	for i, r := range rows {
		list[i] = complaintOf(r.Complaint, r.Replaced)
	}
	return list, nil
}

// ComplaintByID reads a complaint; pgx.ErrNoRows where there is none.
func ComplaintByID(ctx context.Context, db pg.DBTX, id domain.ID) (domain.Complaint, error) {
	r, err := Q().GetComplaint(ctx, db, id)
	return complaintOf(r.Complaint, r.Replaced), err
}

// ComplaintByNumber reads a complaint by what people call it; NoRows where there is none.
func ComplaintByNumber(ctx context.Context, db pg.DBTX, number string) (domain.Complaint, error) {
	r, err := Q().GetComplaintByNumber(ctx, db, number)
	if err != nil {
		return domain.Complaint{}, fmt.Errorf("store: complaint: %w", err)
	}
	return complaintOf(r.Complaint, r.Replaced), nil
}

// ComplaintQuery is a page of the complaints of one point: its scope comes first.
type ComplaintQuery struct {
	PointID domain.ID
	// BeforeAt and BeforeID are the last row of the page before; zero for the first page.
	BeforeAt time.Time
	BeforeID domain.ID
	States   []domain.ComplaintState // none: any
	First    int                     // 1 to 101
}

// ComplaintOnPage is a complaint with whom and which card it is about.
type ComplaintOnPage struct {
	domain.Complaint
	Holder     domain.Holder // without addresses
	CardNumber string
	Product    domain.ProductID
}

// ComplaintsOfPoint reads one page, newest first.
func (s *Store) ComplaintsOfPoint(ctx context.Context, db pg.DBTX, q ComplaintQuery) ([]ComplaintOnPage, error) {
	if q.BeforeAt.IsZero() {
		q.BeforeAt = beyond
	}
	var states []string
	if len(q.States) > 0 {
		states = texts(q.States)
	}
	rows, err := Q().ListComplaintsOfPoint(ctx, db, pg.ListComplaintsOfPointParams{
		PointID: q.PointID, BeforeAt: q.BeforeAt, BeforeID: q.BeforeID, States: states, First: int32(min(q.First, 101)), //nolint:gosec // bounded
	})
	if err != nil {
		return nil, fmt.Errorf("store: complaints of a point: %w", err)
	}
	page := make([]ComplaintOnPage, len(rows))
	for i, r := range rows {
		person, err := s.Person(r.Complaint.HolderID, r.PersonEnc)
		if err != nil {
			return nil, err
		}
		page[i] = ComplaintOnPage{
			Complaint: complaintOf(r.Complaint, r.Replaced), CardNumber: r.CardNumber.String, Product: domain.ProductID(r.Product),
			Holder: domain.Holder{ID: r.Complaint.HolderID, Person: person, Protected: r.Protected},
		}
	}
	return page, nil
}

// CardHandedOverAt is when a card was given to its holder at a point; zero where that is
// not known.
func CardHandedOverAt(ctx context.Context, db pg.DBTX, card domain.ID) (time.Time, error) {
	at, err := Q().GetCardHandOverAt(ctx, db, card)
	if NoRows(err) {
		return time.Time{}, nil
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("store: hand-over: %w", err)
	}
	return at, nil
}

func complaintOf(r pg.Complaint, replaced bool) domain.Complaint {
	return domain.Complaint{
		ID: r.ID, Number: r.Number, State: domain.ComplaintState(r.State), ChangedAt: r.StateChangedAt, CardID: r.CardID,
		HolderID: r.HolderID, PointID: r.PointID, OfficerID: r.OfficerID, VisitID: r.VisitID, Fault: domain.CardFault(r.Fault),
		Tried: wordsOf[domain.AdviceCode](r.Tried), To: domain.ComplaintTo(r.Destination), FreeFor: wordsOf[domain.Reason](r.FreeFor),
		FreeFrom: domain.FreeFrom(r.FreeFrom), AnswerBy: domain.DateOf(r.AnswerBy), FiledAt: r.FiledAt, Rule: r.Rule,
		Rulebook: r.RulebookVersion, Reference: r.Reference, Replaced: replaced,
	}
}
