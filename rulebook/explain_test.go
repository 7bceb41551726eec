package rulebook

import (
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
)

func TestExplainNamesTheRowsThatDecide(t *testing.T) {
	t.Parallel()
	book, on := load(t), day(t, "2026-11-24")
	for _, c := range []struct {
		name string
		Case
		rows  string
		wants []string
	}{
		{
			"a locked code in Finland",
			Case{"fi_organisation", day(t, "2024-05-01"), domain.CodeLocked, domain.CodeLetterOrder, on},
			"fi.product.organisation fi.generation.organisation fi.reason.code_locked fi.order.code_letter",
			[]string{"CODE_LOCKED allows new_card; what helps is ORDER_NEW_CARD. So code_letter is refused.", "52.63 EUR with 25.5 % VAT", "activation_code of 8 digits"},
		},
		{
			"a locked PIN",
			Case{"fi_staff", day(t, "2024-05-01"), domain.PINLocked, domain.CodeLetterOrder, on},
			"fi.product.staff fi.generation.staff fi.reason.pin_locked fi.order.code_letter",
			[]string{"what helps is UNLOCK_WITH_CODE. A letter is right only if the code is lost too."},
		},
		{
			"an old Estonian card",
			Case{"ee_id_card", day(t, "2018-12-02"), domain.CodeLost, domain.NewCardOrder, on},
			"ee.product.id_card ee.generation.id_card.2010 ee.reason.code_lost.none ee.order.new_card",
			[]string{"No letter is printed: the remedy is ORDER_NEW_CARD."},
		},
		{
			"between two makers",
			Case{"ee_id_card", day(t, "2025-11-16"), domain.CodeLost, "", on},
			"ee.product.id_card ",
			[]string{"No generation covers cards issued on 2025-11-16: refused with ISSUE_DATE_UNKNOWN."},
		},
		{
			"before any price",
			Case{"fi_staff", day(t, "2020-05-01"), domain.CardLost, domain.NewCardOrder, day(t, "2020-06-01")},
			"fi.product.staff fi.generation.staff fi.reason.card_lost", nil,
		},
	} {
		findings, err := Explain(book, c.Case)
		if err != nil {
			t.Fatal(err)
		}
		ids, said := make([]string, len(findings)), make([]string, len(findings))
		for i, f := range findings {
			ids[i], said[i] = f.Row.ID, f.Says
		}
		if strings.Join(ids, " ") != c.rows {
			t.Errorf("%s: by %v", c.name, ids)
		}
		for _, want := range c.wants {
			if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, want) }) {
				t.Errorf("%s: nobody says %q:\n%s", c.name, want, strings.Join(said, "\n"))
			}
		}
	}
	if _, err := Explain(book, Case{Product: "no_card"}); err == nil || !strings.Contains(err.Error(), "fi_organisation") {
		t.Errorf("an unknown product: %v", err)
	}
}
