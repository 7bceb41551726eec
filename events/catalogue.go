package events

import (
	"slices"

	"sinetti/domain"
)

// Known tells whether a type is in the catalogue.
func Known(t domain.EventType) bool { return slices.Contains(domain.EventTypes, t) }
