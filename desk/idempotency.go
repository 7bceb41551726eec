package desk

import (
	"context"
	"encoding/json"
	"errors"

	"sinetti/domain"
	"sinetti/store"
)

// once is one call of an act under its idempotency key.
type once struct {
	act    string
	actor  domain.ID
	key    string
	hash   []byte // keyed, of act and input: an input holds names and document numbers
	Object domain.ID
}

// begin names a call: the same act, key and input are the same call.
func (d *Desk) begin(actor domain.Actor, act, key string, input any) (once, []domain.Refusal) {
	if no := domain.CheckIdempotencyKey(key); no != nil {
		return once{}, []domain.Refusal{*no}
	}
	text, err := json.Marshal(input)
	if err != nil { // inputs are plain structs
		return once{}, []domain.Refusal{domain.Refuse(domain.IdempotencyKeyBad, "idempotencyKey")}
	}
	return once{act: act, actor: actor.ID, key: key, hash: d.store.Crypt.BlindIndex("idempotency", act+"\x00"+string(text))}, nil
}

// read looks for the first answer.
func (o once) read(ctx context.Context, db store.DB) (store.FirstAnswer, error) {
	return store.ReadFirstAnswer(ctx, db, o.actor, o.key)
}

// again tells whether there is a first answer, and refuses a key that was used
// for something else.
func (o once) again(first store.FirstAnswer) (bool, []domain.Refusal) {
	if first.ObjectID.IsZero() {
		return false, nil
	}
	if no := domain.JudgeReplay(first.Hash, o.hash); no != nil {
		return false, []domain.Refusal{*no}
	}
	return true, nil
}

// keep writes the answer for the life of its object.
func (d *Desk) keep(ctx context.Context, db store.DB, o once, object domain.ID) error {
	return store.KeepFirstAnswer(ctx, db, store.FirstAnswer{
		Actor: o.actor, Key: o.key, Act: o.act, Hash: o.hash, ObjectID: object,
	}, d.now())
}

// inTx runs an act, once more where another call with its key was quicker: that
// one's answer is there to be read then.
func (d *Desk) inTx(ctx context.Context, act func(tx store.Tx) error) error {
	err := d.store.InTx(ctx, act)
	if errors.Is(err, store.ErrKeyTaken) {
		err = d.store.InTx(ctx, act)
	}
	return err
}
