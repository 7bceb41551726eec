package seal

import (
	"crypto/sha256"

	"sinetti/domain"
)

// AddressHash commits to every row, the postcode and the country of an
// address. The salt (random, one per letter, kept beside the letter) keeps the
// hash from being guessed from a list of addresses.
func AddressHash(salt [16]byte, a domain.Address) [32]byte {
	msg := append(newMessage("sinetti address v1"), salt[:]...).number(len(a.Rows))
	for _, row := range a.Rows {
		msg = msg.text(row)
	}
	return sha256.Sum256(msg.text(a.Postcode).text(a.Country))
}
