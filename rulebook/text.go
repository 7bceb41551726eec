package rulebook

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"sinetti/domain"
)

// TextOf gives a rulebook as it is written, each file after a line with its name and
// length in bytes: the text whose SHA-256 the version names.
func TextOf(book *domain.Rulebook) string {
	var text []byte
	for _, f := range book.Files {
		text = append(fmt.Appendf(text, "%s %d\n", f.Name, len(f.Text)), f.Text...)
	}
	return string(fmt.Appendf(text, "%s %d\n%s", icaoName, len(icao), icao))
}

// FilesOf takes the countries' files out of a text as TextOf gives it. They need not
// pass this program's checks: an earlier release may have been content with less.
func FilesOf(text string) ([]domain.RulebookFile, error) {
	var files []domain.RulebookFile
	for text != "" {
		head, rest, _ := strings.Cut(text, "\n")
		name, length, _ := strings.Cut(head, " ")
		size, err := strconv.Atoi(length)
		if err != nil || size < 0 || size > len(rest) {
			return nil, errors.New("rulebook: not the text of a version")
		}
		if name != icaoName {
			var says struct {
				Country string      `yaml:"country"`
				Version domain.Date `yaml:"version"`
			}
			if err := yaml.Unmarshal([]byte(rest[:size]), &says); err != nil {
				return nil, fmt.Errorf("rulebook: %w", err)
			}
			files = append(files, domain.RulebookFile{Country: says.Country, Name: name, Version: says.Version, Text: rest[:size]})
		}
		text = rest[size:]
	}
	return files, nil
}

// Sum is the SHA-256 of a text, hexadecimal.
func Sum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
