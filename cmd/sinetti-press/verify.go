package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type verify struct {
	Batch     []string `arg:"" optional:"" help:"Batch numbers; none: every pulled batch in --out that was not verified yet."`
	PGPKey    string   `help:"The print house's own OpenPGP private key, armoured." env:"SINETTI_PRESS_PGP_KEY" type:"path" required:"" placeholder:"FILE"`
	Pass      string   `name:"passphrase-file" help:"File with the key's passphrase." env:"SINETTI_PRESS_PGP_PASSPHRASE_FILE" type:"path" placeholder:"FILE"`
	SenderKey string   `help:"The agency's OpenPGP public key, armoured." env:"SINETTI_PRESS_SENDER_KEY" type:"path" required:"" placeholder:"FILE"`
	DecryptTo string   `help:"Folder for the decrypted print streams." type:"path" placeholder:"DIR"`
	Offline   bool     `help:"Send no receipt."`
}

type verified struct {
	Batch  string   `json:"batch"`
	Files  int      `json:"files"`
	Parts  int      `json:"parts"`
	PDFs   []string `json:"pdfs,omitempty"`
	State  string   `json:"state,omitempty"`
	Letter int      `json:"letters,omitempty"`
}

// Run verifies; nothing pulled is nothing to do. The first file that does not
// verify ends the run with exit code 4 and no receipt for its batch.
func (v *verify) Run(ctx context.Context, s *settings, say *voice) error {
	k, err := readKeys(v.PGPKey, v.Pass, v.SenderKey)
	if err != nil {
		return err
	}
	defer k.wipe()
	numbers := v.Batch
	if len(numbers) == 0 {
		if numbers, err = pulledIn(s.Out); err != nil {
			return err
		}
	}
	done, lines := []verified{}, []string{}
	for _, number := range numbers {
		one, err := v.batch(ctx, s, k, number, say)
		if err != nil {
			return fmt.Errorf("batch %s: %w", number, err)
		}
		done = append(done, one)
		lines = append(lines, fmt.Sprintf("%s: %d files and %d parts verify", one.Batch, one.Files, one.Parts))
	}
	if len(done) == 0 {
		lines = []string{"nothing to do"}
	}
	say.tell(map[string]any{"batches": done}, lines...)
	return nil
}

func (v *verify) batch(ctx context.Context, s *settings, k *keys, number string, say *voice) (verified, error) {
	if !goodName(number) {
		return verified{}, usage(errors.New("not a batch number"))
	}
	folder := filepath.Join(s.Out, number)
	if _, err := os.Stat(filepath.Join(folder, number+".ready")); err != nil {
		return verified{}, usage(errors.New("it was not pulled completely; run: sinetti-press pull"))
	}
	if err := k.signed(filepath.Join(folder, number+".sha256")); err != nil {
		return verified{}, err
	}
	names, err := checkList(folder, number)
	if err != nil {
		return verified{}, err
	}
	if err := checkManifest(folder, number, names); err != nil {
		return verified{}, err
	}
	one := verified{Batch: number, Files: len(names)}
	for _, name := range names {
		if !strings.HasSuffix(name, ".pdf.pgp") {
			continue
		}
		one.Parts++
		say.progress("%s: part %d, %s", number, one.Parts, name)
		pdf, err := v.part(k, filepath.Join(folder, name))
		if err != nil {
			return verified{}, fmt.Errorf("%s: %w", name, err)
		}
		if pdf != "" {
			one.PDFs = append(one.PDFs, pdf)
		}
	}
	if v.Offline {
		return one, nil
	}
	d, err := s.open()
	if err != nil {
		return verified{}, err
	}
	a, err := d.send(ctx, number, report{ReceiptID: "verified." + number, Kind: "verified"})
	if err != nil {
		return verified{}, err
	}
	one.State = a.State
	note := filepath.Join(folder, number+verifiedNote)
	return one, writeWhole(note, func(w io.Writer) error {
		_, err := fmt.Fprintln(w, number)
		return err
	})
}

// verifiedNote ends the name of the file that says that a batch was verified and
// the server told so: a run over all batches passes over it.
const verifiedNote = ".verified"

func (v *verify) part(k *keys, path string) (pdf string, err error) {
	if v.DecryptTo == "" {
		return "", k.open(path, io.Discard)
	}
	if err := os.MkdirAll(v.DecryptTo, 0o700); err != nil {
		return "", err
	}
	pdf = filepath.Join(v.DecryptTo, strings.TrimSuffix(filepath.Base(path), ".pgp"))
	return pdf, writeWhole(pdf, func(w io.Writer) error { return k.open(path, w) })
}

// checkList compares every file with <batch>.sha256 and gives their names.
func checkList(folder, number string) ([]string, error) {
	f, err := os.Open(filepath.Join(folder, number+".sha256")) //nolint:gosec // inside of --out
	if err != nil {
		return nil, unverified(err)
	}
	defer func() { _ = f.Close() }()
	var names []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		want, name, ok := strings.Cut(lines.Text(), "  ")
		if !ok || !goodName(name) || !strings.HasPrefix(name, number+".") {
			return nil, unverified(errors.New("the list of hashes is damaged"))
		}
		sum, err := hashFile(filepath.Join(folder, name))
		if err != nil {
			return nil, unverified(err)
		}
		if sum != want {
			return nil, unverified(fmt.Errorf("%s: its SHA-256 is %s, the list says %s", name, sum, want))
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return nil, unverified(errors.New("the list of hashes is empty"))
	}
	return names, nil
}

// checkManifest wants every part that the manifest names in the list of hashes,
// and no other.
func checkManifest(folder, number string, names []string) error {
	text, err := os.ReadFile(filepath.Join(folder, number+".manifest.json")) //nolint:gosec // inside of --out
	if err != nil {
		return unverified(err)
	}
	var m struct {
		Batch string `json:"batch"`
		Parts []struct {
			File string `json:"file"`
		} `json:"parts"`
	}
	if err := json.Unmarshal(text, &m); err != nil || m.Batch != number || !slices.Contains(names, number+".manifest.json") {
		return unverified(errors.New("the manifest is damaged or of another batch"))
	}
	parts := 0
	for _, name := range names {
		if strings.HasSuffix(name, ".pdf.pgp") {
			parts++
		}
	}
	for _, p := range m.Parts {
		if !slices.Contains(names, p.File) {
			return unverified(fmt.Errorf("the list of hashes lacks %s, which the manifest names", p.File))
		}
	}
	if parts != len(m.Parts) {
		return unverified(fmt.Errorf("the list of hashes names %d parts, the manifest %d", parts, len(m.Parts)))
	}
	return nil
}

func pulledIn(out string) ([]string, error) {
	entries, err := os.ReadDir(out)
	if err != nil {
		return nil, usage(fmt.Errorf("--out: %w", err))
	}
	var numbers []string
	for _, e := range entries {
		_, err := os.Stat(filepath.Join(out, e.Name(), e.Name()+".ready"))
		_, done := os.Stat(filepath.Join(out, e.Name(), e.Name()+verifiedNote))
		if e.IsDir() && err == nil && done != nil {
			numbers = append(numbers, e.Name())
		}
	}
	slices.Sort(numbers)
	return numbers, nil
}
