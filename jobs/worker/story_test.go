package worker_test

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/press"
)

// The main story: cut-off, sealed, fetched, posted, reconciled, closed.
func TestABatchGoesFromCutOffToClosed(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(5)
	held := h.order(wish{hold: 10})
	h.deliver(held)
	number := h.sealed()

	m := h.manifest(number)
	if m.Letters != 5 || len(m.Pieces) != 5 || len(m.Parts) != 1 {
		t.Fatalf("manifest: %d letters, %d pieces, %d parts", m.Letters, len(m.Pieces), len(m.Parts))
	}
	if !slices.IsSortedFunc(m.Pieces, func(a, b piece) int { return strings.Compare(a.Postcode, b.Postcode) }) {
		t.Error("pieces are not in the order of their postcodes")
	}
	text := h.pages(h.open(h.fetch(number, m.Parts[0].File)))
	for i, p := range m.Pieces {
		o := list[slices.IndexFunc(list, func(o *ordered) bool { return o.letter.Number == p.Letter })]
		code := o.codes[domain.ActivationCode]
		if page := text[i]; !strings.Contains(page, p.Letter) || !strings.Contains(page, code[:4]+" "+code[4:]) {
			t.Errorf("page %d does not bear letter %s with its code", i+1, p.Letter)
		}
	}
	h.begin(number)
	a := h.say(number, press.Receipt{ReceiptID: "p1", Kind: domain.ReceiptPosted, Part: 1, From: 1, To: 3})
	if want := (press.Missing{Count: 2, Ranges: []press.Span{{From: 4, To: 5}}, Letters: []string{m.Pieces[3].Letter, m.Pieces[4].Letter}}); !cmp.Equal(a.Missing, want) {
		t.Errorf("missing: %s", cmp.Diff(want, a.Missing))
	}
	if a := h.say(number, press.Receipt{ReceiptID: "p2", Kind: domain.ReceiptPosted, Part: 1}); a.State != "reconciled" || a.Missing.Count != 0 {
		t.Errorf("after the last: %+v", a)
	}
	h.work(h.worker)
	if state := one[string](h, `select state from batches where number = $1`, number); state != "closed" {
		t.Errorf("state %s", state)
	}
	if n := one[int](h, `select count(*) from orders where state = 'closed'`); n != 5 {
		t.Errorf("%d orders closed", n)
	}
	if n := one[int](h, `select count(distinct o.id) from audit_entries a join orders o on a.object = 'order:' || o.id and o.state = 'closed'
		where a.act = 'order.closed' and a.outcome = 'done' and a.holders = array[o.holder_id] and a.detail->>'batch' = $1 and a.actor like 'partner:%'`, number); n != 5 {
		t.Errorf("the closing of %d orders is audited, want 5", n)
	}
	if _, err := h.press.FetchFile(h.ctx, h.world.PrintHouse.Actor(), press.Fetch{Batch: number, File: m.Parts[0].File}); err == nil {
		t.Error("a part of a closed batch can still be fetched")
	}
	if state := one[string](h, `select state from letters where id = $1`, held.letter.ID); state != "queued" {
		t.Errorf("the letter on hold is %s", state)
	}
	h.events(map[string]int{"fi.sinetti.batch.sealed": 1, "fi.sinetti.code.letter.posted": 5, "fi.sinetti.order.closed": 5, "fi.sinetti.batch.reconciled": 1})
}

// piece and manifest are what a print house reads.
type piece struct {
	Sequence  int
	Letter    string
	Part      int
	FirstPage int
	Postcode  string
	Mark      string
}

type manifest struct {
	Format, Batch string
	Letters       int
	Parts         []struct {
		File, SHA256 string
		Letters      int
	}
	Pieces []piece
}

// manifest reads the manifest as a print house would, and compares hashes, CSV and JSON.
func (h *house) manifest(number string) manifest {
	h.t.Helper()
	var m manifest
	h.must(json.Unmarshal(h.fetch(number, number+".manifest.json"), &m))
	size := map[string]int{} // of each file that has a hash: read once, whatever the number of pieces
	for line := range strings.Lines(string(h.fetch(number, number+".sha256"))) {
		want, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		data := h.fetch(number, name)
		size[name] = len(data)
		sum := sha256.Sum256(data)
		if hex.EncodeToString(sum[:]) != want {
			h.t.Errorf("%s differs from its hash", name)
		}
	}
	rows, err := csv.NewReader(strings.NewReader(string(h.fetch(number, number+".manifest.csv")))).ReadAll()
	h.must(err)
	if len(rows) != len(m.Pieces)+1 {
		h.t.Errorf("CSV has %d rows, JSON %d pieces", len(rows)-1, len(m.Pieces))
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	for i, p := range m.Pieces {
		at, letters := func(name string) string { return rows[i+1][column[name]] }, fmt.Sprint(m.Letters)
		got := []string{at("letter"), at("sequence"), at("postcode"), at("batch_sheets"), at("pages"), at("part_bytes"), at("part_pages")}
		want := []string{p.Letter, fmt.Sprint(p.Sequence), p.Postcode, letters, letters, fmt.Sprint(size[at("part_file")]), at("part_letters")}
		if row := rows[i+1]; !slices.Equal(got, want) {
			h.t.Errorf("CSV row %d differs: %v", i+1, row)
		}
	}
	h.fetch(number, number+".workorder.pdf")
	h.fetch(number, number+".ready")
	return m
}

// pages reads the text of each page of a print stream.
func (h *house) pages(pdf []byte) []string {
	h.t.Helper()
	path := h.path("part.pdf")
	h.must(os.WriteFile(path, pdf, 0o600))
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	h.must(err)
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// countPages counts the pages of a print stream, which must be sound.
func (h *house) countPages(pdf []byte) int {
	h.t.Helper()
	path := h.path("part.pdf")
	h.must(os.WriteFile(path, pdf, 0o600))
	out, err := exec.Command("qpdf", "--show-npages", path).Output()
	h.must(err)
	n, err := strconv.Atoi(strings.TrimSpace(string(out)))
	h.must(err)
	return n
}

// events compares how many events of each type were announced.
func (h *house) events(want map[string]int) {
	h.t.Helper()
	rows, err := h.db.Owner().Query(h.ctx, `select payload->>'type', count(*) from watermill_outbox group by 1`)
	h.must(err)
	defer rows.Close()
	got := map[string]int{}
	for rows.Next() {
		var name string
		var n int
		h.must(rows.Scan(&name, &n))
		if want[name] > 0 {
			got[name] = n
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		h.t.Errorf("events (-want +got):\n%s", diff)
	}
}

// explain logs where letters and batches are.
func (h *house) explain() {
	h.t.Helper()
	h.t.Log(one[string](h, `select coalesce(string_agg(state || ' ' || park_reason, ', '), '') from letters`))
	h.t.Log(one[string](h, `select coalesce(string_agg(state || ' ' || number, ', '), '') from batches`))
	h.t.Log(one[string](h, `select coalesce(string_agg(kind || ' ' || refused_for, ', '), '') from code_inbox`))
}

// batch gives the only batch.
func (h *house) batch() domain.ID {
	h.t.Helper()
	return one[domain.ID](h, `select id from batches`)
}
