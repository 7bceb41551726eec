package bureau

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// IntakeKeys gives the vault's own signed statement of the keys to which codes
// are sealed; Unavailable while the vault has made none. The maker checks it
// against the fingerprint that it got on paper: this house cannot forge one.
func (b *Bureau) IntakeKeys(ctx context.Context, actor domain.Actor) (statement []byte, err error) {
	err = b.Store.Reading(ctx, func(tx store.Tx) error {
		if r, err := b.may(ctx, tx, actor, domain.MayDeliverCodes); err != nil || r != nil {
			return orRefused(r, err)
		}
		statement, err = store.IntakeStatement(ctx, tx)
		if store.NoRows(err) {
			err = &domain.KindError{Kind: domain.Unavailable, Remedy: domain.RemedyWait}
		}
		return err
	})
	return statement, err
}

func orRefused(r *domain.Refusal, err error) error {
	if err != nil {
		return err
	}
	return domain.Refused{Refusals: []domain.Refusal{*r}}
}
