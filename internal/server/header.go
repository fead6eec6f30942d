// Package server says what a web server sends with each file of a site, and prints the
// settings that make nginx, Apache, Caddy and hosts that read a file _headers send it.
//
// The place of a site on a server comes in; text goes out. The preview sends the same
// values. The package knows no server that runs, and nothing of what pages show.
package server

// Header is one header of an answer.
type Header struct{ Name, Value string }

// PagePolicy is the policy that every page declares itself: everything that it loads is of
// its own site.
const PagePolicy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"

// Policy also keeps other sites from showing a page in a frame. A page cannot declare that.
const Policy = PagePolicy + "; frame-ancestors 'none'"

// Headers go with every answer. X-Frame-Options is for browsers that do not know
// frame-ancestors.
func Headers() []Header {
	return []Header{
		{"Content-Security-Policy", Policy},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Referrer-Policy", "same-origin"},
		{"X-Content-Type-Options", "nosniff"},
		{"X-Frame-Options", "DENY"},
	}
}

const (
	// CacheControl is the name of the header that says how long a browser keeps a file.
	CacheControl = "Cache-Control"
	// Revalidate lets a browser keep a file, and has it ask each time whether there is a new one.
	Revalidate = "no-cache"
	// KeepForever is for files in assets, whose names change with what is in them.
	KeepForever = "public, max-age=31536000, immutable"
)
