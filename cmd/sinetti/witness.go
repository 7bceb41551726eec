package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/witness"
	"sinetti/seal"
)

type witnessVerbs struct {
	Serve witnessServe `cmd:"" help:"Cosign what follows from what was cosigned before; on another host than the log's."`
	Keys  witnessKeys  `cmd:"" help:"The witness's key."`
	Show  witnessShow  `cmd:"" help:"Show what was cosigned last."`
}

type witnessKeys struct {
	Init witnessKeysInit `cmd:"" help:"Make the witness's key; one that is there is never overwritten."`
	Show witnessKeysShow `cmd:"" help:"Print the public half."`
}

// witnessKey is where the witness's secret key lies.
type witnessKey struct {
	WitnessSecret string `help:"The witness's secret key, mode 0600." required:"" type:"path" placeholder:"FILE"`
}

func (k witnessKey) signer() (*witness.Signer, error) {
	text, err := seal.ReadPrivateFile(k.WitnessSecret)
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_SECRET: %v", err)}
	}
	defer clear(text)
	signer, err := witness.NewSigner(string(text))
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_SECRET: %s: %v", k.WitnessSecret, err)}
	}
	return signer, nil
}

type witnessKeysInit struct {
	witnessKey
	Name string `help:"The witness's name, such as witness.example/w1." required:"" placeholder:"NAME"`
}

// Run makes the key file and prints what others check cosignatures by.
func (c witnessKeysInit) Run(o *output) error {
	secret, public, err := witness.GenerateKey(c.Name)
	if err != nil {
		return usageError{err.Error()}
	}
	f, err := os.OpenFile(c.WitnessSecret, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("%w: a key that is there is never overwritten", err)
	}
	_, err = fmt.Fprintln(f, secret)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(o.out, public)
	return err
}

type witnessKeysShow struct{ witnessKey }

// Run prints the public half.
func (c witnessKeysShow) Run(o *output) error {
	signer, err := c.signer()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(o.out, signer.Verifier())
	return err
}

// logKeys are the logs that a witness stands for.
type logKeys struct {
	WitnessLogs []string `help:"Public keys of the logs, NAME+ID+BASE64; a log's name is its key's, several keys may share it." required:"" placeholder:"KEY"`
}

func (l logKeys) verifiers() ([]note.Verifier, error) {
	list := make([]note.Verifier, len(l.WitnessLogs))
	for i, text := range l.WitnessLogs {
		verifier, err := note.NewVerifier(strings.TrimSpace(text))
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_LOGS: key %d: %v", i+1, err)}
		}
		list[i] = verifier
	}
	return list, nil
}

type witnessShow struct {
	WitnessState string `help:"The witness's folder." required:"" type:"existingdir" placeholder:"DIR"`
}

// Run prints the notes as they lie in the folder; each carries its signatures.
func (c witnessShow) Run(o *output) error {
	files, err := filepath.Glob(filepath.Join(c.WitnessState, "*.checkpoint"))
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file) //nolint:gosec // below the operator's own setting
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(o.out, "%s\n", text); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(o.errs, "%d logs\n", len(files))
	return err
}
