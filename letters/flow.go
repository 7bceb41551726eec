package letters

import (
	"fmt"
	"strings"
)

// Heights of a line's ink above and below its baseline, in parts of its size.
const (
	inkAbove = 0.74
	inkBelow = 0.21
)

// ink is the box that a line of text covers.
func ink(size, x, baseline, width float64) Rect {
	em := size * mmPerPoint
	return Rect{X: x, Y: baseline - inkAbove*em, W: width, H: (inkAbove + inkBelow) * em}
}

// pitchOf is the height of a line of a size: that of the style, or more.
func (a *artist) pitchOf(size float64) float64 {
	return max(a.st.pitch, size*mmPerPoint*1.16)
}

// baseline is where the ink of a line whose box begins at y stands.
func (a *artist) baseline(size float64) float64 {
	return a.y + a.pitchOf(size)/2 + 0.26*size*mmPerPoint
}

// flow breaks words into lines and sets them below each other.
func (a *artist) flow(f face, size, x float64, words string) {
	for _, line := range a.lines(f, size, x, strings.Fields(words)) {
		a.draw(f, size, x, line)
		a.y += a.pitchOf(size)
	}
}

// lines breaks words so that no word stands alone on the last line, if somewhat
// shorter lines can spare one.
func (a *artist) lines(f face, size, x float64, words []string) []string {
	full := a.broken(f, size, a.pitchOf(size), x, words)
	for shorter := 0.98; shorter > 0.85 && len(full) > 1; shorter -= 0.02 {
		lines := a.broken(f, size/shorter, a.pitchOf(size), x, words)
		if len(lines) > len(full) {
			break
		}
		if strings.Contains(lines[len(lines)-1], " ") {
			return lines
		}
	}
	return full
}

// broken breaks words as if they were printed at a size, a pitch apart.
func (a *artist) broken(f face, size, pitch, x float64, words []string) []string {
	var lines []string
	for y := a.y; len(words) > 0; y += pitch {
		var line string
		line, words = fit(&faces()[f], size, a.right(y)-x, words)
		lines = append(lines, line)
	}
	return lines
}

// fit takes as many words as a width in millimetres holds, one at least.
func fit(m *metrics, size, width float64, words []string) (line string, rest []string) {
	n, sum, space := 1, m.advance(words[0]), m.advance(" ")
	for n < len(words) {
		if sum += space + m.advance(words[n]); length(sum, size) > width {
			break
		}
		n++
	}
	return strings.Join(words[:n], " "), words[n:]
}

// draw sets one line at the cursor and notes glyphs that are missing, lines that
// are too wide and zones that are touched.
func (a *artist) draw(f face, size, x float64, line string) {
	m := &faces()[f]
	a.faults = append(a.faults, missing(m, "body", 0, line)...)
	box := ink(size, x, a.baseline(size), m.width(line, size))
	if over := box.right() - a.right(a.y); over > 0 {
		a.faults = append(a.faults, Fault{Code: TextOverflow, Field: "body", Over: over, Detail: fmt.Sprintf("a word is %.1f mm too long for its line", over)})
	}
	a.faults = append(a.faults, a.p.collisions("body", box)...)
	a.words[f] += line
	a.text(f, size, x, a.baseline(size), line)
}

// collisions tells which zones a box of print touches by more than the tolerance.
func (p *StockProfile) collisions(field string, box Rect) []Fault {
	zones := p.keepClear()
	if isSender := field == "sender" || field == "return_address"; !isSender || !p.SenderInWindow {
		zones = append(zones, Zone{"window", p.RiskZone()})
	}
	var faults []Fault
	for _, zone := range zones {
		if deep := box.overlap(zone.Rect); deep > p.Tolerance {
			faults = append(faults, Fault{Code: ZoneCollision, Field: field, Over: deep, Detail: fmt.Sprintf("%.1f mm in zone %q", deep, zone.Name)})
		}
	}
	return faults
}

// missing names each rune once that a font cannot draw.
func missing(m *metrics, field string, row int, s string) []Fault {
	var faults []Fault
	for i, r := range s {
		if r >= ' ' && m.has(r) || strings.ContainsRune(s[:i], r) {
			continue
		}
		faults = append(faults, Fault{Code: GlyphMissing, Field: field, Row: row, Rune: r, Detail: fmt.Sprintf("the font has no %U", r)})
	}
	return faults
}
