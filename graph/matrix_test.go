package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/graph"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

var update = flag.Bool("update", false, "write testdata/matrix.txt and docs/security-model.md anew, for a person to read before they are committed")

// casts are who asks: every role alone, and a registrar with the named extra right.
func casts() [][]domain.Role {
	var list [][]domain.Role
	for _, role := range domain.Roles {
		list = append(list, []domain.Role{role})
	}
	return append(list, []domain.Role{domain.Registrar, domain.ProtectedService})
}

func castName(roles []domain.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = string(r)
	}
	return strings.Join(words, "+")
}

// matrix is what happened, by question, cast and place.
type matrix struct {
	mutex sync.Mutex
	cells map[string]map[string][]string
}

func (m *matrix) put(question, cast string, words []string) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.cells[question] == nil {
		m.cells[question] = map[string][]string{}
	}
	m.cells[question][cast] = words
}

// Every field of the schema is asked for as every role, at the own point, at another
// of the same organisation and elsewhere, about an unprotected and a protected person.
// What happens is what the table of rules says, field by field. The roles run beside
// each other and nothing else beside them: they take what the machine has.
func TestAuthorisationMatrix(t *testing.T) {
	b := &builder{schema: schema(t), asked: map[string]bool{}}
	m := &matrix{cells: map[string]map[string][]string{}}
	all := withStale(questions())
	t.Run("as", func(t *testing.T) {
		for _, roles := range casts() {
			t.Run(castName(roles), func(t *testing.T) {
				t.Parallel()
				h := open(t)
				three := viewers(h, roles)
				for _, q := range all {
					words := make([]string, len(three))
					for i, v := range three {
						words[i] = v.put(b, q)
						if want := v.want(q); words[i] != want {
							t.Errorf("%s, %s, %s: %s; the rule says %s", q.at, q.about, places[i], words[i], want)
						}
					}
					m.put(q.name(), castName(roles), words)
				}
				if n := h.count(`select count(*) from audit_entries where cardinality(holders) > 0 and visit_id is null and purpose = ''`); n > 0 {
					t.Errorf("%d entries name somebody for no visit and no purpose", n)
				}
			})
		}
	})
	if ran := len(m.cells[all[0].name()]); ran < len(casts()) {
		t.Skipf("%d of %d roles were asked for: the table is not compared", ran, len(casts()))
	}
	if missing := b.unasked(); len(missing) > 0 {
		t.Errorf("no question asks for %s", strings.Join(missing, ", "))
	}
	golden(t, filepath.Join("testdata", "matrix.txt"), m.text(all))
}

// withStale asks every act that needs a fresh factor once more, without one.
func withStale(list []question) (all []question) {
	for _, q := range list {
		all = append(all, q)
		rule, _ := graph.RuleOf(cut(q.at))
		if rule.Permission != "" && rule.Permission.NeedsFreshFactor() && !q.strange {
			q.stale = true
			q.about += ", without a fresh factor"
			all = append(all, q)
		}
	}
	return all
}

func cut(at string) (object, field string) {
	object, field, _ = strings.Cut(at, ".")
	return object, field
}

func (q question) name() string {
	if q.path != nil {
		return q.at + " (" + strings.Join(q.path, ".") + "): " + q.about
	}
	return q.at + ": " + q.about
}

// text writes the table: a block a question, a line for those to whom the same happens.
func (m *matrix) text(list []question) string {
	var b strings.Builder
	b.WriteString("What happens to whom who asks for what. Written by TestAuthorisationMatrix with -update.\n" +
		"Columns: at the own point, at another point of the same organisation, elsewhere.\n")
	for _, q := range list {
		b.WriteString("\n" + q.name() + "\n")
		lines := map[string][]string{}
		var order []string
		for _, roles := range casts() {
			words := m.cells[q.name()][castName(roles)]
			line := strings.Join(words, " | ")
			if len(slices.Compact(slices.Clone(words))) == 1 {
				line = words[0]
			}
			if lines[line] == nil {
				order = append(order, line)
			}
			lines[line] = append(lines[line], castName(roles))
		}
		for _, line := range order {
			who := strings.Join(lines[line], ", ")
			if len(order) == 1 {
				who = "everybody"
			}
			b.WriteString("  " + line + ": " + who + "\n")
		}
	}
	return b.String()
}

// golden compares a text with its file, or writes it anew.
func golden(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("%s differs (run with -update, read the difference, commit both):\n%s", file, diff)
	}
}

// sendAs sends an operation, with or without a fresh factor, and reads the answer of a
// stream as its first event.
func (v *viewer) sendAs(as world.Officer, body string, q question) answer {
	actor := as.Actor()
	actor.PartnerID = as.PartnerID
	if q.stale {
		actor.FreshUntil = pgtest.Start
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	if strings.HasPrefix(q.at, "Subscription.") {
		r.Header.Set("Accept", "text/event-stream")
	}
	ctx, scope := auth.WithScope(auth.WithRequestID(auth.WithActor(context.Background(), actor), "a-request"))
	w := httptest.NewRecorder()
	v.handler.ServeHTTP(w, r.WithContext(ctx))
	if err := auth.New(v.db.Store(), store.SystemClock{}, nil).RecordLook(ctx, scope); err != nil {
		v.t.Errorf("%s: the answer would be withheld: %v", q.name(), err)
	}
	a := answer{Status: w.Code, Body: w.Body.String()}
	text := w.Body.Bytes()
	if _, event, streamed := bytes.Cut(text, []byte("\ndata: ")); streamed {
		text, _, _ = bytes.Cut(event, []byte("\n"))
	}
	if err := json.Unmarshal(text, &a); err != nil {
		v.t.Errorf("%s: %s", q.name(), a.Body)
	}
	if a.code() == "FAULT" || strings.HasPrefix(a.code(), "GRAPHQL") || a.code() == "QUERY_TOO_COSTLY" {
		v.t.Errorf("%s: %s", q.name(), a.Body)
	}
	return a
}

// leak tells what nobody with these roles may ever read, whatever was asked.
func (v *viewer) leak(a answer) string {
	finds := v.has(domain.MayFindHolder)
	for _, h := range []domain.Holder{v.HolderFI, v.HolderProtected} {
		if finds && (!h.Protected || v.has(domain.MayServeProtected)) {
			continue
		}
		for _, word := range []string{h.Person.GivenNames, h.Person.IdentityCode, h.Person.BirthDate.String(), "Esimerkkikatu 12", "PL 100"} {
			found := finds && (word == h.Person.BirthDate.String() || word == "Esimerkkikatu 12")
			if strings.Contains(a.Body, word) && !found {
				return fmt.Sprintf("of %s", word)
			}
		}
	}
	return ""
}

// has tells whether one of the viewer's roles carries the permission.
func (v *viewer) has(p domain.Permission) bool {
	return slices.ContainsFunc(v.Roles, func(r domain.Role) bool { return slices.Contains(domain.RolesWith(p), r) })
}
