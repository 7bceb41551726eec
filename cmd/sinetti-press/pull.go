package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type pull struct {
	Batch []string `arg:"" optional:"" help:"Batch numbers; none: every batch that is ready."`
}

type pulled struct {
	Batch   string `json:"batch"`
	Folder  string `json:"folder"`
	Fetched int    `json:"fetched"` // files fetched now; the others were there already
	Files   int    `json:"files"`
	Bytes   int64  `json:"bytes"`
	State   string `json:"state"`
}

// Run fetches what is ready. Nothing ready is nothing to do.
func (p *pull) Run(ctx context.Context, s *settings, say *voice) error {
	d, err := s.open()
	if err != nil {
		return err
	}
	ready, err := d.ready(ctx)
	if err != nil {
		return err
	}
	if missing := p.notAmong(ready); missing != "" {
		return refused(fmt.Errorf("batch %s is not ready for this print house", missing))
	}
	done := []pulled{}
	for _, b := range ready {
		if len(p.Batch) > 0 && !slices.Contains(p.Batch, b.Number) {
			continue
		}
		one, err := d.pullBatch(ctx, s.Out, b, say)
		if err != nil {
			return fmt.Errorf("batch %s: %w", b.Number, err)
		}
		done = append(done, one)
	}
	lines := []string{"nothing to do"}
	if len(done) > 0 {
		lines = nil
	}
	for _, one := range done {
		lines = append(lines, fmt.Sprintf("%s: %d of %d files fetched into %s", one.Batch, one.Fetched, one.Files, one.Folder))
	}
	say.tell(map[string]any{"batches": done}, lines...)
	return nil
}

func (p *pull) notAmong(ready []batch) string {
	for _, number := range p.Batch {
		if !slices.ContainsFunc(ready, func(b batch) bool { return b.Number == number }) {
			return number
		}
	}
	return ""
}

// pullBatch fetches the files that are not there yet, the ready file last, and
// then says so to the server.
func (d *door) pullBatch(ctx context.Context, out string, b batch, say *voice) (pulled, error) {
	if !goodName(b.Number) {
		return pulled{}, unverified(errors.New("the batch's number is not a file name"))
	}
	one := pulled{Batch: b.Number, Folder: filepath.Join(out, b.Number), Files: len(b.Files)}
	if err := os.MkdirAll(one.Folder, 0o700); err != nil {
		return pulled{}, err
	}
	files := slices.Clone(b.Files)
	slices.SortStableFunc(files, func(x, y file) int { return last(x) - last(y) })
	for i, f := range files {
		if !goodName(f.Name) {
			return pulled{}, unverified(fmt.Errorf("%q is not a file name", f.Name))
		}
		say.progress("%s: file %d of %d, %s", b.Number, i+1, len(files), f.Name)
		one.Bytes += f.Bytes
		path := filepath.Join(one.Folder, f.Name)
		if has(path, f) {
			continue
		}
		if err := d.fetch(ctx, b.Number, f, path); err != nil {
			return pulled{}, err
		}
		one.Fetched++
	}
	a, err := d.send(ctx, b.Number, report{ReceiptID: "fetched." + b.Number, Kind: "fetched"})
	one.State = a.State
	return one, err
}

func last(f file) int {
	if strings.HasSuffix(f.Name, ".ready") {
		return 1
	}
	return 0
}

// fetch goes on where an earlier run stopped, and starts anew once where the
// bytes so far turn out to belong to something else.
func (d *door) fetch(ctx context.Context, number string, f file, path string) error {
	temp := path + "." + f.SHA256[:min(16, len(f.SHA256))] + partial
	where := "/press/batches/" + url.PathEscape(number) + "/files/" + url.PathEscape(f.Name)
	_, err := os.Stat(temp)
	resumed := err == nil
	for {
		if err := d.again(ctx, func() error { return d.more(ctx, where, temp, f.Bytes) }); err != nil {
			return err
		}
		sum, err := hashFile(temp)
		if err != nil {
			return err
		}
		if sum == f.SHA256 {
			break
		}
		if err := os.Remove(temp); err != nil || !resumed {
			return errors.Join(unverified(fmt.Errorf("%s: its SHA-256 is %s, the server lists %s", f.Name, sum, f.SHA256)), err)
		}
		resumed = false
	}
	whole, err := os.OpenFile(temp, os.O_RDWR, 0) //nolint:gosec // inside of --out
	if err != nil {
		return err
	}
	return settle(whole, path)
}

// more appends what is missing of a file of the given size.
func (d *door) more(ctx context.Context, where, temp string, size int64) error {
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600) //nolint:gosec // inside of --out
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	have := info.Size()
	if have >= size {
		return nil
	}
	resp, err := d.ask(ctx, http.MethodGet, where, nil, have)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	if have > 0 && resp.StatusCode != http.StatusPartialContent {
		if err := f.Truncate(0); err != nil {
			return err
		}
		have = 0
	}
	got, err := io.Copy(f, io.LimitReader(resp.Body, size-have+1))
	var full *os.PathError
	switch {
	case errors.As(err, &full):
		return err
	case err != nil:
		return network(err)
	case have+got < size:
		return network(io.ErrUnexpectedEOF)
	}
	return nil
}
