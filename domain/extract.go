package domain

// Audience says for whom an extract is drawn.
type Audience string

// The audiences.
const (
	// ForPerson gets dates, purposes and organisations, never an officer's name (rules.md §9).
	ForPerson Audience = "person"
	// ForAuthority gets everything that the log says, for a stated case.
	ForAuthority Audience = "authority"
)

// Audiences lists them.
var Audiences = []Audience{ForPerson, ForAuthority}

// ExtractPermission is what drawing an extract for somebody asks for.
func ExtractPermission(a Audience) Permission {
	if a == ForPerson {
		return MayExtractData
	}
	return MayExtractFull
}

// mostReference is how long an authority's reference may be, in characters.
const mostReference = 100

// Extract judges what an extract was asked for: an authority names its case.
func Extract(a Audience, reference string) []Refusal {
	if a == ForAuthority && (reference == "" || len([]rune(reference)) > mostReference) {
		return []Refusal{refuse(ReferenceMissing).at("reference")}
	}
	return nil
}

// NewExtractNumber makes the number by which people name an extract, such as
// L26-K7QM3X-P.
func NewExtractNumber(today Date, random [6]byte) string { return numbered("L", today, random[:]) }
