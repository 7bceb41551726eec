package bench

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/domain"
	"sinetti/letters"
	"sinetti/vault"
)

// drawnAndSealed are the rows about letters.
func drawnAndSealed(ctx context.Context) ([]Row, error) {
	drawn, err := Letters(ctx)
	if err != nil {
		return nil, err
	}
	drawn.Limited = "a minimal PDF writer of the same page"
	drawn.Note = "one print stream of 1,000 letters on one core (GOMAXPROCS 1); the limit appends the same pages as bytes, with no library and no checks"
	sealed, err := Sealed(ctx)
	return []Row{drawn, sealed}, err
}

// Sealed measures letters drawn and then sealed for a print house (encrypted and
// signed by OpenPGP) on one core, beside the minimal writer's pages sealed likewise.
func Sealed(ctx context.Context) (row Row, err error) {
	row = Row{
		Name: "letters drawn and sealed", Unit: "letters/s", Limited: "the minimal writer's pages, sealed likewise",
		Note: "the same stream, written into vault.SealPart: OpenPGP, signed by us and encrypted to the print house's key",
	}
	dir, err := os.MkdirTemp("", "sinetti-bench-")
	if err != nil {
		return row, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	seal, err := newSealing(dir)
	if err != nil {
		return row, err
	}
	p, err := letters.Profile("c5")
	if err != nil {
		return row, err
	}
	batch := letterBatch()
	var base bytes.Buffer
	if err := drawOurs(&base, p, batch[:1]); err != nil {
		return row, err
	}
	bare, err := newBareWriter(base.Bytes())
	if err != nil {
		return row, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for range streamRounds {
		ours, err := perSecond(ctx, func() error {
			return seal(func(w io.Writer) error { return drawOurs(w, p, batch) })
		})
		if err != nil {
			return row, err
		}
		limit, err := perSecond(ctx, func() error {
			return seal(func(w io.Writer) error { return bare.draw(w, batch) })
		})
		if err != nil {
			return row, err
		}
		row.Ours, row.Limit = max(row.Ours, ours), max(row.Limit, limit)
	}
	return row, nil
}

// newSealing makes a vault and a print house's key, and gives what seals a part.
func newSealing(dir string) (func(draw func(io.Writer) error) error, error) {
	keys, trust := filepath.Join(dir, "vault"), filepath.Join(dir, "trust")
	if err := vault.Init(keys, trust, time.Now()); err != nil {
		return nil, err
	}
	key, err := crypto.PGP().KeyGeneration().AddUserId("Koepaino Oy", "paino@example.invalid").New().GenerateKey()
	if err != nil {
		return nil, err
	}
	public, err := key.GetArmoredPublicKey()
	if err != nil {
		return nil, err
	}
	house := domain.ID{1}
	if err := os.WriteFile(filepath.Join(trust, "print-houses", house.String()+".asc"), []byte(public), 0o600); err != nil {
		return nil, err
	}
	v, err := vault.Open(keys, trust)
	if err != nil {
		return nil, err
	}
	return func(draw func(io.Writer) error) error { return v.SealPart(io.Discard, drawing(draw), house) }, nil
}

// drawing writes itself into whoever encrypts it.
type drawing func(io.Writer) error

var errReads = errors.New("bench: a drawing writes itself")

// Read refuses: a drawing is written, not read.
func (drawing) Read([]byte) (int, error) { return 0, errReads }

// WriteTo draws.
func (d drawing) WriteTo(w io.Writer) (int64, error) { return 0, d(w) }
