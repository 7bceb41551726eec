package rulebook

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

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
