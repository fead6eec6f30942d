package preview

import "context"

// Session holds the settings of a running preview.
type Session struct {
	Folder  string              // of the project; it is watched for changes
	Port    int                 // to listen at, or the next free one; 0: any
	OnBuild func(Outcome) error // is called after each build
	OnReady func(port int)      // is called once, when requests can be answered
}

// Run builds the project now and on each change of its files, and answers requests
// from this machine until the context ends.
func (s *Site) Run(ctx context.Context, session Session) error {
	watcher, err := Watch(session.Folder)
	if err != nil {
		return err
	}
	defer watcher.Close()
	listeners, port, err := Listen(session.Port)
	if err != nil {
		return err
	}
	if err := session.OnBuild(s.Rebuild()); err != nil {
		return err
	}
	session.OnReady(port)
	go s.Follow(ctx, watcher.Changed, func(o Outcome) { _ = session.OnBuild(o) })
	return s.Serve(ctx, listeners, port)
}
