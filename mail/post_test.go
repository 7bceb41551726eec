package mail_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"sinetti/domain"
	"sinetti/mail"
	"sinetti/test/smtptest"
)

var until = time.Date(2026, time.November, 21, 10, 30, 0, 0, time.FixedZone("the officer's", 2*60*60))

func post(t *testing.T, s mail.Settings) *mail.Post {
	t.Helper()
	s.From, s.PublicURL = "sinetti@example.invalid", "https://sinetti.example/login"
	p, err := mail.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAPasswordIsMailedInTheOfficersLanguage(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	p := post(t, mail.Settings{URL: "smtp://" + server.Address})
	for language, want := range map[domain.Language][2]string{
		domain.Finnish: {"tilapäinen salasana", "21.11.2026 klo 10.30"}, domain.Swedish: {"tillfälligt lösenord", "21.11.2026 kl. 10.30"},
		domain.English: {"temporary password", "21 November 2026 at 10:30"}, domain.Estonian: {"ajutine parool", "21.11.2026 kell 10.30"},
		"xx": {"tilapäinen salasana", "klo 10.30"},
	} {
		if err := p.SendPassword(t.Context(), "ritva@example.invalid", language, mail.Password{Text: "abcd-efgh", Until: until}); err != nil {
			t.Fatal(err)
		}
		mails := server.Mails()
		got := mails[len(mails)-1]
		if !strings.Contains(got.Subject, want[0]) || got.To != "ritva@example.invalid" || got.From != "sinetti@example.invalid" {
			t.Errorf("%s: %+v", language, got)
		}
		for _, part := range []string{want[1], "abcd-efgh", "https://sinetti.example/login"} {
			if !strings.Contains(got.Body, part) {
				t.Errorf("%s: no %q in %s", language, part, got.Body)
			}
		}
	}
}

func TestEveryNoticeHasItsSentenceInEveryLanguage(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	p := post(t, mail.Settings{URL: "smtp://" + server.Address})
	seen := map[string]bool{}
	for _, language := range domain.Languages {
		for _, kind := range domain.NoticeKinds {
			if err := p.SendNotice(t.Context(), "aino@example.invalid", language, kind); err != nil {
				t.Fatal(err)
			}
			mails := server.Mails()
			first, _, _ := strings.Cut(mails[len(mails)-1].Body, "\n")
			if first = strings.TrimSpace(first); first == "" || seen[first] {
				t.Errorf("%s, %s: %q", language, kind, first)
			}
			seen[first] = true
		}
	}
}

func TestTheMailServerIsTrustedByItsCertificateAlone(t *testing.T) {
	t.Parallel()
	for name, options := range map[string]smtptest.Options{"starttls": {TLS: true, Auth: true}, "smtps": {Implicit: true, Auth: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := smtptest.Start(t, options)
			s := mail.Settings{URL: "smtp://" + server.Address, User: smtptest.User, Password: smtptest.Password}
			if options.Implicit {
				s.URL = "smtps://" + server.Address
			}
			if err := post(t, s).SendNotice(t.Context(), "a@example.invalid", domain.English, domain.NoticeUnlocked); !errors.Is(err, mail.ErrAway) {
				t.Errorf("a certificate that nobody vouches for: %v", err)
			}
			s.Roots = server.Roots
			if err := post(t, s).SendNotice(t.Context(), "a@example.invalid", domain.English, domain.NoticeUnlocked); err != nil {
				t.Fatal(err)
			}
			if mails := server.Mails(); len(mails) != 1 || !mails[0].Encrypted {
				t.Errorf("taken: %+v", mails)
			}
		})
	}
}

func TestWhatComesOfARefusal(t *testing.T) {
	t.Parallel()
	const secret = "nobody@secret.invalid"
	for code, want := range map[int]error{550: mail.ErrRefused, 451: mail.ErrAway} {
		server := smtptest.Start(t, smtptest.Options{Refuse: &smtp.SMTPError{Code: code, Message: "no " + secret}})
		err := post(t, mail.Settings{URL: "smtp://" + server.Address}).SendNotice(t.Context(), secret, domain.English, domain.NoticeUnlocked)
		if !errors.Is(err, want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%d: %v", code, err)
		}
	}
	if err := post(t, mail.Settings{URL: "smtp://localhost:1"}).SendNotice(t.Context(), secret, domain.English, domain.NoticeUnlocked); !errors.Is(err, mail.ErrAway) {
		t.Errorf("nobody listens: %v", err)
	}
}

// A server that takes the connection and says nothing holds nobody up for good.
func TestASilentServerIsGivenUp(t *testing.T) {
	t.Parallel()
	socket, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.Close() }()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	err = post(t, mail.Settings{URL: "smtp://" + socket.Addr().String()}).SendNotice(ctx, "a@example.invalid", domain.English, domain.NoticeUnlocked)
	if took := time.Since(began); !errors.Is(err, mail.ErrAway) || took > 5*time.Second {
		t.Errorf("after %s: %v", took, err)
	}
}

func TestSettingsAreChecked(t *testing.T) {
	t.Parallel()
	good := mail.Settings{URL: "smtp://mail.example:587", From: "a@example.invalid", PublicURL: "https://sinetti.example"}
	if _, err := mail.New(good); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*mail.Settings){
		"scheme": func(s *mail.Settings) { s.URL = "http://mail.example" }, "no host": func(s *mail.Settings) { s.URL = "smtp://" },
		"password": func(s *mail.Settings) { s.URL = "smtp://me:secret@mail.example" }, "from": func(s *mail.Settings) { s.From = "nobody" },
		"link": func(s *mail.Settings) { s.PublicURL = "sinetti" },
	} {
		s := good
		change(&s)
		if _, err := mail.New(s); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Beyond loopback nothing leaves without TLS.
func TestWithoutTLSNothingLeavesTheMachine(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	_, port, _ := net.SplitHostPort(server.Address)
	p := post(t, mail.Settings{URL: "smtp://0.0.0.0:" + port}) // not taken for loopback, and leads there
	if err := p.SendNotice(t.Context(), "a@example.invalid", domain.English, domain.NoticeUnlocked); !errors.Is(err, mail.ErrAway) {
		t.Errorf("in clear: %v", err)
	}
	if n := len(server.Mails()); n != 0 {
		t.Errorf("%d mails left in clear", n)
	}
}
