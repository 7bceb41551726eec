package domain

// RulebookFile is one country's rules as they are written.
type RulebookFile struct {
	Country string
	Name    string // such as fi.yaml
	Version Date   // as the file says
	Text    string
}
