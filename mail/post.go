package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"sinetti/domain"
)

// Settings say how mails leave.
type Settings struct {
	// URL is smtp://host:port or smtps://host:port, without a password. With smtp
	// TLS is begun by STARTTLS; only a host on loopback may do without.
	URL string
	// User and Password are for servers that ask for them; both may be empty.
	User, Password string
	// From is the sender's address.
	From string
	// PublicURL is where officers find the service; it stands in every mail.
	PublicURL string
	// Roots are the authorities that the server's certificate is checked by; nil:
	// the machine's own.
	Roots *x509.CertPool
}

// What may come of sending. Neither tells an address or what the server said.
var (
	// ErrRefused says that the server will not take this mail, however often it is sent.
	ErrRefused = errors.New("mail: the mail server refuses the mail for good")
	// ErrAway says that the server is away, not trusted, or wants to be asked later.
	ErrAway = errors.New("mail: the mail server cannot take the mail now")
)

// How long the server may take: for one answer, and for a whole mail.
const (
	answerWithin = 10 * time.Second
	sendWithin   = 30 * time.Second
)

// Post hands mails to one server. It is safe for concurrent use.
type Post struct {
	settings Settings
	host     string
	port     int
	implicit bool // TLS from the first byte
	policy   gomail.TLSPolicy
}

// New checks the settings; it does not connect.
func New(s Settings) (*Post, error) {
	u, err := url.Parse(s.URL)
	if err != nil || u.Hostname() == "" || u.User != nil || u.Scheme != "smtp" && u.Scheme != "smtps" {
		return nil, errors.New("mail: the server's URL must be smtp://host:port or smtps://host:port, without a password")
	}
	p := &Post{settings: s, host: u.Hostname(), implicit: u.Scheme == "smtps", policy: gomail.TLSMandatory}
	if onLoopback(p.host) {
		p.policy = gomail.TLSOpportunistic
	}
	if p.port = 587; p.implicit {
		p.port = 465
	}
	if u.Port() != "" {
		if p.port, err = strconv.Atoi(u.Port()); err != nil {
			return nil, errors.New("mail: the port of the server's URL is not a number")
		}
	}
	if err := gomail.NewMsg().From(s.From); err != nil {
		return nil, errors.New("mail: the sender's address is malformed")
	}
	if link, err := url.Parse(s.PublicURL); err != nil || link.Host == "" {
		return nil, errors.New("mail: the public URL is malformed")
	}
	return p, nil
}

func onLoopback(host string) bool {
	address, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && address.IsLoopback()
}

// Password is a temporary password on its way.
type Password struct {
	Text  string
	Until time.Time // named as its own zone has it
}

// SendPassword mails a temporary password; it names neither officer nor user name.
func (p *Post) SendPassword(ctx context.Context, to string, language domain.Language, password Password) error {
	return p.send(ctx, to, passwordLetter(language, password, p.settings.PublicURL))
}

// SendNotice mails that there is something to see, and of what kind.
func (p *Post) SendNotice(ctx context.Context, to string, language domain.Language, kind domain.NoticeKind) error {
	return p.send(ctx, to, noticeLetter(language, kind, p.settings.PublicURL))
}

// letter is what a mail says.
type letter struct{ subject, body string }

func (p *Post) send(ctx context.Context, to string, l letter) error {
	ctx, cancel := context.WithTimeout(ctx, sendWithin)
	defer cancel()
	message := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := message.From(p.settings.From); err != nil {
		return fmt.Errorf("%w: sender", ErrRefused)
	}
	if err := message.To(to); err != nil {
		return fmt.Errorf("%w: address", ErrRefused)
	}
	message.Subject(l.subject)
	message.SetDate()
	message.SetMessageID()
	message.SetGenHeader("Auto-Submitted", "auto-generated")
	message.SetBodyString(gomail.TypeTextPlain, l.body)
	client, err := p.client(ctx)
	if err != nil {
		return err
	}
	err = client.DialAndSendWithContext(ctx, message)
	if err == nil || message.IsDelivered() { // it was taken; that the server then hung up is no matter
		return nil
	}
	return worded(err)
}

func (p *Post) client(whole context.Context) (*gomail.Client, error) {
	trust := &tls.Config{ServerName: strings.TrimSuffix(p.host, "."), MinVersion: tls.VersionTLS12, RootCAs: p.settings.Roots}
	options := []gomail.Option{
		gomail.WithPort(p.port), gomail.WithTimeout(answerWithin), gomail.WithTLSPolicy(p.policy), gomail.WithTLSConfig(trust),
	}
	if p.implicit {
		options = append(options, gomail.WithSSL())
	} else { // with a way of our own to connect the library would take TLS for none
		options = append(options, gomail.WithDialContextFunc(within(whole)))
	}
	if p.settings.User != "" {
		options = append(options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover),
			gomail.WithUsername(p.settings.User), gomail.WithPassword(p.settings.Password))
	}
	client, err := gomail.NewClient(p.host, options...)
	if err != nil {
		return nil, fmt.Errorf("mail: %w", err)
	}
	return client, nil
}

// within connects, and lets go of a server that is silent for longer than the
// whole mail may take.
func within(whole context.Context) gomail.DialContextFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := (&net.Dialer{}).DialContext(ctx, network, address)
		if err == nil {
			context.AfterFunc(whole, func() { _ = conn.Close() })
		}
		return conn, err
	}
}

// worded keeps of an error what says nothing of anybody: servers repeat addresses.
func worded(err error) error {
	var failed *gomail.SendError
	if !errors.As(err, &failed) {
		return ErrAway
	}
	kind := ErrRefused
	if failed.IsTemp() || failed.ErrorCode() < 500 {
		kind = ErrAway
	}
	return fmt.Errorf("%w: SMTP code %d", kind, failed.ErrorCode())
}
