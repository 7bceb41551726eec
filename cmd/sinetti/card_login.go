package main

import (
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
	"sinetti/store"
	"sinetti/web"
)

// cardLogin are the settings of login by certificate card; see
// docs/guides/card-login.md.
type cardLogin struct {
	CardCA        string        `name:"card-ca" help:"PEM certificates of the authorities that issue cards; without it nobody logs in by card." type:"path" placeholder:"FILE"`
	CardProtocols []string      `help:"What cards may speak, in the order in which to offer it: scs, web-eid, tls." default:"scs,web-eid,tls"`
	SCSEndpoints  []string      `name:"scs-endpoints" help:"Where card software listens on officers' computers; by default where SCS 1.1 says." placeholder:"URL"`
	CardListen    string        `help:"Where browsers show client certificates; without it they cannot." placeholder:"ADDRESS"`
	CardCert      string        `help:"PEM certificate of --card-listen; without it, plain HTTP from --card-proxies." type:"path" placeholder:"FILE"`
	CardKey       string        `help:"PEM key of --card-cert." type:"path" placeholder:"FILE"`
	CardURL       string        `name:"card-url" help:"Where browsers find --card-listen, such as https://card.sinetti.example." placeholder:"URL"`
	CardProxies   []string      `help:"Networks of our own proxies whose Client-Cert (RFC 9440) is believed at --card-listen." placeholder:"PREFIX"`
	Revocation    string        `help:"What happens while a card's issuer cannot be asked: refuse, or use-last-for=DURATION." default:"refuse"`
	RevocationFor time.Duration `name:"revocation-cache" help:"How long an issuer's answer counts without asking again." default:"5m"`
	OldestAnswer  time.Duration `name:"revocation-oldest" help:"How old an issuer's OCSP answer may be, whatever it says itself." default:"24h"`
	IssuerTimeout time.Duration `name:"revocation-timeout" help:"How long one question to an issuer may take; a long list may need more." default:"900ms"`
}

// use switches card login on, where an authority is named.
func (c cardLogin) use(a *auth.Auth, publicURL string) error {
	if c.CardCA == "" {
		return nil
	}
	authorities, err := card.ReadAuthorities(c.CardCA)
	if err != nil {
		return usageError{fmt.Sprintf("SINETTI_CARD_CA: %v", err)}
	}
	config, err := c.revocation()
	if err != nil {
		return err
	}
	protocols := make([]card.Protocol, len(c.CardProtocols))
	for i, word := range c.CardProtocols {
		protocols[i] = card.Protocol(word)
		if !slices.Contains([]card.Protocol{card.SCS, card.WebEID, card.TLS}, protocols[i]) {
			return usageError{fmt.Sprintf("SINETTI_CARD_PROTOCOLS: no protocol %q; there are scs, web-eid and tls", word)}
		}
	}
	origin, err := originOf(publicURL)
	if err != nil {
		return err
	}
	clock := store.SystemClock{}
	a.UseCards(auth.Cards{Checker: card.NewChecker(authorities, card.NewRevocation(config, clock), clock), Origin: origin, Protocols: protocols})
	return nil
}

// revocation reads the rule of an issuer that cannot be asked.
func (c cardLogin) revocation() (card.RevocationConfig, error) {
	config := card.RevocationConfig{CacheFor: c.RevocationFor, OldestAnswer: c.OldestAnswer, Timeout: c.IssuerTimeout}
	rule, length, _ := strings.Cut(c.Revocation, "=")
	switch {
	case c.Revocation == "refuse":
		return config, nil
	case rule == "use-last-for":
		var err error
		if config.UseLastFor, err = time.ParseDuration(length); err == nil && config.UseLastFor > 0 {
			return config, nil
		}
	}
	return config, usageError{fmt.Sprintf("SINETTI_REVOCATION: %q is neither refuse nor use-last-for=DURATION", c.Revocation)}
}

// originOf is an address as browsers name its origin (RFC 6454 §6.2): without the
// usual port, in lower case, without a path.
func originOf(address string) (string, error) {
	where, err := url.Parse(address)
	if err != nil || where.Host == "" {
		return "", usageError{fmt.Sprintf("SINETTI_PUBLIC_URL: %q is no address", address)}
	}
	host := strings.ToLower(where.Host)
	for scheme, port := range map[string]string{"https": ":443", "http": ":80"} {
		if where.Scheme == scheme {
			host = strings.TrimSuffix(host, port)
		}
	}
	return where.Scheme + "://" + host, nil
}

// cardDoors are where pages find what speaks with cards.
func (c cardLogin) cardDoors(publicURL string) web.CardDoors {
	doors := web.CardDoors{SCSEndpoints: c.SCSEndpoints}
	if len(doors.SCSEndpoints) == 0 {
		doors.SCSEndpoints = web.DefaultSCSEndpoints(strings.HasPrefix(publicURL, "https://"))
	}
	if c.CardListen != "" && c.CardURL != "" {
		doors.TicketURL = strings.TrimSuffix(c.CardURL, "/") + "/ticket"
	}
	return doors
}

// cardDoor makes the handler where certificates are shown.
func (c cardLogin) cardDoor(h *house, monitor *web.Monitor, metrics *web.Metrics) (http.Handler, error) {
	proxies := make([]netip.Prefix, len(c.CardProxies))
	for i, text := range c.CardProxies {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_CARD_PROXIES: %v", err)}
		}
		proxies[i] = prefix
	}
	return web.NewCardDoor(&web.CardDoor{Auth: h.auth, Proxies: proxies, Monitor: monitor, Metrics: metrics, Log: h.log, Clock: store.SystemClock{}}), nil
}

// openCardDoor opens it, where it has an address: with TLS of its own, or behind
// proxies alone.
func (c cardLogin) openCardDoor(doors []listener, h *house, monitor *web.Monitor, metrics *web.Metrics) ([]listener, error) {
	if c.CardListen == "" {
		return doors, nil
	}
	switch {
	case c.CardCA == "":
		return doors, usageError{"SINETTI_CARD_LISTEN needs SINETTI_CARD_CA: nobody logs in by card without it"}
	case c.CardCert == "" && len(c.CardProxies) == 0:
		return doors, usageError{"SINETTI_CARD_LISTEN needs SINETTI_CARD_CERT and SINETTI_CARD_KEY, or SINETTI_CARD_PROXIES"}
	}
	handler, err := c.cardDoor(h, monitor, metrics)
	if err != nil {
		return doors, err
	}
	server := web.NewServer(handler, h.log)
	if c.CardCert == "" {
		return openDoor(doors, "cards", c.CardListen, nil, server)
	}
	secure, err := web.CardTLS(c.CardCert, c.CardKey)
	if err != nil {
		return doors, usageError{err.Error()}
	}
	return openDoor(doors, "cards", c.CardListen, secure, server)
}
