package letters

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"sort"
	"sync"
)

//go:embed stock/*.json
var stockFiles embed.FS

// StockProfile describes the paper and the envelope of a print house as data:
// where the window is, what must stay clear, where folds, marks and panel lie.
type StockProfile struct {
	Name      string    `json:"name"`
	Title     string    `json:"title"`     // for people, in English
	Envelope  Rect      `json:"envelope"`  // its size; x and y are 0
	Window    Rect      `json:"window"`    // from the envelope's top left corner
	Folds     []float64 `json:"folds"`     // from the sheet's top edge
	Tolerance float64   `json:"tolerance"` // of paper, folding and inserting

	SenderInWindow bool    `json:"sender_in_window"` // the window is made to show the sender too
	BottomClear    float64 `json:"bottom_clear"`     // free of print at the bottom edge (Estonia: 15)
	KeepClear      []Zone  `json:"keep_clear"`

	SheetMark  MarkPlace `json:"sheet_mark"`
	ReturnMark MarkPlace `json:"return_mark"` // module 0: no return mark
	Panel      Panel     `json:"panel"`
	OMR        *OMR      `json:"omr,omitempty"`
}

// Zone is a part of the sheet that must stay free of print, and why.
type Zone struct {
	Name string `json:"name"`
	Rect
}

// MarkPlace is the top right corner of a DataMatrix and the size of its modules.
type MarkPlace struct {
	Right  float64 `json:"right"`
	Y      float64 `json:"y"`
	Module float64 `json:"module"`
}

// Panel is where the code stands, and whether the scramble pattern is printed
// around it; stock with a preprinted panel has it off.
type Panel struct {
	Rect
	Scramble bool `json:"scramble"`
}

// OMR are reading marks for inserters that read no DataMatrix: bars of one
// length below each other, each printed when its meaning holds: "gate" always,
// "end" on the last sheet of a letter, "parity" to make their number even,
// "seq1", "seq2" and "seq4" the low bits of the sequence.
type OMR struct {
	X      float64  `json:"x"`
	Y      float64  `json:"y"`
	Length float64  `json:"length"`
	Pitch  float64  `json:"pitch"`
	Bars   []string `json:"bars"`
}

// ErrUnknownProfile says that no stock profile has the name asked for.
var ErrUnknownProfile = errors.New("unknown stock profile")

var profiles = sync.OnceValues(func() (map[string]StockProfile, error) {
	found, err := stockFiles.ReadDir("stock")
	if err != nil {
		return nil, err
	}
	all := map[string]StockProfile{}
	for _, file := range found {
		data, err := stockFiles.ReadFile(path.Join("stock", file.Name()))
		if err != nil {
			return nil, err
		}
		p, err := ParseProfile(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file.Name(), err)
		}
		all[p.Name] = p
	}
	return all, nil
})

// ParseProfile reads a stock profile from JSON and checks it; the error names
// every field that is wrong, with the millimetres.
func ParseProfile(data []byte) (StockProfile, error) {
	var p StockProfile
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil {
		return StockProfile{}, fmt.Errorf("stock profile: %w", err)
	}
	if err := p.check(); err != nil {
		return StockProfile{}, err
	}
	return p, nil
}

// Profiles lists the stock profiles that are built in, by name.
func Profiles() ([]StockProfile, error) {
	all, err := profiles()
	if err != nil {
		return nil, err
	}
	list := make([]StockProfile, 0, len(all))
	for _, p := range all {
		list = append(list, p)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list, nil
}

// Profile gives the built-in stock profile of that name, or ErrUnknownProfile.
func Profile(name string) (StockProfile, error) {
	all, err := profiles()
	if err != nil {
		return StockProfile{}, err
	}
	p, ok := all[name]
	if !ok {
		return StockProfile{}, fmt.Errorf("%w: %q", ErrUnknownProfile, name)
	}
	return p, nil
}
