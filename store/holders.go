package store

import (
	"context"
	"encoding/json"
	"fmt"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

// person is what lies sealed in holders.person_enc.
type person struct {
	GivenNames      string      `json:"givenNames"`
	FamilyName      string      `json:"familyName"`
	BirthDate       domain.Date `json:"birthDate"`
	IdentityCode    string      `json:"identityCode"`
	IdentityCountry string      `json:"identityCountry"`
	Nationality     string      `json:"nationality"`
}

// The columns as their ciphertexts are bound to them.
const (
	personColumn  = "holders.person_enc"
	addressColumn = "holders.address_enc"
	contactColumn = "holders.contact_enc"
	workColumn    = "holders.work_enc"
)

// InsertHolder writes a person, with the names and addresses sealed.
func (s *Store) InsertHolder(ctx context.Context, db pg.DBTX, h domain.Holder) error {
	row := pg.InsertHolderParams{
		ID: h.ID, IdentityIndex: s.IdentityIndex(h.Person.IdentityCode),
		NameBirthIndex: s.NameBirthIndex(h.Person.FamilyName, h.Person.BirthDate),
		Protected:      h.Protected, AddressChangedOn: orNullDate(h.AddressChangedOn),
		WorkChangedOn: orNullDate(h.WorkChangedOn), ContactChangedOn: orNullDate(h.ContactChangedOn),
		ProfessionalRightTo: orNullDate(h.Right.Until), ProfessionalKind: h.Right.Kind,
		ProfessionalStanding: string(h.Right.Standing), ProfessionalAskedAt: orNullTime(h.Right.AskedAt),
		Language: string(h.Language), CreatedAt: s.Clock.Now(),
	}
	for _, c := range []struct {
		into   *[]byte
		column string
		value  any
		absent bool
	}{
		{&row.PersonEnc, personColumn, person(h.Person), false},
		{&row.AddressEnc, addressColumn, h.Address, false},
		{&row.ContactEnc, contactColumn, h.ContactAddress, len(h.ContactAddress.Rows) == 0},
		{&row.WorkEnc, workColumn, h.WorkAddress, len(h.WorkAddress.Rows) == 0},
	} {
		if c.absent {
			continue
		}
		sealed, err := s.sealJSON(c.value, c.column, h.ID)
		if err != nil {
			return err
		}
		*c.into = sealed
	}
	row.WorkPlaceIndex = s.placeIndex(h.WorkAddress, h.Person)
	if err := Q().InsertHolder(ctx, db, row); err != nil {
		return fmt.Errorf("store: holder: %w", err)
	}
	return nil
}

// Holder opens a row with all its addresses.
func (s *Store) Holder(row pg.Holder) (domain.Holder, error) {
	h := domain.Holder{
		ID: row.ID, Protected: row.Protected, AddressChangedOn: dateOf(row.AddressChangedOn),
		WorkChangedOn: dateOf(row.WorkChangedOn), ContactChangedOn: dateOf(row.ContactChangedOn),
		Right: practiceOf(row), Language: domain.Language(row.Language),
	}
	var err error
	if h.Person, err = s.Person(row.ID, row.PersonEnc); err != nil {
		return h, err
	}
	if err = s.openJSON(row.AddressEnc, addressColumn, row.ID, &h.Address); err != nil {
		return h, err
	}
	if row.ContactEnc != nil {
		if err = s.openJSON(row.ContactEnc, contactColumn, row.ID, &h.ContactAddress); err != nil {
			return h, err
		}
	}
	if row.WorkEnc != nil {
		err = s.openJSON(row.WorkEnc, workColumn, row.ID, &h.WorkAddress)
	}
	return h, err
}

// practiceOf reads what the register of health professionals last said. A row that came
// with a last day alone holds a right of which the register was never asked.
func practiceOf(row pg.Holder) domain.ProfessionalRight {
	r := domain.ProfessionalRight{
		Standing: domain.ProfessionalStanding(row.ProfessionalStanding), Kind: row.ProfessionalKind, Until: dateOf(row.ProfessionalRightTo),
		AskedAt: timeOf(row.ProfessionalAskedAt),
	}
	if r.Standing == domain.PracticeNotAsked && !r.Until.IsZero() {
		r.Standing = domain.PracticeHeld
	}
	return r
}

// SetProfessionalRight keeps what the register of health professionals said of a holder.
func SetProfessionalRight(ctx context.Context, db pg.DBTX, holder domain.ID, r domain.ProfessionalRight) error {
	err := Q().SetProfessionalRight(ctx, db, pg.SetProfessionalRightParams{
		ID: holder, RightTo: orNullDate(r.Until), Kind: r.Kind, Standing: string(r.Standing), AskedAt: r.AskedAt,
	})
	if err != nil {
		return fmt.Errorf("store: professional right: %w", err)
	}
	return nil
}

// Person opens a holder's names alone.
func (s *Store) Person(holder domain.ID, sealed []byte) (domain.Person, error) {
	var p person
	err := s.openJSON(sealed, personColumn, holder, &p)
	return domain.Person(p), err
}

// HolderOfCard reads whom a card is for.
func (s *Store) HolderOfCard(ctx context.Context, db pg.DBTX, card domain.ID) (domain.Holder, error) {
	row, err := Q().GetHolderOfCard(ctx, db, card)
	if err != nil {
		return domain.Holder{}, err
	}
	return s.Holder(row)
}

// HoldersByID reads people in the order of their ids; those that do not exist are left out.
func (s *Store) HoldersByID(ctx context.Context, db pg.DBTX, ids []domain.ID) ([]domain.Holder, error) {
	rows, err := Q().ListHolders(ctx, db, ids)
	return s.holders(rows, err)
}

// HoldersByIdentity finds whom an identity code names, in its official form.
func (s *Store) HoldersByIdentity(ctx context.Context, db pg.DBTX, code string) ([]domain.Holder, error) {
	rows, err := Q().FindHoldersByIdentity(ctx, db, s.IdentityIndex(code))
	return s.holders(rows, err)
}

// HoldersByNameAndBirth finds at most 21 people whose family name folds alike
// and who were born that day (one more than is shown, so that more is known of); the caller compares the names.
func (s *Store) HoldersByNameAndBirth(ctx context.Context, db pg.DBTX, family string, born domain.Date) ([]domain.Holder, error) {
	rows, err := Q().FindHoldersByNameAndBirth(ctx, db, s.NameBirthIndex(family, born))
	return s.holders(rows, err)
}

// HoldersByCardNumber finds whose card bears that number.
func (s *Store) HoldersByCardNumber(ctx context.Context, db pg.DBTX, number string) ([]domain.Holder, error) {
	rows, err := Q().FindHoldersByCardNumber(ctx, db, number)
	return s.holders(rows, err)
}

// HoldersByOrderNumber finds whom an order of that point is for.
func (s *Store) HoldersByOrderNumber(ctx context.Context, db pg.DBTX, number string, point domain.ID) ([]domain.Holder, error) {
	rows, err := Q().FindHoldersByOrderNumber(ctx, db, number, point)
	return s.holders(rows, err)
}

func (s *Store) holders(rows []pg.Holder, err error) ([]domain.Holder, error) {
	if err != nil {
		return nil, fmt.Errorf("store: holders: %w", err)
	}
	list := make([]domain.Holder, len(rows))
	for i, row := range rows {
		if list[i], err = s.Holder(row); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (s *Store) sealJSON(value any, column string, row domain.ID) ([]byte, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("store: %s: %w", column, err)
	}
	return s.Crypt.Seal(text, crypt.Context(column, row))
}

func (s *Store) openJSON(sealed []byte, column string, row domain.ID, value any) error {
	text, err := s.Crypt.Open(sealed, crypt.Context(column, row))
	if err != nil {
		return fmt.Errorf("store: %s of %s: %w", column, row, err)
	}
	if err := json.Unmarshal(text, value); err != nil {
		return fmt.Errorf("store: %s of %s is not what was sealed", column, row)
	}
	return nil
}
