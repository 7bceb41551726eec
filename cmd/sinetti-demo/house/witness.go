package house

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// witnessName is the name of the demo's witness. In the world it stands on another
// host, under other administrators; here it is a process with files of its own.
const witnessName = "witness.sinetti-demo.invalid"

// WitnessURL is where the witness of the audit log answers.
func (h *House) WitnessURL() string { return "http://" + loopback(h.ports.Witness) }

// WitnessKeyFile holds the public half of the key that cosigns checkpoints.
func (h *House) WitnessKeyFile() string { return h.file("witness", "key.pub") }

// makeWitness makes the witness's key, once, and the program that holds it.
func (h *House) makeWitness(ctx context.Context) error {
	secret := h.file("witness", "key")
	if _, err := os.Stat(h.WitnessKeyFile()); err != nil {
		if err := fresh(secret); err != nil {
			return err
		}
		public, err := h.tool(ctx, "sinetti", nil, []string{"witness", "keys", "init", "--name", witnessName, "--witness-secret", secret})
		if err != nil {
			return err
		}
		if err := os.WriteFile(h.WitnessKeyFile(), []byte(public), 0o600); err != nil {
			return err
		}
	}
	logKey, err := os.ReadFile(h.LogKeyFile())
	if err != nil {
		return err
	}
	h.witness = &child{
		name: "sinetti-witness", path: filepath.Join(h.Bin, "sinetti"), args: []string{"witness", "serve"},
		env: []string{
			"SINETTI_WITNESS_SECRET=" + secret,
			"SINETTI_WITNESS_STATE=" + h.file("witness", "state"),
			"SINETTI_WITNESS_LOGS=" + strings.TrimSpace(string(logKey)),
			"SINETTI_WITNESS_LISTEN=" + loopback(h.ports.Witness),
		},
		log: filepath.Join(h.logs(), "sinetti-witness.log"), changed: h.writePIDs,
	}
	return nil
}

// witnessEnv says to the sealer, and to whoever verifies, whom to ask. The demo
// asks more often than a house need, so that there is something to see.
func (h *House) witnessEnv() ([]string, error) {
	public, err := os.ReadFile(h.WitnessKeyFile())
	if err != nil {
		return nil, err
	}
	return []string{
		"SINETTI_WITNESS_URLS=" + h.WitnessURL(),
		"SINETTI_WITNESS_KEYS=" + strings.TrimSpace(string(public)),
		"SINETTI_WITNESS_EVERY=2s",
	}, nil
}
