package rulebook

import (
	"os"
	"strings"
	"testing"

	"sinetti/domain"
)

func TestEveryCountryKeepsWhatTheLawWants(t *testing.T) {
	t.Parallel()
	book, today := load(t), day(t, "2026-11-24")
	for _, country := range []string{"FI", "EE"} {
		for what, months := range map[domain.Retained]int{
			domain.RetainCertificates: 60, domain.RetainRevocations: 120, domain.RetainPrintRecords: 24,
			domain.RetainDocumentImage: 0, domain.RetainMRZLine: 0,
		} {
			if row, known := book.Retention(country, what, today); !known || row.Months != months {
				t.Errorf("%s %s: %+v", country, what, row)
			}
		}
		if p, known := book.PointNeeds(country, today); !known || p.TrainedRegistrars != 2 || p.CardReaders != 2 || !p.LockedCabinet || p.OpenHall || !p.Contract {
			t.Errorf("%s: %+v", country, p)
		}
		if _, known := book.PointNeeds(country, day(t, "2016-12-31")); known {
			t.Errorf("%s: a row holds before it is valid", country)
		}
	}
	if row, known := book.Time("FI", domain.TimedCitizenCard, today); !known || row.Days != 14 {
		t.Errorf("%+v", row)
	}
	if row, known := book.Time("FI", domain.TimedBackupCard, today); !known || row.Months != 3 {
		t.Errorf("%+v", row)
	}
}

// TestContradictionsAreFound breaks the Finnish file in each way and wants row and word.
func TestContradictionsAreFound(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile("fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, with, want string }{
		{"reason: CODE_LOCKED, acts: [new_card]", "reason: CODE_LOCKED, acts: [code_letter]", "fi.reason.code_locked: contradiction"},
		{"reason: CODE_LOST, acts: [code_letter], remedy: ORDER_CODE_LETTER", "reason: CODE_LOST, acts: [code_letter], remedy: UNLOCK_WITH_CODE", "fi.reason.code_lost: circle"},
		{"        locked_remedy: ORDER_NEW_CARD", "        locked_remedy: ORDER_CODE_LETTER", "fi.generation.citizen.8: circle"},
		{"        remedy: BACKUP_CARD", "        remedy: ORDER_CODE_LETTER", "fi.generation.backup: circle"},
		{"what: certificate_register, months: 60", "what: certificate_register, months: 59", "fi.retention.certificate_register: months 59: want 60"},
		{"what: print_records", "what: revocation_requests", "fi.retention.print_records: overlaps fi.retention.revocation_requests"},
		{"what: mrz_line", "what: document_image", "no row for mrz_line"},
		{"months: 0, from: what_it_explains", "months: 0, from: record", "the audit log is never kept for less"},
		{"what: blanks, days: 7", "what: blanks, days: 7, months: 1", "fi.time.blanks: want days or months"},
		{"trained_registrars: 2", "trained_registrars: 0", "fi.points: trained_registrars 0"},
		{"points:\n", "times:\n", "times"},
	} {
		broken := strings.Replace(string(src), c.old, c.with, 1)
		if problems := Check("fi.yaml", []byte(broken)); broken == string(src) || !strings.Contains(problems.Error(), c.want) || !strings.Contains(problems.Error(), "fi.yaml:") {
			t.Errorf("%s: got %v", c.want, problems)
		}
	}
}
