package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/domain"
	"sinetti/store/pg"
)

// FirstAnswer is what the first call with an idempotency key made.
type FirstAnswer struct {
	Actor    domain.ID
	Key      string
	Act      string
	Hash     []byte // of the act's input
	ObjectID domain.ID
}

// ErrKeyTaken says that another call wrote the key meanwhile: read its answer.
var ErrKeyTaken = errors.New("store: the idempotency key was written by another call meanwhile")

// ReadFirstAnswer reads the first answer to a key; the zero ObjectID says there is none.
func ReadFirstAnswer(ctx context.Context, db pg.DBTX, actor domain.ID, key string) (FirstAnswer, error) {
	row, err := Q().GetFirstAnswer(ctx, db, actor, key)
	if errors.Is(err, pgx.ErrNoRows) {
		return FirstAnswer{}, nil
	}
	return FirstAnswer{Actor: actor, Key: key, Act: row.Act, Hash: row.InputHash, ObjectID: row.ObjectID}, err
}

// KeepFirstAnswer writes the answer for the life of its object; ErrKeyTaken
// where another call was quicker.
func KeepFirstAnswer(ctx context.Context, db pg.DBTX, a FirstAnswer, at time.Time) error {
	n, err := Q().KeepFirstAnswer(ctx, db, pg.KeepFirstAnswerParams{
		ActorID: a.Actor, Key: a.Key, Act: a.Act, InputHash: a.Hash, ObjectID: a.ObjectID, CreatedAt: at,
	})
	switch {
	case err != nil:
		return fmt.Errorf("store: idempotency key: %w", err)
	case n == 0:
		return ErrKeyTaken
	}
	return nil
}
