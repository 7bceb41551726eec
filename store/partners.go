package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Partner is a print house or a bureau, as the machines' door knows it.
type Partner struct {
	ID   domain.ID
	Kind string // print_house or bureau
	Code string
}

// NewPartner is a partner as first written.
type NewPartner struct {
	Partner
	Name           string
	Certificate    string         // SHA-256 of the client certificate, lower-case hexadecimal
	KeyFingerprint string         // of the OpenPGP or Ed25519 key in the worker's trust directory
	StockProfile   string         // print house
	CutOff         *time.Duration // print house: since midnight in TimeZone
	TimeZone       string         // empty: Europe/Helsinki
	Country        string
}

// PartnerByCertificate finds the active partner whose certificate that is; else NoRows.
func (s *Store) PartnerByCertificate(ctx context.Context, fingerprint string) (Partner, error) {
	row, err := Q().GetPartnerByCertificate(ctx, s.Pool, fingerprint)
	if err != nil {
		return Partner{}, fmt.Errorf("store: partner: %w", err)
	}
	return Partner{ID: row.ID, Kind: row.Kind, Code: row.Code}, nil
}

// NamedPartner is a partner as people know it.
type NamedPartner struct {
	Partner
	Name string
}

// Partners lists the active ones by code.
func Partners(ctx context.Context, db pg.DBTX) ([]NamedPartner, error) {
	rows, err := Q().ListPartners(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: partners: %w", err)
	}
	list := make([]NamedPartner, len(rows))
	for i, row := range rows {
		list[i] = NamedPartner{Partner{row.ID, row.Kind, row.Code}, row.Name}
	}
	return list, nil
}

// InsertPartner writes a partner.
func (s *Store) InsertPartner(ctx context.Context, db pg.DBTX, p NewPartner) error {
	cutOff := pgtype.Time{}
	if p.CutOff != nil {
		cutOff = pgtype.Time{Microseconds: p.CutOff.Microseconds(), Valid: true}
	}
	if p.TimeZone == "" {
		p.TimeZone = "Europe/Helsinki"
	}
	err := Q().InsertPartner(ctx, db, pg.InsertPartnerParams{
		ID: p.ID, Kind: p.Kind, Code: p.Code, Name: p.Name, CertFingerprint: p.Certificate, KeyFingerprint: p.KeyFingerprint,
		StockProfile: p.StockProfile, CutOffTime: cutOff, TimeZone: p.TimeZone, Country: p.Country, CreatedAt: s.Clock.Now(),
	})
	if err != nil {
		return fmt.Errorf("store: partner: %w", err)
	}
	return nil
}
