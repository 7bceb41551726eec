package once

import (
	"context"
	"fmt"
	"os/exec"
	"strings"

	"sinetti/cmd/sinetti-demo/outside"
)

// readPages reads every page of the batch and wants on each exactly the letter of
// the manifest's row and exactly the codes that the bureau sealed for it.
func (r *run) readPages(ctx context.Context, batch string, pdfs []string, rows []outside.Row) error {
	codes := r.bureau.Letters()
	byPart := map[int][]outside.Row{}
	for _, row := range rows {
		byPart[row.Part] = append(byPart[row.Part], row)
	}
	pages := 0
	for i, pdf := range pdfs {
		texts, err := pagesOf(ctx, pdf)
		if err != nil {
			return err
		}
		if len(texts) != len(byPart[i+1]) {
			return fmt.Errorf("batch %s part %d: %d pages for %d letters", batch, i+1, len(texts), len(byPart[i+1]))
		}
		for n, row := range byPart[i+1] {
			if err := pageShows(texts[n], row.Letter, codes[row.Letter]); err != nil {
				return fmt.Errorf("batch %s, sequence %d: %w", batch, row.Sequence, err)
			}
		}
		pages += len(texts)
	}
	if pages != len(rows) {
		return fmt.Errorf("batch %s: %d pages for %d rows", batch, pages, len(rows))
	}
	r.report.Pages += pages
	return nil
}

// pagesOf gives the text of each page of a PDF.
func pagesOf(ctx context.Context, pdf string) ([]string, error) {
	out, err := exec.CommandContext(ctx, "pdftotext", "-layout", pdf, "-").Output() //nolint:gosec // a file of our own
	if err != nil {
		return nil, fmt.Errorf("pdftotext: %w", err)
	}
	text := strings.TrimSuffix(string(out), "\f")
	return strings.Split(text, "\f"), nil
}

// pageShows wants the letter's number and its codes on the page, the codes as they
// are printed, in groups.
func pageShows(text, letter string, codes outside.LetterCodes) error {
	if codes == (outside.LetterCodes{Letter: letter}) || codes.Letter == "" {
		return fmt.Errorf("letter %s: the bureau sealed no code for it", letter)
	}
	if !strings.Contains(text, letter) {
		return fmt.Errorf("letter %s: its number is not on the page", letter)
	}
	squeezed := strings.Join(strings.Fields(text), " ")
	for name, code := range map[string]string{"activation code": codes.Code, "PIN1": codes.PIN1, "PIN2": codes.PIN2, "PUK": codes.PUK} {
		if code != "" && !strings.Contains(squeezed, grouped(code)) {
			return fmt.Errorf("letter %s: the page does not show the %s that was sealed", letter, name)
		}
	}
	return nil
}

// grouped writes digits as letters print them: 8 as 4 + 4, 7 as 3 + 4, fewer as they are.
func grouped(code string) string {
	if len(code) < 7 {
		return code
	}
	return code[:len(code)-4] + " " + code[len(code)-4:]
}
