package world

import (
	"context"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// newcomers have never logged in: the first is for people who look at the demo,
// each of the others for one story of a browser test.
var newcomers = []string{"new1", "fresh1", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6"}

// newcomer is a registrar of the first hospital before the first login.
func (w *World) newcomer(s source, seed int64, name string, used map[string]bool) Officer {
	const hospital = 1
	o := w.officer(s, seed, hospital, []domain.Role{domain.Registrar}, used)
	o.UserName = name + "." + lower(o.PointCode)
	o.Email = emailOf(o.UserName)
	o.Password, _ = secrets(seed, o.UserName)
	o.Device, o.OTPSecret = "", ""
	return o
}

// emailOf is an address under a name that is kept for examples (RFC 2606).
func emailOf(user string) string { return user + "@example.org" }

// Renew lets the newcomers' temporary passwords that nobody has used yet open for
// 72 hours from now, as at the demo's first start.
func (w *World) Renew(ctx context.Context, s *store.Store) error {
	var ids []domain.ID
	for _, o := range w.Officers {
		if o.NeverIn() {
			ids = append(ids, o.ID)
		}
	}
	_, err := s.Pool.Exec(ctx, `update officers set password_until = $1
		where id = any($2) and password_kind = 'temporary' and password_used_at is null`, s.Clock.Now().Add(auth.TemporaryFor), ids)
	return err
}
