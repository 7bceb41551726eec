package auth

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/boombuler/barcode/qr"

	"sinetti/domain"
	"sinetti/store"
)

// Begun is a device that waits for its two codes. Secret, URI and QR are an
// authenticator app's alone: a token's seed is known to whoever typed it.
type Begun struct {
	Kind   string
	Secret string // base32, in groups of four letters
	URI    string // otpauth://, which a QR code carries to the app
	QR     string // that code as SVG
	Until  time.Time
}

const secretBytes, mostSeedBytes = 20, 64

// BeginDevice begins to link the one device that shows the officer's codes: an
// authenticator app, whose secret is drawn here, or a token, whose seed is typed.
// Another that was begun before is forgotten.
func (a *Auth) BeginDevice(ctx context.Context, token, kind, seed string) (Begun, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return Begun{}, err
	}
	if wrong := mayLink(session, access, kind); wrong != nil {
		return Begun{}, a.recordWrong(ctx, session, domain.AuditDeviceRefused, *wrong)
	}
	var secret []byte
	if kind == methodToken {
		var ok bool
		if secret, ok = parseSeed(seed); !ok {
			return Begun{}, Wrong{Code: SeedForm, Field: "seed", Remedy: domain.RemedyCorrectInput}
		}
	} else {
		secret = make([]byte, secretBytes)
		if _, err := rand.Read(secret); err != nil {
			return Begun{}, fmt.Errorf("auth: secret: %w", err)
		}
	}
	now := a.clock.Now()
	err = a.store.InTx(ctx, func(tx store.Tx) error {
		begun, err := a.store.BeginDevice(ctx, tx, access.ID, store.NewDevice{Kind: kind, Secret: secret, At: now})
		if err != nil || !begun {
			return orMeanwhile(err)
		}
		return nil
	})
	if err != nil {
		return Begun{}, fmt.Errorf("auth: %w", err)
	}
	begun := Begun{Kind: kind, Until: now.Add(linkWithin)}
	if kind == methodAuthenticator {
		err = begun.show(access.UserName, secret)
	}
	return begun, err
}

// mayLink tells why no device can be linked now: one at a time (rules.md §8), of a
// kind that the employer permits, and after the temporary password was changed.
func mayLink(session store.Session, access store.Access, kind string) *Wrong {
	switch {
	case session.Stage == domain.PasswordStage:
		return &Wrong{Code: FirstLogin, Stage: session.Stage}
	case kind != methodAuthenticator && kind != methodToken:
		return &Wrong{Code: MethodNotPermitted, Field: "kind"}
	case len(access.Secret) > 0:
		return &Wrong{Code: DeviceLinkedAlready, Remedy: domain.RemedySupport}
	case !slices.Contains(access.Methods, kind):
		return &Wrong{Code: MethodNotPermitted, Field: "kind", Remedy: domain.RemedyResponsible}
	}
	return nil
}

// parseSeed reads a token's seed as its maker prints it: hexadecimal or base32,
// with spaces and hyphens anywhere, of 16 bytes or more.
func parseSeed(text string) ([]byte, bool) {
	text = strings.ToUpper(strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '\t' {
			return -1
		}
		return r
	}, text))
	if len(text) > 2*mostSeedBytes {
		return nil, false
	}
	secret, err := hex.DecodeString(text)
	if err != nil {
		secret, err = base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.TrimRight(text, "="))
	}
	return secret, err == nil && len(secret) >= 16 && len(secret) <= mostSeedBytes
}

// show writes the secret in the three ways in which an app takes it. The account
// is named after the service, so that it is found among others.
func (b *Begun) show(userName string, secret []byte) error {
	text := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
	for group := range slices.Chunk([]byte(text), 4) {
		b.Secret = strings.TrimSpace(b.Secret + " " + string(group))
	}
	b.URI = "otpauth://totp/" + ServiceName + ":" + url.PathEscape(userName) + "?secret=" + text +
		"&issuer=" + ServiceName + "&algorithm=SHA1&digits=6&period=30"
	code, err := qr.Encode(b.URI, qr.M, qr.Unicode)
	if err != nil {
		return fmt.Errorf("auth: QR code: %w", err)
	}
	const quiet = 4 // modules around the code, as its standard wants
	size := code.Bounds().Dx()
	var path strings.Builder
	for y := range size {
		for x := range size {
			if r, _, _, _ := code.At(x, y).RGBA(); r == 0 {
				_, _ = fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+quiet, y+quiet)
			}
		}
	}
	b.QR = fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">`+
		`<rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%s"/></svg>`, size+2*quiet, size+2*quiet, path.String())
	return nil
}
