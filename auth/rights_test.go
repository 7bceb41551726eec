package auth_test

import (
	"context"
	"errors"
	"testing"

	"sinetti/auth"
)

func TestASessionEndsWithATransferOrAMethod(t *testing.T) {
	t.Parallel()
	for _, sql := range []string{
		`update officers set point_id = (select id from points p where p.id <> officers.point_id limit 1)`,
		`update organisations set login_methods = '{card}'`,
	} {
		d := newDesk(t)
		in := d.login(t)
		if _, err := d.db.Owner().Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
		if _, err := d.two.Officer(context.Background(), in.Token); !errors.Is(err, auth.ErrNoSession) {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

// One who holds a network of IPv6 is one address: it has 2^64 of them.
func TestANetworkOfIPv6IsOneAddress(t *testing.T) {
	t.Parallel()
	for a, b := range map[string]string{"2001:db8:1:2::1": "2001:db8:1:2:ffff::9", "::ffff:192.0.2.1": "192.0.2.1"} {
		d := newDesk(t)
		c := d.credentials()
		c.Password = "a wrong password"
		for range 6 { // five are free, the sixth must be waited for after
			c.Address = a
			if _, err := d.one.Login(context.Background(), c); !errors.Is(err, auth.ErrLoginFailed) {
				t.Fatal(err)
			}
		}
		c.Address = b
		var wait auth.TooManyTries
		if _, err := d.one.Login(context.Background(), c); !errors.As(err, &wait) {
			t.Errorf("%s after %s: %v", b, a, err)
		}
	}
}
