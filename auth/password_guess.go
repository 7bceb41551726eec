package auth

import (
	"slices"

	"github.com/ccojocar/zxcvbn-go"
)

const (
	// strongEnough is zxcvbn's "safely unguessable": at least 10^8 guesses.
	strongEnough = 3
	// judgedLength bounds the judge's time, which grows with the square of the length.
	judgedLength = 64
)

// commonWords are what people here begin a password with and zxcvbn's lists of
// leaked passwords, made for English, do not know. In fold's spelling.
var commonWords = []string{
	"salasana", "losenord", "parool", "tervetuloa", "valkommen", "teretulemast", "hyvaapaivaa", "moikka", "sinetti", "kortti", "varmenne",
	"rekisteroija", "registrar", "suomi", "eesti", "sverige", "helsinki", "tallinn", "stockholm", "jalkapallo", "perkele", "salainen",
	"kesa", "talvi", "syksy", "kevat", "sommar", "vinter", "suvi", "talv", "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesakuu",
	"heinakuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu", "maanantai", "perjantai", "correct horse battery staple",
}

// isCommon tells whether a password is among the first that somebody would try who
// has lists of leaked passwords, knows keyboards, dates and the usual exchange of
// letters for digits, and these words about the officer besides.
func isCommon(password string, known []string) bool {
	judged := []rune(fold(password))
	words := slices.Concat(known, commonWords)
	return zxcvbn.PasswordStrength(string(judged[:min(len(judged), judgedLength)]), words).Score < strongEnough
}
