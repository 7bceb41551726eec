package card

import (
	"crypto/hmac"
	"crypto/rand"
	"encoding/base64"
	"strconv"
	"strings"
	"time"
)

// Protocol is how a card speaks with us.
type Protocol string

// The protocols.
const (
	SCS    Protocol = "scs"
	WebEID Protocol = "web-eid"
	TLS    Protocol = "tls"
)

// Purpose is what a proof is for; one made for another purpose is refused.
type Purpose string

// The purposes.
const (
	ForLogin  Purpose = "login"
	ForLink   Purpose = "link"
	ForTest   Purpose = "test"
	ForStepUp Purpose = "step-up"
)

// NeedsSession tells whether only somebody who is logged in may ask for it.
func (p Purpose) NeedsSession() bool { return p == ForLink || p == ForStepUp }

// Known tells whether there is such a purpose.
func (p Purpose) Known() bool {
	return p == ForLogin || p == ForLink || p == ForTest || p == ForStepUp
}

// ChallengeLife is how long a challenge waits for its proof.
const ChallengeLife = 2 * time.Minute

// nonceBytes make 88 characters of Base64. SCS 1.1 asks for 64 characters at
// least, Web eID for 44 to 128 of them.
const nonceBytes = 64

// Challenge is what a card must sign, or a TLS ticket must name. The server
// keeps none: the browser brings it back in a cookie that only we can have made,
// so that nobody fills a table by asking, and what was answered is kept until it
// could not be answered again anyway.
type Challenge struct {
	Protocol  Protocol
	Purpose   Purpose
	Nonce     string // standard Base64
	ExpiresAt time.Time
	// Session is whose proof it must be; empty where nobody is logged in.
	Session string
}

// MAC is a keyed hash that no one else can make.
type MAC func(text string) []byte

// NewChallenge draws a nonce for ChallengeLife from now.
func NewChallenge(protocol Protocol, purpose Purpose, session string, now time.Time) Challenge {
	var raw [nonceBytes]byte
	_, _ = rand.Read(raw[:]) // never fails: crypto/rand ends the program instead
	return Challenge{
		Protocol: protocol, Purpose: purpose, Session: session,
		Nonce: base64.StdEncoding.EncodeToString(raw[:]), ExpiresAt: now.Add(ChallengeLife).Truncate(time.Second),
	}
}

// Sealed is the challenge as a cookie carries it.
func (c Challenge) Sealed(mac MAC) string {
	text := strings.Join([]string{
		string(c.Protocol), string(c.Purpose), strconv.FormatInt(c.ExpiresAt.Unix(), 10), c.Session, strings.TrimRight(c.Nonce, "="),
	}, "|")
	return base64.RawURLEncoding.EncodeToString([]byte(text)) + "." + base64.RawURLEncoding.EncodeToString(mac(text))
}

// OpenChallenge reads a cookie; ChallengeMissing where we did not make it.
func OpenChallenge(sealed string, mac MAC) (Challenge, error) {
	text, ok := unseal(sealed, mac)
	if !ok {
		return Challenge{}, ChallengeMissing
	}
	parts := strings.Split(text, "|")
	if len(parts) != 5 {
		return Challenge{}, ChallengeMissing
	}
	until, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil {
		return Challenge{}, ChallengeMissing
	}
	nonce := parts[4] + strings.Repeat("=", (4-len(parts[4])%4)%4)
	return Challenge{
		Protocol: Protocol(parts[0]), Purpose: Purpose(parts[1]), ExpiresAt: time.Unix(until, 0).UTC(), Session: parts[3], Nonce: nonce,
	}, nil
}

// For tells what keeps the challenge from being answered now for that purpose, by
// that session; nil: nothing does.
func (c Challenge) For(purpose Purpose, session string, now time.Time) error {
	switch {
	case c.Purpose != purpose, purpose.NeedsSession() && c.Session != session:
		return ChallengeMissing
	case !now.Before(c.ExpiresAt):
		return ChallengeExpired
	}
	return nil
}

// unseal reads text.mac where the mac is ours.
func unseal(sealed string, mac MAC) (string, bool) {
	head, tail, _ := strings.Cut(sealed, ".")
	text, err := base64.RawURLEncoding.DecodeString(head)
	if err != nil {
		return "", false
	}
	mark, err := base64.RawURLEncoding.DecodeString(tail)
	return string(text), err == nil && hmac.Equal(mark, mac(string(text)))
}
