package auth

import (
	"context"
	"slices"
	"strings"

	"sinetti/domain"
	"sinetti/store"
)

// linkBack is how many steps before now the two codes may lie: the first is
// typed, then the second is waited for.
const linkBack = 3

// ConfirmDevice links the pending device by two consecutive codes of it, which
// are used up with that. The session gets a new token, and goes on in full where
// the employer permits the device.
func (a *Auth) ConfirmDevice(ctx context.Context, token, first, second string) (Progress, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return Progress{}, err
	}
	now := a.clock.Now()
	switch {
	case session.Stage == domain.PasswordStage:
		return Progress{}, Wrong{Code: FirstLogin, Stage: session.Stage}
	case len(access.Pending) == 0 || !now.Before(access.PendingAt.Add(linkWithin)):
		return Progress{}, Wrong{Code: LinkNotBegun}
	case !slices.Contains(access.Methods, access.PendingKind):
		return Progress{}, Wrong{Code: MethodNotPermitted, Remedy: domain.RemedyResponsible}
	}
	forgive, err := a.slowly(ctx, "code", access)
	if err != nil {
		return Progress{}, err
	}
	last, wrong := consecutive(access.Pending, [2]string{tidy(first), tidy(second)}, now.Unix()/stepSeconds)
	if wrong != nil {
		return Progress{}, a.recordWrong(ctx, session, domain.AuditDeviceRefused, *wrong)
	}
	if err := forgive(); err != nil {
		return Progress{}, err
	}
	return a.advance(ctx, step{
		session: session, access: access, device: access.PendingKind, act: domain.AuditDeviceLinked,
		change: func(tx store.Tx) (bool, error) { return a.store.LinkDevice(ctx, tx, access, last, now) },
	})
}

// tidy takes the spaces out of a code, as apps show it.
func tidy(code string) string {
	if len(code) > longestCode {
		return ""
	}
	return strings.ReplaceAll(code, " ", "")
}

// consecutive finds the step of the second code where the first is the one before it.
func consecutive(secret []byte, codes [2]string, now int64) (int64, *Wrong) {
	var steps [2][]int64
	for step := now - linkBack; step <= now+skew; step++ {
		want, err := codeOfStep(secret, step)
		if err != nil {
			return 0, &Wrong{Code: CodeWrong, Field: "first"}
		}
		for i := range codes {
			if codes[i] == want {
				steps[i] = append(steps[i], step)
			}
		}
	}
	for i, field := range []string{"first", "second"} {
		if len(steps[i]) == 0 {
			return 0, &Wrong{Code: CodeWrong, Field: field, Remedy: domain.RemedyCorrectInput}
		}
	}
	for _, step := range steps[0] {
		if slices.Contains(steps[1], step+1) {
			return step + 1, nil
		}
	}
	return 0, &Wrong{Code: CodesNotConsecutive, Remedy: domain.RemedyCorrectInput}
}
