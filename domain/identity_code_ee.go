package domain

import (
	"strconv"
	"time"
)

// parseEstonian reads the isikukood: a digit for sex and century, yymmdd, a serial
// of three and a check digit of two stages.
func parseEstonian(s string) (IdentityCode, error) {
	if len(s) != 11 {
		return IdentityCode{}, &IdentityCodeError{"EE", PartLength}
	}
	if !allDigits(s) {
		return IdentityCode{}, &IdentityCodeError{"EE", PartCharacter}
	}
	if s[0] == '0' || s[0] == '9' {
		return IdentityCode{}, &IdentityCodeError{"EE", PartCentury}
	}
	century := 1800 + (int(s[0]-'1')/2)*100
	year, _ := digitsAt(s, 1, 2)
	month, _ := digitsAt(s, 3, 2)
	day, _ := digitsAt(s, 5, 2)
	born, exists := NewDate(century+year, time.Month(month), day)
	if !exists {
		return IdentityCode{}, &IdentityCodeError{"EE", PartDate}
	}
	if s[10] != estonianCheckDigit(s[:10]) {
		return IdentityCode{}, &IdentityCodeError{"EE", PartCheck}
	}
	serial, _ := digitsAt(s, 7, 3)
	return IdentityCode{Country: "EE", Official: s, BirthDate: born, Test: serial >= 990}, nil
}

// estonianCheckDigit weighs ten digits by 1…9,1 modulo 11; where that gives 10, by
// 3…9,1,2,3; where that gives 10 again, the digit is 0.
func estonianCheckDigit(ten string) byte {
	for _, first := range []int{1, 3} {
		sum := 0
		for i := range 10 {
			sum += ((first-1+i)%9 + 1) * int(ten[i]-'0')
		}
		if sum%11 < 10 {
			return byte('0' + sum%11)
		}
	}
	return '0'
}

// MakeEstonianCode makes the code of a birth date (1800–2199), a sex digit's parity
// and a serial. Demo people take 990–999, which are nobody's.
func MakeEstonianCode(born Date, woman bool, serial int) string {
	first := 1 + (born.Year/100-18)*2
	if woman {
		first++
	}
	number := []byte{byte('0' + serial/100%10), byte('0' + serial/10%10), byte('0' + serial%10)}
	ten := strconv.Itoa(first) + born.Time().Format("060102") + string(number)
	return ten + string(estonianCheckDigit(ten))
}
