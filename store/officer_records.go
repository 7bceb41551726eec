package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// OfficerRecord is an officer as those see one who lead.
type OfficerRecord struct {
	Colleague
	OrganisationID domain.ID
	Organisation   string
	Point          PointOnPage
	Active         bool
	EmployedTo     domain.Date   // zero while open-ended
	Partner        *NamedPartner // whose own people the officer belongs to; nil for most
	Access         OfficerAccess
}

// PartnerKind is what the partner is whose own people the officer belongs to; empty for most.
func (r OfficerRecord) PartnerKind() domain.PartnerKind {
	if r.Partner == nil {
		return ""
	}
	return domain.PartnerKind(r.Partner.Kind)
}

// OfficerAccess is how an officer logs in: never a secret, a password or an address.
type OfficerAccess struct {
	Password       domain.PasswordState // at this moment
	PasswordUntil  time.Time            // of a temporary one
	HasEmail       bool
	Device         domain.LoginMethod // empty where none is linked
	DeviceLinkedAt time.Time
	CardLinkedAt   time.Time            // zero where none is linked
	Methods        []domain.LoginMethod // that the employer permits
	OpenSessions   int
	Throttled      bool
}

// OfficersByID reads officers as decisions about them go by.
func (s *Store) OfficersByID(ctx context.Context, db pg.DBTX, ids []domain.ID) (map[domain.ID]domain.Officer, error) {
	rows, err := Q().ListLedOfficers(ctx, db, s.Day(), ids)
	if err != nil {
		return nil, fmt.Errorf("store: officers: %w", err)
	}
	officers := make(map[domain.ID]domain.Officer, len(rows))
	for _, r := range rows {
		officers[r.ID] = domain.Officer{
			ID: r.ID, OrganisationID: r.OrganisationID, PointID: r.PointID, UserName: r.UserName, Roles: rolesOf(r.Roles),
			TrainingValidTo: domain.DateOf(r.TrainingValidTo), Active: r.Active, EmployedTo: dateOf(r.EmployedTo), PartnerID: idOf(r.PartnerID), Unidentified: r.Unidentified,
		}
	}
	return officers, nil
}

// Moment is when access is looked at: real time, and since when an unused session is over.
type Moment struct{ Now, IdleSince time.Time }

// OfficerRecords reads officers by id: three queries for any number.
func (s *Store) OfficerRecords(ctx context.Context, db pg.DBTX, ids []domain.ID, at Moment) (map[domain.ID]OfficerRecord, error) {
	rows, err := Q().ListOfficerRecords(ctx, db, pg.ListOfficerRecordsParams{Ids: ids, Day: s.Day(), Now: at.Now, IdleSince: at.IdleSince})
	if err != nil {
		return nil, fmt.Errorf("store: officers: %w", err)
	}
	records := make(map[domain.ID]OfficerRecord, len(rows))
	names := make([][]byte, len(rows))
	for i, r := range rows {
		names[i] = s.loginNameKey(r.UserName)
		if records[r.ID], err = s.recordOf(r, at.Now); err != nil {
			return nil, err
		}
	}
	slow, err := Q().ListThrottledNames(ctx, db, names, at.Now)
	if err != nil {
		return nil, fmt.Errorf("store: throttles: %w", err)
	}
	slowed := make(map[string]bool, len(slow))
	for _, key := range slow {
		slowed[string(key)] = true
	}
	for id, r := range records {
		r.Access.Throttled = slowed[string(s.loginNameKey(r.UserName))]
		records[id] = r
	}
	return records, nil
}

// loginNameKey is by what tries to log in as an officer are counted, from everywhere.
func (s *Store) loginNameKey(userName string) []byte {
	return s.Crypt.BlindIndex("login.name", userName)
}

func (s *Store) recordOf(r pg.ListOfficerRecordsRow, now time.Time) (OfficerRecord, error) {
	var person OfficerPerson
	if err := s.openJSON(r.PersonEnc, officerPersonColumn, r.ID, &person); err != nil {
		return OfficerRecord{}, err
	}
	point, err := PointOf(r.Point)
	if err != nil {
		return OfficerRecord{}, err
	}
	password := domain.Password{
		Kind: domain.PasswordState(r.PasswordKind), Until: timeOf(r.PasswordUntil), UsedAt: timeOf(r.PasswordUsedAt),
		Linked: r.DeviceKind.Valid || r.CardLinkedAt != nil,
	}
	o := OfficerRecord{
		Colleague:      Colleague{r.ID, person.Name, r.UserName, rolesOf(r.Roles), domain.DateOf(r.TrainingValidTo)},
		OrganisationID: r.OrganisationID, Organisation: r.Organisation, Point: PointOnPage{point, r.PointOrganisation},
		Active: r.Active, EmployedTo: dateOf(r.EmployedTo),
		Access: OfficerAccess{
			Password: password.Now(now), HasEmail: r.HasEmail, Device: domain.LoginMethod(r.DeviceKind.String),
			DeviceLinkedAt: timeOf(r.DeviceLinkedAt), CardLinkedAt: timeOf(r.CardLinkedAt), OpenSessions: int(r.OpenSessions),
		},
	}
	if r.PartnerID != nil {
		o.Partner = &NamedPartner{Partner{*r.PartnerID, r.PartnerKind.String, r.PartnerCode.String}, r.PartnerName.String}
	}
	if o.Access.Password == domain.TemporaryPassword {
		o.Access.PasswordUntil = password.Until
	}
	for _, method := range r.LoginMethods {
		o.Access.Methods = append(o.Access.Methods, domain.LoginMethod(method))
	}
	return o, nil
}
