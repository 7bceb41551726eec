package world

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"slices"

	"sinetti/domain"
)

// Officer is a demo officer with what he or she needs to log in.
type Officer struct {
	domain.Officer
	Name         string
	IdentityCode string
	Language     domain.Language
	Email        string // of a domain that nobody has (RFC 2606)
	Password     string
	// Device is what shows the one-time codes, authenticator or token; empty for
	// who never logged in: Password is a temporary one then, and OTPSecret empty.
	Device    domain.LoginMethod
	OTPSecret string // base32, as an authenticator app takes it
	PointCode string
}

// NeverIn tells whether the officer has yet to log in for the first time.
func (o Officer) NeverIn() bool { return o.Device == "" }

// officers is how many have logged in before. Those of the agency's own desk come first, then
// an administrator for each employer, then the registrars of every point in turn:
// the first of a point leads it and may serve protected people.
const officers = 47

var agencyRoles = []domain.Role{
	domain.AgencyOperator, domain.AgencyOperator,
	domain.Approver, domain.Approver, domain.Approver, domain.Approver,
	domain.UserSupport, domain.Auditor,
}

func (w *World) makeOfficers(s source, seed int64) {
	used := map[string]bool{}
	add := func(at int, roles ...domain.Role) {
		w.Officers = append(w.Officers, w.officer(s, seed, at, roles, used))
	}
	for _, role := range agencyRoles {
		add(0, role)
	}
	for i, p := range w.Points {
		if i == 0 || p.OrganisationID != w.Points[i-1].OrganisationID {
			add(i, domain.EmployerAdmin)
		}
	}
	for i := 0; len(w.Officers) < officers; i++ {
		if at := i % len(w.Points); i < len(w.Points) {
			add(at, domain.Registrar, domain.ResponsiblePerson, domain.ProtectedService)
		} else {
			add(at, domain.Registrar)
		}
	}
	for _, name := range newcomers {
		w.Officers = append(w.Officers, w.newcomer(s, seed, name, used))
	}
}

func (w *World) officer(s source, seed int64, at int, roles []domain.Role, used map[string]bool) Officer {
	point := w.Points[at]
	o := Officer{PointCode: w.PointCodes[at], Language: domain.Finnish}
	person := w.person(s, point.Country, used)
	o.Name, o.IdentityCode = person.GivenNames+" "+person.FamilyName, person.IdentityCode
	if point.Country == "EE" {
		o.Language = domain.Estonian
	}
	n := 1
	for _, other := range w.Officers {
		if other.Roles[0] == roles[0] && other.PointID == point.ID {
			n++
		}
	}
	o.Officer = domain.Officer{
		ID: s.id(began.Time()), OrganisationID: point.OrganisationID, PointID: point.ID, Roles: roles, Active: true,
		UserName:        userName(w.PointCodes[at], roles[0], n),
		TrainingValidTo: w.Today.AddMonths(24),
	}
	o.Email, o.Device = emailOf(o.UserName), w.device(o.OrganisationID, roles[0])
	o.Password, o.OTPSecret = secrets(seed, o.UserName)
	return o
}

// device is an app for most. An administrator has a token where the employer
// permits one, so as to stay in while the apps are switched off.
func (w *World) device(organisation domain.ID, role domain.Role) domain.LoginMethod {
	for i, o := range w.Organisations {
		if o.ID == organisation && role == domain.EmployerAdmin && slices.Contains(organisationPlan[i].methods, domain.ByToken) {
			return domain.ByToken
		}
	}
	return domain.ByAuthenticator
}

// userName tells the role and the point, such as registrar1.mha-1 or approver2.
func userName(point string, role domain.Role, n int) string {
	switch role { //nolint:exhaustive // the others have no officer of their own here
	case domain.AgencyOperator:
		return fmt.Sprintf("operator%d", n)
	case domain.Approver:
		return fmt.Sprintf("approver%d", n)
	case domain.UserSupport:
		return fmt.Sprintf("support%d", n)
	case domain.Auditor:
		return fmt.Sprintf("auditor%d", n)
	case domain.EmployerAdmin:
		return "admin." + lower(point)
	default:
		return fmt.Sprintf("registrar%d.%s", n, lower(point))
	}
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// OfficerNamed gives the officer of a world who has that user name.
func OfficerNamed(seed int64, user string) (Officer, bool) {
	w := &World{Seed: seed}
	w.makePlaces(newSource(seed, 1))
	w.makeOfficers(newSource(seed, 2), seed)
	for _, o := range w.Officers {
		if o.UserName == user {
			return o, true
		}
	}
	return Officer{}, false
}

var words = []string{"hylje", "aalto", "kaarna", "luoto", "majakka", "pursi", "riutta", "satama", "tyrsky", "ulappa", "verkko", "ankkuri", "kallio", "laituri", "merilokki", "norppa"}

// secrets makes a password and an authenticator's secret of a demo officer.
func secrets(seed int64, user string) (password, otp string) {
	key := binary.BigEndian.AppendUint64([]byte("sinetti demo "), uint64(seed)) //nolint:gosec // all bits are kept
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(user))
	sum := mac.Sum(nil)
	word := func(i int) string { return words[int(sum[i])%len(words)] }
	password = fmt.Sprintf("%s-%s-%s-%02d", word(0), word(1), word(2), sum[3]%100)
	return password, base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[4:24])
}
