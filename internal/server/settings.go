package server

import (
	"strings"
	"text/template"

	"outturn/internal/address"
)

// Kind is a server, or a kind of hosts, that settings are printed for.
type Kind struct {
	Name   string // as commands take it
	Use    string // what it is for, in a few words
	OnDisk bool   // the settings name the site's folder
	layout *template.Template
}

// Kinds are all kinds of servers.
func Kinds() []Kind {
	return []Kind{
		{"nginx", "inside a server block", true, nginx},
		{"apache", "inside a virtual host, with the module headers", true, apache},
		{"caddy", "inside a site's block of the Caddyfile", true, caddy},
		{"_headers", "the file _headers of Netlify, Cloudflare Pages and hosts like them", false, headersFile},
	}
}

// Settings are the lines that make a server hand out the site at a place.
func (k Kind) Settings(p Place) string {
	var b strings.Builder
	if err := k.layout.Execute(&b, settings{Place: p}); err != nil {
		panic("outturn: settings of " + k.Name + ": " + err.Error()) // only a mistake in the layout
	}
	return b.String()
}

// settings is what the layouts of settings show.
type settings struct{ Place }

func (settings) Headers() []Header   { return Headers() }
func (settings) Types() []Media      { return Types() }
func (settings) Unknown() string     { return Unknown }
func (settings) Revalidate() string  { return Revalidate }
func (settings) KeepForever() string { return KeepForever }
func (s settings) Assets() string    { return s.At(address.Asset("")) }
func (s settings) NotFound() string  { return s.At(address.NotFound) }

// layout reads the layout of settings. It ends the program for a mistake in it.
func layout(name, text string) *template.Template {
	return template.Must(template.New(name).Funcs(template.FuncMap{
		"bare": func(extension string) string { return strings.TrimPrefix(extension, ".") },
	}).Parse(strings.TrimPrefix(text, "\n")))
}
