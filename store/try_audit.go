package store

import (
	"context"
	"fmt"
)

// tryAudit writes an entry and takes it back, with a short wait for whoever holds
// the table. It is one message and stands beside the queries that sqlc knows: a
// transaction that is always rolled back is none that it can write.
const tryAudit = `-- ping of the audit log
begin;
set local lock_timeout = '400ms';
insert into audit_entries (id, at, actor, act, outcome, object, holders, purpose, refusals, rulebook_version, request_id, detail)
values (gen_random_uuid(), now(), 'system', 'audit.tried', 'done', '', '{}', '', '{}', '', '', '{}');
rollback`

// TryAudit tells whether an audit entry can be written now; none is. It answers
// within half a second where the table is locked, and at once where the right to it,
// or room, is missing.
func (s *Store) TryAudit(ctx context.Context) error {
	conn, err := s.Pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	defer conn.Release() // closes a connection that is left in a failed transaction
	if _, err := conn.Conn().PgConn().Exec(ctx, tryAudit).ReadAll(); err != nil {
		return fmt.Errorf("store: the audit log cannot be written: %w", err)
	}
	return nil
}
