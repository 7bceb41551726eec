package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

// The columns as their ciphertexts are bound to them.
const (
	holderEmailColumn    = "holder_contacts.email_enc"
	holderPhoneColumn    = "holder_contacts.phone_enc"
	earlierEmailColumn   = "holder_contacts.earlier_email_enc"
	earlierPhoneColumn   = "holder_contacts.earlier_phone_enc"
	earlierAddressColumn = "holder_contacts.earlier_address_enc"
)

// HolderContact reads how a holder can be told; the zero one where nothing is known.
func (s *Store) HolderContact(ctx context.Context, db pg.DBTX, holder domain.ID) (domain.HolderContact, error) {
	row, err := Q().GetHolderContact(ctx, db, holder)
	if NoRows(err) {
		return domain.HolderContact{}, nil
	}
	if err != nil {
		return domain.HolderContact{}, fmt.Errorf("store: contact of a holder: %w", err)
	}
	return s.holderContact(row)
}

// LockHolderContact is HolderContact for whoever is to change it.
func (s *Store) LockHolderContact(ctx context.Context, tx Tx, holder domain.ID) (domain.HolderContact, error) {
	if err := Q().EnsureHolderContact(ctx, tx, holder); err != nil {
		return domain.HolderContact{}, fmt.Errorf("store: contact of a holder: %w", err)
	}
	row, err := Q().LockHolderContact(ctx, tx, holder)
	if err != nil {
		return domain.HolderContact{}, fmt.Errorf("store: contact of a holder: %w", err)
	}
	return s.holderContact(row)
}

func (s *Store) holderContact(row pg.HolderContact) (domain.HolderContact, error) {
	c := domain.HolderContact{UsedFrom: timeOf(row.UsedFrom), ChangedAt: timeOf(row.ChangedAt)}
	for _, field := range []struct {
		into   *string
		column string
		sealed []byte
	}{
		{&c.Email, holderEmailColumn, row.EmailEnc},
		{&c.Phone, holderPhoneColumn, row.PhoneEnc},
		{&c.EarlierEmail, earlierEmailColumn, row.EarlierEmailEnc},
		{&c.EarlierPhone, earlierPhoneColumn, row.EarlierPhoneEnc},
	} {
		var err error
		if *field.into, err = s.openText(field.sealed, field.column, row.HolderID); err != nil {
			return domain.HolderContact{}, err
		}
	}
	return c, nil
}

// SetHolderContact writes what a holder told an officer; the zero officer is whoever
// filled the register. The caller has locked it.
func (s *Store) SetHolderContact(ctx context.Context, db pg.DBTX, holder domain.ID, c domain.HolderContact, by domain.ID) error {
	row := pg.SetHolderContactParams{HolderID: holder, UsedFrom: orNullTime(c.UsedFrom), ChangedAt: orNullTime(c.ChangedAt), ChangedBy: OrNull(by)}
	for _, field := range []struct {
		into   *[]byte
		column string
		text   string
	}{
		{&row.Email, holderEmailColumn, c.Email},
		{&row.Phone, holderPhoneColumn, c.Phone},
		{&row.EarlierEmail, earlierEmailColumn, c.EarlierEmail},
		{&row.EarlierPhone, earlierPhoneColumn, c.EarlierPhone},
	} {
		if field.text == "" {
			continue
		}
		var err error
		if *field.into, err = s.Crypt.Seal([]byte(field.text), crypt.Context(field.column, holder)); err != nil {
			return fmt.Errorf("store: %s: %w", field.column, err)
		}
	}
	if err := Q().SetHolderContact(ctx, db, row); err != nil {
		return fmt.Errorf("store: contact of a holder: %w", err)
	}
	return nil
}

// openText opens a sealed text; none is an empty one.
func (s *Store) openText(sealed []byte, column string, holder domain.ID) (string, error) {
	if sealed == nil {
		return "", nil
	}
	text, err := s.Crypt.Open(sealed, crypt.Context(column, holder))
	if err != nil {
		return "", fmt.Errorf("store: %s of %s: %w", column, holder, err)
	}
	return string(text), nil
}

// NewestCard is the card by which a holder is told what is about the person;
// NoRows where none lives.
func NewestCard(ctx context.Context, db pg.DBTX, holder domain.ID) (domain.ID, error) {
	return Q().GetNewestCard(ctx, db, holder)
}

// InsertHolderContact writes how a holder can be told who was there before any officer.
func (s *Store) InsertHolderContact(ctx context.Context, db pg.DBTX, holder domain.ID, c domain.HolderContact) error {
	if err := Q().EnsureHolderContact(ctx, db, holder); err != nil {
		return fmt.Errorf("store: contact of a holder: %w", err)
	}
	return s.SetHolderContact(ctx, db, holder, c, domain.ID{})
}
