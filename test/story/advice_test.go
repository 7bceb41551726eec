package story_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"

	"sinetti/auth"
	demo "sinetti/cmd/sinetti-demo/world"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// town is the demo's world behind a server's GraphQL.
type town struct {
	*demo.World
	t       *testing.T
	rules   *domain.Rulebook
	owner   *store.Store
	handler http.Handler
}

func openTown(t *testing.T) *town {
	t.Helper()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	db := pgtest.New(t)
	today := rules.Calendar.Today("FI", db.Clock.Now())
	w := &town{World: demo.New(1, today, 1, rules), t: t, rules: rules, owner: db.OwnerStore()}
	for i := range w.Partners { // whom nobody meets at the desk
		w.Partners[i].CertFingerprint, w.Partners[i].KeyFingerprint = fmt.Sprintf("%064x", i), fmt.Sprintf("%040X", i)
	}
	if err := w.Load(context.Background(), w.owner); err != nil {
		t.Fatal(err)
	}
	client, err := jobs.NewClient(db.Store().Pool)
	if err != nil {
		t.Fatal(err)
	}
	_, capsuleKey, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	d := desk.New(desk.Config{Store: db.Store(), Rules: rules, Jobs: client, CapsuleKey: capsuleKey, ActLimitFactor: 1000})
	w.handler = graph.NewHandler(graph.Config{
		Desk: d, Loaders: func() *loader.Loaders { return loader.New(db.Store()) }, Log: slog.New(slog.NewTextHandler(&bytes.Buffer{}, nil)),
	})
	return w
}

// registrar finds somebody who serves at a point, in a session of his or her own.
func (w *town) registrar(point domain.ID) domain.Actor {
	w.t.Helper()
	i := slices.IndexFunc(w.Officers, func(o demo.Officer) bool {
		return o.PointID == point && slices.Contains(o.Roles, domain.Registrar) && !o.NeverIn()
	})
	if i < 0 {
		w.t.Fatalf("nobody serves at %s", point)
	}
	o, session := w.Officers[i], w.owner.NewID()
	now := w.owner.Clock.Now()
	_, err := w.owner.Pool.Exec(context.Background(), `insert into officer_sessions (id, token_hash, officer_id, point_id, method, factor_at, created_at, last_seen_at, expires_at)
		values ($1, $2, $3, $4, 'authenticator', $5, $5, $6, $6)`, session, session[:], o.ID, point, now, now.AddDate(1, 0, 0))
	if err != nil {
		w.t.Fatal(err)
	}
	return domain.Actor{
		Kind: domain.OfficerActor, ID: o.ID, OrganisationID: o.OrganisationID, PointID: point, SessionID: session,
		Roles: o.Roles, Stage: domain.FullSession, FreshUntil: now.AddDate(1, 0, 0),
	}
}

// ask sends one operation and decodes its data; an error fails the test.
func (w *town) ask(as domain.Actor, query string, vars map[string]any, into any) {
	w.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": vars})
	if err != nil {
		w.t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	ctx, _ := auth.WithScope(auth.WithRequestID(auth.WithActor(context.Background(), as), "a-request"))
	answer := httptest.NewRecorder()
	w.handler.ServeHTTP(answer, r.WithContext(ctx))
	var got struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || len(got.Errors) > 0 {
		w.t.Fatalf("%v: %s", err, answer.Body)
	}
	if err := json.Unmarshal(got.Data, into); err != nil {
		w.t.Fatal(err)
	}
}

const openVisitOf = `mutation ($k: String!, $h: ID!) { openVisit(input: {idempotencyKey: $k, holderId: $h, purpose: ADVICE}) {
	visit { id } refusals { code } } }`

// advice is what GraphQL tells.
type advice struct {
	Rule     string
	Steps    []adviceStep
	Refusals []struct{ Code string }
}

type adviceStep struct {
	Code, When, Act, Reason, Fault, Rule, Source string
	CodeLostToo                                  bool
	Action                                       *struct {
		Act   string
		Price *struct{ Cents int }
	}
	Refusals []struct{ Code string }
}

// words spells an advice as docs/symptom-advice.md does.
func (a advice) words() string {
	if len(a.Refusals) > 0 {
		return a.Refusals[0].Code
	}
	var words []string
	for _, s := range a.Steps {
		word := s.Code
		if s.Reason != "" {
			word += " (" + s.Reason + ")"
		}
		if s.Fault != "" {
			word += " (" + s.Fault + ")"
		}
		if s.When != "" {
			word += " *if " + strings.ToLower(strings.ReplaceAll(s.When, "_", " ")) + "*"
		}
		words = append(words, word)
	}
	return strings.Join(words, " → ")
}

// stageOf is how the document names the stage of a card in a situation.
var stageOf = map[demo.Situation]string{
	demo.InUse: "in use", demo.OnTheWay: "on the way", demo.Uncollected: "at point", demo.NotActivated: "not activated",
	demo.Suspended: "suspended", demo.Revoked: "ended", demo.ChipLocked: "chip locked", demo.ExpiresSoon: "in use",
	demo.Expired: "expired", demo.RightEnded: "in use", demo.AddressChanged: "in use",
}

// TestEverySymptomOfEveryCardIsAdvised goes through the cast of the demo: whoever
// stands at the desk, with whatever is wrong, gets the advice that the document
// prints for the card's product, generation and stage.
func TestEverySymptomOfEveryCardIsAdvised(t *testing.T) {
	t.Parallel()
	w, golden := openTown(t), readAdvice(t)
	desks, seen := map[domain.ID]domain.Actor{}, map[string]bool{}
	for _, player := range w.Cast {
		card, holder := w.Cards[player.At], w.Holders[player.At]
		stage, key := stageOf[player.Situation], fmt.Sprint(card.Product, card.Generation, player.Situation)
		if stage == "" || seen[key] {
			continue // a protected person is only for the named right
		}
		seen[key] = true
		point := card.PointID
		if card.Product == "fi_citizen" {
			point = w.Points[1].ID // the police give the card; any point gives advice
		}
		if _, open := desks[point]; !open {
			desks[point] = w.registrar(point)
		}
		at := desks[point]
		w.ask(at, openVisitOf, map[string]any{"k": "key-" + w.owner.NewID().String(), "h": holder.ID}, &struct{}{})
		for symptom, a := range w.advise(at, card.ID, domain.Symptoms...) {
			want := golden[card.Generation+" "+string(symptom)+" "+stage]
			if card.Generation == "" {
				want = string(domain.IssueDateUnknown)
			}
			if got := a.words(); got != want || want == "" {
				t.Errorf("%s, %s, %s:\n got %s\nwant %s", key, symptom, stage, got, want)
			}
			for _, s := range a.Steps {
				if s.Rule == "" || s.Source == "" || strings.HasPrefix(s.Act, "ORDER_") && (s.Action == nil || s.Action.Price == nil) {
					t.Errorf("%s, %s: %+v", key, symptom, s)
				}
				if s.Act != "" && (s.Action == nil || s.Action.Act != s.Act) {
					t.Errorf("%s, %s: nothing is known of %s", key, symptom, s.Act)
				}
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d cards were advised", len(seen))
	}
	w.orderAsAdvised(golden)
}

// advise asks for symptoms of a card, some in each request.
func (w *town) advise(at domain.Actor, card domain.ID, symptoms ...domain.Symptom) map[domain.Symptom]advice {
	w.t.Helper()
	all := map[domain.Symptom]advice{}
	for some := range slices.Chunk(symptoms, 3) {
		var query strings.Builder
		query.WriteString("query ($c: ID!) {")
		for _, s := range some {
			fmt.Fprintf(&query, " %s: advise(cardId: $c, symptom: %s) { rule refusals { code } steps { code when act reason codeLostToo fault rule source refusals { code } action { act price { cents } } } }", s, s)
		}
		w.ask(at, query.String()+" }", map[string]any{"c": card}, &all)
	}
	return all
}

// readAdvice reads the printed tables: generation, symptom and stage → advice.
func readAdvice(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/symptom-advice.md")
	if err != nil {
		t.Fatal(err)
	}
	all, generations := map[string]string{}, []string{}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "For the ") {
			generations = nil
			for i, part := range strings.Split(line, "`") {
				if i%2 == 1 {
					generations = append(generations, part)
				}
			}
		}
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(cells) != 3 {
			continue
		}
		for _, g := range generations {
			for stage := range strings.SplitSeq(cells[1], ", ") {
				all[g+" "+cells[0]+" "+stage] = cells[2]
			}
		}
	}
	return all
}
