package worker_test

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/store"
	"sinetti/test/world"
	"sinetti/web"
)

// printShop is a print house's machine before the agency's door.
type printShop struct {
	*house
	authority *world.Authority
	own       world.Issued
	env       []string
	out       string
}

// shop opens the machines' door over TLS and gives the print house its certificate.
func (h *house) shop() *printShop {
	h.t.Helper()
	authority := world.NewAuthority(h.t)
	server, client := authority.Issue("server", x509.ExtKeyUsageServerAuth), authority.Issue("print-house", x509.ExtKeyUsageClientAuth)
	leaf, err := x509.ParseCertificate(client.Pair.Certificate[0])
	h.must(err)
	h.world.PrintHouse.Fingerprint = auth.Fingerprint(leaf)
	h.exec(`update partners set cert_fingerprint = $2 where id = $1`, h.world.PrintHouse.ID, h.world.PrintHouse.Fingerprint)
	metrics := web.NewMetrics()
	log := slog.New(slog.DiscardHandler)
	s := h.db.Store()
	door := httptest.NewUnstartedServer(web.NewMachines(&web.Machines{
		Auth: auth.New(s, store.SystemClock{}, nil), Press: h.press, Monitor: web.NewMonitor(s.Ping, log, metrics), Metrics: metrics, Log: log, Clock: store.SystemClock{},
	}))
	door.TLS, err = web.MachineTLS(server.CertFile, server.KeyFile, authority.File)
	h.must(err)
	door.StartTLS()
	h.t.Cleanup(door.Close)
	shop := &printShop{house: h, authority: authority, own: client, out: h.path("shop")}
	h.must(os.MkdirAll(shop.out, 0o700))
	armoured, err := h.printKey.Armor()
	h.must(err)
	sender, _, err := h.vault.SigningKey()
	h.must(err)
	for name, text := range map[string]string{"own.asc": armoured, "sender.asc": sender} {
		h.must(os.WriteFile(h.path(name), []byte(text), 0o600))
	}
	shop.env = []string{
		"SINETTI_PRESS_URL=" + door.URL, "SINETTI_PRESS_CA=" + authority.File, "SINETTI_PRESS_CERT=" + client.CertFile,
		"SINETTI_PRESS_KEY=" + client.KeyFile, "SINETTI_PRESS_OUT=" + shop.out, "SINETTI_PRESS_PGP_KEY=" + h.path("own.asc"),
		"SINETTI_PRESS_SENDER_KEY=" + h.path("sender.asc"),
	}
	return shop
}

// run runs the print house's program and wants that exit code.
func (p *printShop) run(want int, args ...string) map[string]any {
	p.t.Helper()
	cmd := exec.Command(world.PressProgram(p.t), append([]string{"--json", "--no-input"}, args...)...)
	cmd.Env = p.env
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, _ := cmd.Output()
	if got := cmd.ProcessState.ExitCode(); got != want {
		p.t.Fatalf("sinetti-press %v: exit %d, want %d\n%s", args, got, want, stderr.String())
	}
	var said map[string]any
	if len(out) > 0 {
		p.must(json.Unmarshal(out, &said))
	}
	return said
}

// The print house's own program over TLS, from nothing to do until reconciled, and
// stock gpg on what it pulled.
func TestThePrintHousesProgram(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	shop := h.shop()
	if said := shop.run(0, "pull"); len(said["batches"].([]any)) != 0 {
		t.Errorf("nothing to do: %v", said)
	}
	h.orders(3)
	number := h.sealed()
	m := h.manifest(number)
	shop.run(2, "pull", "--nonsense")
	shop.run(5, "pull", "E26-AAAAAA-A")
	shop.run(0, "pull")
	part := filepath.Join(shop.out, number, m.Parts[0].File)

	// Half a download is gone on with; what is there already is not fetched again.
	whole, err := os.ReadFile(part)
	h.must(err)
	h.must(os.Remove(part))
	h.must(os.WriteFile(part+"."+m.Parts[0].SHA256[:16]+".partial", whole[:len(whole)/2], 0o600))
	said := shop.run(0, "pull")
	if one := said["batches"].([]any)[0].(map[string]any); one["fetched"] != 1.0 || one["state"] != "fetched" {
		t.Errorf("pulled again: %v", one)
	}
	h.gpg(part)

	// A corrupt batch does not verify, and nobody is told that it did.
	h.must(os.WriteFile(part, append([]byte{whole[0], whole[1] ^ 1}, whole[2:]...), 0o600))
	shop.run(4, "verify")
	h.must(os.WriteFile(part, whole[:len(whole)-1], 0o600))
	shop.run(4, "verify")
	sum := sha256.Sum256(whole[:len(whole)-1])
	list := filepath.Join(shop.out, number, number+".sha256")
	text, err := os.ReadFile(list)
	h.must(err)
	forged := strings.Replace(string(text), m.Parts[0].SHA256, hex.EncodeToString(sum[:]), 1)
	h.must(os.WriteFile(list, []byte(forged), 0o600))
	shop.run(4, "verify") // the hash fits now, the message does not
	// What is not encrypted is believed for the agency's signature alone.
	h.must(os.WriteFile(part, whole, 0o600))
	order := filepath.Join(shop.out, number, number+".workorder.pdf")
	printed, err := os.ReadFile(order)
	h.must(err)
	h.must(os.WriteFile(order, []byte("print it twice"), 0o600))
	was, is := sha256.Sum256(printed), sha256.Sum256([]byte("print it twice"))
	forged = strings.Replace(string(text), hex.EncodeToString(was[:]), hex.EncodeToString(is[:]), 1)
	h.must(os.WriteFile(list, []byte(forged), 0o600))
	shop.run(4, "verify")
	if state := one[string](h, `select state from batches`); state != "fetched" {
		t.Errorf("a corrupt batch is %s", state)
	}
	shop.run(0, "pull") // fetches what differs
	verified := shop.run(0, "verify", "--decrypt-to", h.path("pdf"))
	pdf := verified["batches"].([]any)[0].(map[string]any)["pdfs"].([]any)[0].(string)
	if err := exec.Command("qpdf", "--check", pdf).Run(); err != nil {
		t.Errorf("qpdf --check: %v", err)
	}
	if said := shop.run(0, "verify"); len(said["batches"].([]any)) != 0 {
		t.Errorf("verified twice: %v", said)
	}
	shop.run(0, "verify", number)
	shop.run(0, "receipt", "printing", number)
	shop.run(5, "receipt", "posted", number, "--count", "2")
	shop.run(2, "receipt", "posted", number, "--from", "3")
	shop.run(0, "spoil", number, m.Pieces[0].Letter, "--reason", "jam")
	shop.run(0, "spoil", number, m.Pieces[0].Letter, "--reason", "jam")
	shop.run(5, "spoil", number, "A222-B222-C222-D", "--reason", "jam")
	said = shop.run(0, "receipt", "posted", number, "--part", "1")
	if said["state"] != "reconciled" {
		t.Errorf("posted: %v", said)
	}
	shop.run(0, "receipt", "posted", number, "--part", "1")
	if said := shop.run(0, "status", number); said["tally"].(map[string]any)["spoiled"] != 1.0 {
		t.Errorf("status: %v", said)
	}
	shop.env[0] = "SINETTI_PRESS_URL=https://127.0.0.1:1"
	shop.run(3, "status")
}

// gpg decrypts and verifies with stock tools alone.
func (h *house) gpg(sealed string) {
	h.t.Helper()
	home, err := os.MkdirTemp("", "gpg") // short, for gpg-agent's socket
	h.must(err)
	h.t.Cleanup(func() {
		_ = exec.Command("gpgconf", "--homedir", home, "--kill", "gpg-agent").Run()
		_ = os.RemoveAll(home)
	})
	gpg := func(args ...string) string {
		out, err := exec.Command("gpg", append([]string{"--homedir", home, "--batch", "--status-fd", "1", "--trust-model", "always"}, args...)...).CombinedOutput()
		if err != nil {
			h.t.Fatalf("gpg %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	gpg("--import", h.path("own.asc"))
	gpg("--import", h.path("sender.asc"))
	said := gpg("--output", h.path("gpg.pdf"), "--decrypt", sealed)
	if !strings.Contains(said, "[GNUPG:] GOODSIG") || !strings.Contains(said, "[GNUPG:] DECRYPTION_OKAY") {
		h.t.Errorf("gpg says:\n%s", said)
	}
	pdf, err := os.ReadFile(h.path("gpg.pdf"))
	h.must(err)
	if !bytes.HasPrefix(pdf, []byte("%PDF")) {
		h.t.Error("what gpg decrypted is no PDF")
	}
}

// No transaction stays open while a part is drawn, sealed and uploaded: one that
// is idle for too long is ended by PostgreSQL, and the part would never be sealed.
func TestNoTransactionWaitsForTheDrawing(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(900)
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.exec(`do $$ begin execute format('alter role sinetti_worker in database %I set idle_in_transaction_session_timeout = 2000', current_database()); end $$`)
	h.must(h.newWorker().SealPart(h.ctx, h.batch(), 1, done))
	h.work(h.worker)
	h.whole(900)
	opened := one[string](h, `select string_agg(detail->>'letters' || ' of part ' || (detail->>'part'), ',') from audit_entries where act = 'code.opened'`)
	if opened != "900 of part 1" {
		t.Errorf("audited as opened: %s", opened)
	}
}
