package server

// headersFile names no header for a path that two of its rules fit: some hosts would
// send both values, others one of them. Those hosts have pages revalidated anyway, show 404.html
// of themselves, and list no folders.
var headersFile = layout("_headers", `
{{.At "*"}}
{{- range .Headers}}
  {{.Name}}: {{.Value}}
{{- end}}
{{.Assets}}*
  Cache-Control: {{.KeepForever}}
`)
