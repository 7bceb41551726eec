package auth

import (
	"strings"
	"unicode"

	"sinetti/store"
)

// ServiceName is what the account is called in an authenticator app.
const ServiceName = "Sinetti"

const (
	// shortestWord keeps syllables of names from refusing good passwords.
	shortestWord = 3
	// ownCore is how much of a password must be the officer's own idea: what is left
	// without the words that anybody knows, and without digits and marks around.
	ownCore = 8
)

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

// isOfContext tells whether a password is made of known words: without them, and
// without the digits and marks around, too little is left or a common word.
func isOfContext(password string, known []string) bool {
	left := fold(password)
	for {
		longest := ""
		for _, word := range known {
			if len(word) > len(longest) && strings.Contains(left, word) {
				longest = word
			}
		}
		if longest == "" {
			break
		}
		left = strings.ReplaceAll(left, longest, " ")
	}
	if left == fold(password) {
		return false
	}
	core := strings.TrimFunc(left, func(r rune) bool { return !unicode.IsLetter(r) })
	return len([]rune(core)) < ownCore || isCommon(core)
}

// fold writes a text as a lazy typist would: lower case, without dots and rings.
func fold(text string) string {
	return folding.Replace(strings.ToLower(strings.TrimSpace(text)))
}

var folding = strings.NewReplacer("ä", "a", "å", "a", "ö", "o", "õ", "o", "ü", "u", "é", "e", "š", "s", "ž", "z")
