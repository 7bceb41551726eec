package auth

import (
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"

	"sinetti/domain"
	"sinetti/store"
)

// RFC 6238 as every authenticator app and programmable token speaks it.
const (
	stepSeconds = 30
	// skew is how many steps the officer's clock may be off, each way.
	skew = 1
)

// ErrSecret says that a secret is not base32 of at least 16 bytes.
var ErrSecret = errors.New("auth: the authenticator's secret is not base32 of 16 bytes or more")

// SealSecret encrypts the secret of an officer's authenticator, in base32 as an
// app takes it, for its column.
func SealSecret(s *store.Store, officer domain.ID, secret string) ([]byte, error) {
	raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.TrimRight(secret, "="))
	if err != nil || len(raw) < 16 {
		return nil, ErrSecret
	}
	return s.SealOfficerSecret(officer, raw)
}

// OneTimeCode is the six digits that an authenticator with that secret shows at t.
func OneTimeCode(secret []byte, t time.Time) (string, error) {
	return codeOfStep(secret, t.Unix()/stepSeconds)
}

func codeOfStep(secret []byte, step int64) (string, error) {
	text := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
	code, err := hotp.GenerateCodeCustom(text, uint64(step), //nolint:gosec // steps since 1970 are not negative
		hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
	if err != nil {
		return "", fmt.Errorf("auth: one-time code: %w", err)
	}
	return code, nil
}

// stepOf finds the step whose code this is, now or one step around, and false
// where it is none of the three. Whether the step was used is another question.
func stepOf(secret []byte, code string, now time.Time) (int64, bool, error) {
	text := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
	found := int64(-1)
	for off := int64(-skew); off <= skew; off++ {
		step := now.Unix()/stepSeconds + off
		ok, err := hotp.ValidateCustom(code, uint64(step), text, //nolint:gosec // as above
			hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err != nil && err != otp.ErrValidateInputInvalidLength { //nolint:errorlint // the library's bare value
			return 0, false, fmt.Errorf("auth: one-time code: %w", err)
		}
		if ok {
			found = step
		}
	}
	return found, found >= 0, nil
}
