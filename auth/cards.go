package auth

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"time"

	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// Cards is what login by card needs.
type Cards struct {
	Checker *card.Checker
	// Origin is where browsers find us, as they write it: https://sinetti.example.
	Origin string
	// Protocols are those that are taken, in the order in which to offer them.
	Protocols []card.Protocol
}

// UseCards switches login by card on, before the first request.
func (a *Auth) UseCards(c Cards) { a.cards = &c }

// CardProtocols are those that this server takes; none where card login is off.
func (a *Auth) CardProtocols() []card.Protocol {
	if a.cards == nil {
		return nil
	}
	return a.cards.Protocols
}

// CardOrigin is the address that cards must sign.
func (a *Auth) CardOrigin() string { return a.cards.Origin }

// CardTry is what somebody brings who shows a card.
type CardTry struct {
	Proof     card.Proof
	Challenge string // the cookie of the challenge
	Address   string // of the client, without a port
	Device    string // the cookie that an earlier login left; may be empty or forged
}

// CardChallenge draws a challenge, and gives it as its cookie carries it.
// ErrNoSession where the purpose needs a session and the token has none.
func (a *Auth) CardChallenge(ctx context.Context, token string, protocol card.Protocol, purpose card.Purpose) (card.Challenge, string, error) {
	if !slices.Contains(a.CardProtocols(), protocol) {
		return card.Challenge{}, "", card.ProtocolOff
	}
	if !purpose.Known() {
		return card.Challenge{}, "", card.ProofForm
	}
	whose := ""
	if purpose.NeedsSession() {
		session, err := a.session(ctx, token)
		if err != nil {
			return card.Challenge{}, "", err
		}
		whose = session.ID.String()
	}
	c := card.NewChallenge(protocol, purpose, whose, a.clock.Now())
	return c, c.Sealed(a.mac("card.challenge")), nil
}

// CardTicket seals what the certificates' door saw in a connection of its own.
func (a *Auth) CardTicket(nonce string, p card.Proven) (string, error) {
	if !slices.Contains(a.CardProtocols(), card.TLS) {
		return "", card.ProtocolOff
	}
	return card.NewTicket(nonce, p, a.clock.Now(), a.mac("card.ticket"))
}

func (a *Auth) mac(label string) card.MAC {
	return func(text string) []byte { return a.store.Crypt.BlindIndex(label, text) }
}

func (a *Auth) site(now time.Time) card.Site {
	return card.Site{Origin: a.cards.Origin, Tickets: a.mac("card.ticket"), Now: now}
}

// proved is a card whose every check was passed.
type proved struct {
	card.Identity
	proven card.Proven
}

// prove goes through challenge, signature and certificate. The challenge is used
// up first, right or wrong: nothing is tried on it twice. What was proved before a
// fault is told with it, for the test page.
func (a *Auth) prove(ctx context.Context, t CardTry, purpose card.Purpose, session string) (proved, error) {
	if !slices.Contains(a.CardProtocols(), t.Proof.Protocol) {
		return proved{}, card.ProtocolOff
	}
	now := a.clock.Now()
	c, err := card.OpenChallenge(t.Challenge, a.mac("card.challenge"))
	if err == nil {
		err = c.For(purpose, session, now)
	}
	if err != nil {
		return proved{}, err
	}
	if err := a.useChallenge(ctx, c, now); err != nil {
		return proved{}, err
	}
	proven, err := t.Proof.Prove(c, a.site(now))
	if err != nil {
		return proved{}, err
	}
	identity, err := a.cards.Checker.Check(ctx, proven)
	return proved{identity, proven}, err
}

func (a *Auth) useChallenge(ctx context.Context, c card.Challenge, now time.Time) error {
	hash := sha256.Sum256([]byte(c.Nonce))
	first := false
	err := a.store.InTx(ctx, func(tx store.Tx) (err error) {
		first, err = store.UseCardChallenge(ctx, tx, hash[:], now, c.ExpiresAt)
		return err
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	if !first {
		return card.ChallengeUsed
	}
	return nil
}

// owner is whom a certificate's card is linked to, at work or not; the zero one
// where to nobody.
func (a *Auth) owner(ctx context.Context, issuer, serial string) (store.CardOwner, error) {
	owner, err := a.store.OfficerByCard(ctx, a.store.Pool, issuer, serial)
	if err != nil && !store.NoRows(err) {
		return store.CardOwner{}, fmt.Errorf("auth: %w", err)
	}
	return owner, nil
}

// claimed is whose card a try speaks of, before anything is proved, and the name
// under which such tries are counted: the owner's, so that a guess at a card is a
// guess at its officer, or else the card's own.
func (a *Auth) claimed(ctx context.Context, t CardTry) (store.CardOwner, string, error) {
	now := a.clock.Now()
	c, _ := card.OpenChallenge(t.Challenge, a.mac("card.challenge"))
	certificate := t.Proof.Claims(c, a.site(now))
	if certificate == nil {
		return store.CardOwner{}, "card of nobody", nil
	}
	issuer, serial := card.Of(certificate)
	owner, err := a.owner(ctx, issuer, serial)
	if err != nil || !owner.ID.IsZero() {
		return owner, owner.UserName, err
	}
	return owner, "card " + serial + " of " + issuer, nil
}

// faultOf is what is wrong about the card, if that is what err says.
func faultOf(err error) (card.Fault, bool) {
	var fault card.Fault
	return fault, errors.As(err, &fault)
}

// detailOf is what the audit log says of a try: which fault, by which protocol;
// nothing of what was shown.
func detailOf(t CardTry, fault card.Fault) map[string]string {
	protocol := string(t.Proof.Protocol)
	if !slices.Contains([]card.Protocol{card.SCS, card.WebEID, card.TLS}, t.Proof.Protocol) {
		protocol = "unknown"
	}
	return map[string]string{"method": string(domain.ByCard), "protocol": protocol, "reason": string(fault)}
}

// RefusedAtDoor writes down that the certificates' door refused a connection: what
// it says of proxies is worth knowing. Anybody may knock there, so one address is
// slowed down as at the other doors (TooManyTries), and what all of them together
// add to the log is bounded: beyond freeAtDoor it is one entry a longestAtDoor, and
// the rest are counted alone. Nothing is taken out of the log again.
func (a *Auth) RefusedAtDoor(ctx context.Context, address string, fault card.Fault) error {
	leave, err := place(ctx, a.asking)
	if err != nil {
		return err
	}
	defer leave()
	now := a.clock.Now()
	key := func(label, value string) []byte { return a.store.Crypt.BlindIndex("login."+label, value) }
	one := store.Throttle{Key: key("address_card_door", network(address)), Free: freeByAddress, Longest: longestByAddress}
	if err := a.take(ctx, []store.Throttle{one}, now); err != nil {
		return err
	}
	all := store.Throttle{Key: key("card_door", ""), Free: freeAtDoor, Longest: longestAtDoor}
	var enough TooManyTries
	if err := a.take(ctx, []store.Throttle{all}, now); errors.As(err, &enough) {
		return nil
	} else if err != nil {
		return err
	}
	return refusedOnly(a.refuseCard(ctx, CardTry{Proof: card.Proof{Protocol: card.TLS}}, domain.ID{}, fault))
}

// refusedOnly is nil where a refusal was written down.
func refusedOnly(err error) error {
	if _, is := faultOf(err); is {
		return nil
	}
	return err
}
