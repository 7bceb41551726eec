package web

import (
	"errors"
	"net/http"
	"slices"
	"unicode/utf8"

	"sinetti/auth"
	"sinetti/domain"
)

// How long what somebody writes may be, in characters.
const (
	longestMessage = 4000
	longestContact = 200
	longestPage    = 200
)

type feedback struct {
	Kind     string `json:"kind"`
	Page     string `json:"page"`
	Language string `json:"language"`
	Message  string `json:"message"`
	Contact  string `json:"contact"`
}

// wrong tells which field is not as the form sends it; nil where none is.
func (f feedback) wrong() error {
	long := func(text string, most int) bool { return utf8.RuneCountInString(text) > most }
	switch {
	case !slices.Contains([]string{"accessibility", "login", "other"}, f.Kind):
		return domain.ErrInvalid("kind", "accessibility, login or other")
	case long(f.Page, longestPage) || f.Page == "" || f.Page[0] != '/':
		return domain.ErrInvalid("page", "the page's path")
	case !slices.Contains(domain.Languages, domain.Language(f.Language)):
		return domain.ErrInvalid("language", "fi, sv, en or et")
	case f.Message == "" || long(f.Message, longestMessage) || !utf8.ValidString(f.Message):
		return domain.ErrInvalid("message", "1 to 4000 characters")
	case long(f.Contact, longestContact) || !utf8.ValidString(f.Contact):
		return domain.ErrInvalid("contact", "at most 200 characters")
	}
	return nil
}

// feedback takes what somebody writes about the pages, logged in or not.
func (b *browsers) feedback(w http.ResponseWriter, r *http.Request) {
	var f feedback
	if !readJSON(w, r, &f) {
		return
	}
	err := f.wrong()
	if err == nil {
		err = b.leaveFeedback(r, f)
	}
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}

func (b *browsers) leaveFeedback(r *http.Request, f feedback) error {
	officer, _, err := b.officer(r)
	if err != nil && !errors.Is(err, auth.ErrNoSession) {
		return err
	}
	return b.Auth.LeaveFeedback(r.Context(), officer, auth.Feedback{
		Kind: f.Kind, Page: f.Page, Language: domain.Language(f.Language), Message: f.Message, Contact: f.Contact,
		Address: addressOf(r, b.Proxies),
	})
}
