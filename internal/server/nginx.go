package server

// nginx sends the headers of a location only where an inner one has none of its own,
// so that the location of assets has all of them again. "always" is left out for assets
// that are missing: nobody should keep that for a year.
var nginx = layout("nginx", `
# Outturn's site at {{.At ""}} for nginx. These lines belong in a server block.
{{- with .Bare}}
location = {{.}} {
    absolute_redirect off;
    return 301 {{.}}/;
}
{{- end}}
location ^~ {{.At ""}} {
    alias "{{.Folder}}/";
    index index.html;
    autoindex off;
    absolute_redirect off;
    error_page 404 {{.NotFound}};

    types {
{{- range .Types}}{{if .Extensions}}
        {{.Type}}{{range .Extensions}} {{bare .}}{{end}};
{{- end}}{{end}}
    }
    default_type {{.Unknown}};
    charset utf-8;
    charset_types{{range .Types}}{{if and .Charset (ne .Type "text/html")}} {{.Type}}{{end}}{{end}};
{{range .Headers}}
    add_header {{.Name}} "{{.Value}}" always;
{{- end}}
    add_header Cache-Control "{{.Revalidate}}" always;

    location {{.Assets}} {
{{- range .Headers}}
        add_header {{.Name}} "{{.Value}}" always;
{{- end}}
        add_header Cache-Control "{{.KeepForever}}";
    }
{{- range $media := .Types}}{{range .Names}}
    location = {{$.At .}} {
        types {}
        default_type {{$media.Type}};
    }
{{- end}}{{end}}
    location ~ /\.(?!well-known/) {
        return 404;
    }
}
`)
