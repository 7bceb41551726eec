package outside

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// PrintHouse runs sinetti-press as a print house does, and opens what it pulled
// with gpg.
type PrintHouse struct {
	Code      string
	program   string
	env       []string
	folder    string
	secretKey string
	agencyKey string
	gpgHome   string

	// seal work: pull, verify and receipts of one print house go one after another.
	mu sync.Mutex
}

// PressPlan says where a print house's program and files lie.
type PressPlan struct {
	Code, Program, URL, CA, Cert, CertKey, SecretKey, AgencyKey, Folder string
}

// NewPrintHouse makes the print house's keyring for gpg.
func NewPrintHouse(ctx context.Context, p PressPlan) (*PrintHouse, error) {
	ph := &PrintHouse{Code: p.Code, program: p.Program, folder: p.Folder, secretKey: p.SecretKey, agencyKey: p.AgencyKey}
	ph.env = append(os.Environ(),
		"SINETTI_PRESS_URL="+p.URL, "SINETTI_PRESS_CA="+p.CA, "SINETTI_PRESS_CERT="+p.Cert, "SINETTI_PRESS_KEY="+p.CertKey,
		"SINETTI_PRESS_OUT="+p.Folder, "SINETTI_PRESS_PGP_KEY="+p.SecretKey, "SINETTI_PRESS_SENDER_KEY="+p.AgencyKey)
	// gpg's socket wants a short path.
	var err error
	if ph.gpgHome, err = os.MkdirTemp("", "gpg-"); err != nil {
		return nil, err
	}
	for _, key := range []string{p.SecretKey, p.AgencyKey} {
		if _, err := ph.gpg(ctx, "--import", key); err != nil {
			return nil, errors.Join(err, ph.Close())
		}
	}
	return ph, nil
}

// Close ends gpg's agent and removes the keyring.
func (p *PrintHouse) Close() error {
	cmd := exec.Command("gpgconf", "--homedir", p.gpgHome, "--kill", "gpg-agent") //nolint:gosec // a folder of our own
	return errors.Join(cmd.Run(), os.RemoveAll(p.gpgHome))
}

func (p *PrintHouse) gpg(ctx context.Context, args ...string) (string, error) {
	args = append([]string{"--homedir", p.gpgHome, "--batch", "--yes", "--status-fd", "1", "--trust-model", "always"}, args...)
	cmd := exec.CommandContext(ctx, "gpg", args...) //nolint:gosec // arguments of our own
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("gpg: %w: %s", err, errs.String())
	}
	return out.String(), nil
}

// exitNetwork is sinetti-press's word for "try again later".
const exitNetwork = 3

// press runs sinetti-press with --json; while the network fails it runs it again.
func (p *PrintHouse) press(ctx context.Context, out any, args ...string) error {
	return again(ctx, func() error {
		cmd := exec.CommandContext(ctx, p.program, append([]string{"--json", "--no-input"}, args...)...) //nolint:gosec // the product's own binary
		cmd.Env = p.env
		var text, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &text, &errs
		err := cmd.Run()
		var exit *exec.ExitError
		switch {
		case errors.As(err, &exit) && exit.ExitCode() == exitNetwork:
			return fmt.Errorf("%w: sinetti-press %s: %s", errAway, args[0], errs.String())
		case err != nil:
			return fmt.Errorf("sinetti-press %s: %w: %s", strings.Join(args, " "), err, errs.String())
		case out == nil:
			return nil
		}
		return json.Unmarshal(text.Bytes(), out)
	})
}

// Pull fetches every batch that is ready and verifies it; it gives the numbers of
// those that were pulled and not answered for yet.
func (p *PrintHouse) Pull(ctx context.Context) ([]string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := os.MkdirAll(p.folder, 0o700); err != nil {
		return nil, err
	}
	var pulled struct {
		Batches []struct{ Batch string }
	}
	if err := p.press(ctx, &pulled, "pull"); err != nil {
		return nil, err
	}
	var numbers []string
	for _, b := range pulled.Batches {
		if err := p.press(ctx, nil, "verify", b.Batch); err != nil {
			return nil, err
		}
		numbers = append(numbers, b.Batch)
	}
	return numbers, nil
}

// Row is one line of a batch's manifest.
type Row struct {
	Sequence, Part, FirstPage, LastPage int
	Letter                              string
}

// Manifest reads the batch's manifest as the print house's computer does.
func (p *PrintHouse) Manifest(batch string) ([]Row, error) {
	f, err := os.Open(p.ManifestFile(batch))
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // read only
	reader := csv.NewReader(f)
	lines, err := reader.ReadAll()
	if err != nil || len(lines) == 0 {
		return nil, fmt.Errorf("manifest of %s: %w", batch, err)
	}
	column := func(name string) int { return slices.Index(lines[0], name) }
	var rows []Row
	for _, line := range lines[1:] {
		row := Row{Letter: line[column("letter")]}
		for name, to := range map[string]*int{"sequence": &row.Sequence, "part": &row.Part, "first_page": &row.FirstPage, "last_page": &row.LastPage} {
			if *to, err = strconv.Atoi(line[column(name)]); err != nil {
				return nil, fmt.Errorf("manifest of %s: column %s: %w", batch, name, err)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// ManifestFile is where the pulled manifest lies.
func (p *PrintHouse) ManifestFile(batch string) string {
	return filepath.Join(p.folder, batch, batch+".manifest.csv")
}

// Open decrypts the batch's parts with gpg into dir and wants the agency's
// signature on each; it gives the PDFs in the order of the parts.
func (p *PrintHouse) Open(ctx context.Context, batch, dir string) ([]string, error) {
	sealed, err := filepath.Glob(filepath.Join(p.folder, batch, batch+".part*.pdf.pgp"))
	if err != nil || len(sealed) == 0 {
		return nil, fmt.Errorf("batch %s: no parts: %w", batch, err)
	}
	slices.SortFunc(sealed, func(a, b string) int { return partOf(a) - partOf(b) })
	var pdfs []string
	for _, file := range sealed {
		pdf := filepath.Join(dir, strings.TrimSuffix(filepath.Base(file), ".pgp"))
		status, err := p.gpg(ctx, "--output", pdf, "--decrypt", file)
		if err != nil {
			return nil, err
		}
		if !strings.Contains(status, "[GNUPG:] VALIDSIG ") {
			return nil, fmt.Errorf("%s: no valid signature", filepath.Base(file))
		}
		pdfs = append(pdfs, pdf)
	}
	return pdfs, nil
}

func partOf(file string) int {
	_, rest, _ := strings.Cut(filepath.Base(file), ".part")
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if err != nil {
		return 0
	}
	return n
}

// Left is what the print house still owes for a batch.
type Left struct {
	State   string
	Missing struct{ Count int }
}

// Report sends a receipt for a whole batch, or with extra arguments for less.
func (p *PrintHouse) Report(ctx context.Context, kind, batch string, extra ...string) (Left, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var left Left
	err := p.press(ctx, &left, append([]string{"receipt", kind, batch}, extra...)...)
	return left, err
}

// Spoil reports one piece as spoiled.
func (p *PrintHouse) Spoil(ctx context.Context, batch, letter string) (Left, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var left Left
	err := p.press(ctx, &left, "spoil", batch, letter, "--reason", "jam")
	return left, err
}

// Finish prints, inserts and posts whatever of the batch is left, part by part.
func (p *PrintHouse) Finish(ctx context.Context, batch string, parts int) (Left, error) {
	if left, err := p.Report(ctx, "printing", batch); err != nil {
		return left, err
	}
	var left Left
	for _, kind := range []string{"printed", "inserted", "posted"} {
		for part := 1; part <= parts; part++ {
			var err error
			if left, err = p.Report(ctx, kind, batch, "--part", strconv.Itoa(part)); err != nil {
				return left, err
			}
		}
	}
	return left, nil
}

// pause between two looks at something that is on its way.
const pause = 200 * time.Millisecond

// Until looks again and again until it is so.
func Until(ctx context.Context, what string, so func(context.Context) (bool, error)) error {
	for {
		ok, err := so(ctx)
		if err != nil || ok {
			return err
		}
		if err := sleep(ctx, pause); err != nil {
			return fmt.Errorf("waiting for %s: %w", what, err)
		}
	}
}
