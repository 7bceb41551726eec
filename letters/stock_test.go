package letters

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestProfilesAreBuiltIn(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]int{"c5": 5, "c5-big": 4, "c65": 4, "e5": 5, "e65": 4}
	for _, p := range all {
		if p.MaxAddressRows() != rows[p.Name] {
			t.Errorf("%s: %d address rows, want %d", p.Name, p.MaxAddressRows(), rows[p.Name])
		}
	}
	if len(all) != len(rows) {
		t.Errorf("%d profiles", len(all))
	}
	if _, err := Profile("a4"); !errors.Is(err, ErrUnknownProfile) {
		t.Error(err)
	}
}

func TestWrongProfilesAreRefused(t *testing.T) {
	t.Parallel()
	for want, spoil := range map[string]func(*StockProfile){
		"name: missing":                         func(p *StockProfile) { p.Name = "" },
		"folds: want":                           func(p *StockProfile) { p.Folds = nil },
		"does not hold the folded sheet":        func(p *StockProfile) { p.Envelope.H = 140 },
		"reaches beyond the envelope":           func(p *StockProfile) { p.Window.X = 150 },
		"too small":                             func(p *StockProfile) { p.Window.H = 20 },
		"tolerance, bottom_clear":               func(p *StockProfile) { p.Tolerance = -1 },
		"sheet_mark: module":                    func(p *StockProfile) { p.SheetMark.Module = 0.1 },
		"in the window's risk zone":             func(p *StockProfile) { p.SheetMark.Right, p.SheetMark.Y = 80, 45 },
		"beyond what a printer prints":          func(p *StockProfile) { p.SheetMark.Right = 209 },
		"out of the part of the window":         func(p *StockProfile) { p.ReturnMark.Right = 120 },
		"panel: 60 × 48 mm":                     func(p *StockProfile) { p.Panel.W = 60 },
		"must lie at the lower right":           func(p *StockProfile) { p.Panel.X = 20 },
		"into the edge that stays clear":        func(p *StockProfile) { p.Panel.Y = 245 },
		"is crossed by the fold at 240.0 mm":    func(p *StockProfile) { p.Folds = []float64{148.5, 240} },
		`mm in keep-clear zone "logo"`:          func(p *StockProfile) { p.KeepClear = []Zone{{"logo", p.Panel.Rect}} },
		`omr: unknown bar "x"`:                  func(p *StockProfile) { p.OMR = &OMR{X: 6, Y: 110, Length: 8, Pitch: 4, Bars: []string{"x"}} },
		"omr: bars want":                        func(p *StockProfile) { p.OMR = &OMR{X: 6, Y: 110} },
		"omr: lies 4.0 mm in the window's risk": func(p *StockProfile) { p.OMR = &OMR{X: 6, Y: 40, Length: 8, Pitch: 4, Bars: []string{"gate"}} },
	} {
		p := profile(t, "c5")
		spoil(&p)
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseProfile(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := ParseProfile([]byte(`{"name":"x","colour":1}`)); err == nil || !strings.Contains(err.Error(), "colour") {
		t.Errorf("unknown field: %v", err)
	}
}
