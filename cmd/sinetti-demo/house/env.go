package house

import (
	"crypto/rand"
	"encoding/hex"
	"strconv"
)

// shared is what both programs are told.
func (h *House) shared(role string) []string {
	return []string{
		"SINETTI_DATABASE_URL=" + h.Cluster.URL(role, database),
		"SINETTI_DATABASE_PASSWORD_FILE=" + h.passwordFile(role),
		"SINETTI_CRYPT_KEYSET=" + h.file("keys", "crypt.json"),
		"SINETTI_BLOB_URL=file://" + h.file("blobs"),
		"SINETTI_LOG_LEVEL=info",
	}
}

func (h *House) serverEnv() []string {
	return append(append(h.shared("sinetti_server"), h.cardEnv()...),
		"SINETTI_ACT_LIMIT_FACTOR="+strconv.Itoa(max(1, h.ActLimitFactor)),
		"SINETTI_LISTEN="+loopback(h.ports.Browser),
		"SINETTI_PUBLIC_URL="+h.BrowserURL(),
		"SINETTI_METRICS_LISTEN="+loopback(h.ports.Metrics),
		"SINETTI_MACHINE_LISTEN="+loopback(h.ports.Machines),
		"SINETTI_MACHINE_CERT="+h.file("ca", "machines.pem"),
		"SINETTI_MACHINE_KEY="+h.file("ca", "machines.key"),
		"SINETTI_MACHINE_CLIENT_CA="+h.file("ca", "ca.pem"),
		"SINETTI_CAPSULE_KEY="+h.file("keys", "capsule.key"),
		"SINETTI_SEAL_CERT="+h.SealFile(),
		"SINETTI_SEAL_KEY="+h.sealKeyFile(),
		"SINETTI_REGISTERS="+h.registersFile(),
	)
}

// cardEnv lets officers log in by the demo's cards.
func (h *House) cardEnv() []string {
	if h.CardCA == "" {
		return nil
	}
	env := []string{"SINETTI_CARD_CA=" + h.CardCA, "SINETTI_SCS_ENDPOINTS=" + h.CardSoftware}
	if !h.ClientCertificates {
		return append(env, "SINETTI_CARD_PROTOCOLS=scs,web-eid")
	}
	return append(env,
		"SINETTI_CARD_LISTEN="+loopback(h.ports.Cards),
		"SINETTI_CARD_URL=https://localhost:"+strconv.Itoa(h.ports.Cards),
		"SINETTI_CARD_CERT="+h.file("ca", "machines.pem"),
		"SINETTI_CARD_KEY="+h.file("ca", "machines.key"),
	)
}

// AuthorityFile is the demo's own authority, which signed its servers.
func (h *House) AuthorityFile() string { return h.file("ca", "ca.pem") }

func (h *House) workerEnv() []string {
	env := append(h.shared("sinetti_worker"),
		"SINETTI_VAULT_DIR="+h.file("vault"),
		"SINETTI_TRUST_DIR="+h.file("trust"),
		"SINETTI_NATS_URL="+h.BrokerURL(),
		"SINETTI_HEALTH_LISTEN="+loopback(h.ports.WorkerHealth),
	)
	if h.mailbox == nil { // the worker's tools run before there is one
		return env
	}
	return append(env,
		"SINETTI_SMTP_URL=smtp://"+h.mailbox.address,
		"SINETTI_MAIL_FROM=sinetti@example.org",
		"SINETTI_PUBLIC_URL="+h.BrowserURL(),
	)
}

// sealerEnv is little: the sealer holds the log's key and reads no personal column.
func (h *House) sealerEnv() []string {
	return []string{
		"SINETTI_DATABASE_URL=" + h.Cluster.URL("sinetti_sealer", database),
		"SINETTI_DATABASE_PASSWORD_FILE=" + h.passwordFile("sinetti_sealer"),
		"SINETTI_AUDIT_KEY=" + h.file("keys", "audit.key"),
		"SINETTI_AUDIT_LOG_URL=file://" + h.LogFolder(),
		"SINETTI_LOG_LEVEL=info",
	}
}

// LogFolder is where the audit log is published as tiles.
func (h *House) LogFolder() string { return h.file("audit-log") }

// LogKeyFile holds the public half of the key that signs the audit log.
func (h *House) LogKeyFile() string { return h.file("keys", "audit.pub") }

// randomWord is a password of 128 bits in hexadecimal.
func randomWord() string {
	b := make([]byte, 16)
	if _, err := rand.Read(b); err != nil {
		panic(err) // without randomness nothing can go on
	}
	return hex.EncodeToString(b)
}
