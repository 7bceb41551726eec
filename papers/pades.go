package papers

import (
	"bytes"
	"crypto"
	"crypto/sha256"
	"encoding/asn1"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/smallstep/pkcs7"
)

// room is how many bytes are kept free for the signature: a chain of certificates
// and a signature of RSA 4096 are far below.
const room = 16 << 10

// errNotOurs says that a PDF is not as the package draws it.
var errNotOurs = errors.New("papers: the file is no PDF with one cross-reference table")

var (
	trailerForm = regexp.MustCompile(`(?s)trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$`)
	sizeForm    = regexp.MustCompile(`/Size (\d+)`)
	rootForm    = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoForm    = regexp.MustCompile(`/Info (\d+) 0 R`)
	kidForm     = regexp.MustCompile(`/Kids \[\s*(\d+) 0 R`)
)

// SignPDF signs a file that PDF drew, as of a moment: a CAdES signature as of ETSI EN 319 142
// (PAdES), of no baseline profile, since the library signs its time along; the
// signature in an update behind the file, invisible, over all its bytes.
func (s *Seal) SignPDF(file []byte, reason string, at time.Time) ([]byte, error) {
	if s == nil {
		return nil, ErrNoSeal
	}
	signed, from, err := s.prepare(file, reason, at)
	if err != nil {
		return nil, err
	}
	until := from + 2*room + 2
	ranges := fmt.Sprintf("[0 %010d %010d %010d]", from, until, len(signed)-until)
	at0 := bytes.LastIndex(signed[:from], []byte(emptyRanges))
	copy(signed[at0:], ranges)
	content := append(append([]byte(nil), signed[:from]...), signed[until:]...)
	signature, err := s.cms(content)
	if err != nil {
		return nil, err
	}
	if len(signature) > room {
		return nil, errors.New("papers: seal: the certificates are too long")
	}
	hex.Encode(signed[from+1:], signature)
	return signed, nil
}

const emptyRanges = "[0 0000000000 0000000000 0000000000]"

// prepare appends what a signature needs, and gives where its bytes begin.
func (s *Seal) prepare(file []byte, reason string, at time.Time) (out []byte, from int, err error) {
	tail := trailerForm.FindSubmatch(file)
	if tail == nil {
		return nil, 0, errNotOurs
	}
	size, root, info := number(sizeForm, tail[1]), number(rootForm, tail[1]), number(infoForm, tail[1])
	pages, err := object(file, 1)
	if err != nil {
		return nil, 0, err
	}
	page := number(kidForm, pages)
	catalog, err := object(file, root)
	if err != nil || size == 0 || page == 0 {
		return nil, 0, errNotOurs
	}
	first, err := object(file, page)
	if err != nil {
		return nil, 0, err
	}
	field, value := size, size+1
	u := update{out: append([]byte(nil), file...), places: map[int]int{}}
	u.add(root, with(catalog, fmt.Sprintf("/AcroForm <</Fields [%d 0 R] /SigFlags 3>>", field)))
	u.add(page, with(first, fmt.Sprintf("/Annots [%d 0 R]", field)))
	u.add(field, fmt.Appendf(nil, "<</Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /V %d 0 R /Rect [0 0 0 0] /F 132 /P %d 0 R>>", value, page))
	head := fmt.Sprintf("<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:%sZ) /Name %s /Reason %s /ByteRange %s /Contents ",
		at.UTC().Format("20060102150405"), text(s.chain[0].Subject.CommonName), text(reason), emptyRanges)
	u.add(value, []byte(head+"<"+strings.Repeat("0", 2*room)+">>>"))
	from = u.places[value] + len(strconv.Itoa(value)+" 0 obj\n") + len(head)
	u.close([]int{root, page, field, value}, fmt.Sprintf("/Size %d /Root %d 0 R /Info %d 0 R /Prev %s", value+1, root, info, tail[2]))
	return u.out, from, nil
}

// update is what is appended to a PDF.
type update struct {
	out    []byte
	places map[int]int
}

func (u *update) add(n int, body []byte) {
	u.out = append(u.out, '\n')
	u.places[n] = len(u.out)
	u.out = fmt.Appendf(u.out, "%d 0 obj\n", n)
	u.out = append(u.out, body...)
	u.out = append(u.out, "\nendobj\n"...)
}

func (u *update) close(objects []int, trailer string) {
	at := len(u.out)
	u.out = append(u.out, "xref\n"...)
	for _, n := range objects {
		u.out = fmt.Appendf(u.out, "%d 1\n%010d 00000 n \n", n, u.places[n])
	}
	u.out = fmt.Appendf(u.out, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", trailer, at)
}

// object finds the dictionary of an object.
func object(file []byte, n int) ([]byte, error) {
	begin := fmt.Appendf(nil, "\n%d 0 obj\n", n)
	at := bytes.Index(file, begin)
	if at < 0 {
		return nil, errNotOurs
	}
	body := file[at+len(begin):]
	end := bytes.Index(body, []byte("\nendobj"))
	if end < 0 || !bytes.HasSuffix(bytes.TrimSpace(body[:end]), []byte(">>")) {
		return nil, errNotOurs
	}
	return bytes.TrimSpace(body[:end]), nil
}

// with puts one more entry into a dictionary.
func with(dictionary []byte, entry string) []byte {
	inner := dictionary[:len(dictionary)-2]
	return append(append(append([]byte(nil), inner...), entry...), ">>"...)
}

func number(form *regexp.Regexp, in []byte) int {
	found := form.FindSubmatch(in)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(found[1])) // digits, or 0
	return n
}

// text writes a PDF string in UTF-16, which every reader knows.
func text(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, r := range s {
		if r > 0xFFFF {
			r = 0xFFFD
		}
		fmt.Fprintf(&b, "%04X", r)
	}
	return b.String() + ">"
}

// signingCertificate names the certificate inside of what is signed (RFC 5035), as
// PAdES asks for.
type signingCertificate struct {
	Certs []certID
}

type certID struct{ Hash []byte }

var oidSigningCertificate = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47}

// cms makes the detached signature (RFC 5652).
func (s *Seal) cms(content []byte) ([]byte, error) {
	data, err := pkcs7.NewSignedData(content)
	if err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	data.SetDigestAlgorithm(pkcs7.OIDDigestAlgorithmSHA256)
	sum := sha256.Sum256(s.chain[0].Raw)
	config := pkcs7.SignerInfoConfig{ExtraSignedAttributes: []pkcs7.Attribute{{
		Type: oidSigningCertificate, Value: signingCertificate{Certs: []certID{{sum[:]}}},
	}}}
	if err := data.AddSignerChain(s.chain[0], s.key.(crypto.PrivateKey), s.chain[1:], config); err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	data.Detach()
	signature, err := data.Finish()
	if err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	return signature, nil
}
