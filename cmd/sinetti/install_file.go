package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"sinetti/domain"
)

// beginning is what an installation's file holds: who and what is there first.
// contrib/installation.example.yaml explains every field.
type beginning struct {
	Organisations []newOrganisation `yaml:"organisations"`
	Points        []newPoint        `yaml:"points"`
	Partners      []newPartner      `yaml:"partners"`
	Officers      []newOfficer      `yaml:"officers"`
}

type newOrganisation struct {
	Code           string               `yaml:"code"` // its name within the file alone
	Name           string               `yaml:"name"`
	Country        string               `yaml:"country"`
	HealthCare     bool                 `yaml:"health_care"`
	CustomerNumber string               `yaml:"customer_number"`
	LoginMethods   []domain.LoginMethod `yaml:"login_methods"`
}

type newPoint struct {
	Code         string           `yaml:"code"`
	Organisation string           `yaml:"organisation"`
	Name         string           `yaml:"name"`
	Kind         domain.PointKind `yaml:"kind"`
	ContractFrom domain.Date      `yaml:"contract_from"`
	ContractTo   domain.Date      `yaml:"contract_to"`
	Address      []string         `yaml:"address"`
	Postcode     string           `yaml:"postcode"`
	Phone        string           `yaml:"phone"`
	Documents    []string         `yaml:"documents"`
}

type newPartner struct {
	Code         string `yaml:"code"`
	Kind         string `yaml:"kind"`
	Name         string `yaml:"name"`
	Country      string `yaml:"country"`
	Certificate  string `yaml:"certificate"`
	Key          string `yaml:"key"`
	StockProfile string `yaml:"stock_profile"`
	CutOff       string `yaml:"cut_off"`
	TimeZone     string `yaml:"time_zone"`
}

type newOfficer struct {
	UserName     string          `yaml:"user_name"`
	Name         string          `yaml:"name"`
	IdentityCode string          `yaml:"identity_code"`
	Email        string          `yaml:"email"`
	Language     domain.Language `yaml:"language"`
	Point        string          `yaml:"point"`
	Roles        []domain.Role   `yaml:"roles"`
	Password     string          `yaml:"password"` // mail or paper
}

// wrongField is one thing wrong in the file.
type wrongField struct {
	file   string
	line   int    // 0 where it is about the whole file
	field  string // its place, such as officers[2].email
	rule   string
	remedy string
}

// String is the form "install.yaml:12: officers[2].email: rule; remedy".
func (w wrongField) String() string {
	where := w.file
	if w.line > 0 {
		where = fmt.Sprintf("%s:%d", w.file, w.line)
	}
	if w.field != "" {
		where += ": " + w.field
	}
	return where + ": " + w.rule + "; " + w.remedy
}

// largestBeginning bounds what the YAML library is given: some hundred points.
const largestBeginning = 256 << 10

// readBeginning reads the file; all that is wrong with its form comes out. What it says
// is judged by first or addition.
func readBeginning(name string, text []byte, rules *domain.Rulebook) (*beginningCheck, []wrongField) {
	var b beginning
	if len(text) > largestBeginning {
		return nil, []wrongField{{file: name, rule: "is larger than 256 KiB", remedy: "begin with fewer points"}}
	}
	if err := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(&b); err != nil {
		return nil, []wrongField{unreadable(name, err)}
	}
	parsed, err := parser.ParseBytes(text, 0)
	if err != nil {
		return nil, []wrongField{unreadable(name, err)}
	}
	return &beginningCheck{name: name, parsed: parsed, b: b, rules: rules}, nil
}

// unreadable takes the line out of the YAML library's error, whose first line is
// "[12:5] what is wrong"; the rest quotes the file, and with it people.
func unreadable(name string, err error) wrongField {
	first, _, _ := strings.Cut(err.Error(), "\n")
	w := wrongField{file: name, rule: first, remedy: "write it as in contrib/installation.example.yaml"}
	var column int
	if _, scanErr := fmt.Sscanf(first, "[%d:%d]", &w.line, &column); scanErr == nil {
		_, w.rule, _ = strings.Cut(first, "] ")
	}
	return w
}

// lineOf finds where a field such as officers[2].email stands; where it is missing,
// what it would belong to.
func lineOf(parsed *ast.File, field string) int {
	for field != "" {
		if path, err := yaml.PathString("$." + field); err == nil {
			if node, err := path.FilterFile(parsed); err == nil && node != nil && node.GetToken() != nil {
				return node.GetToken().Position.Line
			}
		}
		cut := strings.LastIndexAny(field, ".[")
		field = field[:max(cut, 0)]
	}
	return 0
}
