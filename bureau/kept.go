package bureau

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"sinetti/domain"
	"sinetti/store"
)

// form gives a message as it is kept, and its hash.
func form(message any) (body, hash []byte, err error) {
	body, err = json.Marshal(message)
	if err != nil {
		return nil, nil, fmt.Errorf("bureau: message: %w", err)
	}
	sum := sha256.Sum256(body)
	return body, sum[:], nil
}

// heard gives the first answer to the same message; a refusal where another message had
// its id; nothing where it is new.
func heard[Reply any](ctx context.Context, tx store.Tx, from domain.Actor, id string, hash []byte) (*Reply, []domain.Refusal, error) {
	first, text, err := store.BureauAnswerTo(ctx, tx, from.ID, id)
	if store.NoRows(err) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	if !bytes.Equal(first, hash) {
		return nil, []domain.Refusal{domain.Refuse(domain.IdempotencyKeyReused, "id")}, nil
	}
	var reply Reply
	if err := json.Unmarshal(text, &reply); err != nil {
		return nil, nil, fmt.Errorf("bureau: answer kept: %w", err)
	}
	return &reply, nil, nil
}

func orZero[Reply any](r *Reply) Reply {
	if r == nil {
		var none Reply
		return none
	}
	return *r
}
