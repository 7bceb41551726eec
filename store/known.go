package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Addition names what somebody wants to add: whatever a table may hold once.
type Addition struct {
	Names, CustomerNumbers []string // of organisations
	Points                 []string // codes
	Partners, Certificates []string // codes; SHA-256, lower-case hexadecimal
	BureauCountries        []string
}

// Known is what of it is there already, or would be there twice.
type Known struct {
	Organisations []domain.Organisation
	Points        []string // codes
	Partners      []KnownPartner
}

// KnownPartner is a partner by what no other may have.
type KnownPartner struct {
	Code, Certificate string
	BureauOf          string // the country whose active bureau it is; empty for others
}

// Find reads what is there of what was asked for.
func (a Addition) Find(ctx context.Context, db pg.DBTX) (Known, error) {
	var k Known
	organisations, err := Q().ListOrganisationsKnown(ctx, db, a.Names, a.CustomerNumbers)
	if err != nil {
		return k, fmt.Errorf("store: known organisations: %w", err)
	}
	for _, o := range organisations {
		k.Organisations = append(k.Organisations, domain.Organisation{
			ID: o.ID, Name: o.Name, Country: o.Country, HealthCare: o.HealthCare, CustomerNumber: o.CustomerNumber,
		})
	}
	if k.Points, err = Q().ListPointCodesTaken(ctx, db, a.Points); err != nil {
		return k, fmt.Errorf("store: known points: %w", err)
	}
	partners, err := Q().ListPartnersKnown(ctx, db, a.Partners, a.Certificates, a.BureauCountries)
	if err != nil {
		return k, fmt.Errorf("store: known partners: %w", err)
	}
	for _, p := range partners {
		known := KnownPartner{Code: p.Code, Certificate: p.CertFingerprint}
		if p.ItsBureau {
			known.BureauOf = p.Country
		}
		k.Partners = append(k.Partners, known)
	}
	return k, nil
}
