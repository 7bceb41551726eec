package house

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/seal"
	"sinetti/store/crypt"
)

// keysMade marks that every key was exchanged; it is written last.
const keysMade = "keys/exchanged"

// exchangeKeys makes what the parties of a real installation make and hand to each
// other on paper and in envelopes: once, before the first start.
func (h *House) exchangeKeys(ctx context.Context) error {
	h.World = world.New(h.Seed, h.today(), h.Orders, h.Rules)
	if _, err := os.Stat(h.file(keysMade)); err == nil {
		return errors.Join(h.makeLogKey(ctx), h.makeSeal(ctx), h.readFingerprints()) // an older demo's has neither log key nor seal
	}
	if err := h.noDatabaseYet(ctx); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{h.makeVault, h.makeServerKeys, h.makeLogKey, h.makeSeal, h.makeCertificates, h.makePartnerKeys, h.takeAgencyKeys} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := h.readFingerprints(); err != nil {
		return err
	}
	return os.WriteFile(h.file(keysMade), nil, 0o600)
}

// noDatabaseYet refuses to make new keys for a database that others sealed.
func (h *House) noDatabaseYet(ctx context.Context) error {
	there, err := h.databaseThere(ctx)
	if err == nil && there {
		err = errors.New("the demo's database is there but its keys are gone; remedy: make demo-reset")
	}
	return err
}

// makeVault lets the worker make its own keys; an earlier, broken start may have
// done so already.
func (h *House) makeVault(ctx context.Context) error {
	if _, err := os.Stat(h.file("vault", "intake", "statement.json")); err == nil {
		return nil
	}
	_, err := h.workerTool(ctx, "keys", "init")
	return err
}

// workerTool runs a command of sinetti-worker and gives what it prints.
func (h *House) workerTool(ctx context.Context, args ...string) (string, error) {
	return h.tool(ctx, "sinetti-worker", h.workerEnv(), args)
}

// serverTool runs a command of sinetti.
func (h *House) serverTool(ctx context.Context, args ...string) error {
	_, err := h.tool(ctx, "sinetti", h.serverEnv(), args)
	return err
}

func (h *House) tool(ctx context.Context, name string, env, args []string) (string, error) {
	cmd := exec.CommandContext(ctx, filepath.Join(h.Bin, name), args...) //nolint:gosec // the product's own binary
	cmd.Env = append(os.Environ(), env...)
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, errs.String()+string(out))
	}
	return string(out), nil
}

// makeServerKeys makes the keyset of personal columns and the capsule key, whose
// public half the worker trusts.
func (h *House) makeServerKeys(context.Context) error {
	if err := crypt.Init(h.file("keys", "crypt.json")); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return keyPair(h.file("keys", "capsule.key"), h.file("trust", "capsules", "server.pem"))
}

// logOrigin is the name of the demo's audit log.
const logOrigin = "audit.sinetti-demo.invalid"

// makeLogKey makes the key that signs the audit log, and keeps the public half for
// those who verify.
func (h *House) makeLogKey(ctx context.Context) error {
	secret := h.file("keys", "audit.key")
	if _, err := os.Stat(h.LogKeyFile()); err == nil {
		return nil
	}
	if err := fresh(secret); err != nil {
		return err
	}
	verifier, err := h.tool(ctx, "sinetti", nil, []string{"audit", "keys", "init", "--origin", logOrigin, "--key", secret})
	if err != nil {
		return err
	}
	return os.WriteFile(h.LogKeyFile(), []byte(verifier), 0o600)
}

// keyPair makes an Ed25519 key and writes both halves where they belong.
func keyPair(private, public string) error {
	pub, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	return errors.Join(fresh(private), fresh(public), seal.WritePrivateKey(private, key), seal.WritePublicKey(public, pub))
}

// fresh removes what a broken start left behind.
func fresh(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

func (h *House) makeCertificates(context.Context) error {
	ca, err := newAuthority(h.file("ca"))
	if err != nil {
		return err
	}
	if err := ca.issue("machines", x509.ExtKeyUsageServerAuth); err != nil {
		return err
	}
	for _, p := range h.World.Partners {
		if err := ca.issue(p.Code, x509.ExtKeyUsageClientAuth); err != nil {
			return err
		}
	}
	return nil
}

func (h *House) makePartnerKeys(context.Context) error {
	for _, p := range h.World.Partners {
		var err error
		if p.Kind == "bureau" {
			err = keyPair(h.file("keys", p.Code+".key"), h.file("trust", "makers", p.ID.String()+".pem"))
		} else {
			err = h.printHouseKey(p)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// printHouseKey makes a print house's OpenPGP key.
func (h *House) printHouseKey(p world.Partner) error {
	key, err := crypto.PGP().KeyGeneration().AddUserId(p.Name, p.Code+"@example.invalid").New().GenerateKey()
	if err != nil {
		return err
	}
	private, err := key.Armor()
	if err != nil {
		return err
	}
	public, err := key.GetArmoredPublicKey()
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(h.file("keys", p.Code+".secret.asc"), []byte(private), 0o600),
		os.WriteFile(h.file("trust", "print-houses", p.ID.String()+".asc"), []byte(public), 0o600),
	)
}

// takeAgencyKeys files what the vault shows of itself: the OpenPGP key by which
// print houses verify, and the fingerprint that the bureau got on paper.
func (h *House) takeAgencyKeys(ctx context.Context) error {
	armoured, err := h.workerTool(ctx, "keys", "signing")
	if err != nil {
		return err
	}
	shown, err := h.workerTool(ctx, "keys", "show")
	if err != nil {
		return err
	}
	line, _, _ := strings.Cut(shown, "\n")
	_, identity, found := strings.Cut(line, ": ")
	if !found {
		return errors.New("sinetti-worker keys show: no fingerprint in its first line")
	}
	return errors.Join(
		os.WriteFile(h.AgencyKeyFile(), []byte(armoured), 0o600),
		os.WriteFile(h.file("keys", "vault-identity"), []byte(strings.TrimSpace(identity)), 0o600),
	)
}

// AgencyKeyFile is the OpenPGP public key of the agency.
func (h *House) AgencyKeyFile() string { return h.file("keys", "agency.asc") }

// VaultIdentity is the fingerprint that the maker got on paper.
func (h *House) VaultIdentity() (string, error) {
	text, err := os.ReadFile(h.file("keys", "vault-identity"))
	return string(text), err
}

// Files are where a partner's files lie.
type Files struct{ CA, Cert, CertKey, Key string }

// PartnerFiles gives the certificate and the private key of a partner.
func (h *House) PartnerFiles(p world.Partner) Files {
	f := Files{CA: h.file("ca", "ca.pem"), Cert: h.file("ca", p.Code+".pem"), CertKey: h.file("ca", p.Code+".key"), Key: h.file("keys", p.Code+".secret.asc")}
	if p.Kind == "bureau" {
		f.Key = h.file("keys", p.Code+".key")
	}
	return f
}

// PressFolder is where a print house keeps what it pulled.
func (h *House) PressFolder(p world.Partner) string { return h.file("press", p.Code) }

// readFingerprints fills in what the database says of the partners.
func (h *House) readFingerprints() error {
	for i := range h.World.Partners {
		p := &h.World.Partners[i]
		files := h.PartnerFiles(*p)
		var err error
		if p.CertFingerprint, err = certFingerprint(files.Cert); err != nil {
			return err
		}
		if p.KeyFingerprint, err = keyFingerprint(p.Kind, files.Key); err != nil {
			return err
		}
	}
	return nil
}

func keyFingerprint(kind, path string) (string, error) {
	if kind == "bureau" {
		key, err := seal.ReadPrivateKey(path)
		if err != nil {
			return "", err
		}
		return seal.Fingerprint(key.Public().(ed25519.PublicKey)), nil //nolint:forcetypeassert // an Ed25519 key has such a half
	}
	body, err := os.ReadFile(path) //nolint:gosec // a path of our own
	if err != nil {
		return "", err
	}
	key, err := crypto.NewKeyFromArmored(string(body))
	if err != nil {
		return "", err
	}
	return key.GetFingerprint(), nil
}

// today is the day on which the demo's world begins: remembered, so that the same
// world comes out at every start.
func (h *House) today() domain.Date {
	name := h.file("keys", "first-day")
	if text, err := os.ReadFile(name); err == nil { //nolint:gosec // a path of our own
		if d, err := domain.ParseDate(string(text)); err == nil {
			return d
		}
	}
	d := h.Rules.Calendar.Today("FI", now()) // the house's own day, as its rules count it
	if err := os.WriteFile(name, []byte(d.String()), 0o600); err != nil {
		h.Watch("cannot remember the first day: " + err.Error())
	}
	return d
}
