package auth

import (
	"errors"
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
)

// What a new password is refused for.
var (
	ErrPasswordShort  = errors.New("auth: a password has at least 12 characters")
	ErrPasswordLong   = errors.New("auth: a password has at most 200 characters")
	ErrPasswordCommon = errors.New("auth: this password is among the first that somebody would try")
)

const (
	shortestPassword = 12
	longestPassword  = 200
)

// hashing follows OWASP's second recommendation for argon2id (19 MiB, two
// passes, one lane), so that many officers may log in at once on one machine.
var hashing = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// HashPassword checks a new password and gives its argon2id text for the table.
func HashPassword(password string) (string, error) {
	switch n := utf8.RuneCountInString(password); {
	case n < shortestPassword:
		return "", ErrPasswordShort
	case n > longestPassword:
		return "", ErrPasswordLong
	case isCommon(password, nil):
		return "", ErrPasswordCommon
	}
	text, err := argon2id.CreateHash(password, hashing)
	if err != nil {
		return "", fmt.Errorf("auth: password: %w", err)
	}
	return text, nil
}

// nobody's hash is compared where no officer has the name: both take as long.
var nobodysHash = sync.OnceValues(func() (string, error) {
	return argon2id.CreateHash("nobody has this password", hashing)
})

// passwordIs compares in the same time whether or not there is a hash.
func passwordIs(password, hash string) (bool, error) {
	if hash == "" {
		none, err := nobodysHash()
		if err != nil {
			return false, fmt.Errorf("auth: password: %w", err)
		}
		_, err = argon2id.ComparePasswordAndHash(password, none)
		return false, err
	}
	match, err := argon2id.ComparePasswordAndHash(password, hash)
	if err != nil {
		return false, fmt.Errorf("auth: password: %w", err)
	}
	return match, nil
}
