package press

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"sinetti/domain"
)

// Receipt is one answer of a print house about one batch.
type Receipt struct {
	ReceiptID string             `json:"receiptId"` // its own: the same id is answered once
	Kind      domain.ReceiptKind `json:"kind"`
	File      string             `json:"file,omitempty"` // fetched: which file; empty is the whole batch
	Part      int                `json:"part,omitempty"` // the whole part, or with From and To a range of sequences in it
	From      int                `json:"from,omitempty"`
	To        int                `json:"to,omitempty"`
	Count     int                `json:"count,omitempty"` // a bare count: believed only where it equals what is left
	Letters   []Spoil            `json:"letters,omitempty"`
}

// Spoil names a piece by its letter number and says what became of it.
type Spoil struct {
	Number string             `json:"number"`
	Reason domain.SpoilReason `json:"reason,omitempty"`
}

// Answer is what a print house is told after a receipt.
type Answer struct {
	ReceiptID string  `json:"receiptId"`
	Batch     string  `json:"batch"`
	State     string  `json:"state"`
	Tally     Tally   `json:"tally"`
	Missing   Missing `json:"missing"`
}

const (
	longestID      = 100
	mostLetters    = 5000
	largestInBatch = 1 << 20
)

// form refuses what is malformed, before any rule is asked.
func (r Receipt) form() error {
	if !plainWord(r.ReceiptID) {
		return domain.ErrInvalid("receiptId", fmt.Sprintf("1 to %d printable ASCII characters without spaces", longestID))
	}
	if !plainWord(string(r.Kind)) {
		return domain.ErrInvalid("kind", fmt.Sprintf("one of %v", domain.ReceiptKinds))
	}
	if r.File != "" && !plainWord(r.File) {
		return domain.ErrInvalid("file", "a name of the batch's files")
	}
	for name, n := range map[string]int{"part": r.Part, "from": r.From, "to": r.To, "count": r.Count} {
		if n < 0 || n > largestInBatch {
			return domain.ErrInvalid(name, "a number from 1 on")
		}
	}
	if len(r.Letters) > mostLetters {
		return domain.ErrInvalid("letters", fmt.Sprintf("at most %d a receipt", mostLetters))
	}
	for _, l := range r.Letters {
		if !plainWord(l.Number) {
			return domain.ErrInvalid("letters", "each with its number")
		}
		if l.Reason != "" && !plainWord(string(l.Reason)) {
			return domain.ErrInvalid("letters", fmt.Sprintf("each with one of the reasons %v", domain.SpoilReasons))
		}
		if l.Reason != r.Letters[0].Reason {
			return domain.ErrInvalid("letters", "one reason a receipt: send a receipt for each")
		}
	}
	return nil
}

// plainWord tells whether a word could be a name of ours or of a print house's: what
// is not would be text that PostgreSQL does not take, or that breaks a log.
func plainWord(s string) bool {
	return s != "" && len(s) <= longestID && !bytes.ContainsFunc([]byte(s), notPlain)
}

func notPlain(c rune) bool { return c <= ' ' || c > '~' }

// judged is the receipt as the rules take it. A range that spans a sequence
// which no piece has (it was parked when the part was sealed) means the pieces
// that are there.
func (r Receipt) judged(pieces []domain.Piece) domain.Receipt {
	out := domain.Receipt{ID: r.ReceiptID, Kind: r.Kind, Part: r.Part, From: r.From, To: r.To, Count: r.Count}
	for _, l := range r.Letters {
		out.Letters, out.Reason = append(out.Letters, l.Number), l.Reason
	}
	if r.From == 0 || r.To < r.From || len(r.Letters) > 0 || len(pieces) == 0 || r.To > pieces[len(pieces)-1].Sequence {
		return out
	}
	var within []string
	for _, p := range pieces {
		if p.Sequence >= r.From && p.Sequence <= r.To && (r.Part == 0 || p.Part == r.Part) {
			within = append(within, p.Number)
		}
	}
	if len(within) > 0 && len(within) < r.To-r.From+1 && r.withinPart(pieces) {
		out.Letters, out.From, out.To = within, 0, 0
	}
	return out
}

// withinPart tells whether the range's ends belong to pieces of the part that it names.
func (r Receipt) withinPart(pieces []domain.Piece) bool {
	from, to := false, false
	for _, p := range pieces {
		in := r.Part == 0 || p.Part == r.Part
		from, to = from || in && p.Sequence == r.From, to || in && p.Sequence == r.To
	}
	return from && to
}

// hash tells two receipts of one id apart.
func (r Receipt) hash(batch string) (body, sum []byte, err error) {
	body, err = json.Marshal(r)
	if err != nil {
		return nil, nil, err
	}
	digest := sha256.Sum256(append([]byte(batch+"\n"), body...))
	return body, digest[:], nil
}
