package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"time"

	"sinetti/audit/witness"
	"sinetti/mail"
)

// witnessAddress is where witnesses are asked, and how they are known.
type witnessAddress struct {
	WitnessURLs []string `name:"witness-urls" help:"Witnesses' submission prefixes (c2sp.org/tlog-witness)." placeholder:"URL"`
	WitnessKeys []string `help:"Public keys of these witnesses, in their order, NAME+ID+BASE64." placeholder:"KEY"`
	WitnessCA   string   `name:"witness-ca" help:"PEM authorities that witnesses' certificates are checked by; without it, the machine's own." type:"path" placeholder:"FILE"`
}

// outlets are the places outside of the house that the sealer sends checkpoints to.
type outlets struct {
	witnessAddress
	WitnessEvery     time.Duration `help:"How often each witness is asked." default:"1m"`
	WitnessFile      string        `help:"List that every checkpoint is appended to, where the agency cannot write over it." type:"path" placeholder:"FILE"`
	WitnessFileEvery time.Duration `help:"How often the list grows." default:"10m"`
	WitnessMail      string        `help:"Mailbox outside of the agency that checkpoints are sent to." placeholder:"ADDRESS"`
	WitnessMailEvery time.Duration `help:"How often a checkpoint is mailed: where the clock (UTC) passes a multiple of it." default:"24h"`
	WitnessMailFrom  string        `help:"Sender's address of these mails." placeholder:"ADDRESS"`
	WitnessSMTP      string        `name:"witness-smtp" help:"Mail server of these mails: smtp://host:port or smtps://host:port." placeholder:"URL"`
	WitnessSMTPUser  string        `name:"witness-smtp-user" help:"User name for a mail server that asks for one." placeholder:"NAME"`
	WitnessSMTPPass  string        `name:"witness-smtp-password-file" help:"File that holds its password." type:"path" placeholder:"FILE"`
}

// outside makes the outlets that are set; none at all is allowed, and said.
func (c outlets) outside(ctx context.Context, log *slog.Logger) (*witness.Outlets, error) {
	list, err := c.witnesses()
	if err != nil {
		return nil, err
	}
	if c.WitnessFile != "" {
		list = append(list, witness.File(c.WitnessFile, c.WitnessFileEvery, time.Now))
	}
	if c.WitnessMail != "" {
		mailbox, err := c.mailbox()
		if err != nil {
			return nil, err
		}
		list = append(list, mailbox)
	}
	if len(list) == 0 {
		log.LogAttrs(ctx, slog.LevelWarn, "no witness: whoever holds the log's key and its database can rewrite it unseen")
	}
	return witness.NewOutlets(time.Now, log, list...), nil
}

func (c outlets) witnesses() ([]witness.Outlet, error) {
	clients, err := c.clients()
	if err != nil {
		return nil, err
	}
	list := make([]witness.Outlet, len(clients))
	for i, client := range clients {
		list[i] = client.Through(c.WitnessEvery)
	}
	return list, nil
}

// clients knows each witness by its own key alone.
func (c witnessAddress) clients() ([]*witness.Client, error) {
	keys, err := witnessVerifiers(c.WitnessKeys)
	if err != nil {
		return nil, err
	}
	if len(keys) != len(c.WitnessURLs) {
		return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_KEYS: %d keys for %d witnesses", len(keys), len(c.WitnessURLs))}
	}
	transport, err := c.transport()
	if err != nil {
		return nil, err
	}
	list := make([]*witness.Client, len(keys))
	for i, address := range c.WitnessURLs {
		if list[i], err = witness.NewClient(address, transport, keys[i]); err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_URLS: %v", err)}
		}
	}
	return list, nil
}

// witnessVerifiers reads public keys of witnesses.
func witnessVerifiers(texts []string) ([]*witness.Verifier, error) {
	list := make([]*witness.Verifier, len(texts))
	for i, text := range texts {
		verifier, err := witness.NewVerifier(text)
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_KEYS: key %d: %v", i+1, err)}
		}
		list[i] = verifier
	}
	return list, nil
}

func (c witnessAddress) transport() (http.RoundTripper, error) {
	if c.WitnessCA == "" {
		return http.DefaultTransport, nil
	}
	text, err := os.ReadFile(c.WitnessCA)
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_CA: %v", err)}
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(text) {
		return nil, usageError{fmt.Sprintf("SINETTI_WITNESS_CA: %s holds no certificate", c.WitnessCA)}
	}
	return &http.Transport{
		Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true, IdleConnTimeout: 2 * time.Minute,
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots},
	}, nil
}

// mailbox is a person outside: a mail, once read elsewhere, cannot be called back.
func (c outlets) mailbox() (witness.Outlet, error) {
	settings := mail.Settings{URL: c.WitnessSMTP, User: c.WitnessSMTPUser, From: c.WitnessMailFrom, PublicURL: "https://localhost"}
	if c.WitnessSMTPPass != "" {
		text, err := os.ReadFile(c.WitnessSMTPPass)
		if err != nil {
			return witness.Outlet{}, usageError{fmt.Sprintf("SINETTI_WITNESS_SMTP_PASSWORD_FILE: %v", err)}
		}
		settings.Password = strings.TrimRight(string(text), "\r\n")
	}
	post, err := mail.New(settings)
	if err != nil {
		return witness.Outlet{}, usageError{fmt.Sprintf("SINETTI_WITNESS_SMTP, SINETTI_WITNESS_MAIL_FROM: %v", err)}
	}
	send := func(ctx context.Context, p witness.Checkpoint, _ witness.Prover) ([]witness.Cosignature, error) {
		return nil, post.SendCheckpoint(ctx, c.WitnessMail, mail.Checkpoint{Origin: p.Origin, Size: p.Size, Note: string(p.Note)})
	}
	return witness.Outlet{Name: "mail", Every: c.WitnessMailEvery, Anew: true, OnTheHour: true, Send: send}, nil
}
