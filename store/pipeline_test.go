package store_test

import (
	"context"
	"errors"
	"testing"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestAPipelineReadsAndWritesInOrder(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), context.Background()
	var before, after domain.Card
	err := s.InTx(ctx, func(tx store.Tx) error {
		var p store.Pipeline
		p.Add(func(d store.DB) (err error) { before, err = store.LockCard(ctx, d, w.CardFI.ID); return err })
		p.Add(func(d store.DB) error {
			_, err := store.MoveCard(ctx, d, store.CardMove{Card: w.CardFI.ID, From: domain.CardActivated, To: domain.CardSuspended, At: db.Clock.Now()})
			return err
		})
		p.Add(func(d store.DB) (err error) { after, err = store.CardByID(ctx, d, w.CardFI.ID); return err })
		return p.Run(ctx, tx)
	})
	if err != nil || before.State != domain.CardActivated || after.State != domain.CardSuspended {
		t.Errorf("%s, then %s: %v", before.State, after.State, err)
	}
}

func TestAPipelineStopsAtItsFirstError(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), context.Background()
	reached := false
	var p store.Pipeline
	p.Add(func(d store.DB) error { _, err := store.CardByID(ctx, d, domain.ID{9}); return err })
	p.Add(func(d store.DB) error {
		_, err := store.CardByID(ctx, d, w.CardFI.ID)
		reached = reached || err == nil
		return err
	})
	if err := p.Read(ctx, s); !store.NoRows(err) || reached {
		t.Errorf("err = %v, reached = %v", err, reached)
	}
	var again store.Pipeline // the connection is as good as new
	again.Add(func(d store.DB) error { _, err := store.CardByID(ctx, d, w.CardFI.ID); return err })
	if err := again.Read(ctx, s); err != nil {
		t.Error(err)
	}
	var writes store.Pipeline
	writes.Add(func(d store.DB) error {
		_, err := store.MoveCard(ctx, d, store.CardMove{Card: w.CardFI.ID, From: domain.CardActivated, To: domain.CardSuspended, At: db.Clock.Now()})
		return err
	})
	if err := writes.Read(ctx, s); err == nil {
		t.Error("a pipeline that reads could write")
	}
}

func TestAPipelineStepMustAskTheSameTwice(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), context.Background()
	calls := 0
	var p store.Pipeline
	p.Add(func(d store.DB) error {
		if calls++; calls > 1 {
			_, err := store.VisitByID(ctx, d, domain.ID{1})
			return err
		}
		_, err := store.CardByID(ctx, d, w.CardFI.ID)
		return err
	})
	if err := p.Read(ctx, s); err == nil || errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestNamesThatMeet(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"Hämäläinen", "HAEMAELAEINEN"},
		{"Hämäläinen", "hamalainen"},
		{"Öljymäki", "OELJYMAEKI"},
		{"Åström", "AASTROEM"},
		{"Õunapuu", "OUNAPUU"},
		{"Müür", "MUEUER"},
		{"von der Lind", "VON<DER<LIND"},
		{"Näkkäläjärvi", "NAEKKAELAEJAERVI"},
		{"Šaŋŋa", "SANNA"},
	} {
		if a, b := store.FoldName(pair[0]), store.FoldName(pair[1]); a != b {
			t.Errorf("%s is %s, %s is %s", pair[0], a, pair[1], b)
		}
	}
	if store.FoldName("Virtanen") == store.FoldName("Virtala") {
		t.Error("different names meet")
	}
}
