package main

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"sinetti/test/cards"
)

// cardWish is a card to be made.
type cardWish struct {
	FamilyName string `json:"familyName"`
	GivenNames string `json:"givenNames"`
	// Fault is what is wrong with it: "", expired, not-yet-valid, usage, revoked,
	// foreign or silent.
	Fault string `json:"fault"`
}

// deskWish is how a desk is to be.
type deskWish struct {
	Desk string `json:"desk"`
	Card string `json:"card"` // empty: none is in the reader
	Off  bool   `json:"off"`  // no software answers
	// The rest as in cards.Desk.
	NoReader  bool `json:"noReader"`
	Cancel    bool `json:"cancel"`
	Locked    bool `json:"locked"`
	Old       bool `json:"old"`
	OtherSite bool `json:"otherSite"` // signs for a site whose name begins as ours
	Again     bool `json:"again"`     // answers what it signed before
}

// control is where stories ask for cards and set desks.
func (t *table) control() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /cards", answering(t.makeCard))
	mux.HandleFunc("POST /desks", answering(t.setDesk))
	return mux
}

// answering reads a wish and answers what came of it.
func answering[Wish, Answer any](do func(Wish) (Answer, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var wish Wish
		if err := json.NewDecoder(r.Body).Decode(&wish); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer, err := do(wish)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer)
	}
}

// made is a card that was made: its number here, and its halves in PEM for a
// browser's own store.
type made struct {
	Card        string `json:"card"`
	Certificate string `json:"certificate"` // and those of its issuers
	Key         string `json:"key"`
}

func (t *table) makeCard(wish cardWish) (made, error) {
	by, w := t.trusted, cards.Wish{}
	now := time.Now()
	switch wish.Fault {
	case "", "revoked":
	case "expired":
		w.NotBefore, w.NotAfter = now.AddDate(-5, 0, 0), now.Add(-time.Hour)
	case "not-yet-valid":
		w.NotBefore = now.Add(24 * time.Hour)
	case "usage":
		w.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}
	case "foreign":
		by = t.foreign
	case "silent":
		by = t.silent
	default:
		return made{}, fmt.Errorf("carddesk: no fault %q", wish.Fault)
	}
	c, err := by.Issue(cards.Person{FamilyName: strings.ToUpper(wish.FamilyName), GivenNames: strings.ToUpper(wish.GivenNames), Number: "99900000018"}, w)
	if err != nil {
		return made{}, fmt.Errorf("carddesk: %w", err)
	}
	if wish.Fault == "revoked" {
		by.Revoke(c)
	}
	key, err := privatePEM(c.Key)
	if err != nil {
		return made{}, err
	}
	chain := certificatePEM(c.Certificate)
	for _, issuer := range c.Issuers {
		chain = append(chain, certificatePEM(issuer)...)
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	number := strconv.Itoa(len(t.cards) + 1)
	t.cards[number] = c
	return made{Card: number, Certificate: string(chain), Key: string(key)}, nil
}

func (t *table) setDesk(wish deskWish) (struct{}, error) {
	lies := cards.Desk{NoReader: wish.NoReader, Cancel: wish.Cancel, Locked: wish.Locked, Old: wish.Old}
	if wish.Card != "" {
		c, err := t.card(wish.Card)
		if err != nil {
			return struct{}{}, err
		}
		lies.Card = c
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	d := t.desks[wish.Desk]
	if d == nil {
		d = &desk{software: cards.NewSoftware(lies)}
		t.desks[wish.Desk] = d
	}
	d.software.Set(lies)
	d.card, d.wish = lies.Card, wish
	return struct{}{}, nil
}

// signWrongly is software that was tampered with: it signs for another site, or
// answers again what it answered before.
func (t *table) signWrongly(w http.ResponseWriter, r *http.Request, d *desk) {
	var asked struct {
		Content string `json:"content"`
	}
	if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	content, err := base64.StdEncoding.DecodeString(asked.Content)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if origin := r.Header.Get("Origin"); d.wish.OtherSite {
		content = append([]byte(origin+".evil.example"), content[len(origin):]...)
	}
	answer, err := d.card.SignSCS(content)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if d.wish.Again && d.last != nil {
		answer = *d.last
	}
	d.last = &answer
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer)
}
