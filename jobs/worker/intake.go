package worker

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/store"
)

// PublishIntakeKeys brings the vault's intake keys up to date, by real time, and
// writes their signed statement where the server finds it.
func (w *Worker) PublishIntakeKeys(ctx context.Context, now time.Time) error {
	text, err := w.vault.RotateIntake(now)
	if err != nil {
		return fmt.Errorf("intake keys: %w", err)
	}
	var stated struct {
		Current struct {
			ID       string    `json:"id"`
			NotAfter time.Time `json:"not_after"`
		} `json:"current"`
	}
	if err := json.Unmarshal(text, &stated); err != nil {
		return fmt.Errorf("intake keys: %w", err)
	}
	return w.store.InTx(ctx, func(tx store.Tx) error {
		return store.KeepIntakeKeys(ctx, tx, store.VaultStatement{ID: stated.Current.ID, Statement: text, From: now, To: stated.Current.NotAfter})
	})
}
