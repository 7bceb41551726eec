package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// RulebookVersion is the rules of all countries that a program decided by.
type RulebookVersion struct {
	Version  string // what orders, verifications and refusals name
	SHA256   string // of the text, hexadecimal
	LoadedAt time.Time
}

// RulebookVersions lists every version that was ever decided by, the oldest first.
func RulebookVersions(ctx context.Context, db pg.DBTX) ([]RulebookVersion, error) {
	rows, err := Q().ListRulebookVersions(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: rulebook versions: %w", err)
	}
	list := make([]RulebookVersion, len(rows))
	for i, r := range rows {
		list[i] = RulebookVersion{r.Version, hex.EncodeToString(r.Sha256), r.LoadedAt}
	}
	return list, nil
}

// RulebookBody reads the text of a version that was ever decided by; NoRows where
// there is none.
func RulebookBody(ctx context.Context, db pg.DBTX, version string) (string, error) {
	body, err := Q().GetRulebookVersion(ctx, db, version)
	if err != nil {
		return "", fmt.Errorf("store: rulebook version: %w", err)
	}
	return body, nil
}

// ProposedCountries lists the countries whose rules somebody ever proposed.
func ProposedCountries(ctx context.Context, db pg.DBTX) ([]string, error) {
	list, err := Q().ListProposedCountries(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: proposed countries: %w", err)
	}
	return list, nil
}

// UserNames gives officers' user names by their ids.
func UserNames(ctx context.Context, db pg.DBTX, officers []domain.ID) (map[domain.ID]string, error) {
	rows, err := Q().ListUserNames(ctx, db, officers)
	if err != nil {
		return nil, fmt.Errorf("store: user names: %w", err)
	}
	names := map[domain.ID]string{}
	for _, r := range rows {
		names[r.ID] = r.UserName
	}
	return names, nil
}
