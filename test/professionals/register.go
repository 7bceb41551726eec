package professionals

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"os"
	"strings"
	"sync"

	"sinetti/domain"
)

// What the register calls identity codes, rights to practise and limits of them, as the
// Finnish base profiles of FHIR do where they name one.
const (
	IdentitySystem   = "urn:oid:1.2.246.21"
	ProfessionSystem = "urn:oid:1.2.246.537.6.140.2008"
	NumberSystem     = "urn:oid:1.2.246.537.26"
	RestrictionURL   = "https://register.example/fhir/StructureDefinition/restricted-right"
)

// Right is a right to practise.
type Right struct {
	Kind        string // the profession's code
	From, Until string // FHIR dates; empty: open
	Restricted  bool
}

// Person is somebody in the register.
type Person struct {
	IdentityCode string
	BirthDate    domain.Date
	Number       string // in the register
	Inactive     bool
	Unavailable  bool // every question about this person fails, as while the register is away
	Rights       []Right
}

// Register answers questions about the people who were entered.
type Register struct {
	mutex   sync.Mutex
	people  map[string]Person
	instead http.HandlerFunc
	asked   int
}

// New is an empty register.
func New() *Register { return &Register{people: map[string]Person{}} }

// Enter writes a person, in place of what was written before.
func (r *Register) Enter(p Person) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.people[p.IdentityCode] = p
}

// Forget strikes a person off.
func (r *Register) Forget(code string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	delete(r.people, code)
}

// Instead has every question answered by another handler: a register that is ill; nil
// makes it well again.
func (r *Register) Instead(h http.HandlerFunc) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.instead = h
}

// Asked counts the questions that came, also those that went unanswered.
func (r *Register) Asked() int {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.asked
}

// ServeHTTP answers a search for practitioners by POST; the path before it is anything.
func (r *Register) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	r.mutex.Lock()
	r.asked++
	instead := r.instead
	r.mutex.Unlock()
	if instead != nil {
		instead(w, q)
		return
	}
	if !strings.HasSuffix(q.URL.Path, "/Practitioner/_search") {
		http.NotFound(w, q)
		return
	}
	if q.Method != http.MethodPost || q.URL.RawQuery != "" {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "identity codes belong into the body", http.StatusMethodNotAllowed)
		return
	}
	kind, _, err := mime.ParseMediaType(q.Header.Get("Content-Type"))
	if err != nil || kind != "application/x-www-form-urlencoded" || q.ParseForm() != nil {
		http.Error(w, "not a form", http.StatusUnsupportedMediaType)
		return
	}
	system, code, found := strings.Cut(q.PostForm.Get("identifier"), "|")
	if !found || system != IdentitySystem {
		http.Error(w, "an identifier of no system that is known here", http.StatusBadRequest)
		return
	}
	r.mutex.Lock()
	p, known := r.people[code]
	r.mutex.Unlock()
	if p.Unavailable {
		http.Error(w, "away", http.StatusServiceUnavailable)
		return
	}
	answer := Bundle()
	if known {
		answer = Bundle(p.Resource())
	}
	w.Header().Set("Content-Type", "application/fhir+json; charset=utf-8")
	_, _ = w.Write(answer) // whoever asked may be gone
}

// Resource is the person as FHIR says it.
func (p Person) Resource() map[string]any {
	identifiers := []object{{"use": "official", "system": IdentitySystem, "value": p.IdentityCode}}
	if p.Number != "" {
		identifiers = append(identifiers, object{"use": "official", "system": NumberSystem, "value": p.Number})
	}
	resource := object{
		"resourceType": "Practitioner", "id": "1", "active": !p.Inactive, "identifier": identifiers,
		"birthDate": p.BirthDate.String(),
	}
	var rights []object
	for _, right := range p.Rights {
		q := object{"code": object{"coding": []object{{"system": ProfessionSystem, "code": right.Kind}}}}
		period := object{}
		for key, day := range map[string]string{"start": right.From, "end": right.Until} {
			if day != "" {
				period[key] = day
			}
		}
		q["period"] = period
		if right.Restricted {
			q["modifierExtension"] = []object{{"url": RestrictionURL, "valueBoolean": true}}
		}
		rights = append(rights, q)
	}
	resource["qualification"] = rights
	return resource
}

type object = map[string]any

// Bundle is a searchset of such resources, as a register sends it.
func Bundle(resources ...map[string]any) []byte {
	entries := make([]object, len(resources))
	for i, r := range resources {
		entries[i] = object{"fullUrl": "https://register.example/fhir/Practitioner/1", "resource": r, "search": object{"mode": "match"}}
	}
	body, err := json.Marshal(object{"resourceType": "Bundle", "type": "searchset", "total": len(resources), "entry": entries})
	if err != nil {
		panic(err) // it is made of texts and numbers
	}
	return body
}

// TLS is what the register's door wants: a client whom one of these authorities signed.
func TLS(cert, key, clients string) (*tls.Config, error) {
	own, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(clients) //nolint:gosec // a test's or the demo's own
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, errors.New("no authority for clients")
	}
	return &tls.Config{
		MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{own}, ClientCAs: pool, ClientAuth: tls.RequireAndVerifyClientCert,
	}, nil
}
