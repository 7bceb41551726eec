package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Entered is a new officer as somebody enters one: without a password, a device,
// a right or a training.
type Entered struct {
	ID             domain.ID
	OrganisationID domain.ID
	PointID        domain.ID
	PartnerID      domain.ID // zero for most
	Language       domain.Language
	domain.NewOfficer
	// TrainedTo is the day before: a table cannot say "never", and the day of entry
	// would count as trained.
	TrainedTo domain.Date
}

// EnterOfficer writes a new officer, name and address sealed; false where somebody
// has the user name already.
func (s *Store) EnterOfficer(ctx context.Context, db pg.DBTX, o Entered) (bool, error) {
	person, err := s.sealJSON(OfficerPerson{Name: o.Name, IdentityCode: o.IdentityCode}, officerPersonColumn, o.ID)
	if err != nil {
		return false, err
	}
	email, err := s.SealEmail(o.ID, o.Email)
	if err != nil {
		return false, err
	}
	var identity []byte
	if o.IdentityCode != "" {
		identity = s.IdentityIndex(o.IdentityCode)
	}
	n, err := Q().EnterOfficer(ctx, db, pg.EnterOfficerParams{
		ID: o.ID, OrganisationID: o.OrganisationID, PointID: o.PointID, UserName: o.UserName, PersonEnc: person, IdentityIndex: identity,
		Language: string(o.Language), TrainingValidTo: o.TrainedTo.Time(), EmailEnc: email, PartnerID: OrNull(o.PartnerID), CreatedAt: s.Clock.Now(),
		NameIndex: s.NameIndex(o.Name),
	})
	if err != nil {
		return false, fmt.Errorf("store: officer: %w", err)
	}
	return n == 1, nil
}

// UserNameTaken tells whether somebody has the user name, now or before.
func UserNameTaken(ctx context.Context, db pg.DBTX, userName string) (bool, error) {
	taken, err := Q().IsUserNameTaken(ctx, db, userName)
	if err != nil {
		return false, fmt.Errorf("store: user name: %w", err)
	}
	return taken, nil
}

// IsPartner tells whether an id is a print house's or integrator's that is active.
func IsPartner(ctx context.Context, db pg.DBTX, id domain.ID) (bool, error) {
	active, err := Q().IsActivePartner(ctx, db, id)
	if err != nil {
		return false, fmt.Errorf("store: partner: %w", err)
	}
	return active, nil
}

// EndEmployment writes an officer's last day; active false puts the officer out now.
func EndEmployment(ctx context.Context, db pg.DBTX, officer domain.ID, lastDay domain.Date, active bool) error {
	n, err := Q().EndEmployment(ctx, db, active, orNullDate(lastDay), officer)
	return changedOne("employment", n, err)
}

// InsertTraining writes what an officer was taught.
func InsertTraining(ctx context.Context, db pg.DBTX, t domain.Training) error {
	err := Q().InsertTraining(ctx, db, pg.InsertTrainingParams{
		ID: t.ID, OfficerID: t.OfficerID, PassedOn: t.PassedOn.Time(), ValidTo: t.ValidTo.Time(), Reference: t.Reference,
		RecordedBy: t.RecordedBy, RecordedAt: t.RecordedAt,
	})
	if err != nil {
		return fmt.Errorf("store: training: %w", err)
	}
	return nil
}

// SetTrainingValidTo writes until when an officer counts as trained.
func SetTrainingValidTo(ctx context.Context, db pg.DBTX, officer domain.ID, to domain.Date) error {
	n, err := Q().SetTrainingValidTo(ctx, db, to.Time(), officer)
	return changedOne("training", n, err)
}

// TrainingsOfOfficers reads trainings, newest first.
func TrainingsOfOfficers(ctx context.Context, db pg.DBTX, officers []domain.ID) ([]domain.Training, error) {
	rows, err := Q().ListTrainingsOfOfficers(ctx, db, officers)
	if err != nil {
		return nil, fmt.Errorf("store: trainings: %w", err)
	}
	list := make([]domain.Training, len(rows))
	for i, r := range rows {
		list[i] = domain.Training{
			ID: r.ID, OfficerID: r.OfficerID, PassedOn: domain.DateOf(r.PassedOn), ValidTo: domain.DateOf(r.ValidTo), Reference: r.Reference,
			RecordedBy: r.RecordedBy, RecordedAt: r.RecordedAt,
		}
	}
	return list, nil
}
