// Command sinetti-press is the print house's end of the line: it pulls sealed
// batches over HTTPS, verifies them, and sends the receipts. It runs unattended,
// asks nothing, and may be run again at any point: what was done is not done twice.
//
// Exit codes: 0 done, or nothing to do; 1 this machine failed (a full disk, a
// file that cannot be read); 2 usage; 3 the network or the server's end failed,
// try again later; 4 a file or a signature does not verify; 5 the server refused.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

type commands struct {
	settings
	Pull    pull    `cmd:"" help:"Fetch every batch that is ready, and say so to the server."`
	Verify  verify  `cmd:"" help:"Check hashes, decrypt, check the agency's signature; with --decrypt-to also write the PDFs."`
	Receipt receipt `cmd:"" help:"Report what became of a batch, a part, or a range of its pieces."`
	Spoil   spoil   `cmd:"" help:"Report spoiled pieces by their letter numbers."`
	Status  status  `cmd:"" help:"Ask what is still missing."`
}

type settings struct {
	URL     string `help:"The agency's door, such as https://press.example:8443." env:"SINETTI_PRESS_URL" placeholder:"URL"`
	Cert    string `help:"Client certificate, PEM." env:"SINETTI_PRESS_CERT" type:"path" placeholder:"FILE"`
	Key     string `help:"Its private key, PEM." env:"SINETTI_PRESS_KEY" type:"path" placeholder:"FILE"`
	CA      string `help:"The certificate authority of the agency's door, PEM; without it, the system's." env:"SINETTI_PRESS_CA" type:"path" placeholder:"FILE"`
	Out     string `help:"Folder for the batches, one folder each." env:"SINETTI_PRESS_OUT" type:"path" default:"." placeholder:"DIR"`
	JSON    bool   `help:"One JSON object on standard output."`
	NoInput bool   `help:"Never ask anything (it never does; for scripts that want to say so)."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the program without its process: its exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var c commands
	leave := -1
	parser, err := kong.New(&c, kong.Name("sinetti-press"), kong.Writers(stdout, stderr),
		kong.Description("Pulls, verifies and answers the sealed batches of a print house.\n\n"+
			"Exit codes: 0 done or nothing to do, 1 this machine failed, 2 usage, 3 network, 4 verification failed, 5 refused."),
		kong.Exit(func(int) { leave = 0 }))
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "sinetti-press:", err)
		return exitUsage
	}
	parsed, err := parser.Parse(args)
	if leave >= 0 {
		return leave
	}
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "sinetti-press: %v\nTry: sinetti-press --help\n", err)
		return exitUsage
	}
	say := &voice{out: stdout, err: stderr, json: c.JSON}
	parsed.BindTo(ctx, (*context.Context)(nil))
	err = parsed.Run(&c.settings, say)
	if err = errors.Join(err, say.close(err)); err != nil {
		_, _ = fmt.Fprintln(stderr, "sinetti-press:", err)
		return codeOf(err)
	}
	return exitDone
}
