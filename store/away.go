package store

import (
	"context"
	"errors"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// IsBadText tells whether PostgreSQL refused a text that it cannot hold: one with
// a NUL, or one that is no UTF-8. Whoever sent it must mend it.
func IsBadText(err error) bool {
	var refused *pgconn.PgError
	return errors.As(err, &refused) && (refused.Code == "22021" || refused.Code == "22P05")
}

// IsAway tells whether err means that the database cannot be reached or does
// not answer in time, rather than that it refused a statement. The caller may
// come again later; nothing was acknowledged.
func IsAway(err error) bool {
	if err == nil || errors.Is(err, context.Canceled) {
		return false
	}
	var refused *pgconn.PgError
	if errors.As(err, &refused) {
		// 08 connection, 53 out of resources (disk full too), 57P shutdown, 57014 time-out, 58 system, 25P03 idle time-out, 55P03 lock time-out, 25006 a standby
		for _, class := range []string{"08", "53", "57P", "57014", "58", "25P03", "55P03", "25006"} {
			if strings.HasPrefix(refused.Code, class) {
				return true
			}
		}
		// Without the right to write the audit log nothing may be done, as where there is
		// no room for it: 42501, the right to the table that the message names.
		return refused.Code == "42501" && strings.Contains(refused.Message, "audit_entries")
	}
	var connect *pgconn.ConnectError
	var network net.Error
	return errors.As(err, &connect) || errors.As(err, &network) || errors.Is(err, context.DeadlineExceeded) ||
		errors.Is(err, pgx.ErrTxCommitRollback) || pgconn.SafeToRetry(err) || errors.Is(err, net.ErrClosed) ||
		strings.Contains(err.Error(), "unexpected EOF") || strings.Contains(err.Error(), "conn closed")
}
