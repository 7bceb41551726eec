// Package rulebook loads the trade's rules from one YAML file a country, checks
// them, and knows the working days. A rule that changes is a new row with a later
// valid_from; a new country is a new file. Nothing here decides anything: the
// package domain does, by these rows.
package rulebook
