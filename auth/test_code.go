package auth

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store"
)

// CodeTest is what the test page says of a code: right, wrong, used, early (the
// device's clock runs ahead) or late (it lags, or the code was typed too late).
type CodeTest struct {
	Result      string
	SkewSeconds int // of the code's half minute, ahead positive; 0 where it is none of this device's
}

// What a tested code is.
const (
	CodeIsRight = "right"
	CodeIsWrong = "wrong"
	CodeIsUsed  = "used"
	CodeIsEarly = "early"
	CodeIsLate  = "late"
)

// lookAround is how many steps before and after now the test page looks for the
// code, so that it can say how far the device's clock is off: five minutes.
const lookAround = 10

// TestCode tells what a code of the linked device is. A right one is used up, as
// if it had logged in.
func (a *Auth) TestCode(ctx context.Context, token, code string) (CodeTest, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return CodeTest{}, err
	}
	if session.Stage == domain.PasswordStage {
		return CodeTest{}, Wrong{Code: FirstLogin, Stage: session.Stage}
	}
	if len(access.Secret) == 0 {
		return CodeTest{}, Wrong{Code: NothingLinked}
	}
	forgive, err := a.slowly(ctx, "code", access)
	if err != nil {
		return CodeTest{}, err
	}
	now := a.clock.Now().Unix() / stepSeconds
	at, err := nearest(access.Secret, tidy(code), now)
	if err != nil {
		return CodeTest{}, err
	}
	if at < 0 {
		return CodeTest{Result: CodeIsWrong}, nil
	}
	tested := CodeTest{SkewSeconds: int(at-now) * stepSeconds}
	switch {
	case at > now+skew:
		tested.Result = CodeIsEarly
	case at <= access.LastStep:
		tested.Result = CodeIsUsed
	case at < now-skew:
		tested.Result = CodeIsLate
	default:
		return a.useTested(ctx, access, at, tested, forgive)
	}
	return tested, nil
}

func (a *Auth) useTested(ctx context.Context, access store.Access, at int64, tested CodeTest, forgive func() error) (CodeTest, error) {
	first := false
	err := a.store.InTx(ctx, func(tx store.Tx) (err error) {
		first, err = store.UseOneTimeCode(ctx, tx, access.ID, at)
		return err
	})
	if err != nil {
		return CodeTest{}, fmt.Errorf("auth: %w", err)
	}
	if tested.Result = CodeIsRight; !first {
		tested.Result = CodeIsUsed
		return tested, nil
	}
	return tested, forgive()
}

// nearest finds the step closest to now whose code this is; -1 where none is.
func nearest(secret []byte, code string, now int64) (int64, error) {
	for off := range int64(lookAround + 1) {
		for _, step := range []int64{now - off, now + off} {
			want, err := codeOfStep(secret, step)
			if err != nil {
				return 0, err
			}
			if code == want {
				return step, nil
			}
		}
	}
	return -1, nil
}
