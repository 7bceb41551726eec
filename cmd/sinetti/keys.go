package main

import (
	"errors"
	"fmt"
	"io/fs"

	"sinetti/store/crypt"
)

type keyCommands struct {
	Init   keysInit   `cmd:"" help:"Make a new keyset; one that is there is never overwritten."`
	Rotate keysRotate `cmd:"" help:"Add a key to a keyset, for what is sealed from the next start on."`
}

// keyFile is where the keys of personal columns lie.
type keyFile struct {
	CryptKeyset string `help:"Keys of personal columns." required:"" type:"path" placeholder:"FILE"`
}

type keysInit struct{ keyFile }

// Run makes the file, readable for its owner alone.
func (c keysInit) Run(o *output) error {
	err := crypt.Init(c.CryptKeyset)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: a new keyset would open nothing that was sealed with it", c.CryptKeyset)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(o.out, "%s made, mode 0600. Every server and worker needs this same file; keep a copy of it apart from the database.\n", c.CryptKeyset)
	return err
}

type keysRotate struct{ keyFile }

// Run adds the key that seals from the next start on; the older ones still open.
func (c keysRotate) Run(o *output) error {
	if err := crypt.Rotate(c.CryptKeyset); err != nil {
		return err
	}
	_, err := fmt.Fprintf(o.out, "%s has a new key. Copy the file to every server and worker first, then restart them.\n", c.CryptKeyset)
	return err
}
