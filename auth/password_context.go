package auth

import (
	"slices"
	"strings"
	"unicode"

	"sinetti/store"
)

// ServiceName is what the account is called in an authenticator app.
const ServiceName = "Sinetti"

// shortestWord keeps syllables of names from refusing good passwords.
const shortestWord = 3

// contextOf lists what anybody knows who would guess at this officer's password:
// user name, own names, organisation, point and its code, the service.
func contextOf(a store.Access) []string {
	words := map[string]struct{}{}
	for _, text := range []string{a.UserName, a.Name, a.Organisation, a.Point, a.PointCode, ServiceName} {
		folded := fold(text)
		parts := append(strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }),
			folded, strings.Join(strings.Fields(folded), ""))
		for _, part := range parts {
			if len(part) >= shortestWord && strings.ContainsFunc(part, unicode.IsLetter) {
				words[part] = struct{}{}
			}
		}
	}
	list := make([]string, 0, len(words))
	for word := range words {
		list = append(list, word)
	}
	return list
}

// mentions tells whether one of the words stands in a password.
func mentions(password string, known []string) bool {
	folded := fold(password)
	return slices.ContainsFunc(known, func(word string) bool { return strings.Contains(folded, word) })
}

// fold writes a text as a lazy typist would: lower case, without dots and rings.
func fold(text string) string {
	return folding.Replace(strings.ToLower(strings.TrimSpace(text)))
}

var folding = strings.NewReplacer("ä", "a", "å", "a", "ö", "o", "õ", "o", "ü", "u", "é", "e", "š", "s", "ž", "z")
