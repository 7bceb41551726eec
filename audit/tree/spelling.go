package tree

import (
	"encoding/base64"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// LargestSize is the greatest tree that is read: above it the arithmetic of tlog on
// signed 64-bit numbers no longer ends.
const LargestSize = int64(1) << 62

// errSpelling says that a number or a hash is not spelled as it is written here.
var errSpelling = errors.New("neither a size nor a hash as a log writes them")

// ParseSize reads a size or an index: decimal, without leading zeroes or sign, at
// most LargestSize.
func ParseSize(text string) (int64, error) {
	size, err := strconv.ParseInt(text, 10, 64)
	if err != nil || size < 0 || size > LargestSize || strconv.FormatInt(size, 10) != text {
		return 0, errSpelling
	}
	return size, nil
}

// ParseHash reads a hash in base64, which has one spelling alone.
func ParseHash(text string) (Hash, error) {
	raw, err := decode(text)
	if err != nil || len(raw) != tlog.HashSize {
		return Hash{}, errSpelling
	}
	return Hash(raw), nil
}

// decode reads base64 that has one spelling alone: the library's passes over ends
// of lines, and by default over bits behind the last byte.
func decode(text string) ([]byte, error) {
	if strings.ContainsAny(text, "\r\n") {
		return nil, errSpelling
	}
	return base64.StdEncoding.Strict().DecodeString(text)
}
