package main

import (
	"errors"
	"fmt"
	"io/fs"

	"sinetti/audit/tree"
)

type auditKeys struct {
	Init auditKeysInit `cmd:"" help:"Make a new key; one that is there is never overwritten."`
	Show auditKeysShow `cmd:"" help:"Print the public half, for those who verify."`
}

type auditKeysInit struct {
	Origin string `help:"The log's name, one word such as the host and path where it is published." required:"" placeholder:"NAME"`
	Key    string `help:"File of the secret half." required:"" type:"path" placeholder:"FILE"`
}

// Run makes the file, readable for its owner alone, and prints the public half.
func (c auditKeysInit) Run(o *output) error {
	verifier, err := tree.InitKey(c.Key, c.Origin)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: a new key would sign another log", c.Key)
	}
	if err != nil {
		return err
	}
	return tellKey(o, verifier)
}

type auditKeysShow struct {
	Key string `help:"File of the secret half." required:"" type:"path" placeholder:"FILE"`
}

// Run prints the public half.
func (c auditKeysShow) Run(o *output) error {
	key, err := tree.ReadKey(c.Key)
	if err != nil {
		return err
	}
	return tellKey(o, key.Verifier())
}

// tellKey prints the public half alone on standard output, so that it can be
// written to a file; what people compare goes beside it.
func tellKey(o *output, verifier string) error {
	if _, err := fmt.Fprintln(o.out, verifier); err != nil {
		return err
	}
	_, err := fmt.Fprintf(o.errs, "fingerprint %s\nGive the line to everybody who verifies, and compare the fingerprint by another way.\n", tree.Fingerprint(verifier))
	return err
}
