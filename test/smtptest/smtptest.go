// Package smtptest runs a real mail server inside a test: it takes mails, or
// refuses them as a server would.
package smtptest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io"
	"log"
	"math/big"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// User and Password are those that a server with Auth takes.
const (
	User     = "sinetti"
	Password = "a mail server's password"
)

// Options say how the server behaves.
type Options struct {
	TLS      bool // a certificate for localhost, for STARTTLS or from the first byte
	Implicit bool // TLS from the first byte
	Auth     bool // asks for User and Password
	// Refuse is answered to each recipient; nil takes them.
	Refuse *smtp.SMTPError
}

// Server is a mail server on loopback. It ends with its test.
type Server struct {
	Address string
	Roots   *x509.CertPool // that its certificate is checked by

	options Options
	mutex   sync.Mutex
	mails   []Mail
}

// Mail is one that was taken.
type Mail struct {
	From, To, Subject, Body string
	Encrypted               bool
}

// Start runs a server for the test.
func Start(t testing.TB, o Options) *Server {
	t.Helper()
	s := &Server{options: o}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		_, encrypted := c.TLSConnectionState()
		return &session{server: s, encrypted: encrypted}, nil
	}))
	server.Domain, server.ReadTimeout, server.WriteTimeout = "localhost", 10*time.Second, 10*time.Second
	server.AllowInsecureAuth, server.ErrorLog = true, log.New(io.Discard, "", 0)
	socket, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // a listener lives as long as the test
	if err != nil {
		t.Fatal(err)
	}
	if o.TLS || o.Implicit {
		server.TLSConfig = s.certificate(t)
	}
	s.Address = "localhost:" + port(socket)
	if o.Implicit {
		socket = tls.NewListener(socket, server.TLSConfig)
	}
	go func() { _ = server.Serve(socket) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

func port(l net.Listener) string {
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// Mails lists what was taken so far.
func (s *Server) Mails() []Mail {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]Mail(nil), s.mails...)
}

func (s *Server) certificate(t testing.TB) *tls.Config {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	s.Roots = x509.NewCertPool()
	s.Roots.AddCert(parsed)
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}, MinVersion: tls.VersionTLS12}
}

type session struct {
	server    *Server
	encrypted bool
	known     bool
	mail      Mail
}

func (s *session) AuthMechanisms() []string {
	if !s.server.options.Auth {
		return nil
	}
	return []string{sasl.Plain}
}

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != User || password != Password {
			return errors.New("unknown")
		}
		s.known = true
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.server.options.Auth && !s.known {
		return smtp.ErrAuthRequired
	}
	s.mail = Mail{From: from, Encrypted: s.encrypted}
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if s.server.options.Refuse != nil {
		return s.server.options.Refuse
	}
	s.mail.To = to
	return nil
}

func (s *session) Data(r io.Reader) error {
	message, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	if s.mail.Subject, err = new(mime.WordDecoder).DecodeHeader(message.Header.Get("Subject")); err != nil {
		return err
	}
	body := message.Body
	if message.Header.Get("Content-Transfer-Encoding") == "quoted-printable" {
		body = quotedprintable.NewReader(body)
	}
	text, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	s.mail.Body = string(text)
	s.server.mutex.Lock()
	defer s.server.mutex.Unlock()
	s.server.mails = append(s.server.mails, s.mail)
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }
