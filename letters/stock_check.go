package letters

import (
	"errors"
	"fmt"
	"slices"
)

// check tells everything that is wrong with a profile at once.
func (p *StockProfile) check() error {
	return errors.Join(p.checkPaper(), p.checkMarks(), p.checkPanel(), p.checkOMR())
}

func (p *StockProfile) wrong(field, format string, args ...any) error {
	return fmt.Errorf("stock profile %q: %s: %s", p.Name, field, fmt.Sprintf(format, args...))
}

func (p *StockProfile) checkPaper() error {
	var errs []error
	if p.Name == "" {
		errs = append(errs, p.wrong("name", "missing"))
	}
	if !slices.IsSorted(p.Folds) || len(p.Folds) == 0 || p.Folds[0] <= 0 || p.Folds[len(p.Folds)-1] >= sheetHeight {
		errs = append(errs, p.wrong("folds", "want one or more positions between 0 and %.0f mm, ascending", sheetHeight))
	}
	if x, y := p.slack(); x < 0 || y < 0 {
		errs = append(errs, p.wrong("envelope", "%.1f × %.1f mm does not hold the folded sheet", p.Envelope.W, p.Envelope.H))
	}
	if p.Window.outside(Rect{W: p.Envelope.W, H: p.Envelope.H}) > 0 {
		errs = append(errs, p.wrong("window", "reaches beyond the envelope"))
	}
	if zone := p.AddressZone(); zone.W < 60 || zone.H < 3*addressPitch {
		errs = append(errs, p.wrong("window", "an address is sure to show only in %v: too small", zone))
	}
	if p.Tolerance < 0 || p.Tolerance > 3 || p.BottomClear < 0 || p.BottomClear > 60 {
		errs = append(errs, p.wrong("tolerance, bottom_clear", "want 0–3 and 0–60 mm"))
	}
	return errors.Join(errs...)
}

func (p *StockProfile) checkMarks() error {
	var errs []error
	if p.SheetMark.Module < 0.3 || p.SheetMark.Module > 1 {
		errs = append(errs, p.wrong("sheet_mark", "module %.2f mm: want 0.3–1.0", p.SheetMark.Module))
	}
	box := p.SheetMark.box()
	if deep := box.overlap(p.RiskZone()); deep > 0 {
		errs = append(errs, p.wrong("sheet_mark", "lies %.1f mm in the window's risk zone", deep))
	}
	if out := box.outside(Rect{X: 4, Y: 4, W: sheetWidth - 8, H: sheetHeight - 8}); out > 0 {
		errs = append(errs, p.wrong("sheet_mark", "lies %.1f mm beyond what a printer prints", out))
	}
	for _, zone := range p.keepClear() {
		if deep := box.overlap(zone.Rect); deep > p.Tolerance {
			errs = append(errs, p.wrong("sheet_mark", "lies %.1f mm in zone %q", deep, zone.Name))
		}
	}
	if p.ReturnMark.Module == 0 {
		return errors.Join(errs...)
	}
	if out := p.ReturnMark.box().outside(p.AddressZone()); out > p.Tolerance {
		errs = append(errs, p.wrong("return_mark", "sticks %.1f mm out of the part of the window that always shows", out))
	}
	return errors.Join(errs...)
}

func (p *StockProfile) checkPanel() error {
	var errs []error
	if p.Panel.W < 80 || p.Panel.H < 40 {
		errs = append(errs, p.wrong("panel", "%.0f × %.0f mm: want at least 80 × 40", p.Panel.W, p.Panel.H))
	}
	if p.Panel.X < sheetWidth/2-10 || p.Panel.Y < sheetHeight/2 {
		errs = append(errs, p.wrong("panel", "must lie at the lower right of the sheet"))
	}
	if out := p.Panel.outside(Rect{W: sheetWidth - 5, H: sheetHeight - max(5, p.BottomClear)}); out > 0 {
		errs = append(errs, p.wrong("panel", "reaches %.1f mm into the edge that stays clear", out))
	}
	for _, fold := range p.Folds {
		if p.Panel.Y-2 < fold && fold < p.Panel.bottom()+2 {
			errs = append(errs, p.wrong("panel", "is crossed by the fold at %.1f mm", fold))
		}
	}
	for _, zone := range p.KeepClear {
		if deep := p.Panel.overlap(zone.Rect); deep > p.Tolerance {
			errs = append(errs, p.wrong("panel", "lies %.1f mm in keep-clear zone %q", deep, zone.Name))
		}
	}
	return errors.Join(errs...)
}

func (p *StockProfile) checkOMR() error {
	if p.OMR == nil {
		return nil
	}
	var errs []error
	for _, bar := range p.OMR.Bars {
		if !slices.Contains([]string{"gate", "end", "parity", "seq1", "seq2", "seq4"}, bar) {
			errs = append(errs, p.wrong("omr", "unknown bar %q", bar))
		}
	}
	if p.OMR.Pitch < 2 || p.OMR.Length < 4 {
		errs = append(errs, p.wrong("omr", "bars want a length of 4 mm and a pitch of 2 mm at least"))
	}
	height := p.OMR.Pitch * float64(len(p.OMR.Bars))
	if deep := (Rect{X: p.OMR.X, Y: p.OMR.Y, W: p.OMR.Length, H: height}).overlap(p.RiskZone()); deep > 0 {
		errs = append(errs, p.wrong("omr", "lies %.1f mm in the window's risk zone", deep))
	}
	return errors.Join(errs...)
}
