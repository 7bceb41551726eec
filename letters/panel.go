package letters

// Insets of the panel: the scramble frame runs around the code window.
const (
	frameSide = 7.0
	frameTop  = 6.0
)

// window is the clear middle of the panel, where label and code stand.
func (p *Panel) window() Rect {
	return Rect{X: p.X + frameSide, Y: p.Y + frameTop, W: p.W - 2*frameSide, H: p.H - 2*frameTop}
}

// scramble draws the dense pattern that hides print from being read through
// closed paper: short strokes in all directions with hooks like those of
// digits, crossing each other, the same in every document. They are vectors,
// never text, so that nothing of it is found by a search.
func (c *content) scramble(p *Panel) {
	c.op("q 0 G 1 J")
	c.rect(p.Rect)
	c.rect(p.window())
	c.op("W* n")
	c.num(0.28 / mmPerPoint)
	c.op("w")
	rnd := pattern(0x5eed)
	const pitch = 1.35
	for y := p.Y; y < p.bottom(); y += pitch {
		for x := p.X; x < p.right(); x += pitch {
			cell := Rect{X: x, Y: y, W: pitch, H: pitch}
			if cell.outside(p.window()) == 0 {
				continue
			}
			c.stroke(&rnd, cell)
		}
	}
	c.op("Q q 0 G")
	c.num(0.3 / mmPerPoint)
	c.op("w")
	c.rect(p.Rect)
	c.rect(p.window())
	c.op("S Q")
}

// stroke draws one bent stroke about as large as a cell.
func (c *content) stroke(rnd *pattern, cell Rect) {
	spot := func() (float64, float64) {
		return cell.X + cell.W*(1.7*rnd.next()-0.35), cell.Y + cell.H*(1.7*rnd.next()-0.35)
	}
	for i, op := range []string{"m ", "l ", "l "} {
		x, y := spot()
		c.at(x, y)
		if i == 2 {
			c.op(op + "S")
			break
		}
		c.b = append(c.b, op...)
	}
}

// pattern is a small generator of repeatable disorder (xorshift); nothing
// secret hangs on it.
type pattern uint32

// next gives a number from 0 to 1.
func (r *pattern) next() float64 {
	*r ^= *r << 13
	*r ^= *r >> 17
	*r ^= *r << 5
	return float64(*r) / (1 << 32)
}
