package world

import "sinetti/domain"

// finnishCode is a Finnish personal identity code with individual number 900–999.
func finnishCode(s source, birth domain.Date) string {
	return domain.MakeFinnishCode(birth, 900+s.below(100))
}

// estonianCode is an Estonian personal code with serial 990–999.
func estonianCode(s source, birth domain.Date) string {
	return domain.MakeEstonianCode(birth, s.chance(50), 990+s.below(10))
}
