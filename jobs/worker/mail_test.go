package worker_test

import (
	"bytes"
	"context"
	"log/slog"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/mail"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/smtptest"
	"sinetti/test/world"
)

// postRoom is a worker that sends mails, and the officer who orders passwords.
type postRoom struct {
	*world.World
	t      *testing.T
	db     *pgtest.DB
	worker *worker.Worker
	jobs   *jobs.Client
	log    *bytes.Buffer
}

const ritvasMail = "ritva.virkailija@example.invalid"

func newPostRoom(t *testing.T, smtpURL string) *postRoom {
	t.Helper()
	db := pgtest.New(t)
	r := &postRoom{World: world.Small(t, db), t: t, db: db, log: &bytes.Buffer{}}
	var post *mail.Post
	var err error
	if smtpURL != "" {
		post, err = mail.New(mail.Settings{URL: smtpURL, From: "sinetti@example.invalid", PublicURL: "https://sinetti.example"})
		r.must(err)
	}
	rules := &domain.Rulebook{Countries: []domain.CountryRules{{Country: "FI", TimeZone: "Europe/Helsinki"}, {Country: "SE", TimeZone: "Europe/Stockholm"}}}
	r.worker = worker.New(worker.Config{
		Store: db.Connect(pgtest.WorkerRole), Mail: post, Rules: rules, RealTime: db.Clock, Log: slog.New(slog.NewJSONHandler(r.log, nil)),
	})
	r.jobs, err = jobs.NewClient(db.Store().Pool)
	r.must(err)
	sealed, err := db.OwnerStore().SealEmail(r.Registrar.ID, ritvasMail)
	r.must(err)
	r.exec("update officers set email_enc = $2 where id = $1", r.Registrar.ID, sealed)
	return r
}

func (r *postRoom) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *postRoom) exec(sql string, args ...any) {
	r.t.Helper()
	_, err := r.db.Owner().Exec(r.t.Context(), sql, args...)
	r.must(err)
}

func (r *postRoom) text(sql string, args ...any) string {
	r.t.Helper()
	var v string
	r.must(r.db.Owner().QueryRow(r.t.Context(), sql, args...).Scan(&v))
	return v
}

// order orders a password at the login page, and gives the job that it made.
func (r *postRoom) order() jobs.SendPassword {
	r.t.Helper()
	a := auth.New(r.db.Store(), r.db.Clock, r.jobs)
	r.must(a.AskPassword(r.t.Context(), "ritva", "192.0.2.1"))
	id, err := domain.ParseID(r.text("select id from password_orders order by ordered_at desc, id desc limit 1"))
	r.must(err)
	return jobs.SendPassword{OrderID: id}
}

func (r *postRoom) login(password, code string) (auth.LoggedIn, error) {
	a := auth.New(r.db.Store(), r.db.Clock, r.jobs)
	return a.Login(r.t.Context(), auth.Credentials{UserName: "ritva", Password: password, OneTimeCode: code, Address: "192.0.2.1"})
}

var passwordOfMail = regexp.MustCompile(`[a-z2-7]{4}(-[a-z2-7]{4}){3}`)

// From the order to the login: the password stands in the mail and nowhere else.
func TestAnOrderedPasswordIsMailedAndOpens(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newPostRoom(t, "smtp://"+server.Address)
	order := r.order()
	r.must(r.worker.Do(t.Context(), order, nil))
	mails := server.Mails()
	if len(mails) != 1 || mails[0].To != ritvasMail {
		t.Fatalf("mails: %+v", mails)
	}
	password := passwordOfMail.FindString(mails[0].Body)
	if _, err := r.login(world.Password, r.Registrar.OneTimeCode(r.db.Clock.Now())); err == nil {
		t.Error("the old password opens still")
	}
	if ended := r.text("select count(*) from officer_sessions where officer_id = $1 and ended_at is null", r.Registrar.ID); ended != "0" {
		t.Errorf("%s sessions go on", ended)
	}
	in, err := r.login(password, r.Registrar.OneTimeCode(r.db.Clock.Now()))
	if err != nil || in.Actor.Stage != domain.PasswordStage {
		t.Errorf("%v, stage %s", err, in.Actor.Stage)
	}
	for _, table := range []string{"river_job", "password_orders", "audit_entries", "officers"} {
		if n := r.text("select count(*) from "+table+" t where t::text like '%' || $1 || '%' or t::text like '%virkailija@%'", password); n != "0" {
			t.Errorf("%s holds the password or the address", table)
		}
	}
	if strings.Contains(r.log.String(), password) || strings.Contains(r.log.String(), "example.invalid") {
		t.Error("the log holds the password or the address")
	}
	// A job that comes twice sends nothing more.
	r.must(r.worker.Do(t.Context(), order, nil))
	if n := len(server.Mails()); n != 1 {
		t.Errorf("%d mails", n)
	}
}

// A password is good until a time of day where the officer works.
func TestAPasswordNamesTheTimeAtTheOfficersPoint(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newPostRoom(t, "smtp://"+server.Address)
	for country, name := range map[string]string{"FI": "Europe/Helsinki", "SE": "Europe/Stockholm"} {
		r.exec("update points set country = $2 where id = $1", r.HospitalPoint, country)
		r.db.Clock.Advance(time.Minute) // the newest order is this one
		r.must(r.worker.Do(t.Context(), r.order(), nil))
		zone, err := time.LoadLocation(name)
		r.must(err)
		mails, until := server.Mails(), r.db.Clock.Now().Add(auth.TemporaryFor)
		if want, body := until.In(zone).Format("2.1.2006 klo 15.04"), mails[len(mails)-1].Body; !strings.Contains(body, want) {
			t.Errorf("%s: no %q in %s", country, want, body)
		}
	}
}

// While the mail server is away the old password opens; the last try parks the order.
func TestAMailServerThatIsAwayParksTheOrderAtLast(t *testing.T) {
	t.Parallel()
	r := newPostRoom(t, "smtp://localhost:1")
	order := r.order()
	if err := r.worker.Do(t.Context(), order, nil); err == nil || strings.Contains(err.Error(), "example") {
		t.Errorf("the job's error: %v", err)
	}
	if _, err := r.login(world.Password, r.Registrar.OneTimeCode(r.db.Clock.Now())); err != nil {
		t.Errorf("the old password: %v", err)
	}
	r.must(r.worker.GiveUp(t.Context(), order))
	if got := r.text("select failure from password_orders where failed_at is not null and sent_at is null"); got != "mail_server_away" {
		t.Errorf("parked as %q", got)
	}
	f, err := store.PasswordOrdersFailed(t.Context(), r.db.WorkerStore().Pool, r.db.Clock.Now().Add(-time.Hour))
	if err != nil || f != 1 {
		t.Errorf("%d orders are shown as parked, %v", f, err)
	}
	r.must(r.worker.Do(t.Context(), order, nil)) // a parked one is no work any more
}

// A River job's last try parks its order: the worker's own process does it.
func TestTheLastTryOfAJobParksItsOrder(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	post, err := mail.New(mail.Settings{URL: "smtp://localhost:1", From: "a@example.invalid", PublicURL: "https://sinetti.example"})
	h.must(err)
	s := h.db.Connect(pgtest.WorkerRole)
	client, err := jobs.NewClient(s.Pool)
	h.must(err)
	w := worker.New(worker.Config{
		Store: s, Jobs: client, Vault: h.vault, Bucket: h.bucket, Rules: h.rulebook, Log: slog.New(slog.DiscardHandler), Mail: post,
	})
	sealed, err := h.db.OwnerStore().SealEmail(h.world.Registrar.ID, ritvasMail)
	h.must(err)
	h.exec("update officers set email_enc = $2 where id = $1", h.world.Registrar.ID, sealed)
	server, err := jobs.NewClient(h.db.Store().Pool)
	h.must(err)
	h.must(auth.New(h.db.Store(), store.SystemClock{}, server).AskPassword(h.ctx, "ritva", "192.0.2.1"))
	h.exec("update river_job set attempt = max_attempts - 1 where kind = 'send_password'")
	ctx, stop := context.WithTimeout(h.ctx, 30*time.Second)
	defer stop()
	stopped := make(chan error, 1)
	go func() { stopped <- w.Run(ctx, "post", 50*time.Millisecond) }()
	for ctx.Err() == nil && one[int](h, "select count(*) from password_orders where failure = 'mail_server_away'") == 0 {
	}
	if ctx.Err() != nil {
		t.Error("the order was not parked")
	}
	stop()
	h.must(<-stopped)
	if errs := one[string](h, "select coalesce(errors::text, '') from river_job where kind = 'send_password'"); strings.Contains(errs, "example") {
		t.Errorf("the job holds an address: %s", errs)
	}
}

func TestWhatCannotBeSentIsParkedWithItsReason(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{Refuse: &smtp.SMTPError{Code: 550, Message: "no " + ritvasMail}})
	for name, prepare := range map[string]func(r *postRoom){
		"mail_refused": func(*postRoom) {},
		"no_address":   func(r *postRoom) { r.exec("update officers set email_enc = null") },
		"not_active":   func(r *postRoom) { r.exec("update officers set active = false") },
		"not_active after the last day": func(r *postRoom) {
			r.exec("update officers set employed_to = $1", r.db.Clock.Now().AddDate(0, 0, -2))
		},
	} {
		want, _, _ := strings.Cut(name, " ")
		r := newPostRoom(t, "smtp://"+server.Address)
		order := r.order()
		prepare(r)
		r.must(r.worker.Do(t.Context(), order, nil))
		if got := r.text("select failure from password_orders"); got != want {
			t.Errorf("parked as %q, want %q", got, want)
		}
		if strings.Contains(r.log.String(), "example.invalid") || !strings.Contains(r.log.String(), want) {
			t.Errorf("logged: %s", r.log)
		}
	}
	r := newPostRoom(t, "")
	r.must(r.worker.Do(t.Context(), r.order(), nil))
	if got := r.text("select failure from password_orders"); got != "no_mail_server" {
		t.Errorf("parked as %q", got)
	}
}

// Two workers at one order send one mail.
func TestTwoWorkersSendOneMail(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newPostRoom(t, "smtp://"+server.Address)
	order := r.order()
	errs := make(chan error, 4)
	for range 4 {
		go func() { errs <- r.worker.Do(t.Context(), order, nil) }()
	}
	for range 4 {
		r.must(<-errs)
	}
	if n := len(server.Mails()); n != 1 {
		t.Errorf("%d mails", n)
	}
}

// An order of nobody is no work, and the order that lies too long is made up for.
func TestOrdersThatLieAreOwed(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	client, err := jobs.NewClient(h.db.Store().Pool)
	h.must(err)
	a := auth.New(h.db.Store(), store.SystemClock{}, client)
	h.must(a.AskPassword(h.ctx, "ritva", "192.0.2.1"))
	h.must(a.AskPassword(h.ctx, "nobody", "192.0.2.1"))
	mails := func() (n int) {
		owed, err := h.worker.Owed(h.ctx)
		h.must(err)
		for _, args := range owed {
			if args.Kind() == (jobs.SendPassword{}).Kind() {
				n++
			}
		}
		return n
	}
	if n := mails(); n != 0 {
		t.Errorf("%d are owed at once", n)
	}
	h.exec("update password_orders set ordered_at = ordered_at - interval '6 minutes'")
	if n := mails(); n != 1 {
		t.Errorf("%d are owed", n)
	}
}

func TestANoticeIsMailedOnceAndNamesNobody(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newPostRoom(t, "smtp://"+server.Address)
	notice := r.db.OwnerStore().NewID()
	r.exec(`insert into notices (id, officer_id, kind, about_id, made_at) values ($1, $2, 'support_unlink_device', $3, $4)`,
		notice, r.Registrar.ID, r.RegistrarToo.ID, r.db.Clock.Now())
	for range 2 {
		r.must(r.worker.Do(t.Context(), jobs.SendNotice{NoticeID: notice}, nil))
	}
	mails := server.Mails()
	if len(mails) != 1 || !strings.Contains(mails[0].Body, "https://sinetti.example") || strings.Contains(strings.ToLower(mails[0].Body), "risto") {
		t.Errorf("mails: %+v", mails)
	}
}
