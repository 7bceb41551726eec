package auth_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestOneTimeCodesOfRFC6238(t *testing.T) {
	t.Parallel()
	// Appendix B, SHA-1, the last six of its eight digits.
	for at, want := range map[int64]string{
		59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037", 20000000000: "353130",
	} {
		got, err := auth.OneTimeCode([]byte("12345678901234567890"), time.Unix(at, 0))
		if err != nil || got != want {
			t.Errorf("at %d: %s, %v, want %s", at, got, err, want)
		}
	}
}

func TestPasswordsThatAreRefused(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]error{
		"elevenchars":             auth.ErrPasswordShort,
		"ääkköset ään":            nil, // twelve letters, more bytes
		strings.Repeat("pu ", 70): auth.ErrPasswordLong,
		"aaaaaaaaaaaa":            auth.ErrPasswordCommon,
		"abcabcabcabc":            auth.ErrPasswordCommon,
		"123456789012":            auth.ErrPasswordCommon,
		"qwertyuiopas":            auth.ErrPasswordCommon,
		"Password1234":            auth.ErrPasswordCommon,
		"Salasana2026!":           auth.ErrPasswordCommon,
		"P@ssw0rd1234":            auth.ErrPasswordCommon, // letters exchanged
		"1qaz2wsx3edc":            auth.ErrPasswordCommon, // a walk over the keyboard
		"Jennifer19851985":        auth.ErrPasswordCommon, // a name and years
		"Tervetuloa2026":          auth.ErrPasswordCommon,
		"Kesäkuu2026!!":           auth.ErrPasswordCommon,
		"aurinkoinen päivä":       nil,
		"kolme iloista kissaa":    nil,
	} {
		if _, err := auth.HashPassword(password); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", password, err, want)
		}
	}
}

func TestWhatAnAnswerShowsIsNoted(t *testing.T) {
	t.Parallel()
	look := auth.Look{Act: domain.AuditHolderRead, Purpose: domain.PurposeAdvice}
	auth.Saw(context.Background(), look, domain.ID{1}) // outside of a request: nothing to note it in
	ctx, scope := auth.WithScope(context.Background())
	auth.Saw(ctx, look, domain.ID{2}, domain.ID{}, domain.ID{1})
	auth.Saw(ctx, look, domain.ID{2})
	if got := scope.Holders(); !slices.Equal(got, []domain.ID{{1}, {2}}) {
		t.Errorf("noted %v", got)
	}
	if actor := auth.ActorFrom(ctx); actor.May(domain.MayFindHolder) == nil {
		t.Error("nobody may find holders")
	}
}

func TestASecretIsSealedFromBase32(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).OwnerStore()
	if _, err := auth.SealSecret(s, domain.ID{1}, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"", "GEZDGNBV", "not base32!"} {
		if _, err := auth.SealSecret(s, domain.ID{1}, bad); !errors.Is(err, auth.ErrSecret) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestColleaguesBehindOneAddressDoNotHinderOneAnother(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	officers := []world.Officer{d.Registrar, d.RegistrarToo, d.RegistrarElsewhere, d.RegistrarEE, d.Operator, d.OperatorToo, d.ApproverA, d.ApproverB}
	slower := newAuth(t, d.db.Connect(pgtest.ServerRole), pgtest.NewClock(d.clock.Now().Add(-20*time.Second))) // servers' clocks differ
	var all sync.WaitGroup
	for i, o := range officers {
		server := d.one
		if i%2 == 1 {
			server = slower
		}
		all.Go(func() {
			c := auth.Credentials{UserName: o.UserName, Password: world.Password, OneTimeCode: o.OneTimeCode(d.clock.Now()), Address: "192.0.2.1"}
			_, err := server.Login(context.Background(), c)
			for errors.Is(err, auth.ErrBusy) { // a slow machine hashes few passwords a second: nothing was counted
				_, err = server.Login(context.Background(), c)
			}
			if err != nil {
				t.Errorf("%s: %v", o.UserName, err)
			}
		})
	}
	all.Wait()
}
