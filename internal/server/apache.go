package server

// apache: headers that are set "always" go with errors, too, and the others do not.
var apache = layout("apache", `
# Outturn's site at {{.At ""}} for Apache. These lines belong in a virtual host. They need
# the module headers: a2enmod headers
Alias "{{or .Bare "/"}}" "{{.Folder}}{{if not .Bare}}/{{end}}"
<Directory "{{.Folder}}">
    Require all granted
    Options -Indexes -MultiViews
    DirectoryIndex index.html
    ErrorDocument 404 {{.NotFound}}
    RedirectMatch 404 "/\.(?!well-known/)"
{{range .Types}}{{if .Extensions}}
    AddType "{{.}}"{{range .Extensions}} {{.}}{{end}}
{{- end}}{{end}}
{{- range $media := .Types}}{{range .Names}}
    <Files "{{.}}">
        ForceType "{{$media}}"
    </Files>
{{- end}}{{end}}
{{range .Headers}}
    Header always set {{.Name}} "{{.Value}}"
{{- end}}
    Header set Cache-Control "{{.Revalidate}}"
</Directory>
<Directory "{{.Folder}}/assets">
    Header set Cache-Control "{{.KeepForever}}"
</Directory>
`)
