package server

// caddy: what is missing is told apart first, because the type of a file that exists is
// not that of the page for missing files. In a route, lines apply in the order
// in which they stand.
var caddy = layout("caddy", `
# Outturn's site at {{.At ""}} for Caddy. These lines belong in a site's block.
{{- with .Bare}}
redir {{.}} {{.}}/ 301
{{- end}}
handle{{with .Bare}}_path {{.}}/*{{end}} {
	root * "{{.Folder}}"
	header {
{{- range .Headers}}
		{{.Name}} "{{.Value}}"
{{- end}}
		Cache-Control "{{.Revalidate}}"
	}

	@hidden {
		path */.*
		not path /.well-known/*
	}
	rewrite @hidden /-
	@missing not file {path} {path}/index.html
	handle @missing {
		rewrite * /404.html
		file_server {
			status 404
		}
	}

	handle {
		route {
			header /assets/* Cache-Control "{{.KeepForever}}"
{{- range .Types}}
			@{{.ID}} path{{range .Extensions}} *{{.}}{{end}}{{range .Names}} */{{.}}{{end}}
			header @{{.ID}} Content-Type "{{.}}"
{{- end}}
			file_server
		}
	}
}
`)
