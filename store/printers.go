package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Printer is a print house with its cut-off: a partner that prints, inserts and posts.
type Printer struct {
	ID      domain.ID
	Code    string
	Name    string
	Country string
	Profile string // stock profile
	KeyID   string // fingerprint of its OpenPGP key; the key itself lies in the worker's trust directory
	// CutOff is the time of day of its cut-off; HasCutOff says whether it comes by the clock.
	CutOff    time.Duration
	HasCutOff bool
	TimeZone  string // IANA name
}

func printerOf(p pg.Partner) Printer {
	return Printer{
		ID: p.ID, Code: p.Code, Name: p.Name, Country: p.Country, Profile: p.StockProfile, KeyID: p.KeyFingerprint,
		CutOff: time.Duration(p.CutOffTime.Microseconds) * time.Microsecond, HasCutOff: p.CutOffTime.Valid, TimeZone: p.TimeZone,
	}
}

// Today is the business date of an instant where the print house is.
func (p Printer) Today(now time.Time) (domain.Date, error) {
	zone, err := time.LoadLocation(p.TimeZone)
	if err != nil {
		return domain.Date{}, fmt.Errorf("store: print house %s: %w", p.Code, err)
	}
	return domain.DateOf(now.In(zone)), nil
}

// LastCutOff is the latest instant up to now at which its clock showed the cut-off time.
func (p Printer) LastCutOff(now time.Time) (time.Time, error) {
	zone, err := time.LoadLocation(p.TimeZone)
	if err != nil {
		return time.Time{}, fmt.Errorf("store: print house %s: %w", p.Code, err)
	}
	local := now.In(zone)
	at := func(day int) time.Time {
		h, m, s := int(p.CutOff.Hours()), int(p.CutOff.Minutes())%60, int(p.CutOff.Seconds())%60
		return time.Date(local.Year(), local.Month(), day, h, m, s, 0, zone)
	}
	if today := at(local.Day()); !today.After(now) {
		return today.UTC(), nil
	}
	return at(local.Day() - 1).UTC(), nil
}

// PrinterByID reads a print house; NoRows where there is none that is active: no
// batch is cut off, gathered or finished for it until it is again.
func PrinterByID(ctx context.Context, db pg.DBTX, id domain.ID) (Printer, error) {
	row, err := Q().GetPrintHouse(ctx, db, id)
	if err != nil {
		return Printer{}, fmt.Errorf("store: print house: %w", err)
	}
	return printerOf(row), nil
}

// Printers lists the active print houses by code.
func Printers(ctx context.Context, db pg.DBTX) ([]Printer, error) {
	rows, err := Q().ListPrintHouses(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: print houses: %w", err)
	}
	list := make([]Printer, len(rows))
	for i, row := range rows {
		list[i] = printerOf(row)
	}
	return list, nil
}
