package house

import (
	"bytes"
	"errors"
	"io"
	"log"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/emersion/go-smtp"
)

// longestMail is more than any of ours has, in bytes.
const longestMail = 1 << 20

// mailbox is a real mail server on loopback: every mail becomes a file.
type mailbox struct {
	server  *smtp.Server
	folder  string
	address string
}

// openMailbox listens on a free port.
func openMailbox(folder string) (*mailbox, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	m := &mailbox{folder: folder}
	m.server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &delivery{to: m}, nil }))
	m.server.Domain, m.server.ReadTimeout, m.server.WriteTimeout = "localhost", 10*time.Second, 10*time.Second
	m.server.MaxMessageBytes, m.server.ErrorLog = longestMail, log.New(io.Discard, "", 0)
	socket, err := net.Listen("tcp", loopback(0)) //nolint:noctx // it lives as long as the house
	if err != nil {
		return nil, err
	}
	m.address = socket.Addr().String()
	go func() { _ = m.server.Serve(socket) }() // it ends by close alone
	return m, nil
}

func (m *mailbox) close() error { return m.server.Close() }

// delivery is one mail on its way in.
type delivery struct {
	to        *mailbox
	recipient string
}

// Mail begins a mail.
func (d *delivery) Mail(string, *smtp.MailOptions) error { return nil }

// Rcpt names who it is for; the last one names the file.
func (d *delivery) Rcpt(to string, _ *smtp.RcptOptions) error {
	d.recipient = to
	return nil
}

// Data writes the mail; whoever looks for files never sees half of one.
func (d *delivery) Data(r io.Reader) error {
	var text bytes.Buffer
	if _, err := text.ReadFrom(r); err != nil {
		return err
	}
	name := now().UTC().Format("20060102T150405.000000Z") + "-" + fileName(d.recipient) + ".eml"
	half := filepath.Join(d.to.folder, "."+name)
	return errors.Join(os.WriteFile(half, text.Bytes(), 0o600), os.Rename(half, filepath.Join(d.to.folder, name)))
}

// Reset forgets the mail under way.
func (d *delivery) Reset() { d.recipient = "" }

// Logout has nothing to do.
func (d *delivery) Logout() error { return nil }

// fileName is the part of an address before the @, without signs that mean
// something in a path.
func fileName(address string) string {
	user, _, _ := strings.Cut(address, "@")
	return strings.Map(func(r rune) rune {
		if r == '/' || r == '\\' || r < ' ' {
			return '_'
		}
		return r
	}, user)
}
