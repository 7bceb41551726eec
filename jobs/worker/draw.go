package worker

import (
	"errors"
	"fmt"
	"io"

	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
	"sinetti/vault"
)

// drawing is a part being drawn.
type drawing struct {
	w      *Worker
	batch  store.Batch
	part   int
	ids    []domain.ID // of the letters to be drawn, in their order
	list   []store.LetterToDraw
	codes  map[domain.ID][]store.SealedCode
	poison map[domain.ID]string // letters on which the drawing broke down
	claims vault.Claims
}

// drawn is a part as it was drawn; its stream still holds codes.
type drawn struct {
	stream *letters.Stream
	pages  int
	out    []aside
	row    store.Part // as it will be committed
}

// claim has the vault note, before it opens a code, that these letters are drawn
// in this part; those that were drawn in another batch are poison.
func (d *drawing) claim() (err error) {
	numbers := make([]string, len(d.list))
	for i, l := range d.list {
		numbers[i] = l.Number
	}
	d.claims, err = d.w.vault.Claim(vault.Place{Batch: d.batch.ID, Part: d.part}, numbers)
	for _, l := range d.list {
		if no := d.claims.Refused[l.Number]; no != nil {
			d.poison[l.ID] = vault.Reason(no)
		}
	}
	return err
}

func numbersOf(out []aside) []string {
	numbers := make([]string, len(out))
	for i, a := range out {
		numbers[i] = a.letter.Number
	}
	return numbers
}

// errBroke says that the drawing broke down on a letter, which is poison now.
var errBroke = errors.New("worker: the drawing broke down on a letter")

// draw draws the part. Where the drawing breaks down on a letter it begins anew
// without that one, for what was drawn so far may be damaged.
func (d *drawing) draw() (*drawn, error) {
	for {
		result, err := d.once()
		if !errors.Is(err, errBroke) {
			return result, err
		}
	}
}

func (d *drawing) once() (*drawn, error) {
	profile, err := letters.Profile(d.batch.Profile)
	if err != nil {
		return nil, err
	}
	result := &drawn{stream: letters.NewStream(profile, letters.BatchInfo{
		Batch: d.batch.Number, Part: d.part, Parts: d.batch.Parts, Created: d.batch.CutOffAt,
	})}
	for _, l := range d.list {
		reason, err := d.poison[l.ID], error(nil)
		if reason == "" {
			reason, err = d.add(result.stream, l)
		}
		if err != nil {
			result.stream.Discard()
			return nil, err
		}
		if reason != "" {
			result.out = append(result.out, aside{l, reason})
		}
	}
	result.pages = result.stream.Pages()
	return result, nil
}

// add opens the codes of one letter and draws it. A reason is the letter's own
// and parks it; an error is ours and is worth another try.
func (d *drawing) add(stream *letters.Stream, l store.LetterToDraw) (reason string, err error) {
	defer func() {
		if recover() != nil { // what it says might hold personal data
			d.poison[l.ID] = "drawing_broke_down"
			reason, err = "", errBroke
		}
	}()
	p, err := d.w.pageOf(l, d.batch.Number, d.batch.CutOffAt)
	if reason := wordOfPage(err); reason != "" {
		return reason, nil
	}
	codes, reason, err := d.open(l, p)
	if err != nil || reason != "" {
		return reason, err
	}
	defer vault.WipeAll(codes)
	var faults *letters.FaultError
	switch err := stream.Add(p.letter, codes); {
	case errors.As(err, &faults):
		return wordOf(faults.Faults), nil
	case err != nil:
		return "", fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return "", nil
}

// open has the vault open the letter's codes, where its capsule orders this row.
func (d *drawing) open(l store.LetterToDraw, p page) (map[domain.CodeKind]domain.Code, string, error) {
	sealed := map[domain.CodeKind]vault.Sealed{}
	for _, kind := range p.kinds {
		for _, c := range d.codes[l.CardID] {
			if c.Kind == kind && c.Version == l.CodeVersion && !c.Destroyed {
				sealed[kind] = vault.Sealed{Ciphertext: c.Ciphertext, KeyName: c.KeyName, Epoch: c.Epoch}
			}
		}
		if _, held := sealed[kind]; !held {
			return nil, "no_code", nil
		}
	}
	codes, err := d.w.vault.OpenForLetter(l.Capsule, rowOf(l, p, d.batch.PrintHouseID), sealed)
	if reason := vault.Reason(err); reason != "" {
		return nil, reason, nil
	}
	return codes, "", err
}

// rowOf is what the vault compares with the letter's capsule.
func rowOf(l store.LetterToDraw, p page, printHouse domain.ID) vault.LetterRow {
	return vault.LetterRow{
		Order: l.OrderID, Card: l.CardID, PrintHouse: printHouse, Version: l.CodeVersion, Letter: l.Number,
		Salt: p.address.Salt, Address: p.address.Address, AddressHash: l.AddressHash,
	}
}

// clearPart hands the drawn part to whoever encrypts it, without a buffer in
// between: io.Copy lets it write itself.
type clearPart struct{ stream *letters.Stream }

var errRead = errors.New("worker: a part writes itself")

// Read refuses: the part is written, not read.
func (clearPart) Read([]byte) (int, error) { return 0, errRead }

// WriteTo writes the whole document and wipes the codes.
func (c clearPart) WriteTo(to io.Writer) (int64, error) {
	count := &counting{to: to}
	_, err := c.stream.Close(count)
	return count.n, err
}

type counting struct {
	to io.Writer
	n  int64
}

func (c *counting) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.n += int64(n)
	return n, err
}
