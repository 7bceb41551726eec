package worker

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sinetti/letters"
	"sinetti/store"
)

// writeFiles uploads what goes with the parts; sum is the manifest's.
func (w *Worker) writeFiles(ctx context.Context, b store.Batch, house store.Printer, m manifest) (files []store.BatchFile, sum [32]byte, err error) {
	text, err := m.json()
	if err != nil {
		return nil, sum, err
	}
	table, err := m.csv()
	if err != nil {
		return nil, sum, err
	}
	order, err := workOrder(b, house, m)
	if err != nil {
		return nil, sum, err
	}
	for _, f := range []struct {
		ending  string
		content []byte
	}{{"manifest.json", text}, {"manifest.csv", table}, {"workorder.pdf", order}} {
		made, err := w.put(ctx, b, f.ending, f.content)
		if err != nil {
			return nil, sum, err
		}
		files = append(files, made)
	}
	hashes := hashList(m, files)
	list, err := w.put(ctx, b, "sha256", hashes)
	if err != nil {
		return nil, sum, err
	}
	signed, err := w.vault.SignDetached(hashes)
	if err != nil {
		return nil, sum, err
	}
	signature, err := w.put(ctx, b, "sha256.asc", signed)
	if err != nil {
		return nil, sum, err
	}
	ready, err := w.put(ctx, b, "ready", []byte(hex.EncodeToString(list.SHA256[:])+"  "+list.Name+"\n"))
	return append(files, list, signature, ready), sha256.Sum256(text), err
}

func (w *Worker) put(ctx context.Context, b store.Batch, ending string, content []byte) (store.BatchFile, error) {
	object, err := w.bucket.PutContent(ctx, b.Number+"/"+b.Number, ending, content)
	return store.BatchFile{Name: b.Number + "." + ending, Object: object.Name, SHA256: object.SHA256, Bytes: object.Bytes}, err
}

// hashList is what `sha256sum --check` reads: every file but itself, its signature
// and the ready one. Each name begins with the batch's number, so that a signed
// list passes for no other batch's.
func hashList(m manifest, files []store.BatchFile) []byte {
	var b strings.Builder
	for _, p := range m.Parts {
		_, _ = fmt.Fprintf(&b, "%s  %s\n", p.SHA256, p.File)
	}
	for _, f := range files {
		_, _ = fmt.Fprintf(&b, "%s  %s\n", hex.EncodeToString(f.SHA256[:]), f.Name)
	}
	return []byte(b.String())
}

func workOrder(b store.Batch, house store.Printer, m manifest) ([]byte, error) {
	profile, err := letters.Profile(b.Profile)
	if err != nil {
		return nil, err
	}
	info := letters.WorkOrderInfo{Batch: b.Number, Created: m.Created, CutOff: m.CutOff, PrintHouse: house.Name, Letters: m.Letters, Sheets: m.Sheets}
	counts := map[string]int{}
	for _, l := range m.Pieces {
		counts[string(l.Language)+", "+string(l.Format)]++
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		info.ByKind = append(info.ByKind, letters.Count{Name: name, Number: counts[name]})
	}
	for _, p := range m.Parts {
		info.Parts = append(info.Parts, letters.WorkOrderPart{File: p.File, Letters: p.Letters, Pages: p.Pages, SHA256: p.SHA256})
	}
	return letters.WorkOrder(profile, info)
}
