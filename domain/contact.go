package domain

import (
	"strings"
	"time"
	"unicode/utf8"
)

// HolderContact is how a holder can be told of something by another way than a letter.
type HolderContact struct {
	Email, Phone string // empty: none; the telephone number as +CCNNN…
	// EarlierEmail and EarlierPhone are what Email and Phone came in place of.
	EarlierEmail, EarlierPhone string
	// UsedFrom ends the cooling-off after a change: before it, holders are told by what
	// was there earlier, so that whoever changes a contact silences nothing by it.
	UsedFrom  time.Time
	ChangedAt time.Time // zero: never
}

// cools tells whether a change is still too fresh to go by.
func (c HolderContact) cools(now time.Time) bool { return now.Before(c.UsedFrom) }

// EmailFor is where a notice is mailed to: that the contact was changed is told to the
// earlier one. Empty where there is none to go by.
func (c HolderContact) EmailFor(kind HolderNoticeKind, now time.Time) string {
	if kind == HolderContactChanged || c.cools(now) {
		return c.EarlierEmail
	}
	return c.Email
}

// PhoneFor is the number that officers call to tell of a notice.
func (c HolderContact) PhoneFor(kind HolderNoticeKind, now time.Time) string {
	if kind == HolderContactChanged || c.cools(now) {
		return c.EarlierPhone
	}
	return c.Phone
}

// ContactWish is what a holder tells at the desk; nil leaves as it is, an empty text
// takes away.
type ContactWish struct{ Email, Phone *string }

// SetContact decides on what a holder tells, whose identity was verified in the visit.
// Of the facts it needs actor, officer, point, organisation, holder, visit and
// verification. Changed is false where nothing is new: nothing is written then.
func SetContact(f Facts, known HolderContact, wish ContactWish, rb *Rulebook, now time.Time) (next HolderContact, changed bool, no []Refusal) {
	country := f.Point.Country
	no = append(officerRefusals(f, MayVerifyIdentity, rb.Calendar.Today(country, now)), visitRefusals(f, rb, now)...)
	next = known
	if wish.Email != nil {
		if next.Email = strings.TrimSpace(*wish.Email); next.Email != "" && !isEmail(next.Email) {
			no = append(no, refuse(ContactEmailForm).at("email"))
		}
	}
	if wish.Phone != nil {
		var ok bool
		if next.Phone, ok = parsePhone(*wish.Phone, rb.Telephone(country, rb.Calendar.Today(country, now))); !ok {
			no = append(no, refuse(ContactPhoneForm).at("phone"))
		}
	}
	if len(no) > 0 {
		return known, false, no
	}
	if next.Email == known.Email && next.Phone == known.Phone {
		return known, false, nil
	}
	if !known.cools(now) { // of two changes in a row, the one before both was the holder's
		next.EarlierEmail, next.EarlierPhone = known.Email, known.Phone
	}
	next.ChangedAt = now
	next.UsedFrom = rb.Calendar.AddWorkingDays(country, rb.Calendar.Today(country, now), rb.Country(country).CoolingOffDays).Time()
	return next, true, nil
}

// The digits of an international number, with its country's code (ITU-T E.164).
const (
	fewestDigits = 8
	mostDigits   = 15
)

// parsePhone gives a number its international form. One that begins without + or 00 is
// of the point's own country, by its row; an empty text is no number.
func parsePhone(text string, own TelephoneRow) (string, bool) {
	number := strings.NewReplacer(" ", "", "-", "", "(", "", ")", "", "\u00a0", "").Replace(strings.TrimSpace(text))
	if number == "" {
		return "", true
	}
	switch {
	case strings.HasPrefix(number, "+"):
		number = number[1:]
	case strings.HasPrefix(number, "00"):
		number = number[2:]
	case own.CallingCode == "":
		return "", false
	default:
		number = own.CallingCode + strings.TrimPrefix(number, own.TrunkPrefix)
	}
	if len(number) < fewestDigits || len(number) > mostDigits || number[0] == '0' || strings.Trim(number, "0123456789") != "" {
		return "", false
	}
	return "+" + number, true
}

const hidden = "•••"

// MaskEmail leaves of an address what its owner knows it by, and others cannot write to.
func MaskEmail(email string) string {
	name, host, found := strings.Cut(email, "@")
	if !found {
		return ""
	}
	end := host[strings.LastIndex(host, ".")+1:]
	return first(name) + hidden + "@" + first(host) + hidden + "." + end
}

// MaskPhone leaves the last three digits of a number.
func MaskPhone(phone string) string {
	if len(phone) < fewestDigits {
		return ""
	}
	return hidden + " " + phone[len(phone)-3:]
}

func first(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return string(r)
}
