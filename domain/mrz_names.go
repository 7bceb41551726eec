package domain

import (
	"slices"
	"strings"
	"unicode"
)

// transliterations are the ways in which ICAO Doc 9303-3 §6 lets a letter be
// written, the one that passports of the region print first, and its bare form,
// which some issuers use. Letters of the Sámi languages are among them.
var transliterations = map[rune][]string{
	'Ä': {"AE", "A"}, 'Ö': {"OE", "O"}, 'Å': {"AA", "A"}, 'Ü': {"UE", "UXX", "U"}, 'Õ': {"O", "OE"},
	'Æ': {"AE"}, 'Ø': {"OE"}, 'Š': {"S", "SH"}, 'Ž': {"Z", "ZH"}, 'Č': {"C"}, 'Đ': {"D"}, 'Ŋ': {"N"}, 'Ŧ': {"T"},
	'Á': {"A"}, 'À': {"A"}, 'Â': {"A"}, 'Ã': {"A"}, 'Ā': {"A"}, 'Ă': {"A"}, 'Ą': {"A"},
	'Ç': {"C"}, 'Ć': {"C"}, 'Ĉ': {"C"}, 'Ċ': {"C"}, 'Ď': {"D"}, 'Ð': {"D"},
	'É': {"E"}, 'È': {"E"}, 'Ê': {"E"}, 'Ë': {"E"}, 'Ē': {"E"}, 'Ė': {"E"}, 'Ę': {"E"}, 'Ě': {"E"}, 'Ĕ': {"E"},
	'Ĝ': {"G"}, 'Ğ': {"G"}, 'Ġ': {"G"}, 'Ģ': {"G"}, 'Ǥ': {"G"}, 'Ǧ': {"G"}, 'Ĥ': {"H"}, 'Ħ': {"H"},
	'Í': {"I"}, 'Ì': {"I"}, 'Î': {"I"}, 'Ï': {"I"}, 'Ī': {"I"}, 'Į': {"I"}, 'İ': {"I"}, 'Ĩ': {"I"}, 'Ĭ': {"I"}, 'Ĳ': {"IJ"},
	'Ĵ': {"J"}, 'Ķ': {"K"}, 'Ǩ': {"K"}, 'Ł': {"L"}, 'Ĺ': {"L"}, 'Ļ': {"L"}, 'Ľ': {"L"}, 'Ŀ': {"L"},
	'Ñ': {"N", "NXX"}, 'Ń': {"N"}, 'Ņ': {"N"}, 'Ň': {"N"},
	'Ó': {"O"}, 'Ò': {"O"}, 'Ô': {"O"}, 'Ō': {"O"}, 'Ŏ': {"O"}, 'Ő': {"O"}, 'Œ': {"OE"},
	'Ŕ': {"R"}, 'Ŗ': {"R"}, 'Ř': {"R"}, 'Ś': {"S"}, 'Ŝ': {"S"}, 'Ş': {"S"}, 'Ș': {"S"}, 'ẞ': {"SS"}, 'ß': {"SS"},
	'Ţ': {"T"}, 'Ț': {"T"}, 'Ť': {"T"}, 'Þ': {"TH"},
	'Ú': {"U"}, 'Ù': {"U"}, 'Û': {"U"}, 'Ū': {"U"}, 'Ŭ': {"U"}, 'Ů': {"U"}, 'Ű': {"U"}, 'Ų': {"U"}, 'Ũ': {"U"},
	'Ŵ': {"W"}, 'Ý': {"Y"}, 'Ÿ': {"Y"}, 'Ŷ': {"Y"}, 'Ź': {"Z"}, 'Ż': {"Z"}, 'Ʒ': {"Z"}, 'Ǯ': {"Z"},
}

// Transliterate writes a name as a zone would, words separated by spaces. Letters
// without a rule are left out, as are apostrophes.
func Transliterate(name string) string {
	words := nameWords(name)
	for i, word := range words {
		var b strings.Builder
		for _, r := range word {
			if ways := waysOf(r); len(ways) > 0 {
				b.WriteString(ways[0])
			}
		}
		words[i] = b.String()
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

// nameWords cuts a name at spaces and hyphens and takes out what a zone leaves out.
func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToUpper(name), func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '<' || r == '‐' || r == '–'
	})
}

func waysOf(r rune) []string {
	if 'A' <= r && r <= 'Z' {
		return []string{string(r)}
	}
	return transliterations[r]
}

// NameMatches compares the register's name with a document's: each word the same,
// or one of its transliterations. When cut, each word may end early and the last
// ones may lack, as in a zone whose field was too short.
func NameMatches(register, document string, cut bool) bool {
	want, got := nameWords(register), nameWords(document)
	if len(want) == 0 || len(got) == 0 && !cut || len(got) > len(want) || len(got) < len(want) && !cut {
		return len(want) == 0 && len(got) == 0
	}
	for i, word := range got {
		if !wordMatches([]rune(want[i]), []rune(word), cut) {
			return false
		}
	}
	return true
}

// wordMatches tries the ways of writing each letter. The set of places in got that
// can be reached so far replaces backtracking, so that no name is slow.
func wordMatches(want, got []rune, cut bool) bool {
	places := map[int]bool{0: true}
	for _, r := range want {
		next := map[int]bool{}
		for at := range places {
			if cut && endsIn(r, got[at:]) {
				return true
			}
			for _, end := range stepsOver(r, got, at) {
				next[end] = true
			}
		}
		if len(next) == 0 {
			return false
		}
		places = next
	}
	return places[len(got)]
}

// endsIn tells whether a word that was cut ends at this letter: before it, or within
// one of its longer ways.
func endsIn(r rune, rest []rune) bool {
	return len(rest) == 0 || slices.ContainsFunc(waysOf(r), func(way string) bool {
		return len(way) > len(rest) && strings.HasPrefix(way, string(rest))
	})
}

// stepsOver gives the places in got behind one letter of the register's name, which
// stands there as itself or in one of its ways; a sign that zones leave out may lack.
func stepsOver(r rune, got []rune, at int) []int {
	var ends []int
	if at < len(got) && got[at] == r {
		ends = append(ends, at+1)
	}
	ways := waysOf(r)
	if len(ways) == 0 && !unicode.IsLetter(r) {
		ends = append(ends, at)
	}
	for _, way := range ways {
		w := []rune(way)
		if at+len(w) <= len(got) && slices.Equal(got[at:at+len(w)], w) {
			ends = append(ends, at+len(w))
		}
	}
	return ends
}
