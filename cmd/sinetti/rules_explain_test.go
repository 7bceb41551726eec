package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestRulesExplain(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rulesExplain
		wants []string
		no    string
	}{
		{rulesExplain{Row: "fi.reason.code_locked"}, []string{"(reasons, fi.yaml:", "source: Agency, advice", "acts: new_card", "remedy: ORDER_NEW_CARD"}, ""},
		{
			rulesExplain{Product: "fi_organisation", Issued: "2024-05-01", Reason: "code_locked", Act: "code_letter", On: "2026-11-24"},
			[]string{"So code_letter is refused.", "    fi.reason.code_locked: Agency", "fi.order.code_letter", "Rulebook 2026-"},
			"",
		},
		{rulesExplain{Product: "ee_id_card", Issued: "2025-11-15"}, []string{"ISSUE_DATE_UNKNOWN"}, ""},
		{rulesExplain{Product: "lv_eid", Issued: "2026-05-01", Rulebook: "../../rulebook/generic"}, []string{"PIN1 has 4 to 12 digits, PIN2 6 to 12", "lv.generation.eid"}, ""},
		{rulesExplain{Row: "fi.none"}, nil, `no row "fi.none"`},
		{rulesExplain{Row: "fi.code_letter"}, nil, "there is ee.order.code_letter, fi.order.code_letter"},
		{rulesExplain{Product: "card"}, nil, "--issued"},
		{rulesExplain{Product: "card", Issued: "2026-02-29"}, nil, "not a date"},
		{rulesExplain{Product: "card", Issued: "2026-02-28"}, nil, "no product"},
		{rulesExplain{Product: "fi_staff", Issued: "2026-02-28", On: "soon"}, nil, "--on"},
	} {
		var out bytes.Buffer
		err := c.Run(&output{out: &out})
		if c.no != "" {
			if err == nil || !strings.Contains(err.Error(), c.no) {
				t.Errorf("%+v: %v", c.rulesExplain, err)
			}
			continue
		}
		for _, want := range c.wants {
			if err != nil || !strings.Contains(out.String(), want) {
				t.Errorf("%+v: no %q (%v) in\n%s", c.rulesExplain, want, err, out.String())
			}
		}
	}
}
