package outside

import (
	"context"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"sync"
	"time"

	"sinetti/domain"
	"sinetti/seal"
)

// Bureau makes cards and knows their codes. It hears of orders from JetStream and
// answers over its HTTPS door.
type Bureau struct {
	door     *Machine
	maker    ed25519.PrivateKey
	identity string // fingerprint of the vault's identity key, got on paper
	secret   []byte
	rules    *domain.Rulebook

	mu      sync.Mutex
	intake  seal.IntakeKeys
	made    map[batchOf][]domain.CodeSpec
	letters map[string]LetterCodes
}

// batchOf names the codes of one version of one card.
type batchOf struct {
	card    domain.ID
	version int
}

// LetterCodes are the codes that a letter must print, as the bureau sealed them.
type LetterCodes struct {
	Letter string `json:"letter"`
	Code   string `json:"code,omitempty"`
	PIN1   string `json:"pin1,omitempty"`
	PIN2   string `json:"pin2,omitempty"`
	PUK    string `json:"puk,omitempty"`
}

// NewBureau is a bureau whose codes follow from the demo's seed.
func NewBureau(door *Machine, maker ed25519.PrivateKey, identity string, seed int64, rules *domain.Rulebook) *Bureau {
	secret := binary.BigEndian.AppendUint64([]byte("demo bureau "), uint64(seed)) //nolint:gosec // all bits are kept
	return &Bureau{door: door, maker: maker, identity: identity, secret: secret, rules: rules, made: map[batchOf][]domain.CodeSpec{}, letters: map[string]LetterCodes{}}
}

// digits are the code of a card as this bureau made it.
func (b *Bureau) digits(card domain.ID, kind domain.CodeKind, version, n int) []byte {
	mac := hmac.New(sha256.New, b.secret)
	mac.Write(fmt.Appendf(nil, "%s|%s|%d", card, kind, version))
	sum := mac.Sum(nil)
	out := make([]byte, n)
	for i := range out {
		out[i] = '0' + sum[i]%10
	}
	return out
}

// specs are the codes of cards of a generation; those of a card still to be made
// are of the generation that is made now.
func (b *Bureau) specs(product domain.ProductID, generation string) []domain.CodeSpec {
	for _, p := range b.rules.Products {
		if p.Product != product {
			continue
		}
		for _, g := range p.Generations {
			if g.ID == generation || generation == "" && g.IssuedTo.IsZero() {
				return g.Codes
			}
		}
	}
	return nil
}

// sealedCode is one code as POST /bureau/codes takes it.
type sealedCode struct {
	Card       domain.ID       `json:"card"`
	Kind       domain.CodeKind `json:"kind"`
	Version    int             `json:"version"`
	IntakeKey  string          `json:"intakeKey"`
	Ciphertext []byte          `json:"ciphertext"`
	Signature  []byte          `json:"signature"`
}

// Need is a card whose codes of a version are to be delivered.
type Need struct {
	Card       domain.ID
	Product    domain.ProductID
	Generation string
	Version    int
}

// codesAtOnce is how many codes the door takes in one delivery.
const codesAtOnce = 500

// Deliver seals and signs the codes and hands them in.
func (b *Bureau) Deliver(ctx context.Context, needs ...Need) error {
	key, err := b.intakeKey(ctx)
	if err != nil {
		return err
	}
	var pack []sealedCode
	for _, n := range needs {
		specs := b.specs(n.Product, n.Generation)
		b.mu.Lock()
		b.made[batchOf{n.Card, n.Version}] = specs
		b.mu.Unlock()
		for _, spec := range specs {
			c, err := b.seal(key, n, spec)
			if err != nil {
				return err
			}
			pack = append(pack, c)
		}
		if len(pack) > codesAtOnce-4 {
			if err := b.handIn(ctx, pack); err != nil {
				return err
			}
			pack = nil
		}
	}
	return b.handIn(ctx, pack)
}

func (b *Bureau) handIn(ctx context.Context, pack []sealedCode) error {
	if len(pack) == 0 {
		return nil
	}
	var answer struct {
		Codes []struct {
			Card           domain.ID
			Filing, Reason string
		}
	}
	if err := b.door.Post(ctx, "/bureau/codes", map[string]any{"codes": pack}, &answer); err != nil {
		return err
	}
	for _, c := range answer.Codes {
		// What an earlier, interrupted delivery brought is there already.
		if c.Filing == "refused" && c.Reason != "DELIVERED_BEFORE" {
			return fmt.Errorf("%w: a code of card %s: %s", errRefused, c.Card, c.Reason)
		}
	}
	return nil
}

func (b *Bureau) seal(key seal.IntakeKey, n Need, spec domain.CodeSpec) (sealedCode, error) {
	code := domain.NewCode(b.digits(n.Card, spec.Kind, n.Version, spec.Digits))
	defer code.Wipe()
	text, err := seal.Code(key.PublicKey, n.Card, spec.Kind, n.Version, code)
	if err != nil {
		return sealedCode{}, err
	}
	sig, err := seal.SignCode(b.maker, seal.SealedCode{Card: n.Card, Kind: spec.Kind, Version: n.Version, Ciphertext: text})
	return sealedCode{n.Card, spec.Kind, n.Version, key.ID, text, sig}, err
}

// intakeKey is the vault's public key of today, believed only under its identity.
func (b *Bureau) intakeKey(ctx context.Context) (seal.IntakeKey, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if key, err := b.intake.At(time.Now()); err == nil {
		return key, nil
	}
	text, _, err := b.door.Get(ctx, "/bureau/intake-keys")
	if err != nil {
		return seal.IntakeKey{}, err
	}
	if b.intake, err = seal.OpenIntakeKeys(text, b.identity); err != nil {
		return seal.IntakeKey{}, err
	}
	return b.intake.At(time.Now())
}

// Event is what the bureau reads of a CloudEvent.
type Event struct {
	ID       domain.ID        `json:"id"`
	Type     domain.EventType `json:"type"`
	Subject  string           `json:"subject"`
	Sequence string           `json:"sequence"`
	Data     struct {
		Order       domain.ID        `json:"order"`
		Kind        string           `json:"kind"`
		Card        domain.ID        `json:"card"`
		Product     domain.ProductID `json:"product"`
		Generation  string           `json:"generation"`
		CodeVersion int              `json:"codeVersion"`
		Letter      string           `json:"letter"`
	} `json:"data"`
}

// Hear does what the bureau owes after an event; hearing it twice does no harm.
func (b *Bureau) Hear(ctx context.Context, body []byte) error {
	var e Event
	if err := json.Unmarshal(body, &e); err != nil {
		return err
	}
	switch e.Type { //nolint:exhaustive // the bureau owes nothing after the others
	case domain.OrderAcceptedEvent:
		if e.Data.CodeVersion > 0 {
			return b.Deliver(ctx, Need{e.Data.Card, e.Data.Product, e.Data.Generation, e.Data.CodeVersion})
		}
	case domain.NewCardOrderedEvent:
		return b.makeCard(ctx, e)
	case domain.LetterQueuedEvent:
		b.note(e)
	}
	return nil
}

// makeCard answers as the card goes through the bureau.
func (b *Bureau) makeCard(ctx context.Context, e Event) error {
	for _, step := range []string{"accepted", "in_production", "produced"} {
		extra := map[string]any{}
		if step == "produced" {
			extra["serial"] = "8" + string(b.digits(e.Data.Card, "serial", 1, 9))
		}
		if err := b.answer(ctx, e, step, extra); err != nil {
			return err
		}
	}
	if err := b.Deliver(ctx, Need{e.Data.Card, e.Data.Product, e.Data.Generation, 1}); err != nil {
		return err
	}
	return b.answer(ctx, e, "dispatched", map[string]any{"tracking": "JJFI" + string(b.digits(e.Data.Card, "tracking", 1, 16))})
}

func (b *Bureau) answer(ctx context.Context, e Event, step string, body map[string]any) error {
	body["id"], body["type"], body["order"] = fmt.Sprintf("%s-%s", e.Data.Order, step), step, e.Data.Order
	body["at"] = time.Now().UTC().Format(time.RFC3339)
	var answer map[string]any
	return b.door.Post(ctx, "/bureau/messages", body, &answer)
}

// note remembers which codes a letter must print.
func (b *Bureau) note(e Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	l := LetterCodes{Letter: e.Data.Letter}
	for _, spec := range b.made[batchOf{e.Data.Card, e.Data.CodeVersion}] {
		digits := string(b.digits(e.Data.Card, spec.Kind, e.Data.CodeVersion, spec.Digits))
		switch spec.Kind {
		case domain.ActivationCode:
			l.Code = digits
		case domain.PIN1Code:
			l.PIN1 = digits
		case domain.PIN2Code:
			l.PIN2 = digits
		case domain.PUKCode:
			l.PUK = digits
		}
	}
	b.letters[l.Letter] = l
}

// Letters gives, by letter number, what every letter heard of must print.
func (b *Bureau) Letters() map[string]LetterCodes {
	b.mu.Lock()
	defer b.mu.Unlock()
	return maps.Clone(b.letters)
}
