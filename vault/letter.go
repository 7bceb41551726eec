package vault

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"sinetti/domain"
	"sinetti/seal"
)

// Why a letter's codes are not opened.
var (
	ErrCapsule         = errors.New("vault: no trusted server ordered this letter")
	ErrCapsuleDiffers  = errors.New("vault: the letter's row differs from what was ordered")
	ErrOtherPrintHouse = errors.New("vault: the letter was ordered from another print house than the batch's")
	ErrCodeAltered     = errors.New("vault: the sealed code was altered or belongs to another card, kind or version")
	ErrNoCode          = errors.New("vault: the letter has no sealed code")
)

// LetterRow is what the database says about a letter about to be drawn.
// Address is what will be printed, not what a column says of it: the vault
// hashes it anew.
type LetterRow struct {
	Order domain.ID
	Card  domain.ID
	// PrintHouse is the batch's: the one whose key the letter will be sealed to.
	PrintHouse domain.ID
	Version    int    // the version of the codes handed in
	Letter     string // the letter number
	Salt       [16]byte
	Address    domain.Address
	// AddressHash is what the row's column says; nil: it is not compared.
	AddressHash []byte
}

// OpenForLetter opens the codes of one letter where its capsule, signed by a
// trusted server, orders exactly this row; else it opens none. The caller
// wipes the codes. Sealed holds one code per kind that the letter prints. A capsule
// of the first form names no print house, and none is compared.
func (v *Vault) OpenForLetter(capsule []byte, row LetterRow, sealed map[domain.CodeKind]Sealed) (map[domain.CodeKind]domain.Code, error) {
	ordered, err := v.openCapsule(capsule)
	if err != nil {
		return nil, err
	}
	if err := row.follows(ordered); err != nil {
		return nil, err
	}
	if len(sealed) == 0 {
		return nil, ErrNoCode
	}
	codes := make(map[domain.CodeKind]domain.Code, len(sealed))
	for kind, s := range sealed {
		code, err := v.openSealed(row, kind, s)
		if err != nil {
			WipeAll(codes)
			return nil, err
		}
		codes[kind] = code
	}
	return codes, nil
}

// CheckLetter tells what OpenForLetter would refuse the letter for as it is now,
// and opens nothing. A row of version 0 still awaits its codes: its capsule must
// order the next version.
func (v *Vault) CheckLetter(capsule []byte, row LetterRow) error {
	ordered, err := v.openCapsule(capsule)
	if err != nil {
		return err
	}
	if row.Version == 0 && ordered.Version.Next {
		row.Version = ordered.Version.Number + 1
	}
	return row.follows(ordered)
}

func (v *Vault) openCapsule(capsule []byte) (seal.Capsule, error) {
	ordered, err := seal.OpenCapsule(capsule, v.trust.capsules)
	if err != nil {
		return seal.Capsule{}, fmt.Errorf("%w: %w", ErrCapsule, err)
	}
	return ordered, nil
}

// follows refuses a row that is not what was ordered.
func (r LetterRow) follows(ordered seal.Capsule) error {
	if differs := r.differences(ordered); len(differs) > 0 {
		return fmt.Errorf("%w: %s", ErrCapsuleDiffers, strings.Join(differs, ", "))
	}
	if !ordered.PrintHouse.IsZero() && ordered.PrintHouse != r.PrintHouse {
		return ErrOtherPrintHouse
	}
	return nil
}

// WipeAll overwrites the codes of a letter.
func WipeAll(codes map[domain.CodeKind]domain.Code) {
	for _, code := range codes {
		code.Wipe()
	}
}

// differences names the fields that were not ordered so; never their values.
func (r LetterRow) differences(ordered seal.Capsule) []string {
	var found []string
	for _, field := range []struct {
		name string
		same bool
	}{
		{"order", r.Order == ordered.Order},
		{"card", r.Card == ordered.Card},
		{"code version", ordered.Version.Admits(r.Version)},
		{"letter number", r.Letter == ordered.Letter},
		{"address", seal.AddressHash(r.Salt, r.Address) == ordered.AddressHash},
		{"address hash", r.AddressHash == nil || bytes.Equal(r.AddressHash, ordered.AddressHash[:])},
	} {
		if !field.same {
			found = append(found, field.name)
		}
	}
	return found
}

func (v *Vault) openSealed(row LetterRow, kind domain.CodeKind, s Sealed) (domain.Code, error) {
	info, err := seal.Info(row.Card, kind, row.Version)
	if err != nil || s.KeyName != keyName(info) {
		return domain.Code{}, ErrCodeAltered
	}
	key, _, err := v.readKey(s.KeyName)
	if err != nil {
		return domain.Code{}, err
	}
	digits, err := openUnder(key, s.Ciphertext, codeContext(info, s.KeyName))
	if err != nil {
		return domain.Code{}, ErrCodeAltered
	}
	return domain.NewCode(digits), nil
}
