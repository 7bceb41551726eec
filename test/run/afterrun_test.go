//go:build afterrun

package run

import (
	"bufio"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"sinetti/test/eventcheck"
)

var (
	dir  = flag.String("dir", "", "what `sinetti-demo run --once --out` left")
	seed = flag.Uint64("seed", 1, "the run's seed")
)

type row struct {
	pdf                    string
	page                   int
	letter, postcode, mark string
}

// rows reads every manifest and says on which page of which file each letter is.
func rows(t *testing.T) []row {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(*dir, "manifests", "*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no manifests in %s: %v", *dir, err)
	}
	var all []row
	for _, file := range files {
		all = append(all, rowsOf(t, file)...)
	}
	return all
}

func rowsOf(t *testing.T, file string) []row {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(line []string, name string) string { return line[slices.Index(lines[0], name)] }
	batch := strings.TrimSuffix(filepath.Base(file), ".manifest.csv")
	var list []row
	for _, line := range lines[1:] {
		page, err := strconv.Atoi(at(line, "first_page"))
		if err != nil {
			t.Fatal(err)
		}
		pdf := filepath.Join(*dir, "letters", batch+".part"+at(line, "part")+".pdf")
		list = append(list, row{pdf, page, at(line, "letter"), at(line, "postcode"), at(line, "mark")})
	}
	return list
}

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func pdfs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(*dir, "letters", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no letters in %s: %v", *dir, err)
	}
	return files
}

func TestEveryPrintStreamIsSound(t *testing.T) {
	for _, pdf := range pdfs(t) {
		tool(t, "qpdf", "--check", pdf)
		lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", pdf)), "\n")[2:]
		if len(lines) == 0 {
			t.Errorf("%s: no fonts", pdf)
		}
		for _, line := range lines {
			if fields := strings.Fields(line); fields[len(fields)-5] != "yes" {
				t.Errorf("%s: a font is not embedded: %s", pdf, line)
			}
		}
	}
}

var word = regexp.MustCompile(`<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>`)

const mm = 72 / 25.4 // points

type box struct {
	left, top, right, bottom float64 // mm from the sheet's top left
	text                     string
}

func words(page string) []box {
	var list []box
	for _, m := range word.FindAllStringSubmatch(page, -1) {
		var at [4]float64
		for i := range at {
			at[i], _ = strconv.ParseFloat(m[i+1], 64)
		}
		list = append(list, box{at[0] / mm, at[1] / mm, at[2] / mm, at[3] / mm, m[5]})
	}
	return list
}

// address gives the rows of text in the window's zone: 76.2 × 25.4 mm of the sheet
// from x 20, y 40 (SFS 2487, rows R10–R15).
func address(t *testing.T, letter, page string) [][]box {
	t.Helper()
	rows := map[int][]box{}
	for _, w := range words(page) {
		if w.bottom < 39 || w.top > 66.4 || w.left > 97 {
			continue
		}
		if w.left < 20 || w.right > 97 || w.top < 39 || w.bottom > 66.4 {
			t.Errorf("letter %s: %q is cut by the window's zone", letter, w.text)
		}
		rows[int(w.bottom*2+0.5)] = append(rows[int(w.bottom*2+0.5)], w)
	}
	var list [][]box
	for _, at := range slices.Sorted(maps.Keys(rows)) {
		list = append(list, rows[at])
	}
	return list
}

func TestEveryAddressLiesInItsWindow(t *testing.T) {
	byPDF := map[string][]row{}
	for _, r := range rows(t) {
		byPDF[r.pdf] = append(byPDF[r.pdf], r)
	}
	for pdf, list := range byPDF {
		pages := strings.Split(tool(t, "pdftotext", "-bbox", pdf, "-"), "<page ")[1:]
		for _, r := range list {
			block := address(t, r.letter, pages[r.page-1])
			if len(block) < 3 || len(block) > 6 {
				t.Errorf("letter %s: %d rows in the window", r.letter, len(block))
				continue
			}
			for _, line := range block {
				if left := line[0].left; left < 22 || left > 24 {
					t.Errorf("letter %s: a row begins at %.1f mm", r.letter, left)
				}
			}
			if last := block[len(block)-1]; last[0].text != r.postcode {
				t.Errorf("letter %s: the last row does not begin with %s", r.letter, r.postcode)
			}
		}
	}
}

var printed = regexp.MustCompile(`(?s)^.*?(?:PIN1 (\d+) PIN2 (\d+) PUK (\d{4} \d{4})|[^\d]*\(PUK\) (\d{3,4} \d{4}))$`)

// The panel at the lower right shows exactly the codes that the bureau sealed for
// the letter, and nothing else.
func TestEveryPanelShowsTheSealedCodes(t *testing.T) {
	sealed := letters(t)
	for _, pdf := range pdfs(t) {
		panel := func(n float64) string { return strconv.Itoa(int(n * mm)) }
		pages := strings.Split(tool(t, "pdftotext", "-layout", "-x", panel(105), "-y", panel(231), "-W", panel(85), "-H", panel(48), pdf, "-"), "\f")
		for _, r := range rows(t) {
			if r.pdf != pdf {
				continue
			}
			text := strings.Join(strings.Fields(pages[r.page-1]), " ")
			m := printed.FindStringSubmatch(text)
			if m == nil {
				t.Errorf("letter %s: the panel holds something else than codes", r.letter)
				continue
			}
			got := code{Letter: r.letter, Code: strings.ReplaceAll(m[4], " ", ""), PIN1: m[1], PIN2: m[2], PUK: strings.ReplaceAll(m[3], " ", "")}
			if got != sealed[r.letter] {
				t.Errorf("letter %s: the panel shows other codes than the bureau sealed", r.letter)
			}
		}
	}
}

func TestTwentyMarksCanBeRead(t *testing.T) {
	all := rows(t)
	draw := rand.New(rand.NewPCG(*seed, 0))
	for range 20 {
		r := all[draw.IntN(len(all))]
		t.Run(r.letter, func(t *testing.T) {
			t.Parallel()
			png := filepath.Join(t.TempDir(), "page")
			page := strconv.Itoa(r.page)
			tool(t, "pdftoppm", "-r", "300", "-gray", "-f", page, "-l", page, "-png", "-singlefile", r.pdf, png)
			if got := tool(t, "dmtxread", "-N1", png+".png"); strings.TrimSpace(got) != r.mark {
				t.Errorf("the mark says %q, the manifest %q", got, r.mark)
			}
		})
	}
}

// code is a line of the bureau's file.
type code struct{ Letter, Code, PIN1, PIN2, PUK string }

func letters(t *testing.T) map[string]code {
	t.Helper()
	f, err := os.Open(filepath.Join(*dir, "bureau", "codes.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string]code{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var c code
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		all[c.Letter] = c
	}
	if len(all) == 0 {
		t.Fatal("the bureau left no codes")
	}
	return all
}

// places are where a code could hide; letters and the bureau's own file hold them.
var places = []string{"dump.sql", "events.jsonl", "audit.jsonl", "broker", "logs", "manifests", "pids.json"}

func TestNoCodeLeaked(t *testing.T) {
	known := map[string]string{}
	var control string
	for _, c := range letters(t) {
		for _, digits := range []string{c.Code, c.PUK} {
			if len(digits) >= 7 {
				known[digits], control = "the code of letter "+c.Letter, digits
			}
		}
	}
	s := newScanner(known)
	for _, place := range places {
		for _, what := range leaks(t, s, filepath.Join(*dir, place)) {
			t.Error(what)
		}
	}
	// The same look at a copy of the run in which codes were planted must find them.
	copied := t.TempDir()
	for i, place := range places {
		if err := os.CopyFS(filepath.Join(copied, place), onlyFile(t, place)); err != nil {
			t.Fatal(err)
		}
		plant(t, filepath.Join(copied, place), control, i%2 == 0)
		if len(leaks(t, s, filepath.Join(copied, place))) == 0 {
			t.Errorf("a code planted in %s was not found", place)
		}
	}
}

// onlyFile is the smallest file of a place, as a file system of its own.
func onlyFile(t *testing.T, place string) fs.FS {
	t.Helper()
	var smallest string
	var size int64 = 1 << 40
	err := filepath.WalkDir(filepath.Join(*dir, place), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Size() < size {
			smallest, size = p, info.Size()
		}
		return err
	})
	if err != nil || smallest == "" {
		t.Fatalf("%s: nothing to look at: %v", place, err)
	}
	text, err := os.ReadFile(smallest)
	if err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{"file": {Data: text, Mode: 0o600}}
}

func plant(t *testing.T, folder, code string, plain bool) {
	t.Helper()
	text := " " + code + " "
	if !plain {
		text = base64.StdEncoding.EncodeToString([]byte("say " + code + " to nobody"))
	}
	f, err := os.OpenFile(filepath.Join(folder, "file"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(text); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func leaks(t *testing.T, s *scanner, place string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(place, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(p)
		for _, what := range s.find(text) {
			found = append(found, p+" holds "+what)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestEveryEventKeepsItsSchema(t *testing.T) {
	f, err := os.Open(filepath.Join(*dir, "events.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	n := 0
	for ; lines.Scan(); n++ {
		if err := eventcheck.Event(lines.Bytes()); err != nil {
			t.Errorf("%v\n%s", err, lines.Text())
		}
	}
	if n == 0 {
		t.Error("no events")
	}
}
