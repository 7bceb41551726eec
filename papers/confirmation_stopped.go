package papers

// isStopped tells whether the order ended other than by being done.
func (s *confirmationSheet) isStopped() bool { return s.w.Stopped[s.c.Order.State] != "" }

// stopped says on top of the paper that nothing comes of its order, and since when.
func (s *confirmationSheet) stopped() {
	if !s.isStopped() {
		return
	}
	s.pdf.SetFont("sans", "B", s.size.text+2)
	day := s.c.StateAt.In(s.c.Zone).Format("2.1.2006")
	s.pdf.MultiCell(170, s.size.room+1, fill(s.w.Stopped[s.c.Order.State], "day", day), "", "L", false)
	s.pdf.Ln(3)
}
