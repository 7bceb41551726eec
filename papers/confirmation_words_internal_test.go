package papers

// Missing lists what the paper would say of its order and has no words for.
func (c Confirmation) Missing() []string {
	w := confirmationWordings()[c.Language]
	var missing []string
	for what, text := range map[string]string{
		string(c.Order.Kind): w.Kinds[c.Order.Kind], string(c.Order.Reason): w.Reasons[c.Order.Reason], string(c.Order.Delivery): w.Deliveries[c.Order.Delivery],
		string(c.Order.PriceFrom.Why): w.Why[c.Order.PriceFrom.Why], "after": map[bool]string{true: "yes"}[len(w.After[string(c.Order.Kind)]) > 0],
	} {
		if text == "" {
			missing = append(missing, what)
		}
	}
	for _, p := range c.Promises {
		if w.Steps[p.Step] == "" {
			missing = append(missing, string(p.Step))
		}
	}
	return missing
}
