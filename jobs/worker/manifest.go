package worker

import (
	"bytes"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// manifestFormat names the manifest's form; a field more keeps it, a field less
// or another meaning makes it 2.
const manifestFormat = "sinetti-manifest/1"

// manifest says what a batch holds: no names, no codes, no card numbers.
type manifest struct {
	Format       string           `json:"format"`
	Batch        string           `json:"batch"`
	Created      time.Time        `json:"created"`
	CutOff       time.Time        `json:"cutOff"`
	StockProfile string           `json:"stockProfile"`
	Letters      int              `json:"letters"`
	Sheets       int              `json:"sheets"`
	Pages        int              `json:"pages"`
	Parts        []manifestPart   `json:"parts"`
	Pieces       []manifestLetter `json:"pieces"`
}

type manifestPart struct {
	Part    int    `json:"part"`
	File    string `json:"file"`
	SHA256  string `json:"sha256"`
	Bytes   int64  `json:"bytes"`
	Letters int    `json:"letters"`
	Pages   int    `json:"pages"`
}

type manifestLetter struct {
	Sequence    int             `json:"sequence"`
	Letter      string          `json:"letter"`
	Part        int             `json:"part"`
	FirstPage   int             `json:"firstPage"` // within the part's print stream, from 1
	LastPage    int             `json:"lastPage"`
	Sheets      int             `json:"sheets"`
	Envelope    string          `json:"envelope"`
	PostalClass string          `json:"postalClass"`
	Postcode    string          `json:"postcode"`
	Mark        string          `json:"mark"` // what the sheet's DataMatrix says
	Language    domain.Language `json:"language"`
	Format      domain.Format   `json:"format"`
}

// postalClass of every letter: the first class of the country's post.
const postalClass = "1"

// makeManifest puts it together from committed rows only, so that it is the same
// however often it is made.
func makeManifest(b store.Batch, parts []store.Part, list []store.ManifestLetter) (manifest, error) {
	profile, err := letters.Profile(b.Profile)
	if err != nil {
		return manifest{}, err
	}
	m := manifest{
		Format: manifestFormat, Batch: b.Number, Created: lastSealed(parts), CutOff: b.CutOffAt, StockProfile: b.Profile,
		Letters: len(list), Sheets: len(list), Pages: len(list), Parts: []manifestPart{}, Pieces: make([]manifestLetter, len(list)),
	}
	pages := map[int]int{}
	for i, l := range list {
		pages[l.Part]++
		m.Pieces[i] = manifestLetter{
			Sequence: l.Sequence, Letter: l.Number, Part: l.Part, FirstPage: pages[l.Part], LastPage: pages[l.Part], Sheets: 1,
			Envelope: profile.Title, PostalClass: postalClass, Postcode: l.Postcode, Language: l.Language, Format: l.Format,
			Mark: letters.MarkText(letters.Letter{Number: l.Number, Batch: b.Number, Sequence: l.Sequence, Sheet: 1, Sheets: 1}),
		}
	}
	for _, p := range parts {
		if p.Pages != pages[p.Part] {
			return manifest{}, fmt.Errorf("part %d has %d pages and %d letters", p.Part, p.Pages, pages[p.Part])
		}
		if p.Object != "" {
			m.Parts = append(m.Parts, manifestPart{
				Part: p.Part, File: partName(b, p.Part), SHA256: hex.EncodeToString(p.SHA256[:]), Bytes: p.Bytes, Letters: p.Pages, Pages: p.Pages,
			})
		}
	}
	return m, nil
}

// lastSealed is when the batch was whole.
func lastSealed(parts []store.Part) time.Time {
	var last time.Time
	for _, p := range parts {
		if p.SealedAt.After(last) {
			last = p.SealedAt
		}
	}
	return last
}

func partName(b store.Batch, part int) string {
	return fmt.Sprintf("%s.part%d.pdf.pgp", b.Number, part)
}

func (m manifest) json() ([]byte, error) {
	text, err := json.MarshalIndent(m, "", " ")
	return append(text, '\n'), err
}

var manifestHeads = []string{
	"format", "batch", "created", "cut_off", "stock_profile", "letters", "batch_sheets", "pages", "part", "part_file", "part_sha256",
	"part_bytes", "part_letters", "part_pages", "sequence", "letter",
	"first_page", "last_page", "sheets", "envelope", "postal_class", "postcode", "mark", "language", "print_format",
}

// csv writes the same content, a row per letter; what holds for the whole batch
// or part stands in each row.
func (m manifest) csv() ([]byte, error) {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	parts := map[int]manifestPart{}
	for _, p := range m.Parts {
		parts[p.Part] = p
	}
	if err := out.Write(manifestHeads); err != nil {
		return nil, err
	}
	for _, l := range m.Pieces {
		p := parts[l.Part]
		err := out.Write([]string{
			m.Format, m.Batch, m.Created.Format(time.RFC3339), m.CutOff.Format(time.RFC3339), m.StockProfile, strconv.Itoa(m.Letters),
			strconv.Itoa(m.Sheets), strconv.Itoa(m.Pages),
			strconv.Itoa(l.Part), p.File, p.SHA256, strconv.FormatInt(p.Bytes, 10), strconv.Itoa(p.Letters), strconv.Itoa(p.Pages), strconv.Itoa(l.Sequence), l.Letter, strconv.Itoa(l.FirstPage), strconv.Itoa(l.LastPage),
			strconv.Itoa(l.Sheets), l.Envelope, l.PostalClass, l.Postcode, l.Mark, string(l.Language), string(l.Format),
		})
		if err != nil {
			return nil, err
		}
	}
	out.Flush()
	return b.Bytes(), out.Error()
}
