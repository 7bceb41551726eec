// Package world puts people who do not exist, their cards and partners into a
// test's database, so that story tests begin where an officer begins.
package world

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"sync"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// Password is every test officer's.
const Password = "kolme iloista kissaa"

// Officer is a test officer who can log in.
type Officer struct {
	domain.Officer
	Secret  []byte // of the authenticator, 20 bytes
	Session domain.ID
}

// Actor is the officer as the acts know her, with an open session in the database.
func (o Officer) Actor() domain.Actor {
	return domain.Actor{
		Kind: domain.OfficerActor, ID: o.ID, OrganisationID: o.OrganisationID,
		PointID: o.PointID, SessionID: o.Session, Roles: o.Roles,
		Stage: domain.FullSession, FreshUntil: pgtest.Start.AddDate(10, 0, 0),
	}
}

// OneTimeCode is what the officer's authenticator shows at t.
func (o Officer) OneTimeCode(t time.Time) string {
	code, err := totp.GenerateCodeCustom(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(o.Secret), t,
		totp.ValidateOpts{Period: 30, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
	if err != nil {
		panic(err)
	}
	return code
}

// Partner is a print house or bureau with its actor.
type Partner struct {
	ID          domain.ID
	Code        string
	Fingerprint string // of the client certificate, lower-case hexadecimal
	Kind        domain.ActorKind
}

// Actor is the partner as the acts know it.
func (p Partner) Actor() domain.Actor {
	return domain.Actor{Kind: p.Kind, ID: p.ID, Certificate: p.Fingerprint}
}

// World is what Small makes.
type World struct {
	// A hospital with a point, a company with one, the Finnish agency and the Estonian authority.
	Hospital, Company, Agency, Authority                     domain.ID
	HospitalPoint, CompanyPoint, AgencyPoint, AuthorityPoint domain.ID
	// Registrar works at HospitalPoint and may serve protected people, RegistrarToo
	// beside her may not; RegistrarElsewhere and another at CompanyPoint,
	// RegistrarEE and another at AuthorityPoint; these all at AgencyPoint.
	Registrar, RegistrarToo, RegistrarElsewhere, RegistrarEE Officer
	Operator, OperatorToo, ApproverA, ApproverB              Officer
	Support, Auditor, PrintHouseUser                         Officer // the last follows PrintHouse
	// Lead leads HospitalPoint, Admin is the hospital's administrator; LeadElsewhere
	// and AdminElsewhere are the company's.
	Lead, Admin, LeadElsewhere, AdminElsewhere Officer
	// HolderFI has CardFI (hospital's staff card) and CardProfessional; HolderProtected
	// CardProtected; HolderEE the EE cards; HolderIsRegistrar is Registrar herself.
	HolderFI, HolderProtected, HolderEE, HolderIsRegistrar domain.Holder
	CardFI, CardProfessional, CardProtected                domain.Card
	CardEE, CardEENew, CardOwn, CardElsewhere              domain.Card
	PrintHouse, PrintHouseEE, Bureau                       Partner
	// The print houses' stock profiles, as letters knows them.
	StockFI, StockEE string
}

// builder writes rows as the owner.
type builder struct {
	t   testing.TB
	db  *pgtest.DB
	s   *store.Store
	ctx context.Context //nolint:containedctx // a test's own
	n   byte
}

// hash is made once: argon2id is slow by design. Its parameters are small here;
// the stored text carries them.
var hash = sync.OnceValue(func() string {
	text, err := argon2id.CreateHash(Password, &argon2id.Params{Memory: 8 * 1024, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
	if err != nil {
		panic(err)
	}
	return text
})

// Small makes the smallest world in which every kind of order can be placed.
func Small(t testing.TB, db *pgtest.DB) *World {
	t.Helper()
	b := &builder{t: t, db: db, s: db.OwnerStore(), ctx: context.Background()}
	w := &World{StockFI: "c5", StockEE: "c5"}
	b.places(w)
	b.officers(w)
	b.holders(w)
	b.cards(w)
	b.partners(w)
	return w
}

func (b *builder) exec(sql string, args ...any) {
	b.t.Helper()
	if _, err := b.s.Pool.Exec(b.ctx, sql, args...); err != nil {
		b.t.Fatal(err)
	}
}

// next gives ids that differ and sort as they are made.
func (b *builder) next() domain.ID { return b.s.NewID() }

func (b *builder) partners(w *World) {
	w.PrintHouse = b.partner(domain.PrintHouseActor, "print-fi", "FI", w.StockFI)
	w.PrintHouseEE = b.partner(domain.PrintHouseActor, "print-ee", "EE", w.StockEE)
	w.Bureau = b.partner(domain.BureauActor, "bureau", "FI", "")
	w.PrintHouseUser = b.officerOf(w.PrintHouse.ID, "paavo", w.Agency, w.AgencyPoint, []domain.Role{domain.PrintHouseUser})
}

func (b *builder) partner(kind domain.ActorKind, code, country, stock string) Partner {
	sum := sha256.Sum256([]byte("certificate of " + code))
	p := Partner{ID: b.next(), Code: code, Kind: kind, Fingerprint: hex.EncodeToString(sum[:])}
	partner := store.NewPartner{
		Partner: store.Partner{ID: p.ID, Kind: string(kind), Code: code},
		Name:    code, Certificate: p.Fingerprint, StockProfile: stock, Country: country,
	}
	if stock != "" {
		at := 15 * time.Hour
		partner.CutOff = &at
	}
	if err := b.s.InsertPartner(b.ctx, b.s.Pool, partner); err != nil {
		b.t.Fatal(err)
	}
	return p
}
