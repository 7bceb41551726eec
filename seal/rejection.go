package seal

import (
	"crypto/ed25519"
	"errors"
	"fmt"

	"sinetti/domain"
)

const rejectionLabel = "sinetti batch rejection v1"

// ErrRejection says that nobody trusted signed this: the form is another, the key
// unknown, or the signature does not fit.
var ErrRejection = errors.New("seal: not a trusted server's word that a print house sent a batch back")

// Rejection is a server's word that a print house sent a batch back before it
// printed a piece. The act that takes the print house's answer signs it with the
// server's capsule key; the vault gives back its claims on the batch's letters by
// it and by nothing else.
type Rejection struct {
	Batch      domain.ID
	PrintHouse domain.ID
	By         string // the client certificate under which the answer came, 1 to 128 bytes
	Receipt    string // the receipt's own id, 1 to 128 bytes
}

// Sign writes the statement with the signer's key id and an Ed25519 signature over
// all of it.
func (r Rejection) Sign(key ed25519.PrivateKey) ([]byte, error) {
	if !r.complete() {
		return nil, fmt.Errorf("%w: batch, print house, certificate and receipt are needed", ErrRejection)
	}
	public, err := publicHalf(key)
	if err != nil {
		return nil, fmt.Errorf("capsule key: %w", err)
	}
	id := KeyIDOf(public)
	m := append(newMessage(rejectionLabel), id[:]...).id(r.Batch).id(r.PrintHouse).text(r.By).text(r.Receipt)
	return append(m, ed25519.Sign(key, m)...), nil
}

// OpenRejection checks a statement's signature by the trusted key that it names
// and returns its fields; ErrRejection else.
func OpenRejection(statement []byte, trusted map[KeyID]ed25519.PublicKey) (Rejection, error) {
	label, by := newMessage(rejectionLabel), KeyID{}
	in := &reader{rest: statement}
	if string(in.take(len(label))) != string(label) {
		return Rejection{}, ErrRejection
	}
	copy(by[:], in.take(len(by)))
	r := Rejection{Batch: in.id(), PrintHouse: in.id(), By: in.text(), Receipt: in.text()}
	in.take(ed25519.SignatureSize)
	key := trusted[by]
	if in.end() != nil || !r.complete() || len(key) != ed25519.PublicKeySize {
		return Rejection{}, ErrRejection
	}
	signed := len(statement) - ed25519.SignatureSize
	if !ed25519.Verify(key, statement[:signed], statement[signed:]) {
		return Rejection{}, ErrRejection
	}
	return r, nil
}

func (r Rejection) complete() bool {
	return !r.Batch.IsZero() && !r.PrintHouse.IsZero() && r.By != "" && len(r.By) <= longestWho && r.Receipt != "" && len(r.Receipt) <= longestWho
}
