package main

import (
	"context"
	"maps"
	"os"
	"strconv"
	"strings"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// installation writes what a file holds, in one transaction.
type installation struct {
	store  *store.Store
	jobs   *jobs.Client
	by     string // the command, in the audit log
	digest string // of the file, in the audit log
	rules  string
	there  map[string]domain.Organisation // that points of the file refer to, by what they say

	organisations map[string]domain.Organisation // by their codes
	points        map[string]domain.Point
}

// handedOver is the password that an officer gets on paper; of a mail, nothing.
type handedOver struct {
	officer  newOfficer
	password auth.TemporaryPassword
}

// installed is what the command says afterwards.
type installed struct {
	papers   []handedOver
	partners map[string]domain.ID // by their codes: the trust directory names them by id
}

func (i *installation) write(ctx context.Context, tx store.Tx, b beginning) (installed, error) {
	done := installed{partners: map[string]domain.ID{}}
	i.organisations, i.points = map[string]domain.Organisation{}, map[string]domain.Point{}
	maps.Copy(i.organisations, i.there)
	for _, o := range b.Organisations {
		if err := i.organisation(ctx, tx, o); err != nil {
			return done, err
		}
	}
	for _, p := range b.Points {
		if err := i.point(ctx, tx, p); err != nil {
			return done, err
		}
	}
	for _, p := range b.Partners {
		id, err := i.partner(ctx, tx, p)
		if err != nil {
			return done, err
		}
		done.partners[p.Code] = id
	}
	for _, o := range b.Officers {
		password, err := i.officer(ctx, tx, o)
		if err != nil {
			return done, err
		}
		if o.Password == onPaper {
			done.papers = append(done.papers, handedOver{o, password})
		}
	}
	return done, nil
}

// record writes that something was installed, from which file and by which user of
// the operating system.
func (i *installation) record(ctx context.Context, tx store.Tx, noun string, id domain.ID, detail map[string]string) error {
	if detail == nil {
		detail = map[string]string{}
	}
	detail["by"], detail["uid"], detail["file_sha256"] = i.by, strconv.Itoa(os.Getuid()), i.digest
	return audit.Record(ctx, tx, i.store, audit.Entry{
		Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditInstalled, Object: audit.Object(noun, id), Rulebook: i.rules, Detail: detail,
	})
}

func (i *installation) organisation(ctx context.Context, tx store.Tx, o newOrganisation) error {
	made := domain.Organisation{
		ID: i.store.NewID(), Name: o.Name, Country: o.Country, CustomerNumber: o.CustomerNumber, HealthCare: o.HealthCare,
	}
	i.organisations[o.Code] = made
	if err := i.store.InstallOrganisation(ctx, tx, made, o.LoginMethods); err != nil {
		return err
	}
	permits := strings.Join(store.MethodWords(o.LoginMethods), " ")
	return i.record(ctx, tx, "organisation", made.ID, map[string]string{"permits": permits})
}

func (i *installation) point(ctx context.Context, tx store.Tx, p newPoint) error {
	employer := i.organisations[p.Organisation]
	made := domain.Point{
		ID: i.store.NewID(), OrganisationID: employer.ID, Name: p.Name, Country: employer.Country, Kind: p.Kind,
		ContractFrom: p.ContractFrom, ContractTo: p.ContractTo, DocumentRows: p.Documents,
		Address: domain.Address{Rows: p.Address, Postcode: p.Postcode, Country: employer.Country},
	}
	i.points[p.Code] = made
	if err := i.store.InstallPoint(ctx, tx, store.Point{Point: made, Code: p.Code, Phone: p.Phone}); err != nil {
		return err
	}
	return i.record(ctx, tx, "point", made.ID, nil)
}

func (i *installation) partner(ctx context.Context, tx store.Tx, p newPartner) (domain.ID, error) {
	made := store.NewPartner{
		Partner: store.Partner{ID: i.store.NewID(), Kind: p.Kind, Code: p.Code}, Name: p.Name, Country: p.Country,
		Certificate: plainHex(p.Certificate), KeyFingerprint: p.Key, StockProfile: p.StockProfile, TimeZone: p.TimeZone,
	}
	if p.Kind == printHouse {
		made.KeyFingerprint = plainHex(p.Key)
		at, err := time.Parse("15:04", p.CutOff)
		if err != nil {
			return domain.ID{}, err
		}
		cutOff := time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute
		made.CutOff = &cutOff
	}
	if err := i.store.InsertPartner(ctx, tx, made); err != nil {
		return domain.ID{}, err
	}
	return made.ID, i.record(ctx, tx, "partner", made.ID, map[string]string{"kind": p.Kind})
}

// officer enters one with rights that nobody asked for, and makes the temporary
// password that is handed over, or orders the worker to mail one.
func (i *installation) officer(ctx context.Context, tx store.Tx, o newOfficer) (auth.TemporaryPassword, error) {
	point := i.points[o.Point]
	in, _ := domain.CheckNewOfficer(domain.NewOfficer{
		Name: o.Name, UserName: o.UserName, IdentityCode: o.IdentityCode, Country: point.Country, Email: o.Email,
	}, false)
	today := domain.DateOf(i.store.Day())
	made := store.Entered{
		ID: i.store.NewID(), OrganisationID: point.OrganisationID, PointID: point.ID, Language: o.Language, NewOfficer: in, TrainedTo: today.AddDays(-1),
	}
	if _, err := i.store.EnterOfficer(ctx, tx, made); err != nil {
		return auth.TemporaryPassword{}, err
	}
	rights := domain.Officer{ID: made.ID, PointID: point.ID, Roles: o.Roles}
	if err := i.store.InstallRights(ctx, tx, rights, today); err != nil {
		return auth.TemporaryPassword{}, err
	}
	if err := i.record(ctx, tx, "officer", made.ID, map[string]string{"roles": words(o.Roles)}); err != nil {
		return auth.TemporaryPassword{}, err
	}
	system := domain.Actor{Kind: domain.SystemActor}
	if o.Password == byMail {
		return auth.TemporaryPassword{}, auth.OrderPassword(ctx, tx, i.store, auth.PasswordOrder{Jobs: i.jobs, Officer: made.ID, By: system})
	}
	return auth.HandOver(ctx, tx, i.store, made.ID, auth.Ending{By: system, Reason: "officer_created"})
}
