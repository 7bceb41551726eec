package store

import (
	"errors"

	"github.com/jackc/pgx/v5"
)

// NoRows tells whether err means that the row asked for does not exist.
func NoRows(err error) bool { return errors.Is(err, pgx.ErrNoRows) }
