//go:build !linux

package vault

import (
	"errors"
	"fmt"
)

// DisableCoreDumps fails on this system: run the worker on Linux.
func DisableCoreDumps() error {
	return fmt.Errorf("vault: core dumps: %w", errors.ErrUnsupported)
}
