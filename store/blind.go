package store

import (
	"strings"
	"unicode"

	"sinetti/domain"
)

// IdentityIndex is the blind index of an identity code in its official form; the
// same for holders and for officers, so that nobody orders for himself or herself.
func (s *Store) IdentityIndex(code string) []byte {
	return s.Crypt.BlindIndex("identity_code", strings.ToUpper(strings.TrimSpace(code)))
}

// NameBirthIndex is the blind index of a family name, folded, and a birth date.
func (s *Store) NameBirthIndex(family string, born domain.Date) []byte {
	return s.Crypt.BlindIndex("family_name_and_birth_date", FoldName(family)+"|"+born.String())
}

// placeIndex is the blind index of where an address lies, so that letters to one home or
// workplace are found together whoever they are for, and in whichever order the rows are
// kept. The zero person is for rows in the post's order, which name the person first.
func (s *Store) placeIndex(a domain.Address, to domain.Person) []byte {
	place := a.Place(to)
	if place == "" {
		return []byte{} // known to lie nowhere
	}
	return s.Crypt.BlindIndex("letter_place", place)
}

// plainLetters are the letters of our registers that a machine-readable zone or
// another keyboard writes otherwise.
var plainLetters = strings.NewReplacer(
	"Å", "A", "Ä", "A", "Æ", "A", "Á", "A", "À", "A", "Â", "A", "Ã", "A", "Ā", "A", "Ą", "A",
	"Ö", "O", "Ø", "O", "Õ", "O", "Ó", "O", "Ò", "O", "Ô", "O", "Œ", "O",
	"Ü", "U", "Ú", "U", "Ù", "U", "Û", "U", "Ū", "U", "É", "E", "È", "E", "Ê", "E", "Ë", "E", "Ē", "E", "Ę", "E",
	"Í", "I", "Ì", "I", "Î", "I", "Ï", "I", "Ī", "I", "Ý", "Y", "Č", "C", "Ç", "C", "Ć", "C", "Š", "S", "Ś", "S",
	"Ž", "Z", "Ź", "Z", "Ż", "Z", "Ŋ", "N", "Ñ", "N", "Ń", "N", "Ŧ", "T", "Đ", "D", "Ð", "D", "Þ", "TH", "Ł", "L", "Ģ", "G",
	"Ķ", "K", "Ļ", "L", "Ņ", "N", "ß", "SS", "ẞ", "SS",
)

// digraphs are how ICAO 9303 writes Ä, Ö, Å, Ü; folded on both sides they meet.
var digraphs = strings.NewReplacer("AE", "A", "OE", "O", "AA", "A", "UE", "U", "UXX", "U")

// FoldName writes a name so that the register's form, a typed one and that of a
// machine-readable zone meet: Hämäläinen and HAEMAELAEINEN are one. It may bring
// different names together, never part equal ones.
func FoldName(name string) string {
	upper := plainLetters.Replace(strings.ToUpper(name))
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, upper)
	return digraphs.Replace(letters)
}
