// Command twin serves one page of a point's orders, and one card's page, the plain way:
// net/http, one query by pgx, the holders' names opened, encoding/json, and the answer's
// audit entry committed before it leaves. It checks nothing and knows no officer; it is
// what the product's own pages are measured beside.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	conf, err := pgxpool.ParseConfig(os.Getenv("SINETTI_DATABASE_URL"))
	if err != nil {
		return err
	}
	word, err := os.ReadFile(os.Getenv("SINETTI_DATABASE_PASSWORD_FILE")) //nolint:gosec // the benchmark names the file
	if err != nil {
		return err
	}
	conf.ConnConfig.Password, conf.MaxConns = string(word), 16
	pool, err := pgxpool.NewWithConfig(ctx, conf)
	if err != nil {
		return err
	}
	keys, err := crypt.Open(os.Getenv("SINETTI_CRYPT_KEYSET"))
	if err != nil {
		return err
	}
	t := &twin{pool: pool, keys: keys}
	http.HandleFunc("POST /page", answer(t.read))
	http.HandleFunc("POST /card", answer(t.card))
	http.HandleFunc("GET /readyz", func(http.ResponseWriter, *http.Request) {})
	server := &http.Server{Addr: os.Getenv("SINETTI_LISTEN"), ReadHeaderTimeout: 5 * time.Second}
	return server.ListenAndServe()
}

type twin struct {
	pool *pgxpool.Pool
	keys *crypt.Keyset
}

type question struct {
	Point, Officer, Session domain.ID
	First                   int32
}

type node struct {
	ID         domain.ID         `json:"id"`
	Number     string            `json:"number"`
	Kind       domain.OrderKind  `json:"kind"`
	State      domain.OrderState `json:"state"`
	CreatedAt  time.Time         `json:"createdAt"`
	PromisedOn string            `json:"promisedOn"`
	Late       bool              `json:"late"`
	Holder     struct {
		ID         domain.ID `json:"id"`
		GivenNames string    `json:"givenNames"`
		FamilyName string    `json:"familyName"`
	} `json:"holder"`
}

type page struct {
	Orders      []node `json:"orders"`
	HasNextPage bool   `json:"hasNextPage"`
	EndCursor   string `json:"endCursor"`
}

var beyond = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)

// answer decodes a question, asks and writes what is found.
func answer[Q, A any](ask func(context.Context, Q) (A, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var q Q
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		a, err := ask(r.Context(), q)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(a)
	}
}

func (t *twin) read(ctx context.Context, q question) (page, error) {
	rows, err := store.Q().ListOrdersOfPoint(ctx, t.pool, pg.ListOrdersOfPointParams{PointID: q.Point, BeforeAt: beyond, First: q.First + 1})
	if err != nil {
		return page{}, err
	}
	p := page{HasNextPage: len(rows) > int(q.First)}
	rows = rows[:min(len(rows), int(q.First))]
	seen := make([]domain.ID, len(rows))
	today := time.Now()
	p.Orders = make([]node, len(rows))
	for i := range rows {
		if p.Orders[i], err = t.node(&rows[i], today); err != nil {
			return page{}, err
		}
		seen[i] = rows[i].HolderID
		p.EndCursor = rows[i].ID.String()
	}
	return p, t.audit(ctx, q, "orders_listed", seen)
}

func (t *twin) node(r *pg.ListOrdersOfPointRow, today time.Time) (node, error) {
	n := node{
		ID: r.ID, Number: r.Number, Kind: r.Kind, State: r.State, CreatedAt: r.CreatedAt,
		PromisedOn: r.PromisedOn.Format(time.DateOnly), Late: r.PromisedOn.Before(today) && r.State == domain.OrderAccepted,
	}
	n.Holder.ID = r.HolderID
	text, err := t.keys.Open(r.PersonEnc, crypt.Context("holders.person_enc", r.HolderID))
	if err != nil {
		return n, err
	}
	return n, json.Unmarshal(text, &n.Holder)
}

// audit writes what the product writes; a statement alone is its own transaction.
func (t *twin) audit(ctx context.Context, q question, act string, seen []domain.ID) error {
	now := time.Now()
	var random [10]byte
	_, _ = rand.Read(random[:])
	if _, err := store.Q().InsertAuditEntry(ctx, t.pool, pg.InsertAuditEntryParams{
		ID: domain.NewID(now, random), At: now, Actor: "officer:" + q.Officer.String(), SessionID: &q.Session, PointID: &q.Point,
		Act: act, Outcome: "shown", Holders: seen, Refusals: []string{}, Detail: []byte("{}"),
	}); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}
