package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"sync"
	"time"

	"sinetti/test/cards"
)

// table is everything: cards by number, desks by name.
type table struct {
	trusted *cards.Authority // whose cards the server takes
	foreign *cards.Authority // of the same name, and not trusted
	silent  *cards.Authority // trusted, and never answers whether a card was revoked

	mutex sync.Mutex
	cards map[string]*cards.Card
	desks map[string]*desk
}

// desk is one workstation: its card software, and what else may be wrong with it.
type desk struct {
	software *cards.Software
	card     *cards.Card
	wish     deskWish
	last     *cards.Answer // what its software signed before
}

// newTable makes three authorities, two of which answer about their cards.
func newTable() (*table, error) {
	t := &table{cards: map[string]*cards.Card{}, desks: map[string]*desk{}}
	for _, one := range []struct {
		authority **cards.Authority
		name      string
	}{{&t.trusted, "Testikortti CA"}, {&t.foreign, "Testikortti CA"}, {&t.silent, "Vaitelias CA"}} {
		made, err := cards.NewAuthority(one.name, time.Now)
		if err != nil {
			return nil, fmt.Errorf("carddesk: %w", err)
		}
		*one.authority = made
	}
	t.silent.Behave(cards.Mode{OCSPDown: true, CRLDown: true})
	return t, nil
}

// answerAbout lets the authorities answer whether their cards were revoked.
func (t *table) answerAbout(ctx context.Context) error {
	for _, authority := range []*cards.Authority{t.trusted, t.foreign, t.silent} {
		port, err := serve(ctx, authority.Handler())
		if err != nil {
			return err
		}
		authority.At("http://127.0.0.1:" + strconv.Itoa(port))
	}
	return nil
}

// deskName stands in the browser's name of itself, so that stories that run beside
// each other sit at desks of their own.
var deskName = regexp.MustCompile(`\bDesk/([a-z0-9-]+)`)

// software is where card software listens: for each browser, that of its own desk.
func (t *table) software() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := deskName.FindStringSubmatch(r.UserAgent())
		if name == nil {
			panic(http.ErrAbortHandler) // nobody is there
		}
		t.mutex.Lock()
		d := t.desks[name[1]]
		t.mutex.Unlock()
		if d == nil || d.wish.Off {
			panic(http.ErrAbortHandler)
		}
		if r.Method == http.MethodPost && (d.wish.OtherSite || d.wish.Again) {
			t.signWrongly(w, r, d)
			return
		}
		d.software.Handler().ServeHTTP(w, r)
	})
}

var errNoCard = errors.New("carddesk: no such card")

func (t *table) card(number string) (*cards.Card, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	c, there := t.cards[number]
	if !there {
		return nil, errNoCard
	}
	return c, nil
}
