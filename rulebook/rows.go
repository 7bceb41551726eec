package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Word is one field of a row, spelled as in the file.
type Word struct{ Key, Value string }

// TextRow is one row of a file as it is written, for people to read.
type TextRow struct {
	ID        string
	Section   string // such as products or products.generations
	Source    string
	ValidFrom string // as it is written
	Line      int    // where it begins
	Words     []Word // its other fields, in the order of the file
}

// Rows gives a file's rows in their order. The file must pass Check.
func Rows(src []byte) ([]TextRow, error) {
	parsed, err := parser.ParseBytes(src, 0)
	if err != nil {
		return nil, fmt.Errorf("rulebook: %w", err)
	}
	var list []TextRow
	for _, doc := range parsed.Docs {
		var root yaml.MapSlice
		if err := yaml.NodeToValue(doc.Body, &root, yaml.UseOrderedMap()); err != nil {
			return nil, fmt.Errorf("rulebook: %w", err)
		}
		for _, item := range root {
			list = addRows(list, fmt.Sprint(item.Key), item.Value)
		}
		number(parsed, list)
	}
	return list, nil
}

// addRows adds the rows below a value; section is the way to it.
func addRows(list []TextRow, section string, value any) []TextRow {
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			list = addRows(list, section, element)
		}
	case yaml.MapSlice:
		if row, below := textRow(section, v); row.ID != "" {
			list = append(list, row)
			for _, item := range below {
				list = addRows(list, section+"."+fmt.Sprint(item.Key), item.Value)
			}
		}
	}
	return list
}

// textRow reads one row, and gives what rows lie below it.
func textRow(section string, fields yaml.MapSlice) (row TextRow, below yaml.MapSlice) {
	row.Section = section
	for _, item := range fields {
		key, text := fmt.Sprint(item.Key), inWords(item.Value)
		switch {
		case key == "id":
			row.ID = text
		case key == "source":
			row.Source = text
		case key == "valid_from":
			row.ValidFrom = text
		case holdsRows(item.Value):
			below = append(below, item)
		default:
			row.Words = append(row.Words, Word{key, text})
		}
	}
	return row, below
}

func holdsRows(value any) bool {
	list, ok := value.([]any)
	return ok && slices.ContainsFunc(list, func(e any) bool {
		fields, ok := e.(yaml.MapSlice)
		return ok && slices.ContainsFunc(fields, func(i yaml.MapItem) bool { return i.Key == "id" })
	})
}

// inWords writes a value on one line: lists with commas, fields with colons.
func inWords(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, len(v))
		for i, element := range v {
			parts[i] = inWords(element)
		}
		separator := ", "
		if len(v) > 0 {
			if _, fields := v[0].(yaml.MapSlice); fields {
				separator = "; "
			}
		}
		return strings.Join(parts, separator)
	case yaml.MapSlice:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = fmt.Sprint(item.Key) + ": " + inWords(item.Value)
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(value)
}

// number finds each row's line by its id, which stands in the file once.
func number(parsed *ast.File, list []TextRow) {
	lines := map[string]int{}
	for _, doc := range parsed.Docs {
		ast.Walk(visit(func(n ast.Node) {
			if m, ok := n.(*ast.MappingValueNode); ok && m.Key.String() == "id" {
				if text, ok := m.Value.(*ast.StringNode); ok {
					lines[text.Value] = m.GetToken().Position.Line
				}
			}
		}), doc.Body)
	}
	for i := range list {
		list[i].Line = lines[list[i].ID]
	}
}
