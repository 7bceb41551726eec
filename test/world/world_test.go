package world_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestSmallWorldReadsBack(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w := world.Small(t, db)
	got, err := db.Store().HoldersByIdentity(context.Background(), db.Store().Pool, w.HolderEE.Person.IdentityCode)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]domain.Holder{w.HolderEE}, got); diff != "" {
		t.Error(diff)
	}
	login, err := db.Store().LoginOf(context.Background(), db.Store().Pool, "ritva")
	if err != nil || string(login.Secret) != string(w.Registrar.Secret) {
		t.Errorf("login = %+v, %v", login, err)
	}
}
