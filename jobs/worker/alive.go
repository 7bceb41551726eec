package worker

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// aliveClass is the first half of the advisory locks by which workers tell that
// they live ("sine").
const aliveClass = 0x73696e65

// alive is a worker's sign of life: an advisory lock on a connection of its own,
// which PostgreSQL frees the moment that the process is gone.
type alive struct {
	pool *pgxpool.Pool
	id   string
	conn *pgx.Conn
}

// hold takes the lock, or makes sure that it is still held: where the connection
// broke it is taken anew.
func (a *alive) hold(ctx context.Context) error {
	if a.conn != nil {
		if a.conn.Ping(ctx) == nil {
			return nil
		}
		a.release()
	}
	pooled, err := a.pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("worker: sign of life: %w", err)
	}
	conn := pooled.Hijack()
	if _, err := conn.Exec(ctx, "select pg_advisory_lock($1::int, hashtext($2))", aliveClass, a.id); err != nil {
		return errors.Join(fmt.Errorf("worker: sign of life: %w", err), conn.Close(context.WithoutCancel(ctx)))
	}
	a.conn = conn
	return nil
}

func (a *alive) release() {
	if a.conn != nil {
		_ = a.conn.Close(context.Background())
		a.conn = nil
	}
}

// takeBack makes the jobs of workers that hold no lock any more available again.
// The attempt that the crash cut short is not counted: a crash says nothing
// about the job, and River's own rescue would only come after minutes.
const takeBack = `
update river_job j set state = 'available', attempt = greatest(j.attempt - 1, 0), scheduled_at = now()
where j.state = 'running' and not exists (
  select from pg_locks l
  where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = $1::int::oid
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.objid = (hashtext(j.attempted_by[array_upper(j.attempted_by, 1)])::bigint & 4294967295)::oid)`

// wakeDue makes jobs available whose pause is over. River's elected leader does
// so too; while a killed leader's term runs out, nobody else would.
const wakeDue = `
update river_job set state = 'available' where state in ('retryable', 'scheduled') and scheduled_at <= now()`

// rescue takes back the jobs of the dead and tells how many.
func rescue(ctx context.Context, pool *pgxpool.Pool) (int64, error) {
	took, err := pool.Exec(ctx, takeBack, aliveClass)
	if err != nil {
		return 0, fmt.Errorf("worker: rescue: %w", err)
	}
	if _, err := pool.Exec(ctx, wakeDue); err != nil {
		return 0, fmt.Errorf("worker: rescue: %w", err)
	}
	return took.RowsAffected(), nil
}
