package story_test

import (
	"crypto/x509"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
	"sinetti/register"
	"sinetti/test/professionals"
)

// register opens a register of health professionals, and has the server ask it from now on.
func (h *house) register() *professionals.Register {
	h.t.Helper()
	r := professionals.New()
	own := h.ca.Issue("register", x509.ExtKeyUsageServerAuth)
	mine := h.ca.Issue("asks", x509.ExtKeyUsageClientAuth)
	secure, err := professionals.TLS(own.CertFile, own.KeyFile, h.ca.File)
	h.must(err)
	server := httptest.NewUnstartedServer(r)
	server.TLS = secure
	server.StartTLS()
	h.t.Cleanup(server.Close)
	settings, err := json.Marshal([]register.Settings{{
		Country: "FI", URL: server.URL + "/fhir", CA: h.ca.File, Cert: mine.CertFile, Key: mine.KeyFile,
		IdentitySystem: professionals.IdentitySystem, ProfessionSystem: professionals.ProfessionSystem,
		RestrictionURL: professionals.RestrictionURL, TimeoutMS: 500,
	}})
	h.must(err)
	path := filepath.Join(h.dir, "registers.json")
	h.must(os.WriteFile(path, settings, 0o600))
	open, err := register.Open(path)
	h.must(err)
	h.askRight = open.Ask
	h.serve()
	return r
}

func (h *house) nurse(rights ...professionals.Right) professionals.Person {
	return professionals.Person{IdentityCode: h.HolderFI.Person.IdentityCode, BirthDate: h.HolderFI.Person.BirthDate, Rights: rights}
}

// A professional card is ordered by what the register says at that moment, whatever it
// said before; and by its last answer while it is away, for whoever was known of late.
func TestTheRegisterDecidesOnAProfessionalCard(t *testing.T) {
	t.Parallel()
	held := professionals.Right{Kind: "001", From: "2015-06-01"}
	limited := held
	limited.Restricted = true
	huge := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/fhir+json")
		_, _ = w.Write(make([]byte, 1<<20))
	}
	somebodyElse := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/fhir+json")
		other := professionals.Person{IdentityCode: "010180-912A", Rights: []professionals.Right{held}}
		_, _ = w.Write(professionals.Bundle(other.Resource()))
	}
	slow := func(_ http.ResponseWriter, q *http.Request) {
		_ = q.ParseForm()
		<-q.Context().Done()
	}
	const recently, longAgo, never = "2 hours", "31 days", ""
	for name, row := range map[string]struct {
		rights  []professionals.Right // none: the register does not know the person
		instead http.HandlerFunc
		asked   string // how long ago the last answer came, which was good
		refused string // empty: the card is ordered
		answer  string // as the log keeps it
	}{
		"may practise":                  {[]professionals.Right{held}, nil, recently, "", "held"},
		"first asked now":               {[]professionals.Right{held}, nil, never, "", "held"},
		"a stranger":                    {nil, nil, never, "PROFESSIONAL_RIGHT_ABSENT", "none"},
		"struck off since":              {nil, nil, recently, "PROFESSIONAL_RIGHT_ABSENT", "none"},
		"ended since":                   {[]professionals.Right{{Kind: "001", Until: "2020-01-01"}}, nil, recently, "PROFESSIONAL_RIGHT_ENDED", "ended"},
		"limited since":                 {[]professionals.Right{limited}, nil, recently, "PROFESSIONAL_RIGHT_RESTRICTED", "restricted"},
		"slow, known of late":           {nil, slow, recently, "", "away"},
		"slow, known long ago":          {nil, slow, longAgo, "PROFESSIONAL_REGISTER_UNREACHABLE", "away"},
		"slow, a stranger":              {nil, slow, never, "PROFESSIONAL_REGISTER_UNREACHABLE", "away"},
		"huge, known of late":           {nil, huge, recently, "", "not_believed"},
		"somebody else's, a stranger":   {nil, somebodyElse, never, "PROFESSIONAL_REGISTER_UNREACHABLE", "not_believed"},
		"somebody else's, known of old": {nil, somebodyElse, longAgo, "PROFESSIONAL_REGISTER_UNREACHABLE", "not_believed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			r := h.register()
			if row.rights != nil {
				r.Enter(h.nurse(row.rights...))
			}
			r.Instead(row.instead)
			if row.asked == never {
				h.exec(`update holders set professional_standing = '', professional_right_to = null, professional_asked_at = null where id = $1`, h.HolderFI.ID)
			} else {
				h.exec(`update holders set professional_asked_at = $2::timestamptz - $3::interval where id = $1`, h.HolderFI.ID, h.db.Clock.Now(), row.asked)
			}
			_, err := h.officer(h.Registrar).Serve(h.ctx, h.wish(domain.NewCardOrder, h.CardProfessional))
			switch {
			case row.refused == "":
				h.must(err)
			case err == nil || !strings.Contains(err.Error(), row.refused):
				t.Fatalf("%v, want %s", err, row.refused)
			}
			if n := h.count(`select count(*) from audit_entries where act = 'holder.professional_right_asked' and outcome = 'done'
				and detail ->> 'answer' = '` + row.answer + `'`); n != 1 {
				t.Errorf("%d entries say that the register was asked, and answered %s", n, row.answer)
			}
			if n, want := h.count(`select count(*) from orders`), 0; row.refused == "" && n != 1 || row.refused != "" && n != want {
				t.Errorf("%d orders", n)
			}
			h.secretsStay(h.HolderFI.Person.IdentityCode)
		})
	}
}

// rightAnswer is what asking the register again gives.
type rightAnswer struct {
	Did struct {
		Standing string
		AskedAt  string
		Answered bool
		Card     *struct {
			Actions []struct {
				Act       string
				Available bool
			}
		}
		Refusals []struct{ Code string }
	}
}

// canOrder tells whether a new card can be ordered by now.
func (a rightAnswer) canOrder() bool {
	for _, act := range a.Did.Card.Actions {
		if act.Act == "ORDER_NEW_CARD" {
			return act.Available
		}
	}
	return false
}

// verified opens a visit and checks the holder's passport in it.
func (h *house) verified(officer *outside.Officer, of domain.Holder) string {
	h.t.Helper()
	var opened struct {
		OpenVisit struct{ Visit struct{ ID string } }
	}
	h.must(officer.Ask(h.ctx, openVisitOf, map[string]any{"k": "visit-" + of.ID.String(), "h": of.ID}, &opened))
	passport := outside.Passport(of, "XD1234567", domain.DateOf(h.db.Clock.Now()))
	h.must(officer.Ask(h.ctx, `mutation ($i: VerifyIdentityInput!) { verifyIdentity(input: $i) { refusals { code } } }`, map[string]any{"i": map[string]any{
		"idempotencyKey": "check-" + opened.OpenVisit.Visit.ID, "visitId": opened.OpenVisit.Visit.ID, "documentKind": "PASSPORT",
		"issuingState": passport.Issuer, "mrz": passport.MRZ, "officerFinds": "MATCH",
	}}, &struct{}{}))
	return opened.OpenVisit.Visit.ID
}

// Whoever the register refused is asked about again at the counter, once it was put
// right there: the act opens. While it is away nothing changes, a repeated call asks
// nobody, and so often in an hour is often enough.
func TestTheRegisterIsAskedAgain(t *testing.T) {
	t.Parallel()
	h := open(t)
	r := h.register()
	h.exec(`update holders set professional_standing = 'none', professional_right_to = null, professional_asked_at = $2 where id = $1`, h.HolderFI.ID, h.db.Clock.Now())
	officer := h.officer(h.Registrar)
	visit := h.verified(officer, h.HolderFI)
	n := 0
	ask := func(key string, card domain.ID) (a rightAnswer, err error) {
		err = officer.Ask(h.ctx, `mutation ($i: CardInput!) { did: askProfessionalRight(input: $i) { standing askedAt answered card { actions { act available } } refusals { code } } }`,
			map[string]any{"i": map[string]any{"idempotencyKey": key, "visitId": visit, "cardId": card}}, &a)
		return a, err
	}
	again := func(want string, answered, opens bool) {
		t.Helper()
		n++
		a, err := ask(fmt.Sprintf("ask-again-%d", n), h.CardProfessional.ID)
		h.must(err)
		if a.Did.Standing != want || a.Did.Answered != answered || a.Did.AskedAt == "" || len(a.Did.Refusals) > 0 || a.canOrder() != opens {
			t.Errorf("%d: %+v, want %s", n, a.Did, want)
		}
	}
	logged := func(want string) {
		t.Helper()
		rows, err := h.db.Owner().Query(h.ctx, `select coalesce(detail ->> 'answer', outcome) from audit_entries where act = 'holder.professional_right_asked'`)
		h.must(err)
		answers, err := pgx.CollectRows(rows, pgx.RowTo[string])
		h.must(err)
		wants := strings.Fields(want) // all of one moment, so in no order
		slices.Sort(answers)
		slices.Sort(wants)
		if !slices.Equal(answers, wants) {
			t.Errorf("logged %v, want %v", answers, wants)
		}
	}
	if a, err := ask("ask-for-others", h.CardFI.ID); err != nil || len(a.Did.Refusals) != 1 || a.Did.Refusals[0].Code != "PROFESSIONAL_RIGHT_NOT_NEEDED" {
		t.Errorf("a card of another product: %+v, %v", a.Did, err)
	}
	again("NONE", true, false)
	r.Instead(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	again("NONE", false, false)
	r.Instead(nil)
	limited := professionals.Right{Kind: "001", From: "2015-06-01", Restricted: true}
	r.Enter(h.nurse(limited))
	again("RESTRICTED", true, false)
	limited.Restricted = false
	r.Enter(h.nurse(limited))
	again("HELD", true, true)
	again("HELD", true, true) // good and fresh: nobody is asked
	first, err := ask("ask-again-1", h.CardProfessional.ID)
	if h.must(err); first.Did.Standing != "HELD" || len(first.Did.Refusals) > 0 {
		t.Errorf("a call once more: %+v", first.Did)
	}
	logged("refused none away restricted held")
	h.exec(`update holders set professional_standing = 'none', professional_asked_at = $2 where id = $1`, h.HolderFI.ID, h.db.Clock.Now())
	r.Forget(h.HolderFI.Person.IdentityCode)
	again("NONE", true, false)
	again("NONE", true, false)
	if _, err := ask("ask-too-often", h.CardProfessional.ID); err == nil || !strings.Contains(err.Error(), "TOO_MANY") {
		t.Errorf("a seventh time: %v", err)
	}
	logged("refused none away restricted held none none")
	if n := h.count(`select count(*) from orders`); n != 0 {
		t.Errorf("%d orders", n)
	}
	h.secretsStay(h.HolderFI.Person.IdentityCode)
}
