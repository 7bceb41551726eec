package rulebook

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"sinetti/domain"
)

// enough problems are told at once: whoever mends these finds the rest.
const enough = 100

// Problem is one thing wrong in a file.
type Problem struct {
	File    string
	Line    int    // 0 where it is about the whole file
	Row     string // the row's id, or its place such as products[2] while it has none
	Message string
}

// String is the form "fi.yaml:12: fi.reason.code_lost: no source".
func (p Problem) String() string {
	where := p.File
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if p.Row != "" {
		where += ": " + p.Row
	}
	return where + ": " + p.Message
}

// Problems is all that is wrong, as an error.
type Problems []Problem

// Error lists them, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return "rulebook: " + strings.Join(lines, "\n")
}

// lineOf finds the line of a path such as products[0].generations[1]; 0 when the
// path cannot be followed.
func lineOf(parsed *ast.File, path string) int {
	if parsed == nil {
		return 0
	}
	where, err := yaml.PathString("$." + path)
	if err != nil {
		return 0
	}
	node, err := where.FilterFile(parsed)
	if err != nil || node == nil || node.GetToken() == nil {
		return 0
	}
	return node.GetToken().Position.Line
}

// rowAt names the innermost row of which something stands on that line; empty where
// there is none.
func rowAt(parsed *ast.File, line int) string {
	found := ""
	for _, doc := range parsed.Docs {
		ast.Walk(visit(func(n ast.Node) {
			fields, ok := n.(*ast.MappingNode)
			if !ok || !standsOn(fields, line) {
				return
			}
			for _, field := range fields.Values { // inner rows come after those around them
				if id, ok := field.Value.(*ast.StringNode); ok && field.Key.String() == "id" {
					found = id.Value
				}
			}
		}), doc.Body)
	}
	return found
}

// unplain refuses what YAML can say and a rulebook must not: the library would cut the
// cents off a number with a decimal point, and a row that stands elsewhere, or in itself,
// is not what people read.
func unplain(name string, parsed *ast.File) Problems {
	var problems Problems
	note := func(n ast.Node, message string) {
		line := n.GetToken().Position.Line
		problems = append(problems, Problem{File: name, Line: line, Row: rowAt(parsed, line), Message: message})
	}
	for _, doc := range parsed.Docs {
		ast.Walk(visit(func(n ast.Node) {
			switch n.(type) {
			case *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
				note(n, "a number with a decimal point: want whole ones, such as cents")
			case *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode:
				note(n, "an anchor or a reference: write each row out")
			}
		}), doc.Body)
	}
	return problems[:min(len(problems), enough)]
}

// notDates are the words that stand under from and to where no date does.
var notDates = slices.Concat(vocabulary[reflect.TypeFor[domain.RetainedFrom]()], vocabulary[reflect.TypeFor[domain.ComplaintTo]()])

// wrongDate finds the first date of a row that is none; 0 where all are. The library
// does not say.
func wrongDate(parsed *ast.File) int {
	line := 0
	for _, doc := range parsed.Docs {
		ast.Walk(visit(func(n ast.Node) {
			field, ok := n.(*ast.MappingValueNode)
			if !ok || line > 0 || !slices.Contains([]string{"version", "valid_from", "valid_to", "issued_from", "issued_to", "from", "to"}, field.Key.String()) {
				return
			}
			words, ok := field.Value.(ast.ScalarNode)
			if !ok {
				return
			}
			text := fmt.Sprint(words.GetValue())
			_, err := domain.ParseDate(text)
			if err != nil && !slices.Contains(notDates, text) {
				line = field.GetToken().Position.Line
			}
		}), doc.Body)
	}
	return line
}

// standsOn tells whether the line lies between a node's first and last.
func standsOn(node ast.Node, line int) bool {
	first, last := 0, 0
	ast.Walk(visit(func(n ast.Node) {
		if token := n.GetToken(); token != nil {
			at := token.Position.Line
			if first == 0 || at < first {
				first = at
			}
			last = max(last, at)
		}
	}), node)
	return first <= line && line <= last
}

// visit is a function that sees every node, as an ast.Visitor.
type visit func(n ast.Node)

// Visit sees one node.
func (v visit) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}
