package preview

import "context"

// Session is how a preview is run.
type Session struct {
	Folder  string              // of the project, to watch
	Port    int                 // to answer at, or the next that is free; 0: any
	Rebuilt func(Outcome) error // is told of each build
	Ready   func(port int)      // is told once that requests are answered, and where
}

// Run builds the project, and then again on each change of its files, and answers
// requests on this machine alone until the context ends.
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
	if err := session.Rebuilt(s.Rebuild()); err != nil {
		return err
	}
	session.Ready(port)
	go s.Follow(ctx, watcher.Changed, func(o Outcome) { _ = session.Rebuilt(o) })
	return s.Serve(ctx, listeners, port)
}
