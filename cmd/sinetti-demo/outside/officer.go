package outside

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/pquerna/otp/totp"

	"sinetti/cmd/sinetti-demo/world"
)

// patience is how long a call is tried again while the server is away.
const patience = 2 * time.Minute

// Officer is one logged-in officer.
type Officer struct {
	world.Officer
	base   string
	cookie string
	http   *http.Client
}

// NewOfficer is an officer at the browser's door of a server.
func NewOfficer(base string, o world.Officer) *Officer {
	return &Officer{Officer: o, base: base, http: &http.Client{Timeout: 30 * time.Second}}
}

// errRefused says that the server refused what was said for good: to say it again
// changes nothing.
var errRefused = errors.New("refused")

// errAway says that the server did not answer, or answered that it cannot now.
var errAway = errors.New("the server is away")

// errLoggedOut says that the officer's session has ended.
var errLoggedOut = errors.New("logged out")

// LogIn gives user name, password and one-time code. A code that a broken
// connection may have used up is not given again: the next one is waited for.
func (o *Officer) LogIn(ctx context.Context) error {
	return again(ctx, func() error {
		now := time.Now()
		code, err := totp.GenerateCode(o.OTPSecret, now)
		if err != nil {
			return err
		}
		status, cookie, err := o.tryLogIn(ctx, code)
		switch {
		case err == nil && status == http.StatusNoContent:
			o.cookie = cookie
			return nil
		case err != nil || status == http.StatusUnauthorized || status >= 500 || status == http.StatusTooManyRequests:
			if err := waitForNextCode(ctx, now); err != nil {
				return err
			}
			return fmt.Errorf("%w: log in as %s: status %d", errAway, o.UserName, status)
		}
		return fmt.Errorf("log in as %s: status %d", o.UserName, status)
	})
}

func (o *Officer) tryLogIn(ctx context.Context, code string) (int, string, error) {
	body, err := json.Marshal(map[string]string{"userName": o.UserName, "password": o.Password, "oneTimeCode": code})
	if err != nil {
		return 0, "", err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, o.base+"/login", bytes.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := o.http.Do(req)
	if err != nil {
		return 0, "", err
	}
	defer res.Body.Close() //nolint:errcheck // nothing is read from it
	for _, c := range res.Cookies() {
		if c.Name == "__Host-sinetti" {
			return res.StatusCode, c.Value, nil
		}
	}
	return res.StatusCode, "", nil
}

// waitForNextCode sleeps until the authenticator shows another code.
func waitForNextCode(ctx context.Context, now time.Time) error {
	const step = 30 * time.Second
	return sleep(ctx, now.Truncate(step).Add(step+time.Second).Sub(now))
}

// refusal is a rule's no as GraphQL gives it.
type refusal struct {
	Code  string `json:"code"`
	Field string `json:"field"`
}

type graphqlError struct {
	Message    string         `json:"message"`
	Extensions map[string]any `json:"extensions"`
}

// Ask sends one GraphQL operation and decodes its data into out. While the server
// is away it is sent again, unchanged: every mutation carries its idempotency key.
func (o *Officer) Ask(ctx context.Context, query string, variables, out any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	return again(ctx, func() error { return o.ask(ctx, body, out) })
}

func (o *Officer) ask(ctx context.Context, body []byte, out any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, o.base+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/graphql-response+json")
	req.Header.Set("Cookie", "__Host-sinetti="+o.cookie)
	res, err := o.http.Do(req)
	if err != nil {
		return fmt.Errorf("%w: %w", errAway, err)
	}
	defer res.Body.Close() //nolint:errcheck // read to its end below
	if res.StatusCode >= 500 {
		return fmt.Errorf("%w: status %d", errAway, res.StatusCode)
	}
	if res.StatusCode == http.StatusUnauthorized {
		return fmt.Errorf("%w: %s", errLoggedOut, o.UserName)
	}
	var answer struct {
		Data   json.RawMessage `json:"data"`
		Errors []graphqlError  `json:"errors"`
	}
	if err := json.NewDecoder(res.Body).Decode(&answer); err != nil {
		return fmt.Errorf("%w: %w", errAway, err)
	}
	if len(answer.Errors) > 0 {
		return graphqlFailure(o.UserName, answer.Errors[0])
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("GraphQL as %s: status %d", o.UserName, res.StatusCode)
	}
	return json.Unmarshal(answer.Data, out)
}

// graphqlFailure takes the answer "unavailable" for what it is: worth another try.
func graphqlFailure(who string, e graphqlError) error {
	if e.Extensions["code"] == "UNAVAILABLE" {
		return fmt.Errorf("%w: %s", errAway, e.Message)
	}
	return fmt.Errorf("GraphQL as %s: %s (%v)", who, e.Message, e.Extensions["code"])
}
