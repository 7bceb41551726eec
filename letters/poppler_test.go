package letters

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sinetti/domain"
)

// tool runs one of the outside judges and gives what it prints.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func onDisk(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "letters.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// everyLetter is one letter of each kind, language and format.
func everyLetter() []Letter {
	var all []Letter
	for _, kind := range kinds {
		for _, format := range formats {
			for _, lang := range domain.Languages {
				l := someLetter(kind, lang, format)
				l.Sequence = len(all) + 1
				all = append(all, l)
			}
		}
	}
	return all
}

// panelText is what stands in the panel of a page, read by its place.
func panelText(t *testing.T, p StockProfile, file string, page int) string {
	t.Helper()
	point := func(mm float64) string { return strconv.Itoa(int(mm / mmPerPoint)) }
	n := strconv.Itoa(page)
	return tool(t, "pdftotext", "-layout", "-f", n, "-l", n,
		"-x", point(p.Panel.X), "-y", point(p.Panel.Y), "-W", point(p.Panel.W), "-H", point(p.Panel.H), file, "-")
}

func TestDocumentsAreSound(t *testing.T) {
	t.Parallel()
	p := profile(t, "c65")
	test := someLetter(domain.ActivationLetter, domain.Swedish, domain.LargePrint)
	test.Test = true
	calibration, err := Calibration(p)
	if err != nil {
		t.Fatal(err)
	}
	order, err := WorkOrder(p, WorkOrderInfo{Batch: "B1", Parts: make([]WorkOrderPart, 19)})
	if err != nil {
		t.Fatal(err)
	}
	preview, err := Preview(p, test)
	if err != nil {
		t.Fatal(err)
	}
	for name, pdf := range map[string][]byte{
		"stream": stream(t, p, append(everyLetter(), test)...), "calibration": calibration, "work order": order, "preview": preview,
	} {
		file := onDisk(t, pdf)
		if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("%s: %s", name, out)
		}
		fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:]
		for _, line := range fonts {
			if !strings.Contains(line, "Identity-H       yes") {
				t.Errorf("%s: a font is not embedded: %s", name, line)
			}
		}
		if len(fonts) == 0 || len(fonts) > int(faceCount) {
			t.Errorf("%s: %d fonts: each wants to be there once", name, len(fonts))
		}
	}
}

// Whoever reads the panel by its place gets exactly the codes, with their labels.
func TestCodesCanBeRead(t *testing.T) {
	t.Parallel()
	p := profile(t, "c5")
	file := onDisk(t, stream(t, p, everyLetter()...))
	space := regexp.MustCompile(`\s+`)
	for i, l := range everyLetter() {
		w := wordings()[l.Language]
		want := w.word("words", "activation_code") + " 1048 7263"
		if l.Kind == domain.PUKEnvelope {
			want = "PIN1 4071 PIN2 60718 PUK 1048 7263"
		}
		if got := strings.TrimSpace(space.ReplaceAllString(panelText(t, p, file, i+1), " ")); got != want {
			t.Errorf("%s %s %s: the panel reads %q, want %q", l.Kind, l.Language, l.Format, got, want)
		}
	}
}

func TestMasksAndTestLetters(t *testing.T) {
	t.Parallel()
	p := profile(t, "c5")
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	l.Lengths.CodeDigits = 7
	pdf, err := Preview(p, l)
	if err != nil {
		t.Fatal(err)
	}
	if got := panelText(t, p, onDisk(t, pdf), 1); !strings.Contains(got, "••• ••••") {
		t.Errorf("the preview's panel reads %q", got)
	}
	for lang, word := range map[domain.Language]string{domain.Finnish: "KOE", domain.Swedish: "PROV", domain.English: "TEST", domain.Estonian: "NÄIDIS"} {
		test := someLetter(domain.ActivationLetter, lang, domain.StandardPrint)
		test.Test, test.Lengths.CodeDigits = true, 7
		file := onDisk(t, stream(t, p, test))
		if got := panelText(t, p, file, 1); !strings.Contains(got, "0000 0000") {
			t.Errorf("%s: the test letter's panel reads %q", lang, got)
		}
		if !regexp.MustCompile(`(?m)^` + word + `$`).MatchString(tool(t, "pdftotext", "-raw", file, "-")) {
			t.Errorf("%s: the test letter does not say %s", lang, word)
		}
	}
}

var word = regexp.MustCompile(`<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<`)

// In every envelope the address lies where the window always shows it, and what
// may slide into the window is the address alone.
func TestAddressLiesInTheWindow(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
		l.CustomerNumber = "AS-4711"
		address := strings.Join(p.addressRows(&l), " ")
		seen := 0
		for _, m := range word.FindAllStringSubmatch(tool(t, "pdftotext", "-bbox", onDisk(t, stream(t, p, l)), "-"), -1) {
			box := bbox(t, m)
			inside := box.outside(p.AddressZone()) <= p.Tolerance
			switch {
			case inside && strings.Contains(address, m[5]):
				seen++
			case box.overlap(p.RiskZone()) > p.Tolerance && !p.SenderInWindow:
				t.Errorf("%s: %q at %v may slide into the window", p.Name, m[5], box)
			}
		}
		if want := len(strings.Fields(address)); seen < want {
			t.Errorf("%s: %d of %d words of the address are sure to show", p.Name, seen, want)
		}
	}
}

func bbox(t *testing.T, m []string) Rect {
	t.Helper()
	var v [4]float64
	for i := range v {
		f, err := strconv.ParseFloat(m[i+1], 64)
		if err != nil {
			t.Fatal(err)
		}
		v[i] = f * mmPerPoint
	}
	return Rect{X: v[0], Y: v[1], W: v[2] - v[0], H: v[3] - v[1]}
}

// Both marks of a sheet say the mark text at 300 dpi, on every stock.
func TestMarksCanBeRead(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			l := someLetter(domain.PUKEnvelope, domain.Estonian, domain.LargePrint)
			file := onDisk(t, stream(t, p, l))
			for name, place := range map[string]MarkPlace{"sheet mark": p.SheetMark, "return mark": p.ReturnMark} {
				box := place.box()
				dot := func(mm float64) string { return fmt.Sprint(int(mm / 25.4 * 300)) }
				picture := filepath.Join(t.TempDir(), "mark")
				tool(t, "pdftoppm", "-r", "300", "-png", "-singlefile", "-x", dot(box.X-3), "-y", dot(box.Y-3),
					"-W", dot(box.W+6), "-H", dot(box.H+6), file, picture)
				if got := tool(t, "dmtxread", "-N1", picture+".png"); got != MarkText(l) {
					t.Errorf("%s reads %q, want %q", name, got, MarkText(l))
				}
			}
		})
	}
}

// The judge of the whole page, as a print house's camera sees it.
func TestPageCanBeScanned(t *testing.T) {
	t.Parallel()
	l := someLetter(domain.ActivationLetter, domain.English, domain.StandardPrint)
	picture := filepath.Join(t.TempDir(), "page")
	tool(t, "pdftoppm", "-r", "300", "-png", "-singlefile", onDisk(t, stream(t, profile(t, "c5"), l)), picture)
	if got := tool(t, "dmtxread", "-N1", picture+".png"); got != MarkText(l) {
		t.Errorf("the page reads %q, want %q", got, MarkText(l))
	}
}
