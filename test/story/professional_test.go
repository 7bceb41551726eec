package story_test

import (
	"crypto/x509"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
