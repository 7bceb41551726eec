package web

import (
	"context"
	"encoding/json"
	"errors"
	"mime"
	"net/http"

	"sinetti/auth"
	"sinetti/domain"
)

// leave ends the session, if there is one, and takes the cookie back in any case.
func (b *browsers) leave(w http.ResponseWriter, r *http.Request, how func(context.Context, domain.Actor) error) {
	officer, _, err := b.officer(r)
	if err == nil {
		err = how(r.Context(), officer)
	}
	if err != nil && !errors.Is(err, auth.ErrNoSession) {
		writeError(w, r, b.Log, err)
		return
	}
	http.SetCookie(w, cookieOf(sessionCookie, "", -1))
	http.SetCookie(w, cookieOf(softwareCookie, "", -1))
	w.Header().Set("Clear-Site-Data", `"storage"`)
	w.WriteHeader(http.StatusNoContent)
}

// officer says whose session the request's cookie is, and gives its token.
func (b *browsers) officer(r *http.Request) (domain.Actor, string, error) {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return domain.Actor{}, "", auth.ErrNoSession
	}
	officer, err := b.Auth.Officer(r.Context(), cookie.Value)
	return officer, cookie.Value, err
}

// cookieOf makes a cookie that no script reads and no other site sends. maxAge
// in seconds: 0 lives as long as the browser, -1 takes it back.
func cookieOf(name, value string, maxAge int) *http.Cookie {
	return &http.Cookie{
		Name: name, Value: value, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode, MaxAge: maxAge,
	}
}

// readJSON reads the one JSON object of a body, or answers what is wrong with it.
func readJSON(w http.ResponseWriter, r *http.Request, into any) bool {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		writeProblem(w, r, problem{Status: http.StatusUnsupportedMediaType, Code: "JSON_ONLY", Title: "Send application/json."})
		return false
	}
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if err == nil && decoder.More() {
		err = errMore
	}
	var tooLarge *http.MaxBytesError
	switch {
	case err == nil:
		return true
	case errors.As(err, &tooLarge):
		writeProblem(w, r, problem{Status: http.StatusRequestEntityTooLarge, Code: "BODY_TOO_LARGE"})
	default:
		writeProblem(w, r, problem{Status: http.StatusBadRequest, Code: string(domain.Invalid), Title: "The body is not the JSON object that is expected here."})
	}
	return false
}

var errMore = errors.New("web: more than one JSON value")
