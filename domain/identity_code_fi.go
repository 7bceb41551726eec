package domain

import (
	"strings"
	"time"
)

// finnishCheck is the table of 31 check characters; G I O Q Z are left out of it.
const finnishCheck = "0123456789ABCDEFHJKLMNPRSTUVWXY"

// finnishCentury tells the century of each sign between date and individual number;
// the letters other than A were added in 2023.
func finnishCentury(sign byte) (int, bool) {
	switch {
	case sign == '+':
		return 1800, true
	case sign == '-' || strings.IndexByte("YXWVU", sign) >= 0:
		return 1900, true
	case strings.IndexByte("ABCDEF", sign) >= 0:
		return 2000, true
	}
	return 0, false
}

// parseFinnish reads ddmmyyCnnnT: date, century sign, individual number 002–999
// and check character, the remainder of the nine digits by 31. The sign is a part
// of the identity: codes that differ in nothing else are different people's.
func parseFinnish(s string) (IdentityCode, error) {
	if len(s) != 11 {
		return IdentityCode{}, &IdentityCodeError{"FI", PartLength}
	}
	day, ok1 := digitsAt(s, 0, 2)
	month, ok2 := digitsAt(s, 2, 2)
	year, ok3 := digitsAt(s, 4, 2)
	individual, ok4 := digitsAt(s, 7, 3)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return IdentityCode{}, &IdentityCodeError{"FI", PartCharacter}
	}
	century, known := finnishCentury(s[6])
	if !known {
		return IdentityCode{}, &IdentityCodeError{"FI", PartCentury}
	}
	born, exists := NewDate(century+year, time.Month(month), day)
	if !exists {
		return IdentityCode{}, &IdentityCodeError{"FI", PartDate}
	}
	if individual < 2 {
		return IdentityCode{}, &IdentityCodeError{"FI", PartIndividual}
	}
	if s[10] != finnishCheckCharacter(s[:6], individual) {
		return IdentityCode{}, &IdentityCodeError{"FI", PartCheck}
	}
	return IdentityCode{Country: "FI", Official: s, BirthDate: born, Test: individual >= 900}, nil
}

func finnishCheckCharacter(ddmmyy string, individual int) byte {
	date, _ := digitsAt(ddmmyy, 0, 6)
	return finnishCheck[(date*1000+individual)%31]
}

// MakeFinnishCode makes the code of a birth date and an individual number with the
// first sign of its century. Demo people take 900–999, which are nobody's.
func MakeFinnishCode(born Date, individual int) string {
	sign := byte('-')
	if born.Year < 1900 {
		sign = '+'
	} else if born.Year >= 2000 {
		sign = 'A'
	}
	date := born.Time().Format("020106")
	number := []byte{byte('0' + individual/100%10), byte('0' + individual/10%10), byte('0' + individual%10)}
	return date + string(sign) + string(number) + string(finnishCheckCharacter(date, individual%1000))
}
