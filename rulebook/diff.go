package rulebook

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goccy/go-yaml"
)

// Change is one difference between two rulebook files: a row that came or went, or a
// field of a row that says something else.
type Change struct {
	Row   string // the row's id; empty: of the file itself
	Field string // such as pin1.min; empty: the whole row
	Was   string // empty: the row or field is new
	Is    string // empty: it is gone
}

// String says it in one line: + new, - gone, ~ other.
func (c Change) String() string {
	at := c.Row
	if c.Field != "" {
		at += " " + c.Field
	}
	switch {
	case c.Was == "":
		return "+ " + at + ": " + c.Is
	case c.Is == "":
		return "- " + at + ": " + c.Was
	}
	return "~ " + at + ": " + c.Was + " → " + c.Is
}

// Diff tells what changed from the rulebook file a to b, row by row in the order of
// their ids. Both must pass Check; it fails where one is no YAML.
func Diff(a, b []byte) ([]Change, error) {
	was, err := rowsOf(a)
	if err != nil {
		return nil, err
	}
	is, err := rowsOf(b)
	if err != nil {
		return nil, err
	}
	var list []Change
	for _, id := range union(was, is) {
		switch {
		case was[id] == nil:
			list = append(list, Change{Row: id, Is: summary(is[id])})
		case is[id] == nil:
			list = append(list, Change{Row: id, Was: summary(was[id])})
		default:
			for _, field := range union(was[id], is[id]) {
				if was[id][field] != is[id][field] {
					list = append(list, Change{id, field, was[id][field], is[id][field]})
				}
			}
		}
	}
	return list, nil
}

// rowsOf reads every row of a file by its id, as fields that end in plain values; the
// file's own fields stand under the empty id.
func rowsOf(src []byte) (map[string]map[string]string, error) {
	var tree map[string]any
	if err := yaml.Unmarshal(src, &tree); err != nil {
		return nil, fmt.Errorf("rulebook: %w", err)
	}
	rows := map[string]map[string]string{"": {}}
	walk(rows, rows[""], "", tree)
	return rows, nil
}

// walk writes a value's fields into its row; a value with an id begins a row of its own.
func walk(rows map[string]map[string]string, row map[string]string, path string, value any) {
	switch v := value.(type) {
	case map[string]any:
		if id, ok := v["id"].(string); ok {
			row, path = map[string]string{}, ""
			rows[id] = row
		}
		for name, field := range v {
			walk(rows, row, join(path, name), field)
		}
	case []any:
		for i, element := range v {
			walk(rows, row, fmt.Sprintf("%s[%d]", path, i), element)
		}
	default:
		row[path] = fmt.Sprint(v)
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func union[V any](a, b map[string]V) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

// summary names a row by where it comes from.
func summary(row map[string]string) string {
	return fmt.Sprintf("since %s, %s", row["valid_from"], row["source"])
}
