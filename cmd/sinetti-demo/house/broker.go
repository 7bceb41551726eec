package house

import (
	"errors"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// startBroker runs JetStream inside this process on the loopback address.
// SyncAlways: without it JetStream acknowledges before the disk has the message.
func startBroker(dir, log string, port int) (*server.Server, error) {
	s, err := server.NewServer(&server.Options{
		ServerName: "sinetti-demo", Host: "127.0.0.1", Port: port, NoSigs: true, LogFile: log, Logtime: true,
		JetStream: true, StoreDir: dir, SyncAlways: true,
	})
	if err != nil {
		return nil, err
	}
	s.ConfigureLogger()
	go s.Start()
	if !s.ReadyForConnections(20 * time.Second) {
		return nil, errors.New("JetStream does not start, see " + log)
	}
	return s, nil
}
