package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"sinetti/domain"
	"sinetti/seal"
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

// Claims is what one attempt at a part asked of the vault.
type Claims struct {
	// Refused holds, by letter number, why a letter may not be drawn: ErrOpenedBefore.
	Refused map[string]error

	place Place
	fresh map[string]bool // claimed by this attempt and not before
}

// Claim notes, before any code is opened, that these letters are drawn in this
// part; one that was claimed for another batch or part is refused. The same part
// may claim again; a batch that was given back (Release) holds nothing any more.
//
// A claim is a link whose target is the place: making one is a single step that
// fails where there is one, and syncing the folder once keeps them all.
func (v *Vault) Claim(place Place, letters []string) (Claims, error) {
	c := Claims{place: place, Refused: map[string]error{}, fresh: map[string]bool{}}
	dir := filepath.Join(v.dir, "letters")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return c, fmt.Errorf("vault: %w", err)
	}
	for _, number := range letters {
		fresh, err := v.claim(dir, place, number)
		if errors.Is(err, ErrOpenedBefore) {
			c.Refused[number] = ErrOpenedBefore
			continue
		}
		if err != nil {
			return c, err
		}
		c.fresh[number] = fresh
	}
	return c, syncDir(dir)
}

func (v *Vault) claim(dir string, place Place, number string) (fresh bool, err error) {
	if !domain.CheckLetterNumber(number) {
		return false, ErrOpenedBefore // no number of ours: nothing is opened for it
	}
	path := filepath.Join(dir, number)
	err = os.Symlink(place.String(), path)
	if !errors.Is(err, fs.ErrExist) {
		return err == nil, err
	}
	if free, err := v.meets(place, path); err != nil || !free {
		return false, err
	}
	err = v.locked(syscall.LOCK_EX, func() (err error) {
		fresh, err = v.takeOver(place, path)
		return err
	})
	return fresh, err
}

// meets tells whether a claim that is there may be taken over, for its batch was given
// back. One that stands is an error, unless it is the place's own.
func (v *Vault) meets(place Place, path string) (free bool, err error) {
	holds, err := os.Readlink(path)
	if err != nil {
		return false, fmt.Errorf("vault: %w", err)
	}
	if holds == place.String() {
		return false, nil
	}
	batch, _, _ := strings.Cut(holds, ".")
	if word, err := os.Readlink(v.endOf(batch)); err != nil || word != "released" {
		return false, ErrOpenedBefore
	}
	return true, nil
}

// takeOver replaces a claim that may be taken over. It is called under the lock and
// looks again: of two attempts that met the old claim at once, the second meets the
// first's. The new link is moved onto the old one, so that there is always one.
func (v *Vault) takeOver(place Place, path string) (fresh bool, err error) {
	if free, err := v.meets(place, path); err != nil || !free {
		return false, err
	}
	next := filepath.Join(filepath.Dir(path), tempPrefix+filepath.Base(path))
	if err := os.Remove(next); err != nil && !errors.Is(err, fs.ErrNotExist) { // left by one that was killed here
		return false, err
	}
	if err := os.Symlink(place.String(), next); err != nil {
		return false, err
	}
	return true, os.Rename(next, path)
}

// Unclaim takes back the claims of letters that this attempt made and did not
// draw. A claim that was there before it stays: an earlier attempt may have drawn
// the letter, whatever its row says now. It comes before the letters' rows say so:
// whoever is killed in between claims anew.
func (v *Vault) Unclaim(c Claims, letters []string) error {
	dir := filepath.Join(v.dir, "letters")
	for _, number := range letters {
		if !c.fresh[number] {
			continue
		}
		path := filepath.Join(dir, number)
		if holds, err := os.Readlink(path); err != nil || holds != c.place.String() {
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

// Opened is for what a letter's codes were opened.
type Opened struct {
	Place
	At time.Time // real time; zero where they never were
}

// OpenedFor tells for which part of which batch a letter's codes were opened, and
// when. Whoever is asked what became of a piece begins with this, for no row can
// say otherwise.
func (v *Vault) OpenedFor(number string) (Opened, error) {
	if !domain.CheckLetterNumber(number) {
		return Opened{}, nil
	}
	path := filepath.Join(v.dir, "letters", number)
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Opened{}, nil
	}
	if err != nil {
		return Opened{}, fmt.Errorf("vault: %w", err)
	}
	holds, err := os.Readlink(path)
	if err != nil {
		return Opened{}, fmt.Errorf("vault: %w", err)
	}
	batch, part, _ := strings.Cut(holds, ".")
	o := Opened{At: info.ModTime().UTC()}
	if o.Batch, err = domain.ParseID(batch); err == nil {
		o.Part, err = strconv.Atoi(part)
	}
	if err != nil {
		return Opened{}, fmt.Errorf("%w: letters/%s", ErrDamaged, number)
	}
	return o, nil
}

// ErrNotRejected says that no trusted server signed that the print house sent the
// batch back: its claims stay.
var ErrNotRejected = errors.New("vault: no trusted server says that this batch was sent back by its print house")

// Release gives back all claims of a batch that its print house rejected, by the
// statement that a server signed when it took the print house's answer: what the
// database says of the batch is not asked. Claims that were Kept stay.
func (v *Vault) Release(batch domain.ID, statement []byte) error {
	r, err := seal.OpenRejection(statement, v.trust.capsules)
	if err != nil || r.Batch != batch {
		return ErrNotRejected
	}
	return v.endClaims(batch, "released")
}

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
