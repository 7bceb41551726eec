package domain

// Language is one of the four languages in which officers and holders are served.
type Language string

// The languages of screens and letters.
const (
	Finnish  Language = "fi"
	Swedish  Language = "sv"
	English  Language = "en"
	Estonian Language = "et"
)

// Languages lists them in the order in which they are offered.
var Languages = []Language{Finnish, Swedish, English, Estonian}

// Format is the size of print of a letter.
type Format string

// The formats of a letter (letters.md, Content).
const (
	StandardPrint Format = "standard"    // 12 pt
	LargePrint    Format = "large_print" // 18 pt
)
