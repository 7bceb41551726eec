package outside

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

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
	used   int64 // the last half minute whose one-time code was given
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

// errNotFresh says that the act wants a factor of the last minutes.
var errNotFresh = errors.New("a factor must be shown anew")

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
// So it is after the officer showed a factor anew or logged in again, where the
// answer asks for that.
func (o *Officer) Ask(ctx context.Context, query string, variables, out any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	err = again(ctx, func() error { return o.ask(ctx, body, out) })
	switch {
	case errors.Is(err, errLoggedOut):
		err = o.LogIn(ctx)
	case errors.Is(err, errNotFresh):
		err = o.stepUp(ctx)
	default:
		return err
	}
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

// graphqlFailure takes the answers "unavailable" and "show a factor anew" for what
// they are: worth another try.
func graphqlFailure(who string, e graphqlError) error {
	switch e.Extensions["code"] {
	case "UNAVAILABLE":
		return fmt.Errorf("%w: %s", errAway, e.Message)
	case "STEP_UP":
		return fmt.Errorf("%w: %s", errNotFresh, who)
	}
	return fmt.Errorf("GraphQL as %s: %s (%v)", who, e.Message, e.Extensions["code"])
}
