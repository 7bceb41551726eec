package main

import (
	"errors"
	"fmt"
	"os"

	"sinetti/store"
	"sinetti/vault"
)

type keysCommands struct {
	Init    keysInit    `cmd:"" help:"Make the vault's keys, once, and the trust directory's folders."`
	Show    keysShow    `cmd:"" help:"Show the fingerprints that partners get on paper."`
	Signing keysSigning `cmd:"" help:"Write the OpenPGP public key by which print houses verify batches."`
	Intake  keysIntake  `cmd:"" help:"Rotate the intake keys where that is due, and write their statement."`
	Rotate  keysRotate  `cmd:"" help:"Begin an epoch and move all code keys under it."`
}

type keysInit struct{ folders }

// Run makes the keys; where they are complete already it changes nothing.
func (c keysInit) Run(o *output) error {
	err := vault.Init(c.VaultDir, c.TrustDir, store.SystemClock{}.Now())
	if errors.Is(err, vault.ErrInitialised) {
		return usageError{err.Error()}
	}
	if err != nil {
		return err
	}
	return keysShow(c).Run(o)
}

type keysShow struct{ folders }

// Run shows the fingerprints.
func (c keysShow) Run(o *output) error {
	v, err := c.open()
	if err != nil {
		return err
	}
	_, signing, err := v.SigningKey()
	if err != nil {
		return err
	}
	return o.say("identity key (makers check the intake keys by it): %s\nsigning key (print houses check batches by it):    %s", v.Identity(), signing)
}

type keysSigning struct {
	folders
	Out string `help:"File to write; without it, standard output." type:"path" placeholder:"FILE"`
}

// Run writes the armoured public key.
func (c keysSigning) Run(o *output) error {
	v, err := c.open()
	if err != nil {
		return err
	}
	armoured, _, err := v.SigningKey()
	if err != nil {
		return err
	}
	if c.Out == "" {
		return o.say("%s", armoured)
	}
	return os.WriteFile(c.Out, []byte(armoured+"\n"), 0o644) //nolint:gosec // a public key
}

type keysIntake struct{ folders }

// Run rotates and shows the statement, as GET /bureau/intake-keys will serve it.
func (c keysIntake) Run(o *output) error {
	v, err := c.open()
	if err != nil {
		return err
	}
	text, err := v.RotateIntake(store.SystemClock{}.Now())
	if err != nil {
		return err
	}
	return o.say("%s", text)
}

type keysRotate struct {
	folders
	AtOnce int `help:"How many keys are moved while the key store is locked." default:"2000"`
}

// Run moves every code key under a new epoch; then older backups of the key
// store open nothing that was destroyed before.
func (c keysRotate) Run(o *output) error {
	v, err := c.open()
	if err != nil {
		return err
	}
	epoch, err := v.RotateEpoch()
	if err != nil {
		return err
	}
	for left := 1; left > 0; {
		if left, err = v.Rewrap(c.AtOnce); err != nil {
			return fmt.Errorf("epoch %d has begun, run again to go on: %w", epoch, err)
		}
	}
	return o.say("epoch %d holds all code keys", epoch)
}
