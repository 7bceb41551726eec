// Command sinetti-demo runs the whole of Sinetti on one machine with people who do
// not exist: a private PostgreSQL, JetStream, the real server and worker, a print
// house for each country and a bureau.
//
// Exit codes: 0 done, 1 failed, 2 usage.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/alecthomas/kong"
)

type commands struct {
	Data string `help:"Folder in which the demo keeps its data." type:"path" default:".demo" env:"SINETTI_DEMO_DATA" placeholder:"DIR"`
	Bin  string `help:"Folder of the other programs; without it, the one of this program." type:"path" env:"SINETTI_DEMO_BIN" placeholder:"DIR"`

	Start startCommand `cmd:"" help:"Start the demo, print where to look, run until Ctrl-C. Data are kept for the next start."`
	Run   runCommand   `cmd:"" help:"Do the main job once without a person, in a house of its own, and check that everything reconciles."`
	OTP   otpCommand   `cmd:"" name:"otp" help:"Print a demo officer's one-time code of this moment."`
	Clock clockCommand `cmd:"" help:"Move the running demo's business time forward."`
	Age   ageCommand   `cmd:"" help:"Let a demo officer's last one-time code be too old for what asks for a fresh one."`
	Reset resetCommand `cmd:"" help:"Forget the demo's data."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

const (
	exitFailed = 1
	exitUsage  = 2
)

// console is where a command writes: results to out, progress to err.
type console struct{ out, err io.Writer }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var c commands
	leave := -1
	parser, err := kong.New(&c, kong.Name("sinetti-demo"), kong.Writers(stdout, stderr),
		kong.Description("Sinetti on one machine, with people who do not exist."), kong.Exit(func(int) { leave = 0 }))
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "sinetti-demo:", err)
		return exitUsage
	}
	parsed, err := parser.Parse(args)
	if leave >= 0 {
		return leave
	}
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "sinetti-demo: %v\nTry: sinetti-demo --help\n", err)
		return exitUsage
	}
	if c.Bin == "" {
		if c.Bin, err = ownFolder(); err != nil {
			_, _ = fmt.Fprintln(stderr, "sinetti-demo:", err)
			return exitFailed
		}
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	if err := parsed.Run(&c, console{stdout, stderr}); err != nil {
		_, _ = fmt.Fprintln(stderr, "sinetti-demo:", err)
		return exitFailed
	}
	return 0
}

func ownFolder() (string, error) {
	self, err := os.Executable()
	return filepath.Dir(self), err
}
