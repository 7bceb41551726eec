package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

const documentColumn = "verifications.document_number_enc"

// Verification is a recorded check with the number of orders that use it.
type Verification struct {
	domain.Verification
	Orders int
}

// InsertVerification writes a check of identity, once and for good.
func (s *Store) InsertVerification(ctx context.Context, db pg.DBTX, v domain.Verification) error {
	row := pg.InsertVerificationParams{
		ID: v.ID, VisitID: v.VisitID, HolderID: v.HolderID, OfficerID: v.OfficerID, DocumentKind: string(v.DocumentKind),
		IssuingState: v.Issuer, DocumentExpiresOn: orNullDate(v.DocumentExpires), PoliceReference: v.PoliceReference,
		Result: string(v.State), Refusals: make([]string, len(v.Refusals)), RulebookVersion: v.Rulebook, CreatedAt: v.CheckedAt,
	}
	for i, code := range v.Refusals {
		row.Refusals[i] = string(code)
	}
	if v.DocumentNumber != "" {
		sealed, err := s.Crypt.Seal([]byte(v.DocumentNumber), crypt.Context(documentColumn, v.ID))
		if err != nil {
			return err
		}
		row.DocumentNumberEnc = sealed
	}
	if err := Q().InsertVerification(ctx, db, row); err != nil {
		return fmt.Errorf("store: verification: %w", err)
	}
	return nil
}

// NewestVerification reads the latest check of a visit; the zero one where there is none.
// The number of the document stays sealed: no decision goes by it.
func NewestVerification(ctx context.Context, db pg.DBTX, visit domain.ID) (Verification, error) {
	row, err := Q().GetNewestVerification(ctx, db, visit)
	if NoRows(err) {
		return Verification{}, nil
	}
	return verification(pg.GetVerificationRow(row)), err
}

// NewestVerificationOfSession reads the latest check of a session's open visit;
// the zero one where there is none.
func NewestVerificationOfSession(ctx context.Context, db pg.DBTX, session domain.ID) (Verification, error) {
	row, err := Q().GetNewestVerificationOfSession(ctx, db, session)
	if NoRows(err) {
		return Verification{}, nil
	}
	return verification(pg.GetVerificationRow(row)), err
}

// FindingsOfHolder reads the checks of a visit's holder since a moment, in whichever visit
// and by whomever, the newest first: those that passed and those that found a doubt.
func FindingsOfHolder(ctx context.Context, db pg.DBTX, visit domain.ID, since time.Time) ([]domain.Verification, error) {
	rows, err := Q().ListFindingsOfHolder(ctx, db, visit, since)
	if err != nil {
		return nil, fmt.Errorf("store: checks of a holder: %w", err)
	}
	list := make([]domain.Verification, len(rows))
	for i, row := range rows {
		list[i] = verification(pg.GetVerificationRow(row)).Verification
	}
	return list, nil
}

// VerificationByID reads one check.
func VerificationByID(ctx context.Context, db pg.DBTX, id domain.ID) (Verification, error) {
	row, err := Q().GetVerification(ctx, db, id)
	return verification(row), err
}

func verification(row pg.GetVerificationRow) Verification {
	v := Verification{Orders: int(row.Orders), Verification: domain.Verification{
		ID: row.ID, VisitID: row.VisitID, HolderID: row.HolderID, OfficerID: row.OfficerID,
		State: domain.VerificationState(row.Result), DocumentKind: domain.DocumentKind(row.DocumentKind),
		Issuer: row.IssuingState, DocumentExpires: dateOf(row.DocumentExpiresOn), PoliceReference: row.PoliceReference,
		CheckedAt: row.CreatedAt, Rulebook: row.RulebookVersion,
	}}
	for _, code := range row.Refusals {
		v.Refusals = append(v.Refusals, domain.RefusalCode(code))
	}
	return v
}
