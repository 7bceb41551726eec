package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sinetti/domain"
)

// ErrOpenedBefore says that a letter's codes were opened for another batch: a row
// that was set back must not print a letter twice.
var ErrOpenedBefore = errors.New("vault: the letter's codes were opened for another batch")

// Place is the part of a batch for which codes are opened.
type Place struct {
	Batch domain.ID
	Part  int
}

func (p Place) String() string { return p.Batch.String() + "." + strconv.Itoa(p.Part) }

// Claim notes, before any code is opened, that these letters are drawn in this
// part, and gives for each whether it may be: nil, or ErrOpenedBefore where it was
// claimed for another batch. The same part may claim again; a batch that was
// given back (Release) holds nothing any more.
//
// A claim is a link whose target is the place: making one is a single step that
// fails where there is one, and syncing the folder once keeps them all.
func (v *Vault) Claim(place Place, letters []string) (map[string]error, error) {
	dir := filepath.Join(v.dir, "letters")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	refused := map[string]error{}
	for _, number := range letters {
		err := v.claim(dir, place, number)
		if errors.Is(err, ErrOpenedBefore) {
			refused[number] = ErrOpenedBefore
			continue
		}
		if err != nil {
			return nil, err
		}
	}
	return refused, syncDir(dir)
}

func (v *Vault) claim(dir string, place Place, number string) error {
	if !domain.CheckLetterNumber(number) {
		return ErrOpenedBefore // no number of ours: nothing is opened for it
	}
	path := filepath.Join(dir, number)
	err := os.Symlink(place.String(), path)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	holds, err := os.Readlink(path)
	if err != nil {
		return fmt.Errorf("vault: %w", err)
	}
	if holds == place.String() {
		return nil
	}
	batch, _, _ := strings.Cut(holds, ".")
	if word, err := os.Readlink(v.endOf(batch)); err != nil || word != "released" {
		return ErrOpenedBefore
	}
	return errors.Join(os.Remove(path), os.Symlink(place.String(), path))
}

// Unclaim takes back the claims of letters that were not drawn after all; a claim
// of another part stays. It comes before the letters' rows say so: whoever is
// killed in between claims anew.
func (v *Vault) Unclaim(place Place, letters []string) error {
	dir := filepath.Join(v.dir, "letters")
	for _, number := range letters {
		if !domain.CheckLetterNumber(number) {
			continue
		}
		path := filepath.Join(dir, number)
		if holds, err := os.Readlink(path); err != nil || holds != place.String() {
			continue
		}
		if err := os.Remove(path); err != nil {
			return fmt.Errorf("vault: %w", err)
		}
	}
	if len(letters) == 0 {
		return nil
	}
	return syncDir(dir)
}

// Release gives back all claims of a batch that its print house rejected; those
// of a batch that was Kept stay.
func (v *Vault) Release(batch domain.ID) error { return v.endClaims(batch, "released") }

// Keep makes the claims of a batch final: it was reconciled, and no row that says
// otherwise later makes its letters printable again.
func (v *Vault) Keep(batch domain.ID) error { return v.endClaims(batch, "kept") }

// endClaims writes once how the claims of a batch ended: the first word stands.
func (v *Vault) endClaims(batch domain.ID, how string) error {
	dir := filepath.Join(v.dir, "batches")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("vault: %w", err)
	}
	if err := os.Symlink(how, v.endOf(batch.String())); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("vault: %w", err)
	}
	return syncDir(dir)
}

func (v *Vault) endOf(batch string) string {
	return filepath.Join(v.dir, "batches", filepath.Base(batch))
}
