package register

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"sinetti/domain"
)

// ErrAway says that a register gave no answer: there is none for the person's country,
// it cannot be reached, is too slow, or will not speak with us.
var ErrAway = errors.New("the register of health professionals gave no answer")

// Registers are those of the countries, each by its code.
type Registers map[string]*Client

// Ask asks the register of the country whose identity code the person has.
func (r Registers) Ask(ctx context.Context, who domain.Person, today domain.Date) (domain.ProfessionalRight, error) {
	c := r[who.IdentityCountry]
	if c == nil {
		return domain.ProfessionalRight{}, fmt.Errorf("%w: none is known for the country", ErrAway)
	}
	return c.Ask(ctx, who, today)
}

// Client asks one register. It is safe for concurrent use.
type Client struct {
	settings Settings
	address  string
	http     *http.Client
	timeout  time.Duration
	seats    chan struct{}
}

const (
	// tries is how often a question is put: a second time where the register may be
	// well again at once. A question changes nothing, so that it can be put twice.
	tries = 2
	// atOnce bounds how many questions are under way: a slow register must not
	// take all of the server with it.
	atOnce = 16
	// longestAnswer is more than the rights of one person take, in bytes.
	longestAnswer = 256 << 10
)

func newClient(s Settings, address string, secure *tls.Config, timeout time.Duration) *Client {
	return &Client{
		settings: s, address: address, timeout: timeout, seats: make(chan struct{}, atOnce),
		http: &http.Client{
			// Nobody else's proxy sees whom we ask for, and no redirect takes it elsewhere.
			Transport: &http.Transport{
				TLSClientConfig: secure, ForceAttemptHTTP2: true, MaxConnsPerHost: atOnce, MaxIdleConnsPerHost: 2,
				IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 16 << 10, DisableCompression: true,
			},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

// Ask tells how a person stands in the register on a day.
func (c *Client) Ask(ctx context.Context, who domain.Person, today domain.Date) (domain.ProfessionalRight, error) {
	if who.IdentityCode == "" || who.IdentityCountry != c.settings.Country {
		return domain.ProfessionalRight{}, fmt.Errorf("%w: the person has no code that it knows", ErrAway)
	}
	ctx, end := context.WithTimeout(ctx, c.timeout)
	defer end()
	select {
	case c.seats <- struct{}{}:
		defer func() { <-c.seats }()
	case <-ctx.Done():
		return domain.ProfessionalRight{}, fmt.Errorf("%w: too many questions wait", ErrAway)
	}
	body, err := c.search(ctx, who.IdentityCode)
	if err != nil {
		return domain.ProfessionalRight{}, err
	}
	return c.settings.read(body, who, today)
}

// search puts the question, and once more where that may help.
func (c *Client) search(ctx context.Context, code string) ([]byte, error) {
	var err error
	for range tries {
		var body []byte
		var again bool
		if body, again, err = c.searchOnce(ctx, code); err == nil || !again || ctx.Err() != nil {
			return body, err
		}
	}
	return nil, err
}

// searchOnce puts the question within its share of the time; again says that a second
// try may be answered.
func (c *Client) searchOnce(ctx context.Context, code string) (body []byte, again bool, err error) {
	ctx, end := context.WithTimeout(ctx, c.timeout/tries)
	defer end()
	form := url.Values{"identifier": {c.settings.IdentitySystem + "|" + code}, "_count": {"2"}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.address, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, false, fmt.Errorf("%w: its address is none", ErrAway)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Accept", "application/fhir+json")
	answer, err := c.http.Do(req)
	if err != nil { // the error's own text may name more than we want to log
		return nil, true, fmt.Errorf("%w: %s", ErrAway, reason(ctx))
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return nil, answer.StatusCode >= http.StatusInternalServerError || answer.StatusCode == http.StatusTooManyRequests,
			fmt.Errorf("%w: status %d", ErrAway, answer.StatusCode)
	}
	kind, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil || kind != "application/fhir+json" && kind != "application/json" {
		return nil, false, notBelieved("not FHIR in JSON")
	}
	body, err = io.ReadAll(io.LimitReader(answer.Body, longestAnswer+1))
	switch {
	case err != nil || ctx.Err() != nil: // a server that is hung up on may still end its answer in good order
		return nil, true, fmt.Errorf("%w: the answer broke off", ErrAway)
	case len(body) > longestAnswer:
		return nil, false, notBelieved("too long")
	}
	return body, false, nil
}

func reason(ctx context.Context) string {
	if ctx.Err() != nil {
		return "too slow"
	}
	return "it cannot be reached"
}

func notBelieved(why string) error {
	return fmt.Errorf("%w: %s", domain.ErrRegisterNotBelieved, why)
}
