package register_test

import (
	"context"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/register"
	"sinetti/test/professionals"
	"sinetti/test/world"
)

var (
	today = domain.Date{Year: 2026, Month: time.November, Day: 22}
	born  = domain.Date{Year: 1985, Month: time.May, Day: 17}
	nurse = domain.Person{IdentityCode: domain.MakeFinnishCode(born, 912), IdentityCountry: "FI", BirthDate: born}
)

// room is a register with a client that may ask it.
type room struct {
	*professionals.Register
	client register.Registers
	server *httptest.Server
	ca     *world.Authority
	dir    string
}

func open(t *testing.T, change ...func(map[string]any)) *room {
	t.Helper()
	r := &room{Register: professionals.New(), ca: world.NewAuthority(t), dir: t.TempDir()}
	own := r.ca.Issue("register", x509.ExtKeyUsageServerAuth)
	secure, err := professionals.TLS(own.CertFile, own.KeyFile, r.ca.File)
	if err != nil {
		t.Fatal(err)
	}
	r.server = httptest.NewUnstartedServer(r)
	r.server.TLS = secure
	r.server.Config.ErrorLog = log.New(io.Discard, "", 0)
	r.server.StartTLS()
	t.Cleanup(r.server.Close)
	r.client, err = register.Open(r.settings(t, change...))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// settings writes the file of settings, changed as a test wants it.
func (r *room) settings(t *testing.T, change ...func(map[string]any)) string {
	t.Helper()
	mine := r.ca.Issue("sinetti", x509.ExtKeyUsageClientAuth)
	s := map[string]any{
		"country": "FI", "url": r.server.URL + "/fhir/r4", "ca": r.ca.File, "cert": mine.CertFile, "key": mine.KeyFile,
		"identity_system": professionals.IdentitySystem, "profession_system": professionals.ProfessionSystem,
		"restriction_url": professionals.RestrictionURL,
	}
	for _, c := range change {
		c(s)
	}
	text, err := json.Marshal([]any{s})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(r.dir, "registers.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (r *room) ask(t *testing.T) (domain.ProfessionalRight, error) {
	t.Helper()
	return r.client.Ask(t.Context(), nurse, today)
}

func TestWhatTheRegisterSays(t *testing.T) {
	t.Parallel()
	held := func(from, until string) professionals.Right {
		return professionals.Right{Kind: "001", From: from, Until: until}
	}
	limited := held("2020-01-01", "")
	limited.Restricted = true
	right := func(s domain.ProfessionalStanding, until string) domain.ProfessionalRight {
		day := domain.WithoutEnd
		if until != "" {
			day, _ = domain.ParseDate(until)
		}
		return domain.ProfessionalRight{Standing: s, Kind: "001", Until: day}
	}
	for name, row := range map[string]struct {
		rights   []professionals.Right
		inactive bool
		want     domain.ProfessionalRight
	}{
		"for good":                      {[]professionals.Right{held("2020-01-01", "")}, false, right(domain.PracticeHeld, "")},
		"until a day":                   {[]professionals.Right{held("2020-01-01", "2027-06-30")}, false, right(domain.PracticeHeld, "2027-06-30")},
		"until today":                   {[]professionals.Right{held("2020-01-01", "2026-11-22")}, false, right(domain.PracticeHeld, "2026-11-22")},
		"until yesterday":               {[]professionals.Right{held("2020-01-01", "2026-11-21")}, false, right(domain.PracticeEnded, "2026-11-21")},
		"until some day of a month":     {[]professionals.Right{held("2020", "2028-02")}, false, right(domain.PracticeHeld, "2028-02-29")},
		"until some day of a year":      {[]professionals.Right{held("2020", "2027")}, false, right(domain.PracticeHeld, "2027-12-31")},
		"from tomorrow":                 {[]professionals.Right{held("2026-11-23", "")}, false, domain.ProfessionalRight{Standing: domain.PracticeNone}},
		"from today":                    {[]professionals.Right{held("2026-11-22", "")}, false, right(domain.PracticeHeld, "")},
		"limited":                       {[]professionals.Right{limited}, false, right(domain.PracticeRestricted, "")},
		"one limited, one not":          {[]professionals.Right{limited, held("2024-01-01", "2027-01-01")}, false, right(domain.PracticeHeld, "2027-01-01")},
		"one ended, one not":            {[]professionals.Right{held("2000", "2010"), held("2011", "2030-01-01")}, false, right(domain.PracticeHeld, "2030-01-01")},
		"struck off":                    {[]professionals.Right{held("2020-01-01", "")}, true, right(domain.PracticeEnded, "")},
		"in the register, but no right": {nil, false, domain.ProfessionalRight{Standing: domain.PracticeNone}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := open(t)
			r.Enter(professionals.Person{IdentityCode: nurse.IdentityCode, BirthDate: born, Inactive: row.inactive, Rights: row.rights})
			got, err := r.ask(t)
			if err != nil || !cmp.Equal(got, row.want) {
				t.Errorf("%v %s", err, cmp.Diff(row.want, got))
			}
		})
	}
	t.Run("a stranger", func(t *testing.T) {
		t.Parallel()
		got, err := open(t).ask(t)
		if err != nil || got.Standing != domain.PracticeNone {
			t.Errorf("%+v %v", got, err)
		}
	})
}

// What cannot be is not believed, however it came about.
func TestHostileAnswersAreNotBelieved(t *testing.T) {
	t.Parallel()
	honest := professionals.Person{IdentityCode: nurse.IdentityCode, BirthDate: born, Rights: []professionals.Right{{Kind: "001"}}}
	change := func(edit func(map[string]any)) []byte {
		p := honest.Resource()
		edit(p)
		return professionals.Bundle(p)
	}
	other := honest
	other.IdentityCode = domain.MakeFinnishCode(born, 914)
	older := honest
	older.BirthDate = born.AddDays(1)
	for name, body := range map[string][]byte{
		"nothing":               nil,
		"not JSON":              []byte("<html>"),
		"a list":                []byte("[]"),
		"no bundle":             []byte(`{"resourceType":"Practitioner"}`),
		"an outcome":            []byte(`{"resourceType":"OperationOutcome"}`),
		"two documents":         append(professionals.Bundle(honest.Resource()), `{}`...),
		"somebody else":         professionals.Bundle(other.Resource()),
		"born on another day":   professionals.Bundle(older.Resource()),
		"two people":            professionals.Bundle(honest.Resource(), other.Resource()),
		"the same person twice": professionals.Bundle(honest.Resource(), honest.Resource()),
		"more than are there":   []byte(`{"resourceType":"Bundle","type":"searchset","total":3,"entry":[]}`),
		"no identity at all":    change(func(p map[string]any) { delete(p, "identifier") }),
		"two identities": change(func(p map[string]any) {
			p["identifier"] = append(p["identifier"].([]map[string]any), other.Resource()["identifier"].([]map[string]any)...)
		}),
		"another kind of thing":   change(func(p map[string]any) { p["resourceType"] = "Patient" }),
		"rules of its own":        change(func(p map[string]any) { p["implicitRules"] = "https://x.example" }),
		"a condition on a person": change(func(p map[string]any) { p["modifierExtension"] = []any{map[string]any{"url": "https://x.example"}} }),
		"a condition on a right": change(func(p map[string]any) {
			p["qualification"].([]map[string]any)[0]["modifierExtension"] = []any{map[string]any{"url": "https://x.example"}}
		}),
		"a day that is none": change(func(p map[string]any) {
			p["qualification"].([]map[string]any)[0]["period"] = map[string]any{"end": "2026-02-31"}
		}),
		"an overlong profession": professionals.Bundle(professionals.Person{
			IdentityCode: nurse.IdentityCode, BirthDate: born, Rights: []professionals.Right{{Kind: strings.Repeat("9", 33)}},
		}.Resource()),
		"a huge answer": append(professionals.Bundle(honest.Resource()), strings.Repeat(" ", 300<<10)...),
		"a deep one":    []byte(strings.Repeat(`{"entry":[`, 20_000)),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := open(t)
			r.Instead(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/fhir+json")
				_, _ = w.Write(body)
			})
			got, err := r.ask(t)
			if !errors.Is(err, domain.ErrRegisterNotBelieved) || got != (domain.ProfessionalRight{}) {
				t.Fatalf("%+v %v", got, err)
			}
			namesNobody(t, err)
			if r.Asked() != 1 {
				t.Errorf("asked %d times: what is not believed is not asked for again", r.Asked())
			}
		})
	}
}

func TestARegisterThatIsIll(t *testing.T) {
	t.Parallel()
	hurry := func(s map[string]any) { s["timeout_ms"] = 300 }
	slow := func(_ http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		<-q.Context().Done() // until whoever asked gives up
	}
	for name, row := range map[string]struct {
		answer http.HandlerFunc
		asked  int
	}{
		"slow":     {slow, 2},
		"drips":    {func(w http.ResponseWriter, q *http.Request) { begin(w); slow(w, q) }, 2},
		"broken":   {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, nurse.IdentityCode, http.StatusBadGateway) }, 2},
		"busy":     {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) }, 2},
		"shut":     {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }, 1},
		"hangs up": {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 2},
		"moved away": {func(w http.ResponseWriter, q *http.Request) {
			http.Redirect(w, q, "https://elsewhere.example/"+nurse.IdentityCode, http.StatusTemporaryRedirect)
		}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := open(t, hurry)
			r.Instead(row.answer)
			began := time.Now()
			_, err := r.ask(t)
			if !errors.Is(err, register.ErrAway) {
				t.Fatal(err)
			}
			namesNobody(t, err)
			if r.Asked() > row.asked || r.Asked() < 1 {
				t.Errorf("asked %d times, want %d at most", r.Asked(), row.asked)
			}
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("an officer waited for %v", took)
			}
		})
	}
	t.Run("gone", func(t *testing.T) {
		t.Parallel()
		r := open(t, hurry)
		r.server.Close()
		if _, err := r.ask(t); !errors.Is(err, register.ErrAway) {
			t.Fatal(err)
		}
	})
	t.Run("well again at once", func(t *testing.T) {
		t.Parallel()
		r := open(t)
		r.Enter(professionals.Person{IdentityCode: nurse.IdentityCode, BirthDate: born, Rights: []professionals.Right{{Kind: "001"}}})
		r.Instead(func(w http.ResponseWriter, _ *http.Request) {
			r.Instead(nil)
			w.WriteHeader(http.StatusServiceUnavailable)
		})
		if got, err := r.ask(t); err != nil || got.Standing != domain.PracticeHeld {
			t.Errorf("%+v %v", got, err)
		}
	})
	t.Run("whoever asked is gone", func(t *testing.T) {
		t.Parallel()
		r := open(t)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := r.client.Ask(ctx, nurse, today); !errors.Is(err, register.ErrAway) {
			t.Fatal(err)
		}
	})
}

func begin(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/fhir+json")
	_, _ = w.Write([]byte(`{"resourceType":`))
	_ = http.NewResponseController(w).Flush()
}

// The question names the person in its body alone, and only a register that its
// authority signed hears it.
func TestTheQuestion(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.Instead(func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		if q.Method != http.MethodPost || q.URL.RequestURI() != "/fhir/r4/Practitioner/_search" || q.TLS == nil || len(q.TLS.PeerCertificates) != 1 {
			t.Errorf("%s %s", q.Method, q.URL)
		}
		if want := "_count=2&identifier=urn%3Aoid%3A1.2.246.21%7C" + nurse.IdentityCode; string(body) != want {
			t.Errorf("%s, want %s", body, want)
		}
		for name, values := range q.Header {
			if strings.Contains(strings.Join(values, " "), nurse.IdentityCode) {
				t.Errorf("%s names the person", name)
			}
		}
		w.WriteHeader(http.StatusForbidden)
	})
	_, _ = r.ask(t)
	impostor := open(t)
	mistaken, err := register.Open(r.settings(t, func(s map[string]any) { s["url"] = impostor.server.URL }))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := mistaken.Ask(t.Context(), nurse, today); !errors.Is(err, register.ErrAway) || impostor.Asked() != 0 {
		t.Errorf("a register that another authority signed was asked: %v", err)
	}
	before := r.Asked()
	for name, who := range map[string]domain.Person{
		"no code":         {IdentityCountry: "FI", BirthDate: born},
		"another country": {IdentityCode: nurse.IdentityCode, IdentityCountry: "EE", BirthDate: born},
	} {
		if _, err := r.client.Ask(t.Context(), who, today); !errors.Is(err, register.ErrAway) || r.Asked() != before {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func namesNobody(t *testing.T, err error) {
	t.Helper()
	if strings.Contains(err.Error(), nurse.IdentityCode) || strings.Contains(err.Error(), "127.0.0.1") {
		t.Errorf("the error says more than it may: %v", err)
	}
}

func TestSettingsAreChecked(t *testing.T) {
	t.Parallel()
	r := open(t)
	for name, change := range map[string]func(map[string]any){
		"plain HTTP":         func(s map[string]any) { s["url"] = "http://register.example" },
		"a password in it":   func(s map[string]any) { s["url"] = "https://me:secret@register.example" },
		"a query in it":      func(s map[string]any) { s["url"] = "https://register.example?x=1" },
		"no identity system": func(s map[string]any) { s["identity_system"] = "" },
		"no authority":       func(s map[string]any) { s["ca"] = "missing.pem" },
		"no key":             func(s map[string]any) { s["key"] = "missing.key" },
		"a key as authority": func(s map[string]any) { s["ca"] = s["key"] },
		"too patient":        func(s map[string]any) { s["timeout_ms"] = 60000 },
		"a word unknown":     func(s map[string]any) { s["retries"] = 9 },
	} {
		if _, err := register.Open(r.settings(t, change)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	if _, err := register.Open(filepath.Join(r.dir, "none.json")); err == nil {
		t.Error("no file: taken")
	}
}
