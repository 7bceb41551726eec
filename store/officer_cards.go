package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

const officerCardColumn = "officer_cards.certificate_enc"

// OfficerCard is the certificate card by which an officer logs in.
type OfficerCard struct {
	ID, OfficerID  domain.ID
	Issuer, Serial string
	Certificate    []byte // DER
}

// CardOwner is whom a card is linked to, and what decides whether it opens.
type CardOwner struct {
	ID, OrganisationID, PointID domain.ID
	UserName                    string
	AtWork                      bool
	Methods                     []string // that the employer permits
}

// UseCardChallenge marks a challenge as answered, and tells false where it was
// before, here or on another server. Those of long ago are forgotten.
func UseCardChallenge(ctx context.Context, tx Tx, hash []byte, now, until time.Time) (bool, error) {
	if err := Q().ForgetCardChallenges(ctx, tx, now.Add(-time.Hour)); err != nil {
		return false, fmt.Errorf("store: card challenges: %w", err)
	}
	return changed(Q().UseCardChallenge(ctx, tx, hash, now, until))
}

// OfficerByCard tells whom a card is linked to; NoRows where to nobody.
func (s *Store) OfficerByCard(ctx context.Context, db pg.DBTX, issuer, serial string) (CardOwner, error) {
	row, err := Q().GetOfficerByCard(ctx, db, s.Day(), issuer, serial)
	if err != nil {
		return CardOwner{}, fmt.Errorf("store: officer by card: %w", err)
	}
	return CardOwner{
		ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, UserName: row.UserName, AtWork: row.AtWork, Methods: row.LoginMethods,
	}, nil
}

// HoldOfficerCard keeps the link as it is until the transaction ends; false where
// it is gone, or its officer.
func HoldOfficerCard(ctx context.Context, tx Tx, officer domain.ID, issuer, serial string) (bool, error) {
	_, err := Q().HoldOfficerCard(ctx, tx, officer, issuer, serial)
	if NoRows(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("store: card: %w", err)
	}
	return true, nil
}

// CardOf reads the card that is linked to an officer; NoRows where none is.
func (s *Store) CardOf(ctx context.Context, db pg.DBTX, officer domain.ID) (OfficerCard, error) {
	row, err := Q().GetOfficerCard(ctx, db, officer)
	if err != nil {
		return OfficerCard{}, fmt.Errorf("store: card: %w", err)
	}
	c := OfficerCard{ID: row.ID, OfficerID: officer, Issuer: row.Issuer, Serial: row.Serial}
	if row.CertificateEnc != nil {
		if c.Certificate, err = s.Crypt.Open(row.CertificateEnc, crypt.Context(officerCardColumn, row.ID)); err != nil {
			return OfficerCard{}, fmt.Errorf("store: card %s: %w", row.ID, err)
		}
	}
	return c, nil
}

// PersonOf reads whom a certificate must name to be this officer's.
func (s *Store) PersonOf(ctx context.Context, db pg.DBTX, officer domain.ID) (OfficerPerson, error) {
	sealed, err := Q().GetOfficerPerson(ctx, db, officer)
	if err != nil {
		return OfficerPerson{}, fmt.Errorf("store: officer: %w", err)
	}
	var person OfficerPerson
	err = s.openJSON(sealed, officerPersonColumn, officer, &person)
	return person, err
}

// LinkCard links a card, with a new id, and ends the time in which the officer's
// own password opens alone; false where a card was linked meanwhile, or this one
// to somebody else.
func (s *Store) LinkCard(ctx context.Context, tx Tx, c OfficerCard, now time.Time) (bool, error) {
	c.ID = s.NewID()
	sealed, err := s.Crypt.Seal(c.Certificate, crypt.Context(officerCardColumn, c.ID))
	if err != nil {
		return false, fmt.Errorf("store: card %s: %w", c.ID, err)
	}
	linked, err := changed(Q().LinkOfficerCard(ctx, tx, pg.LinkOfficerCardParams{
		ID: c.ID, Issuer: c.Issuer, Serial: c.Serial, CertificateEnc: sealed, Now: now, OfficerID: c.OfficerID,
	}))
	if err != nil || !linked {
		return false, err
	}
	if err := Q().EndPasswordAlone(ctx, tx, c.OfficerID); err != nil {
		return false, fmt.Errorf("store: card: %w", err)
	}
	return true, nil
}

// NoteCardChecked notes that a session's card was asked about at now.
func (s *Store) NoteCardChecked(ctx context.Context, session domain.ID, now time.Time) error {
	if err := Q().NoteCardChecked(ctx, s.Pool, &now, session); err != nil {
		return fmt.Errorf("store: session: %w", err)
	}
	return nil
}
