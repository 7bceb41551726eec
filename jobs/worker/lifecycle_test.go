package worker_test

import (
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/mail"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/smtptest"
	"sinetti/test/world"
)

const maijasMail = "maija.esimerkki@example.invalid"

// newLifeRoom is a worker that goes by the rulebook and mails holders.
func newLifeRoom(t *testing.T, smtpURL string) *postRoom {
	t.Helper()
	db := pgtest.New(t)
	r := &postRoom{World: world.Small(t, db), t: t, db: db}
	var post *mail.Post
	var err error
	if smtpURL != "" {
		post, err = mail.New(mail.Settings{URL: smtpURL, From: "sinetti@example.invalid", PublicURL: "https://sinetti.example"})
		r.must(err)
	}
	rules, err := rulebook.Load()
	r.must(err)
	s := db.Connect(pgtest.WorkerRole)
	r.jobs, err = jobs.NewClient(s.Pool)
	r.must(err)
	r.worker = worker.New(worker.Config{
		Store: s, Jobs: r.jobs, Rules: rules, Mail: post, RealTime: db.Clock, Log: slog.New(slog.DiscardHandler),
	})
	r.must(db.OwnerStore().InsertHolderContact(t.Context(), db.OwnerStore().Pool, r.HolderFI.ID, domain.HolderContact{Email: maijasMail}))
	return r
}

// put lays a card into a state, since now.
func (r *postRoom) put(card domain.Card, state domain.CardState) {
	r.t.Helper()
	r.exec("update cards set state = $2, state_changed_at = $3 where id = $1", card.ID, string(state), r.db.Clock.Now())
}

func (r *postRoom) sweep() {
	r.t.Helper()
	r.must(r.worker.SweepLifecycle(r.t.Context()))
}

// mails sends what waits for holders, and tells how the notices stand.
func (r *postRoom) mails() string {
	r.t.Helper()
	owed, err := r.db.Owner().Query(r.t.Context(), "select args->>'noticeId' from river_job where kind = 'send_holder_notice' order by id")
	r.must(err)
	var ids []domain.ID
	for owed.Next() {
		var text string
		r.must(owed.Scan(&text))
		id, err := domain.ParseID(text)
		r.must(err)
		ids = append(ids, id)
	}
	r.must(owed.Err())
	for _, id := range ids {
		r.must(r.worker.Do(r.t.Context(), jobs.SendHolderNotice{NoticeID: id}, nil))
	}
	return r.text("select coalesce(string_agg(kind || ' ' || state || ' ' || failure, ', ' order by made_at, kind), '') from holder_notices")
}

const day = 24 * time.Hour

// A card that nobody collects: its holder is reminded once, and after the row's time
// the card ends with its order, its letter and its codes.
func TestAnUncollectedCardIsRemindedAndThenEnded(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newLifeRoom(t, "smtp://"+server.Address)
	r.put(r.CardFI, domain.CardArrived)
	r.db.Clock.Advance(13 * day)
	r.sweep()
	if got := r.mails(); got != "" {
		t.Fatalf("too early: %s", got)
	}
	r.db.Clock.Advance(day)
	r.sweep()
	r.sweep()
	if got := r.mails(); got != "card_uncollected mailed " {
		t.Fatalf("after 14 days: %s", got)
	}
	sent := server.Mails()
	if len(sent) != 1 || sent[0].To != maijasMail || !strings.Contains(sent[0].Body, "noutoa") || strings.Contains(sent[0].Body, "FI1000001") {
		t.Fatalf("mails: %+v", sent)
	}
	r.db.Clock.Advance(170 * day) // 18 November to 21 May
	r.sweep()
	r.sweep()
	if got := r.text("select state from cards where id = $1", r.CardFI.ID); got != "revoked" {
		t.Errorf("the card is %s", got)
	}
	if got := r.text("select string_agg(step, ' ' order by step) from card_lifecycle where card_id = $1", r.CardFI.ID); got != "uncollected_end uncollected_reminder" {
		t.Errorf("steps: %s", got)
	}
	if n := r.text("select count(*) from audit_entries where object = $1 and act in ('card.ended', 'holder.reminded')", "card:"+r.CardFI.ID.String()); n != "2" {
		t.Errorf("%s audit entries", n)
	}
	if n := r.text("select count(*) from watermill_outbox where payload::text like '%fi.sinetti.card.ended%'"); n != "1" {
		t.Errorf("%s events", n)
	}
	r.asked("not_collected")
	if n := r.text("select count(*) from river_job where kind = 'destroy_codes_of_card'"); n != "1" {
		t.Errorf("%s jobs to destroy its codes", n)
	}
}

// Where nobody knows an address for mails, the point tells; and no step is taken twice
// by workers that look at the same time.
func TestManyWorkersTakeAStepOnce(t *testing.T) {
	t.Parallel()
	r := newLifeRoom(t, "")
	for _, c := range []domain.Card{r.CardFI, r.CardProtected, r.CardElsewhere, r.CardProfessional} {
		r.put(c, domain.CardHandedOver)
	}
	r.exec("update holders set contact_changed_on = $2 where id = $1", r.HolderProtected.ID, "2026-12-17")
	r.db.Clock.Advance(30 * day)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if err := r.worker.SweepLifecycle(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := r.text("select count(*) from card_lifecycle where step = 'unactivated_reminder'"); n != "4" {
		t.Errorf("%s steps", n)
	}
	if n := r.text("select count(*) from audit_entries where act = 'holder.reminded'"); n != "5" {
		t.Errorf("%s audit entries", n)
	}
	r.mails()
	if got := r.text("select string_agg(distinct kind || ' ' || state || ' ' || failure, ', ') from holder_notices where holder_id = $1", r.HolderProtected.ID); got != "address_changed to_tell no_address, card_unactivated to_tell no_address" {
		t.Errorf("notices: %s", got)
	}
}

// The card that follows is in use: the old one is off within the row's hours, whoever
// forgot it. A card's last day ends it, in Helsinki's midnight.
func TestOldAndExpiredCardsEnd(t *testing.T) {
	t.Parallel()
	r := newLifeRoom(t, "")
	r.exec("update cards set replaces_id = $2, state_changed_at = $3 where id = $1", r.CardProfessional.ID, r.CardFI.ID, r.db.Clock.Now())
	r.exec("update cards set expires_on = '2026-11-18' where id = $1", r.CardElsewhere.ID)
	r.db.Clock.Advance(59 * time.Minute)
	r.sweep()
	if n := r.text("select count(*) from card_lifecycle where step in ('replaced', 'expired')"); n != "0" {
		t.Fatalf("%s ends too early", n)
	}
	r.db.Clock.Advance(time.Minute)
	r.sweep()
	if got := r.text("select state from cards where id = $1", r.CardFI.ID); got != "revoked" {
		t.Errorf("the old card is %s", got)
	}
	r.asked("replaced")
	r.db.Clock.Set(time.Date(2026, time.November, 18, 22, 0, 0, 0, time.UTC))
	r.sweep()
	if got := r.text("select state from cards where id = $1", r.CardElsewhere.ID); got != "expired" {
		t.Errorf("the card whose last day is over is %s", got)
	}
	r.asked("replaced") // its certificates expired with it: nobody asks that they be revoked
}

// A card further on in the line is in use: each before it is off, also the one in between
// that nobody activated. Of a circle, which no order makes, one card is left in use.
func TestTheWholeLineBeforeACardInUseEnds(t *testing.T) {
	t.Parallel()
	for name, circle := range map[string]bool{"a line": false, "a circle": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newLifeRoom(t, "")
			follows := func(card, old domain.Card) {
				r.exec("update cards set replaces_id = $2 where id = $1", card.ID, old.ID)
			}
			r.put(r.CardElsewhere, domain.CardHandedOver)
			r.put(r.CardProfessional, domain.CardActivated)
			follows(r.CardElsewhere, r.CardFI)
			follows(r.CardProfessional, r.CardElsewhere)
			if circle {
				follows(r.CardFI, r.CardProfessional)
			}
			r.db.Clock.Advance(time.Hour)
			r.sweep()
			got := r.text("select string_agg(state, ' ' order by state) from cards where id = any($1)", []domain.ID{r.CardFI.ID, r.CardElsewhere.ID, r.CardProfessional.ID})
			if want := "activated revoked revoked"; got != want {
				t.Errorf("the line is %s, want %s", got, want)
			}
		})
	}
}

// asked wants one request to revoke FI's card for that reason, kept and told.
func (r *postRoom) asked(why string) {
	r.t.Helper()
	if got := r.text("select string_agg(act || ' ' || reason || ' ' || asked_by || ' ' || (card_id = $1), ', ') from revocation_requests", r.CardFI.ID); got != "revoke "+why+" system true" {
		r.t.Errorf("asked: %s", got)
	}
	if got := r.text("select string_agg(payload->'data'->>'reason', ', ') from watermill_outbox where payload->>'type' = 'fi.sinetti.card.revocation.requested'"); got != why {
		r.t.Errorf("told: %s", got)
	}
}

// A card that cannot take its step is told of, and holds up no other card.
func TestACardThatFailsHoldsUpNoOther(t *testing.T) {
	t.Parallel()
	r := newLifeRoom(t, "")
	r.exec("update cards set expires_on = '2026-11-18'")
	first := r.text("select min(id::text) from cards where state in ('dispatched', 'arrived', 'handed_over', 'activated')")
	r.exec(`create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$`)
	r.exec(`create trigger stuck before update of state on cards for each row when (old.id = '` + first + `') execute function stuck()`)
	r.db.Clock.Set(time.Date(2026, time.November, 19, 0, 0, 0, 0, time.UTC))
	if err := r.worker.SweepLifecycle(t.Context()); err == nil || !strings.Contains(err.Error(), first) {
		t.Errorf("the error names no card: %v", err)
	}
	if got := r.text("select coalesce(string_agg(id::text, ' '), '') from cards where state in ('dispatched', 'arrived', 'handed_over', 'activated')"); got != first {
		t.Errorf("not expired: %s, want only %s", got, first)
	}
}

// Whoever has codes go elsewhere is found out: the holder is told of each day on which an
// address changed to which codes may go, once, and of no other address.
func TestHoldersAreToldWhereverCodesMayGo(t *testing.T) {
	t.Parallel()
	const today, yesterday = "2026-11-18", "2026-11-17"
	maija := func(w *world.World) domain.ID { return w.HolderFI.ID }
	anna := func(w *world.World) domain.ID { return w.HolderProtected.ID }
	for name, c := range map[string]struct {
		who  func(*world.World) domain.ID
		set  string
		want string // the days told of
	}{
		"the home":                               {maija, "address_changed_on = '" + today + "'", today},
		"the workplace":                          {maija, "work_changed_on = '" + today + "'", today},
		"both on one day":                        {maija, "address_changed_on = '" + today + "', work_changed_on = '" + today + "'", today},
		"each on its day":                        {maija, "address_changed_on = '" + yesterday + "', work_changed_on = '" + today + "'", yesterday + " " + today},
		"a workplace long ago":                   {maija, "work_changed_on = '2026-11-03'", ""},
		"a workplace that is none any more":      {maija, "work_changed_on = '" + today + "', work_enc = null", ""},
		"a contact address that is not used":     {maija, "contact_changed_on = '" + today + "', contact_enc = work_enc", ""},
		"a safety contact address":               {anna, "contact_changed_on = '" + today + "'", today},
		"a safety contact address that is gone":  {anna, "contact_changed_on = '" + today + "', contact_enc = null", ""},
		"the home that nobody may know of":       {anna, "address_changed_on = '" + today + "'", ""},
		"a workplace to which nothing may go":    {anna, "work_changed_on = '" + today + "', work_enc = address_enc", ""},
		"all of a protected person's on one day": {anna, "address_changed_on = '" + today + "', work_changed_on = '" + today + "', contact_changed_on = '" + today + "'", today},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := smtptest.Start(t, smtptest.Options{})
			r := newLifeRoom(t, "smtp://"+server.Address)
			owner := r.db.OwnerStore()
			r.must(owner.InsertHolderContact(t.Context(), owner.Pool, r.HolderProtected.ID, domain.HolderContact{Email: "anna.suojattu@example.invalid"}))
			holder := c.who(r.World)
			r.exec("update holders set "+c.set+" where id = $1", holder)
			for range 2 {
				r.sweep()
				r.mails()
			}
			got := r.text("select coalesce(string_agg(about_on::text, ' ' order by about_on), '') from holder_notices where kind = 'address_changed' and state = 'mailed' and holder_id = $1", holder)
			if got != c.want {
				t.Errorf("told of %q, want %q", got, c.want)
			}
			days := len(strings.Fields(c.want))
			if n := r.text("select count(*) from audit_entries where act = 'holder.reminded'"); n != strconv.Itoa(days) {
				t.Errorf("%s audit entries of %d notices", n, days)
			}
			sent := server.Mails()
			if len(sent) != days {
				t.Errorf("%d mails of %d notices", len(sent), days)
			}
			for _, m := range sent {
				for _, address := range []domain.Address{r.HolderFI.Address, r.HolderFI.WorkAddress, r.HolderProtected.Address, r.HolderProtected.ContactAddress} {
					for _, row := range address.Rows[len(address.Rows)-2:] { // above are names, the point's too
						if strings.Contains(m.Body, row) {
							t.Errorf("the mail tells %q", row)
						}
					}
				}
			}
		})
	}
}

// Whoever changes a contact silences nothing by it: until the cooling-off is over mails
// go to the earlier address, and without one the point tells.
func TestMailsGoToTheEarlierAddressWhileAChangeCools(t *testing.T) {
	t.Parallel()
	server := smtptest.Start(t, smtptest.Options{})
	r := newLifeRoom(t, "smtp://"+server.Address)
	now := r.db.Clock.Now()
	owner := r.db.OwnerStore()
	r.must(owner.SetHolderContact(t.Context(), owner.Pool, r.HolderFI.ID, domain.HolderContact{
		Email: "thief@example.invalid", EarlierEmail: maijasMail, UsedFrom: now.Add(day), ChangedAt: now,
	}, r.Registrar.ID))
	r.must(owner.InsertHolderContact(t.Context(), owner.Pool, r.HolderProtected.ID, domain.HolderContact{Email: "first@example.invalid", UsedFrom: now.Add(day)}))
	tell := func(kind domain.HolderNoticeKind, holder domain.ID, card domain.Card) {
		n := domain.HolderNotice{
			ID: owner.NewID(), Kind: kind, HolderID: holder, CardID: card.ID, Language: domain.Finnish, AboutOn: domain.DateOf(now),
		}
		state, err := store.InsertHolderNotice(t.Context(), owner.Pool, n, r.db.Clock.Now())
		r.must(err)
		if state != domain.HolderNoticeWaiting {
			return
		}
		r.must(r.worker.Do(t.Context(), jobs.SendHolderNotice{NoticeID: n.ID}, nil))
	}
	tell(domain.HolderContactChanged, r.HolderFI.ID, r.CardFI)
	tell(domain.HolderRenewalDue, r.HolderFI.ID, r.CardFI)
	tell(domain.HolderRenewalDue, r.HolderProtected.ID, r.CardProtected)
	r.db.Clock.Advance(day)
	tell(domain.HolderCardUncollected, r.HolderFI.ID, r.CardFI)
	tell(domain.HolderContactChanged, r.HolderFI.ID, r.CardFI)
	var to []string
	for _, m := range server.Mails() {
		to = append(to, strings.Trim(m.To, "<>"))
	}
	if want := []string{maijasMail, maijasMail, "thief@example.invalid", maijasMail}; !slices.Equal(to, want) {
		t.Errorf("mails went to %v, want %v", to, want)
	}
	if got := r.text("select string_agg(state || ' ' || failure, ', ') from holder_notices where state <> 'mailed'"); got != "to_tell no_address" {
		t.Errorf("of a first address that is too fresh: %s", got)
	}
}
