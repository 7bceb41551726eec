package domain

// Retained is a kind of record that the law keeps for a time (rules.md §9).
type Retained string

// What is kept.
const (
	RetainCertificates   Retained = "certificate_register"
	RetainRevocations    Retained = "revocation_requests"
	RetainPrintRecords   Retained = "print_records"
	RetainDocumentImage  Retained = "document_image"
	RetainMRZLine        Retained = "mrz_line"
	RetainAuditLog       Retained = "audit_log"
	RetainAnswersOfCheck Retained = "check_answers" // to the questions of a check on the phone
)

// AllRetained lists every kind of record.
var AllRetained = []Retained{
	RetainCertificates, RetainRevocations, RetainPrintRecords, RetainDocumentImage, RetainMRZLine, RetainAuditLog, RetainAnswersOfCheck,
}

// RetainedFrom says from when a record's time is counted.
type RetainedFrom string

// The beginnings.
const (
	FromCertificateExpiry RetainedFrom = "certificate_expiry"
	FromRecord            RetainedFrom = "record"
	FromExplained         RetainedFrom = "what_it_explains" // as long as that is kept, and the months more
)

// RetentionRow says how long a kind of record is kept at the least. No months from
// the record itself: it is never kept at all.
type RetentionRow struct {
	Row
	Country string
	What    Retained
	Months  int
	From    RetainedFrom
}

// Timed is something of the trade that takes its time, beside the orders' promises
// and the cards' lives (rules.md §4).
type Timed string

// What takes its time.
const (
	TimedCitizenCard Timed = "citizen_card" // from the police's decision to the holder
	TimedBlanks      Timed = "blanks"       // from the point's order to its cabinet
	TimedBackupCard  Timed = "backup_card"  // how long a backup card may be used
)

// AllTimed lists them.
var AllTimed = []Timed{TimedCitizenCard, TimedBlanks, TimedBackupCard}

// TimeRow says how long something takes, or may last, at the most: days and months of
// the calendar, one of them 0.
type TimeRow struct {
	Row
	Country      string
	What         Timed
	Days, Months int
}

// PointsRow is what a registration point must have (rules.md §2).
type PointsRow struct {
	Row
	Country           string
	Contract          bool // a signed contract with the agency
	TrainedRegistrars int
	CardReaders       int
	LockedCabinet     bool // for cards, blanks and envelopes
	OpenHall          bool // whether it may stand in an open customer hall
	ServesOthers      bool // whether an organisation may authorise another's point
}

// Registrars gives how many trained registrars a point needs.
func (r PointsRow) Registrars() int { return max(r.TrainedRegistrars, minRegistrars) }

// Retention gives how long a kind of record is kept, by the row in force on that day.
func (rb *Rulebook) Retention(country string, what Retained, today Date) (RetentionRow, bool) {
	return inForce(rb.Retentions, today, func(r RetentionRow) bool { return r.Country == country && r.What == what })
}

// Time gives how long something takes, by the row in force on that day.
func (rb *Rulebook) Time(country string, what Timed, today Date) (TimeRow, bool) {
	return inForce(rb.Times, today, func(r TimeRow) bool { return r.Country == country && r.What == what })
}

// PointNeeds gives what a point of that country must have, by the row in force on that day.
func (rb *Rulebook) PointNeeds(country string, today Date) (PointsRow, bool) {
	return inForce(rb.Points, today, func(r PointsRow) bool { return r.Country == country })
}
