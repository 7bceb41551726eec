//go:build afterrun

package run

import (
	"bufio"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var dir = flag.String("dir", "", "what `sinetti-demo run --once --out` left")

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

// The window shows 76.2 × 25.4 mm of the sheet from x 20, y 40 (SFS 2487, rows R10–R15).
func TestEveryAddressLiesInItsWindow(t *testing.T) {
	const mm = 72 / 25.4
	byPDF := map[string][]row{}
	for _, r := range rows(t) {
		byPDF[r.pdf] = append(byPDF[r.pdf], r)
	}
	for pdf, list := range byPDF {
		pages := strings.Split(tool(t, "pdftotext", "-bbox", pdf, "-"), "<page ")[1:]
		for _, r := range list {
			inside := false
			for _, m := range word.FindAllStringSubmatch(pages[r.page-1], -1) {
				if m[5] != r.postcode {
					continue
				}
				box := [4]float64{}
				for i := range box {
					box[i], _ = strconv.ParseFloat(m[i+1], 64)
				}
				inside = inside || box[0] >= 20*mm && box[1] >= 39*mm && box[2] <= 97*mm && box[3] <= 66.4*mm
			}
			if !inside {
				t.Errorf("letter %s: postcode %s is not in the window", r.letter, r.postcode)
			}
		}
	}
}

func TestTwentyMarksCanBeRead(t *testing.T) {
	all := rows(t)
	draw := rand.New(rand.NewPCG(20, 0))
	for range 20 {
		r := all[draw.IntN(len(all))]
		t.Run(r.letter, func(t *testing.T) {
			t.Parallel()
			png := filepath.Join(t.TempDir(), "page")
			page := strconv.Itoa(r.page)
			tool(t, "pdftoppm", "-r", "300", "-gray", "-f", page, "-l", page, "-png", "-singlefile", r.pdf, png)
			if got := tool(t, "dmtxread", "-N1", png+".png"); !strings.Contains(got, r.letter) {
				t.Errorf("the mark says %q", got)
			}
		})
	}
}

// codes are the activation codes and PUKs that the bureau sealed, by letter.
func codes(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(*dir, "bureau", "codes.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string]string{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var l struct{ Letter, Code, PUK string }
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		for _, code := range []string{l.Code, l.PUK} {
			if len(code) >= 7 {
				all[code] = "the code of letter " + l.Letter
			}
		}
	}
	if len(all) == 0 {
		t.Fatal("the bureau left no codes")
	}
	return all
}

func TestNoCodeLeaked(t *testing.T) {
	known := codes(t)
	s := newScanner(known)
	var control string
	for code := range known {
		control = code
	}
	if got := s.find([]byte("x" + base64.StdEncoding.EncodeToString([]byte("say "+control)))); len(got) == 0 {
		t.Fatal("the planted control was not found")
	}
	for _, name := range []string{"dump.sql", "events.jsonl", "audit.jsonl", "broker", "logs", "manifests", "pids.json"} {
		err := filepath.WalkDir(filepath.Join(*dir, name), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			for _, what := range s.find(text) {
				t.Errorf("%s holds %s", p, what)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}
