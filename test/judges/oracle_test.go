package judges

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

type question struct {
	Kind    string `json:"kind"`
	Country string `json:"country,omitempty"`
	Text    string `json:"text"`
}

type verdict struct {
	Valid  bool           `json:"valid"`
	Error  string         `json:"error"`
	Broken []string       `json:"broken"`
	Fields map[string]any `json:"fields"`
}

// installed ends the test where the judges are missing: a test that skips them
// would say nothing and look green.
func installed(t *testing.T) {
	t.Helper()
	if _, err := os.Stat("node_modules"); err != nil {
		t.Fatal("the judges are not installed; remedy: make setup-test, or npm ci in test/judges")
	}
}

// ask puts all questions to the oracle in one process.
func ask(t *testing.T, questions []question) []verdict {
	t.Helper()
	installed(t)
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, q := range questions {
		if err := enc.Encode(q); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", "oracle.mjs")
	cmd.Stdin = &in
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var verdicts []verdict
	for line := range strings.Lines(string(out)) {
		var v verdict
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		verdicts = append(verdicts, v)
	}
	if len(verdicts) != len(questions) {
		t.Fatalf("%d verdicts on %d questions", len(verdicts), len(questions))
	}
	return verdicts
}

func draw() *rand.Rand { return rand.New(rand.NewPCG(9303, 0)) }

func birthday(r *rand.Rand) domain.Date {
	first := domain.Date{Year: 1901, Month: time.January, Day: 1}
	return first.AddDays(r.IntN(120 * 365))
}

// spoil changes one character in half of the cases.
func spoil(r *rand.Rand, s string) string {
	if r.IntN(2) == 0 {
		return s
	}
	b := []byte(s)
	b[r.IntN(len(b))] = "0123456789ABCDEFHJKLMNPRSTUVWXY"[r.IntN(31)]
	return string(b)
}

// outsideOracle are the questions on which stdnum is known not to follow the rule:
// it takes no Finnish test numbers (900 and above) and no births to come, and it
// rolls an Estonian date that does not exist over to one that does.
func outsideOracle(q question, code domain.IdentityCode, err error) bool {
	if wrong := (*domain.IdentityCodeError)(nil); errors.As(err, &wrong) {
		return q.Country == "EE" && wrong.Part == domain.PartDate
	}
	return q.Country == "FI" && (code.Test || code.BirthDate.After(domain.DateOf(time.Now())))
}

func TestIdentityCodesAgainstStdnum(t *testing.T) {
	t.Parallel()
	r := draw()
	var questions []question
	for range 4000 {
		questions = append(questions,
			question{"code", "FI", spoil(r, domain.MakeFinnishCode(birthday(r), 2+r.IntN(898)))},
			question{"code", "EE", spoil(r, domain.MakeEstonianCode(birthday(r), r.IntN(2) == 0, r.IntN(1000)))})
	}
	good := 0
	for i, v := range ask(t, questions) {
		q := questions[i]
		code, err := domain.ParseIdentityCode(q.Country, q.Text)
		if outsideOracle(q, code, err) {
			continue
		}
		if (err == nil) != v.Valid {
			t.Errorf("%s %s: we say %v, stdnum says valid = %v", q.Country, q.Text, err, v.Valid)
		}
		if err == nil {
			good++
		}
	}
	if good < 3000 {
		t.Errorf("only %d good codes: the comparison says little", good)
	}
}

func TestZonesAgainstMRZ(t *testing.T) {
	t.Parallel()
	today := domain.Date{Year: 2026, Month: time.November, Day: 21}
	var questions []question
	r := draw()
	formats := []domain.MRZFormat{domain.TD1, domain.TD2, domain.TD3}
	for i := range 3000 {
		m := domain.MRZ{
			Format: formats[i%3], DocumentCode: "I", Issuer: "FIN", Number: fmt.Sprintf("X%08d", r.IntN(1e8)), Nationality: "FIN",
			FamilyName: "TESTINEN", GivenNames: "AINO ELINA", BirthDate: birthday(r), ExpiresOn: today.AddDays(r.IntN(3000)),
		}
		if m.Format == domain.TD3 {
			m.DocumentCode = "P"
		}
		zone := domain.ComposeMRZ(m)
		if r.IntN(2) == 0 {
			zone = spoilDigit(r, zone)
		}
		questions = append(questions, question{Kind: "mrz", Text: zone})
	}
	good := 0
	for i, v := range ask(t, questions) {
		m, err := domain.ParseMRZ(questions[i].Text, today)
		if (err == nil) != (v.Valid && v.Error == "") {
			t.Errorf("%q: we say %v, mrz says %v %v", questions[i].Text, err, v.Broken, v.Error)
			continue
		}
		if err == nil {
			good++
			if number := v.Fields["documentNumber"]; number != m.Number {
				t.Errorf("%q: number %s, mrz reads %v", questions[i].Text, m.Number, number)
			}
		}
	}
	if good < 1000 {
		t.Errorf("only %d good zones: the comparison says little", good)
	}
}

// spoilDigit changes one digit of the zone to another.
func spoilDigit(r *rand.Rand, zone string) string {
	b := []byte(zone)
	for {
		i := r.IntN(len(b))
		if '0' <= b[i] && b[i] <= '9' {
			b[i] = '0' + (b[i]-'0'+byte(1+r.IntN(9)))%10
			return string(b)
		}
	}
}
