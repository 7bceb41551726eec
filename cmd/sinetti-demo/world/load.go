package world

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/store"
)

// queue takes statements and sends them together.
type queue struct {
	tx    pgx.Tx
	batch pgx.Batch
}

// atOnce is how many statements go in one round trip.
const atOnce = 2000

// Exec queues the statement.
func (q *queue) Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	q.batch.Queue(sql, args...)
	if q.batch.Len() >= atOnce {
		return pgconn.CommandTag{}, q.send(ctx)
	}
	return pgconn.CommandTag{}, nil
}

// Query does not wait in the queue: what was queued is sent first.
func (q *queue) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) {
	if err := q.send(ctx); err != nil {
		return nil, err
	}
	return q.tx.Query(ctx, sql, args...)
}

// QueryRow is Query for one row.
func (q *queue) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	return q.tx.QueryRow(ctx, sql, args...)
}

func (q *queue) send(ctx context.Context) error {
	if q.batch.Len() == 0 {
		return nil
	}
	err := q.tx.SendBatch(ctx, &q.batch).Close()
	q.batch = pgx.Batch{}
	return err
}

// Load writes the world into an empty, migrated database marked as demo. The
// store connects as the database's owner.
func (w *World) Load(ctx context.Context, s *store.Store) error {
	return s.InTx(ctx, func(tx store.Tx) error {
		q := &queue{tx: tx}
		for _, part := range []func(context.Context, *queue, *store.Store) error{
			w.loadPlaces, w.loadPartners, w.loadOfficers, w.loadHolders,
		} {
			if err := part(ctx, q, s); err != nil {
				return fmt.Errorf("load the demo world: %w", err)
			}
		}
		return q.send(ctx)
	})
}

func (w *World) loadPlaces(ctx context.Context, q *queue, _ *store.Store) error {
	at := began.Time()
	for i, o := range w.Organisations {
		if _, err := q.Exec(ctx, `insert into organisations (id, name, country, health_care, customer_number, login_methods, created_at)
			values ($1, $2, $3, $4, $5, $6, $7)`,
			o.ID, o.Name, o.Country, o.HealthCare, o.CustomerNumber, organisationPlan[i].methods, at); err != nil {
			return err
		}
	}
	for i, p := range w.Points {
		rows, err := json.Marshal(p.Address)
		if err != nil {
			return err
		}
		if _, err := q.Exec(ctx, `insert into points (id, organisation_id, code, name, country, kind, contract_from, document_rows, address, phone, created_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
			p.ID, p.OrganisationID, w.PointCodes[i], p.Name, p.Country, string(p.Kind), p.ContractFrom.Time(), notNil(p.DocumentRows), string(rows), w.PointPhones[i], at); err != nil {
			return err
		}
	}
	for _, a := range w.Authorisations {
		if _, err := q.Exec(ctx, `insert into point_authorisations (point_id, point_organisation_id, organisation_id, customer_number, valid_from,
				by_installation, asked_at, decided_at, approved)
			select p.id, p.organisation_id, $2, $3, $4, true, $5, $5, true from points p where p.id = $1`,
			a.PointID, a.OrganisationID, a.CustomerNumber, a.ValidFrom.Time(), at); err != nil {
			return err
		}
	}
	for _, p := range w.Postal {
		if _, err := q.Exec(ctx, `insert into postal_codes (country, postcode, locality_fi, locality_sv) values ($1, $2, $3, $4)`,
			p.Country, p.Postcode, p.LocalityFI, p.LocalitySV); err != nil {
			return err
		}
	}
	return nil
}

// notNil makes no list an empty one; slices.Concat would not.
func notNil(list []string) []string { return append([]string{}, list...) }

func (w *World) loadPartners(ctx context.Context, q *queue, _ *store.Store) error {
	for _, p := range w.Partners {
		var cutOff *string
		if p.CutOff != "" {
			cutOff = &p.CutOff
		}
		if _, err := q.Exec(ctx, `insert into partners (id, kind, code, name, cert_fingerprint, key_fingerprint, stock_profile, cut_off_time, time_zone, country, created_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8::text::time, $9, $10, $11)`,
			p.ID, p.Kind, p.Code, p.Name, p.CertFingerprint, p.KeyFingerprint, p.StockProfile, cutOff, p.TimeZone, p.Country, began.Time()); err != nil {
			return err
		}
	}
	return nil
}

func (w *World) loadHolders(ctx context.Context, q *queue, s *store.Store) error {
	for _, h := range w.Holders {
		if err := s.InsertHolder(ctx, q, h); err != nil {
			return err
		}
		if contact, told := contactOf(h); told {
			if err := s.InsertHolderContact(ctx, q, h.ID, contact); err != nil {
				return err
			}
		}
	}
	for _, c := range w.Cards {
		if _, err := q.Exec(ctx, `insert into cards (id, holder_id, number, product, generation, organisation_id, point_id, state,
				issued_on, dispatched_on, expires_on, created_at, state_changed_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
			c.ID, c.HolderID, c.Number, string(c.Product), c.Generation, store.OrNull(c.OrganisationID), store.OrNull(c.PointID), string(c.State),
			c.IssuedOn.Time(), c.DispatchedOn.Time(), c.ExpiresOn.Time(), c.IssuedOn.Time().Add(12*time.Hour)); err != nil {
			return err
		}
	}
	return nil
}
