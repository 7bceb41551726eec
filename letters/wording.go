package letters

import (
	"bufio"
	"cmp"
	"embed"
	"fmt"
	"strings"
	"sync"
	"time"

	"sinetti/domain"
)

//go:embed text/*.txt
var textFiles embed.FS

// wording is one language's file: words by section and name, and the body of
// each letter as a list of blocks.
type wording struct {
	words  map[string]string // "section/name"
	bodies map[body][]block
}

// body says which letter a list of blocks is for.
type body struct {
	kind   domain.LetterKind
	format domain.Format
}

// block is one piece of a letter's text and its words: "title", "p", "h" (heading),
// "b" (bullet), "side" (heading of what stands beside the panel) or the number of
// a step.
type block struct{ mark, text string }

var wordings = sync.OnceValue(func() map[domain.Language]*wording {
	all := map[domain.Language]*wording{}
	for _, lang := range domain.Languages {
		data, err := textFiles.ReadFile("text/" + string(lang) + ".txt")
		if err == nil {
			all[lang], err = parseWording(string(data))
		}
		if err != nil { // the files are part of the binary, and a test reads them all
			panic(fmt.Sprintf("letters: text/%s.txt: %v", lang, err))
		}
	}
	return all
})

// parseWording reads `[section]`, `name = words`, `mark: words` and `# comment`.
func parseWording(data string) (*wording, error) {
	w := &wording{words: map[string]string{}, bodies: map[body][]block{}}
	section := ""
	lines := bufio.NewScanner(strings.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			if !w.take(section, line) {
				return nil, fmt.Errorf("line %d: want `name = words` or `mark: words`", n)
			}
		}
	}
	return w, lines.Err()
}

func (w *wording) take(section, line string) bool {
	kind, format, isBody := strings.Cut(section, " ")
	sep := " = "
	if isBody {
		sep = ": "
	}
	name, words, ok := strings.Cut(line, sep)
	if !ok {
		return false
	}
	if !isBody {
		w.words[section+"/"+name] = words
		return true
	}
	key := body{domain.LetterKind(kind), domain.Format(format)}
	w.bodies[key] = append(w.bodies[key], block{name, words})
	return true
}

func (w *wording) word(section, name string) string { return w.words[section+"/"+name] }

// span is "4–8", or "8" where both ends are the same.
func span(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

// date as people write it in that language.
func (w *wording) date(at time.Time) string {
	if months := strings.Fields(w.word("words", "date_months")); len(months) == 12 {
		return fmt.Sprintf("%d %s %d", at.Day(), months[at.Month()-1], at.Year())
	}
	return fmt.Sprintf("%d.%d.%d", at.Day(), at.Month(), at.Year())
}

// fill puts the figures of an art's key into its words.
func (w *wording) fill(k *artKey) *strings.Replacer {
	where := cmp.Or(k.where, AtIssuingPoint)
	why := ""
	if k.kind == domain.PUKEnvelope {
		why = w.word("why_puk", string(k.why))
	}
	why = cmp.Or(why, w.word("why", string(k.why)), w.word("why", "other"))
	product := cmp.Or(w.word("product", string(k.product)), w.word("product", "other"))
	must := ""
	if k.lengths.PIN2MustChange {
		must = w.word("must_change", string(k.format))
	}
	l := k.lengths
	return strings.NewReplacer(
		"{why}", why, "{must_change}", must, "{product}", product,
		"{where}", w.word("where", string(where)), "{where_short}", w.word("where_short", string(where)),
		"{pin1}", span(l.PIN1Min, l.PIN1Max), "{pin2}", span(l.PIN2Min, l.PIN2Max),
		"{digits}", fmt.Sprint(l.CodeDigits), "{pin_tries}", fmt.Sprint(l.PINTries),
		"{code_tries}", fmt.Sprint(l.CodeTries),
		"{help}", w.help("help", k.phone), "{help_short}", w.help("help_short", k.phone))
}

// help says whom to call, or where to ask if there is no number.
func (w *wording) help(name, phone string) string {
	if phone == "" {
		return w.word("words", name+"_unknown")
	}
	return strings.ReplaceAll(w.word("words", name), "{phone}", phone)
}
