// Package cardtable is the desk of the demo's officers: certificate cards that
// some of them have, the reader, the card software on the same computer, and the
// authority that issued the cards. All of it stands in for what is real elsewhere;
// nothing outside of a demo trusts it.
package cardtable

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/test/cards"
)

// Cards that no officer should get in by, for whoever wants to see it refused.
const (
	Expired      = "expired"
	Revoked      = "revoked"
	WrongIssuer  = "wrong-issuer"
	WrongUsage   = "wrong-usage"
	ForeignOwner = "foreign-person"
)

// Table is the desk. One card at most lies in the reader.
type Table struct {
	dir       string
	authority *cards.Authority
	other     *cards.Authority // nobody trusts it
	software  *cards.Software
	servers   []*http.Server
	ports     struct{ software, authority int }

	mutex sync.Mutex
	cards map[string]*cards.Card // by user name, or one of the words above
	state State
}

// State is what lies on the desk, as its page shows and changes it.
type State struct {
	Card     string `json:"card"` // whose; empty: none is in the reader
	NoReader bool   `json:"noReader"`
	Cancel   bool   `json:"cancel"` // the officer gives no PIN
	Locked   bool   `json:"locked"` // the PIN is
	Old      bool   `json:"old"`    // software of yesterday
	Blind    bool   `json:"blind"`  // software that signs whatever it is asked to, by any certificate
	Silent   bool   `json:"silent"` // software that does not tell whether a card is there
	// The issuer's responder and list.
	OCSPDown bool `json:"ocspDown"`
	CRLDown  bool `json:"crlDown"`
}

// Open lays the desk, without cards. Both servers stand on the ports they had before,
// as the certificates name them, where these are free.
func Open(dir string, now func() time.Time) (*Table, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("card table: %w", err)
	}
	t := &Table{dir: dir, cards: map[string]*cards.Card{}, software: cards.NewSoftware(cards.Desk{})}
	var err error
	if t.authority, err = cards.OpenAuthority(dir, "Sinetti demo cards CA", now); err != nil {
		return nil, err
	}
	if t.other, err = cards.NewAuthority("Sinetti demo cards CA", now); err != nil {
		return nil, err
	}
	if err := t.listen(); err != nil {
		return nil, errors.Join(err, t.Close())
	}
	if err := os.WriteFile(t.AuthorityFile(), t.authority.PEM(), 0o600); err != nil {
		return nil, errors.Join(err, t.Close())
	}
	return t, nil
}

// Deal gives cards to the officers who have logged in before, and makes those that
// must be refused. They are made once and lie in the table's folder.
func (t *Table) Deal(officers []world.Officer, now time.Time) error {
	for _, o := range officers {
		if o.NeverIn() {
			continue
		}
		if err := t.make(o.UserName, t.authority, personOf(o), cards.Wish{}); err != nil {
			return err
		}
	}
	if err := t.dealBad(personOf(officers[0]), now); err != nil {
		return err
	}
	return t.authority.Keep(t.dir)
}

// AuthorityFile is what the server is told to trust.
func (t *Table) AuthorityFile() string { return filepath.Join(t.dir, "authority.pem") }

// SoftwareURL is where the card software listens, and where its desk is seen and changed.
func (t *Table) SoftwareURL() string { return "http://localhost:" + strconv.Itoa(t.ports.software) }

// Close takes everything off the desk.
func (t *Table) Close() error {
	var errs []error
	for _, s := range t.servers {
		errs = append(errs, s.Close())
	}
	return errors.Join(errs...)
}

// Card is the card of an officer, or one of the words above; nil: there is none.
func (t *Table) Card(whose string) *cards.Card {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.cards[whose]
}

// Holders lists whose cards there are.
func (t *Table) Holders() []string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return sorted(t.cards)
}

func (t *Table) listen() error {
	for _, s := range []struct {
		name    string
		port    *int
		handler http.Handler
	}{{"authority", &t.ports.authority, t.authority.Handler()}, {"software", &t.ports.software, t.page()}} {
		socket, err := t.socket(s.name)
		if err != nil {
			return err
		}
		*s.port = socket.Addr().(*net.TCPAddr).Port //nolint:forcetypeassert // a TCP listener has a TCP address
		server := &http.Server{Handler: s.handler, ReadHeaderTimeout: 5 * time.Second}
		t.servers = append(t.servers, server)
		go func() { _ = server.Serve(socket) }() // it ends with Close
	}
	t.authority.At("http://127.0.0.1:" + strconv.Itoa(t.ports.authority))
	return nil
}

// socket takes the port of last time, or a new one where that is somebody else's now.
func (t *Table) socket(name string) (net.Listener, error) {
	file := filepath.Join(t.dir, name+".port")
	last, _ := os.ReadFile(file) //nolint:gosec // a path of our own
	socket, err := net.Listen("tcp", "127.0.0.1:"+string(last))
	if err != nil || len(last) == 0 {
		if socket, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
			return nil, fmt.Errorf("card table: %w", err)
		}
	}
	_, port, err := net.SplitHostPort(socket.Addr().String())
	if err == nil {
		err = os.WriteFile(file, []byte(port), 0o600) //nolint:gosec // a path of our own
	}
	return socket, err
}

// make reads a card, or issues it.
func (t *Table) make(whose string, by *cards.Authority, p cards.Person, w cards.Wish) error {
	file := filepath.Join(t.dir, whose+".card.json")
	c, err := cards.OpenCard(file)
	if errors.Is(err, fs.ErrNotExist) {
		if c, err = by.Issue(p, w); err == nil {
			err = cards.KeepCard(file, c)
		}
	}
	if err != nil {
		return err
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.cards[whose] = c
	return nil
}
