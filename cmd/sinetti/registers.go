package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/register"
)

// registers are the settings of the registers of health professionals; see
// docs/guides/professional-register.md.
type registers struct {
	Registers string `help:"JSON file that says how the registers of health professionals are reached; without it professional cards are ordered by their last answer alone." type:"path" placeholder:"FILE"`
}

// asking gives the way to ask them; nil where none is named.
func (r registers) asking(log *slog.Logger) (desk.AskRight, error) {
	if r.Registers == "" {
		return nil, nil //nolint:nilnil // no register is a setting, not a fault
	}
	open, err := register.Open(r.Registers)
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_REGISTERS: %v", err)}
	}
	return func(ctx context.Context, who domain.Person, today domain.Date) (domain.ProfessionalRight, error) {
		right, err := open.Ask(ctx, who, today)
		if err != nil && !errors.Is(ctx.Err(), context.Canceled) {
			log.LogAttrs(ctx, slog.LevelWarn, "a register of health professionals is no help",
				slog.String("country", who.IdentityCountry), slog.String("why", err.Error()))
		}
		return right, err
	}, nil
}
