package auth_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// desk is one test's room: two servers on one database, and real time in hand.
type desk struct {
	*world.World
	db    *pgtest.DB
	one   *auth.Auth
	two   *auth.Auth
	clock *pgtest.Clock
}

func newDesk(t *testing.T) desk {
	t.Helper()
	db := pgtest.New(t)
	clock := pgtest.NewClock(pgtest.Start)
	return desk{
		World: world.Small(t, db), db: db, clock: clock,
		one: newAuth(t, db.Store(), clock), two: newAuth(t, db.Connect(pgtest.ServerRole), clock),
	}
}

func newAuth(t *testing.T, s *store.Store, clock store.Clock) *auth.Auth {
	t.Helper()
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		t.Fatal(err)
	}
	return auth.New(s, clock, client)
}

func (d desk) credentials() auth.Credentials {
	return auth.Credentials{
		UserName: "ritva", Password: world.Password, OneTimeCode: d.Registrar.OneTimeCode(d.clock.Now()), Address: "192.0.2.1",
	}
}

func (d desk) login(t *testing.T) auth.LoggedIn {
	t.Helper()
	in, err := d.one.Login(context.Background(), d.credentials())
	if err != nil {
		t.Fatal(err)
	}
	d.clock.Advance(30 * time.Second) // the next code
	return in
}

func TestLoginOpensASession(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	c := d.credentials()
	c.UserName, c.OneTimeCode = " Ritva ", c.OneTimeCode[:3]+" "+c.OneTimeCode[3:]
	in, err := d.one.Login(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	got, err := d.two.Officer(context.Background(), in.Token)
	if err != nil || !got.Is(d.Registrar.ID) || got.PointID != d.HospitalPoint || got.May(domain.MayFindHolder) != nil {
		t.Errorf("the other server knows %+v, %v", got, err)
	}
	if want := d.clock.Now().Add(10 * time.Hour); !in.ExpiresAt.Equal(want) {
		t.Errorf("ends at %s, want %s", in.ExpiresAt, want)
	}
}

func TestEveryWrongThingHasOneAnswer(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := context.Background()
	if _, err := d.db.Owner().Exec(ctx, "update officers set active = false where id = $1", d.RegistrarToo.ID); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*auth.Credentials){
		"password":   func(c *auth.Credentials) { c.Password += "x" },
		"no name":    func(c *auth.Credentials) { c.UserName = "nobody" },
		"code":       func(c *auth.Credentials) { c.OneTimeCode = "000000" },
		"two steps":  func(c *auth.Credentials) { c.OneTimeCode = d.Registrar.OneTimeCode(d.clock.Now().Add(time.Minute)) },
		"short code": func(c *auth.Credentials) { c.OneTimeCode = "12" },
		"not active": func(c *auth.Credentials) {
			c.UserName, c.OneTimeCode = "risto", d.RegistrarToo.OneTimeCode(d.clock.Now())
		},
		"much": func(c *auth.Credentials) { c.Password = string(make([]byte, 10000)) },
	} {
		c := d.credentials()
		c.Address = name
		change(&c)
		if _, err := d.one.Login(ctx, c); err != auth.ErrLoginFailed { //nolint:errorlint // this value and nothing around it
			t.Errorf("%s: %v", name, err)
		}
	}
	var reasons int
	err := d.db.Owner().QueryRow(ctx, "select count(distinct detail->>'reason') from audit_entries where act = 'officer.login_refused'").Scan(&reasons)
	if err != nil || reasons != 4 {
		t.Errorf("the audit log tells %d reasons apart, %v", reasons, err)
	}
}

func TestACodeOneStepOffIsTaken(t *testing.T) {
	t.Parallel()
	for _, off := range []time.Duration{-30 * time.Second, 30 * time.Second} {
		d := newDesk(t)
		c := d.credentials()
		c.OneTimeCode = d.Registrar.OneTimeCode(d.clock.Now().Add(off))
		if _, err := d.one.Login(context.Background(), c); err != nil {
			t.Errorf("%s: %v", off, err)
		}
	}
}

func TestACodeCountsOnceOnTwoServers(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var in, refused atomic.Int32
	var all sync.WaitGroup
	for i := range 8 {
		server := d.one
		if i%2 == 1 {
			server = d.two
		}
		all.Go(func() {
			c := d.credentials()
			c.Address = string(rune('a' + i))
			_, err := server.Login(context.Background(), c)
			for errors.Is(err, auth.ErrBusy) { // a slow machine: nothing was counted
				_, err = server.Login(context.Background(), c)
			}
			switch {
			case err == nil:
				in.Add(1)
			case errors.Is(err, auth.ErrLoginFailed):
				refused.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if in.Load() != 1 || refused.Load() != 7 {
		t.Errorf("%d came in with one code, %d were refused", in.Load(), refused.Load())
	}
}

func TestIdleAndAbsoluteLimit(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := context.Background()
	idle, busy := d.login(t), d.login(t)
	began := d.clock.Now()
	for d.clock.Now().Before(began.Add(14 * time.Minute)) {
		d.clock.Advance(time.Minute)
		if _, err := d.two.Officer(ctx, busy.Token); err != nil {
			t.Fatal(err)
		}
	}
	d.clock.Advance(2 * time.Minute)
	if _, err := d.two.Officer(ctx, idle.Token); !errors.Is(err, auth.ErrNoSession) {
		t.Errorf("idle for 16 minutes: %v", err)
	}
	for d.clock.Now().Before(busy.ExpiresAt) {
		if _, err := d.two.Officer(ctx, busy.Token); err != nil {
			t.Fatalf("at %s: %v", d.clock.Now(), err)
		}
		d.clock.Advance(10 * time.Minute)
	}
	if _, err := d.two.Officer(ctx, busy.Token); !errors.Is(err, auth.ErrNoSession) {
		t.Errorf("after ten hours: %v", err)
	}
}

func TestWhatEndsASessionEndsItEverywhere(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := context.Background()
	for name, end := range map[string]func(auth.LoggedIn) error{
		"log out": func(in auth.LoggedIn) error { return d.one.Logout(ctx, in.Actor) },
		"lock":    func(in auth.LoggedIn) error { return d.one.Lock(ctx, in.Actor) },
		"put out": func(auth.LoggedIn) error {
			_, err := d.db.Owner().Exec(ctx, "update officers set active = false where user_name = 'ritva'")
			return err
		},
	} {
		if _, err := d.db.Owner().Exec(ctx, "update officers set active = true"); err != nil {
			t.Fatal(err)
		}
		in := d.login(t)
		visit := d.db.Store().NewID()
		if _, err := d.db.Owner().Exec(ctx, `insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at)
			values ($1, $2, $3, $4, $5, 'advice', $6)`, visit, in.Actor.ID, in.Actor.SessionID, in.Actor.PointID, d.HolderFI.ID, d.clock.Now()); err != nil {
			t.Fatal(err)
		}
		if err := end(in); err != nil {
			t.Fatal(err)
		}
		if _, err := d.two.Officer(ctx, in.Token); !errors.Is(err, auth.ErrNoSession) {
			t.Errorf("%s: the other server says %v", name, err)
		}
		var closed bool
		if err := d.db.Owner().QueryRow(ctx, "select closed_at is not null from visits where id = $1", visit).Scan(&closed); err != nil || closed != (name != "put out") {
			t.Errorf("%s: visit closed: %v, %v", name, closed, err)
		}
		var why string
		err := d.db.Owner().QueryRow(ctx, `select coalesce(string_agg(actor || ' ' || (detail->>'reason'), ','), '') from audit_entries
			where act = 'visit.closed' and visit_id = $1 and session_id = $2 and holders = array[$3::uuid]`, visit, in.Actor.SessionID, d.HolderFI.ID).Scan(&why)
		reason := map[string]string{"log out": "logged_out", "lock": "desk_locked"}[name]
		if reason != "" {
			reason = "officer:" + in.Actor.ID.String() + " " + reason
		}
		if err != nil || why != reason {
			t.Errorf("%s: audited %q, %v, want %q", name, why, err, reason)
		}
	}
	if _, err := d.one.Officer(ctx, "not a token"); !errors.Is(err, auth.ErrNoSession) {
		t.Error(err)
	}
}
