package domain

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NewOfficer is who is to be entered, as typed.
type NewOfficer struct {
	Name         string
	UserName     string
	IdentityCode string // empty where the person has none: a right of the house asks for one
	Country      string // whose code it is: the point's
	Email        string // empty: the temporary password is handed over on paper
}

// CreateOfficer gives a new officer as the register keeps one: trimmed, the
// identity code in its official form. taken tells that somebody has the user name.
func CreateOfficer(actor Actor, in NewOfficer, taken bool) (NewOfficer, []Refusal) {
	no := one(actor.May(MayCreateOfficer))
	in, wrong := CheckNewOfficer(in, taken)
	if no = append(no, wrong...); len(no) > 0 {
		return NewOfficer{}, no
	}
	return in, nil
}

// CheckNewOfficer is CreateOfficer without asking who enters the officer: those who
// are there first are entered by nobody.
func CheckNewOfficer(in NewOfficer, taken bool) (NewOfficer, []Refusal) {
	var no []Refusal
	in.Name, in.UserName, in.Email = strings.TrimSpace(in.Name), strings.TrimSpace(in.UserName), strings.TrimSpace(in.Email)
	if !isName(in.Name) {
		no = append(no, refuse(NameMissing).at("name"))
	}
	switch {
	case !isUserName(in.UserName):
		no = append(no, refuse(UserNameForm).at("userName"))
	case taken:
		no = append(no, UserNameIsTaken())
	}
	if in.Email != "" && !isEmail(in.Email) {
		no = append(no, refuse(EmailForm).at("email"))
	}
	if strings.TrimSpace(in.IdentityCode) != "" {
		code, err := ParseIdentityCode(in.Country, in.IdentityCode)
		var wrong *IdentityCodeError
		if errors.As(err, &wrong) {
			no = append(no, wrong.Refusal("identityCode"))
		}
		in.IdentityCode = code.Official
	}
	if len(no) > 0 {
		return NewOfficer{}, no
	}
	return in, nil
}

// UserNameIsTaken is the refusal where somebody else was quicker with the name.
func UserNameIsTaken() Refusal { return refuse(UserNameTaken).at("userName") }

const longestOfficerName = 100

// isName tells whether a text can be a person's name: letters above all.
func isName(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsMark(r), strings.ContainsRune(" -'’.", r):
		default:
			return false
		}
	}
	return letters > 1 && utf8.RuneCountInString(s) <= longestOfficerName
}

const lowerAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789"

func isUserName(s string) bool {
	return len(s) >= 3 && len(s) <= 40 && s[0] >= 'a' && s[0] <= 'z' && madeOf(s, lowerAndDigits+".-")
}

// isEmail takes addresses as people have them at work, not all that RFC 5322
// allows: no quotes, comments or lines of their own.
func isEmail(s string) bool {
	local, host, found := strings.Cut(s, "@")
	if !found || local == "" || len(local) > 64 || len(s) > 254 || dotted(local) {
		return false
	}
	labels := strings.Split(strings.ToLower(host), ".")
	for _, label := range labels {
		if label == "" || len(label) > 63 || !madeOf(label, lowerAndDigits+"-") || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	return len(labels) > 1 && madeOf(strings.ToLower(local), lowerAndDigits+"!#$%&'*+-/=?^_`{|}~.")
}

// dotted tells whether dots stand where an address has none.
func dotted(local string) bool {
	return local[0] == '.' || local[len(local)-1] == '.' || strings.Contains(local, "..")
}

func madeOf(s, letters string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(letters, r) }) < 0
}
