package domain

import (
	"fmt"
	"strings"
)

// alphabet has 29 signs that people and scanners do not take for one another: no I,
// O, U nor 0, 1 as figures beside their letters. 29 is prime, as Luhn's kin need.
const alphabet = "23456789ABCDEFGHJKLMNPQRSTVWX"

// NewLetterNumber makes a letter's opaque number from twelve random bytes, such as
// K7QM-3XPD-9HVC-T: letters at fixed places break every run of digits, so that it
// can be taken for no code, card number or identity code, and the last sign checks
// the others (CheckLetterNumber). 12 signs are about 56 bits.
func NewLetterNumber(random [12]byte) string {
	signs := make([]byte, 12)
	for i, b := range random {
		signs[i] = pick(alphabet, b)
		if i%4 == 0 {
			signs[i] = pick(lettersOnly, b)
		}
	}
	s := string(signs)
	return fmt.Sprintf("%s-%s-%s-%c", s[:4], s[4:8], s[8:], checkSign(s))
}

const lettersOnly = "ABCDEFGHJKLMNPQRSTVWX"

func pick(from string, b byte) byte { return from[int(b)%len(from)] }

// checkSign weighs each sign by its place modulo 29, so that one wrong sign and two
// swapped ones are found.
func checkSign(s string) byte {
	sum := 0
	for i := range len(s) {
		sum += (i + 2) * strings.IndexByte(alphabet, s[i])
	}
	return alphabet[sum%len(alphabet)]
}

// CheckLetterNumber tells whether s has the form of a letter's number and its check
// sign is right.
func CheckLetterNumber(s string) bool {
	if len(s) != 16 || s[4] != '-' || s[9] != '-' || s[14] != '-' {
		return false
	}
	plain := s[:4] + s[5:9] + s[10:14]
	for i := range len(plain) {
		if !strings.Contains(alphabet, plain[i:i+1]) || i%4 == 0 && !strings.Contains(lettersOnly, plain[i:i+1]) {
			return false
		}
	}
	return s[15] == checkSign(plain)
}

// NewOrderNumber makes the number by which people name an order, such as
// T26-K7QM3XPD9H-P: the year, ten random signs and a check sign.
func NewOrderNumber(today Date, random [10]byte) string {
	return numbered("T", today, random[:])
}

// NewBatchNumber makes the number by which people and files name a batch, such as
// E26-K7QM3X-P.
func NewBatchNumber(today Date, random [6]byte) string {
	return numbered("E", today, random[:])
}

// NewComplaintNumber makes the number by which people name a complaint, such as
// R26-K7QM3XPD-P.
func NewComplaintNumber(today Date, random [8]byte) string {
	return numbered("R", today, random[:])
}

func numbered(prefix string, today Date, random []byte) string {
	signs := make([]byte, len(random))
	for i, b := range random {
		signs[i] = pick(alphabet, b)
	}
	signs[0] = pick(lettersOnly, random[0])
	return fmt.Sprintf("%s%02d-%s-%c", prefix, today.Year%100, signs, checkSign(string(signs)))
}

// CheckOrderNumber tells whether s has the form of an order's number and its check
// sign is right.
func CheckOrderNumber(s string) bool { return checkNumber(s, 'T', 10) }

// CheckBatchNumber tells whether s has the form of a batch's number and its check
// sign is right.
func CheckBatchNumber(s string) bool { return checkNumber(s, 'E', 6) }

func checkNumber(s string, prefix byte, signs int) bool {
	if len(s) != signs+6 || s[0] != prefix || !allDigits(s[1:3]) || s[3] != '-' || s[len(s)-2] != '-' {
		return false
	}
	plain := s[4 : 4+signs]
	for i := range len(plain) {
		if strings.IndexByte(alphabet, plain[i]) < 0 {
			return false
		}
	}
	return s[len(s)-1] == checkSign(plain)
}
