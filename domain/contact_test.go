package domain_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func say(s string) *string { return &s }

func contactRows() []refusalRow {
	tells := func(change func(*domain.Facts), wish domain.ContactWish, wants ...domain.RefusalCode) refusalRow {
		return refusalRow{wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := counter(t)
			change(&f)
			_, _, no := domain.SetContact(f, domain.HolderContact{}, wish, rb, now)
			return no
		}}
	}
	same := func(*domain.Facts) {}
	email := domain.ContactWish{Email: say("maija@example.org")}
	return []refusalRow{
		tells(same, email),
		tells(same, domain.ContactWish{Email: say("maija")}, domain.ContactEmailForm),
		tells(same, domain.ContactWish{Email: say("maija@example.org\r\nBcc: x@example.org")}, domain.ContactEmailForm),
		tells(same, domain.ContactWish{Phone: say("call me")}, domain.ContactPhoneForm),
		tells(same, domain.ContactWish{Phone: say("+358"), Email: say("@")}, domain.ContactPhoneForm, domain.ContactEmailForm),
		tells(func(f *domain.Facts) { f.Verification = domain.Verification{} }, email, domain.IdentityNotVerified),
		tells(func(f *domain.Facts) { f.Actor.Roles = []domain.Role{domain.Approver} }, email, domain.NotPermitted),
		tells(func(f *domain.Facts) { f.Visit.OpenedAt = now.Add(-time.Hour) }, email, domain.VisitOver, domain.VerificationLapsedCode),
		tells(func(f *domain.Facts) { f.Officer.HolderID = &f.Holder.ID }, email, domain.OwnCard),
	}
}

func TestTelephoneNumbers(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for text, want := range map[string]string{
		"040 123 4567": "+358401234567", "+358 40 123-4567": "+358401234567", "00358401234567": "+358401234567",
		"(09) 310 1691": "+35893101691", "": "", "+372 512 3456": "+3725123456", "12": "no", "+358 40 123 4567 89 01": "no",
		"٠٤٠١٢٣٤٥٦٧": "no", "+0401234567": "no", "040-123x4567": "no",
	} {
		got, _, no := domain.SetContact(counter(t), domain.HolderContact{}, domain.ContactWish{Phone: say(text)}, rb, now)
		if (len(no) > 0) != (want == "no") || want != "no" && got.Phone != want {
			t.Errorf("%q: %q %v", text, got.Phone, no)
		}
	}
}

// A changed contact is not gone by until the cooling-off is over, however often it is
// changed in between; and the earlier one is told.
func TestAChangedContactSilencesNothing(t *testing.T) {
	t.Parallel()
	rb := book(t)
	change := func(known domain.HolderContact, at time.Time, email string) domain.HolderContact {
		f := counter(t)
		f.Visit.OpenedAt = at
		next, changed, no := domain.SetContact(f, known, domain.ContactWish{Email: &email}, rb, at)
		if len(no) > 0 || !changed {
			t.Fatalf("%v %t", no, changed)
		}
		return next
	}
	own := domain.HolderContact{Email: "own@example.org", Phone: "+358401234567"}
	once := change(own, now, "thief@example.org")
	twice := change(once, now.Add(time.Minute), "other@example.org")
	for name, c := range map[string]domain.HolderContact{"once": once, "twice": twice, "gone": change(once, now.Add(time.Minute), "")} {
		for _, kind := range domain.HolderNoticeKinds {
			if got := c.EmailFor(kind, now.Add(time.Hour)); got != own.Email {
				t.Errorf("%s: %s goes to %s", name, kind, got)
			}
			if got := c.PhoneFor(kind, now.Add(time.Hour)); got != own.Phone {
				t.Errorf("%s: %s is told by %s", name, kind, got)
			}
		}
		after := c.UsedFrom
		if got := c.EmailFor(domain.HolderCodeOrdered, after); got != c.Email {
			t.Errorf("%s: after the cooling-off %s", name, got)
		}
		if got := c.EmailFor(domain.HolderContactChanged, after); got != own.Email {
			t.Errorf("%s: the change is told to %s", name, got)
		}
	}
	if want := rb.Calendar.AddWorkingDays("FI", today, 1).Time(); once.UsedFrom != want {
		t.Errorf("gone by from %v, want %v", once.UsedFrom, want)
	}
	first := change(domain.HolderContact{}, now, "new@example.org")
	if got := first.EmailFor(domain.HolderCodeOrdered, now); got != "" {
		t.Errorf("a first address is gone by at once: %s", got)
	}
	f := counter(t)
	if next, changed, no := domain.SetContact(f, own, domain.ContactWish{Email: &own.Email}, rb, now); changed || len(no) > 0 || !cmp.Equal(next, own) {
		t.Errorf("nothing new: %+v %v", next, no)
	}
}

func TestContactsAreShownMasked(t *testing.T) {
	t.Parallel()
	for email, want := range map[string]string{"maija.esimerkki@example.org": "m•••@e•••.org", "ä@öljy.fi": "ä•••@ö•••.fi", "": "", "x": ""} {
		if got := domain.MaskEmail(email); got != want {
			t.Errorf("%q: %q", email, got)
		}
	}
	for phone, want := range map[string]string{"+358401234567": "••• 567", "": "", "+3": ""} {
		if got := domain.MaskPhone(phone); got != want {
			t.Errorf("%q: %q", phone, got)
		}
	}
}
