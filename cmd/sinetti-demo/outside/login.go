package outside

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/pquerna/otp/totp"
)

// step is how long an authenticator shows one code (RFC 6238).
const step = 30 * time.Second

// LogIn gives user name, password and one-time code. A code that a broken
// connection may have used up is not given again.
func (o *Officer) LogIn(ctx context.Context) error {
	return o.withCode(ctx, "log in", func(code string) (int, error) {
		return o.post(ctx, "/login", map[string]string{"userName": o.UserName, "password": o.Password, "oneTimeCode": code})
	})
}

// stepUp shows a factor anew, so that what asks for a fresh one is let through.
func (o *Officer) stepUp(ctx context.Context) error {
	return o.withCode(ctx, "step up", func(code string) (int, error) {
		return o.post(ctx, "/step-up", map[string]string{"oneTimeCode": code})
	})
}

// withCode does what takes a one-time code; where it fails and may yet succeed it
// is done again, with the next code.
func (o *Officer) withCode(ctx context.Context, what string, deed func(code string) (int, error)) error {
	return again(ctx, func() error {
		code, err := o.nextCode(ctx)
		if err != nil {
			return err
		}
		status, err := deed(code)
		switch {
		case err == nil && status == http.StatusOK:
			return nil
		case err != nil || status == http.StatusUnauthorized || status >= 500 || status == http.StatusTooManyRequests:
			return fmt.Errorf("%w: %s as %s: status %d", errAway, what, o.UserName, status)
		}
		return fmt.Errorf("%s as %s: status %d", what, o.UserName, status)
	})
}

// nextCode is a code that was not given before. The server takes that of the next
// half minute too: only a third code within one half minute is waited for.
func (o *Officer) nextCode(ctx context.Context) (string, error) {
	at := max(o.used+1, time.Now().Unix()/int64(step.Seconds()))
	begins := time.Unix(at*int64(step.Seconds()), 0)
	if err := sleep(ctx, time.Until(begins.Add(time.Second-step))); err != nil {
		return "", err
	}
	o.used = at
	return totp.GenerateCode(o.OTPSecret, begins)
}

// post sends JSON to one of the routes beside GraphQL, and keeps the session that
// the answer brings.
func (o *Officer) post(ctx context.Context, path string, what map[string]string) (int, error) {
	body, err := json.Marshal(what)
	if err != nil {
		return 0, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, o.base+path, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/json")
	if o.cookie != "" {
		req.Header.Set("Cookie", "__Host-sinetti="+o.cookie)
	}
	res, err := o.http.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close() //nolint:errcheck // nothing is read from it
	for _, c := range res.Cookies() {
		if c.Name == "__Host-sinetti" {
			o.cookie = c.Value
		}
	}
	return res.StatusCode, nil
}
