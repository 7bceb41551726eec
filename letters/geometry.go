package letters

import "fmt"

// Rect is a rectangle of the sheet in millimetres from its top left corner.
type Rect struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
	W float64 `json:"w"`
	H float64 `json:"h"`
}

func (r Rect) right() float64  { return r.X + r.W }
func (r Rect) bottom() float64 { return r.Y + r.H }

func (r Rect) String() string {
	return fmt.Sprintf("x %.1f–%.1f, y %.1f–%.1f mm", r.X, r.right(), r.Y, r.bottom())
}

// overlap is how deep two rectangles lie in each other: the shorter way out, or
// nothing.
func (r Rect) overlap(o Rect) float64 {
	w := min(r.right(), o.right()) - max(r.X, o.X)
	h := min(r.bottom(), o.bottom()) - max(r.Y, o.Y)
	return max(0, min(w, h))
}

// outside is how far r sticks out of o, on the side where it is worst.
func (r Rect) outside(o Rect) float64 {
	return max(0, o.X-r.X, o.Y-r.Y, r.right()-o.right(), r.bottom()-o.bottom())
}

// slack is how far the folded sheet can slide inside its envelope.
func (p *StockProfile) slack() (x, y float64) {
	return p.Envelope.W - sheetWidth, p.Envelope.H - p.foldedHeight()
}

// foldedHeight is the height of the folded sheet: the longest piece between folds.
func (p *StockProfile) foldedHeight() float64 {
	height, from := 0.0, 0.0
	for _, y := range append(append([]float64{}, p.Folds...), sheetHeight) {
		height, from = max(height, y-from), y
	}
	return height
}

// AddressZone is the part of the sheet that shows through the window however
// the sheet lies in its envelope.
func (p *StockProfile) AddressZone() Rect {
	x, y := p.slack()
	left, top := max(0, p.Window.X), max(0, p.Window.Y)
	return Rect{X: left, Y: top, W: p.Window.W - x, H: p.Window.H - y}
}

// RiskZone is the part of the sheet that may slide into the window: nothing but
// the address and the return mark may lie in it.
func (p *StockProfile) RiskZone() Rect {
	x, y := p.slack()
	left, top := max(0, p.Window.X-x), max(0, p.Window.Y-y)
	return Rect{X: left, Y: top, W: p.Window.right() - left, H: p.Window.bottom() - top}
}

// keepClear are the profile's zones and the bottom edge.
func (p *StockProfile) keepClear() []Zone {
	bottom := Rect{Y: sheetHeight - p.BottomClear, W: sheetWidth, H: p.BottomClear}
	return append(append([]Zone{}, p.KeepClear...), Zone{"bottom edge", bottom})
}
