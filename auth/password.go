package auth

import (
	"errors"
	"fmt"
	"strings"
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
	case isCommon(password):
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

// isCommon refuses what lists of leaked passwords begin with: a common word
// stretched by digits and marks, one piece repeated, or a run of the keyboard.
func isCommon(password string) bool {
	folded := strings.ToLower(password)
	return repeats(folded) || isRun(folded) || isStretchedWord(folded)
}

// repeats tells whether a piece of at most four characters fills the whole.
func repeats(s string) bool {
	for size := 1; size <= 4 && size < len(s); size++ {
		if strings.Repeat(s[:size], len(s)/size+1)[:len(s)] == s {
			return true
		}
	}
	return false
}

const runs = "0123456789012345678909876543210987654321qwertyuiopåasdfghjklöäzxcvbnmqwertyuiopasdfghjklzxcvbnmabcdefghijklmnopqrstuvwxyzåäö1q2w3e4r5t6y7u8i9o0pqazwsxedcrfvtgbyhnujmikolp"

func isRun(s string) bool { return strings.Contains(runs, s) }

// commonWords is what remains of the passwords at the top of public lists, and
// of those that people here choose, without digits and marks.
var commonWords = []string{
	"password", "passw0rd", "p@ssword", "p@ssw0rd", "salasana", "lösenord", "losenord", "parool", "letmein", "welcome", "tervetuloa", "välkommen",
	"tere", "qwerty", "qwertyuiop", "asdfghjkl", "iloveyou", "admin", "administrator", "sinetti", "kortti", "varmenne", "registrar",
	"suomi", "finland", "eesti", "estonia", "sverige", "helsinki", "tallinn", "monkey", "dragon", "football", "jalkapallo", "princess",
	"sunshine", "changeme", "secret", "salainen", "kesä", "kesa", "talvi", "syksy", "kevät", "kevat", "summer", "winter", "autumn", "spring", "perkele",
	"passwordpassword", "salasanasalasana", "correct horse battery staple", "correcthorsebatterystaple",
}

func isStretchedWord(s string) bool {
	core := strings.Trim(s, "0123456789!?.,:;-_#%&/()=+*@$ ")
	for _, word := range commonWords {
		if core == word || s == word {
			return true
		}
	}
	return false
}
