package press

import (
	"encoding/hex"

	"sinetti/domain"
	"sinetti/store"
)

// Batch is a batch as its print house sees it.
type Batch struct {
	Number  string  `json:"number"`
	State   string  `json:"state"`
	Letters int     `json:"letters"`
	Parts   int     `json:"parts"`
	Files   []File  `json:"files"`
	Tally   Tally   `json:"tally"`
	Missing Missing `json:"missing"`
}

// File is one file of a batch.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // lower-case hexadecimal
}

// Tally is the arithmetic of a batch: posted + spoiled + destroyed + missing = total.
type Tally struct {
	Total     int `json:"total"`
	Printed   int `json:"printed"`  // and not yet inserted
	Inserted  int `json:"inserted"` // and not yet posted
	Posted    int `json:"posted"`
	Spoiled   int `json:"spoiled"`
	Destroyed int `json:"destroyed"`
}

// Missing is what the print house still owes an answer for.
type Missing struct {
	Count   int      `json:"count"`
	Ranges  []Span   `json:"ranges"`
	Letters []string `json:"letters,omitempty"` // letter numbers, where they are no more than a hundred
}

// Span is a run of sequences, both ends included.
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// namedAtMost is how many missing pieces are named one by one.
const namedAtMost = 100

// missingOf lists the pieces that are neither posted nor spoiled nor destroyed.
func missingOf(pieces []domain.Piece) Missing {
	m := Missing{Ranges: []Span{}}
	for _, p := range pieces {
		if domain.Count([]domain.Piece{p}).Missing == 0 {
			continue
		}
		m.Count++
		if n := len(m.Ranges); n > 0 && m.Ranges[n-1].To == p.Sequence-1 {
			m.Ranges[n-1].To = p.Sequence
		} else {
			m.Ranges = append(m.Ranges, Span{p.Sequence, p.Sequence})
		}
		if m.Count <= namedAtMost {
			m.Letters = append(m.Letters, p.Number)
		}
	}
	if m.Count > namedAtMost {
		m.Letters = nil
	}
	return m
}

func tallyOf(t domain.Tally) Tally {
	return Tally{Total: t.Total, Printed: t.Printed, Inserted: t.Inserted, Posted: t.Posted, Spoiled: t.Spoiled, Destroyed: t.Destroyed}
}

func filesOf(list []store.BatchFile) []File {
	files := make([]File, len(list))
	for i, f := range list {
		files[i] = File{Name: f.Name, Bytes: f.Bytes, SHA256: hex.EncodeToString(f.SHA256[:])}
	}
	return files
}

func plain(pieces []store.Piece) []domain.Piece {
	list := make([]domain.Piece, len(pieces))
	for i, p := range pieces {
		list[i] = p.Piece
	}
	return list
}
