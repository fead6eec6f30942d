package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// metadata says which standard the file follows, its title and its language.
const metadata = `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
`

// addMetadata adds the metadata, and removes the time of printing: the same page gives
// the same file.
func (d *document) addMetadata() error {
	info, err := d.DereferenceDict(*d.Info)
	if err != nil {
		return err
	}
	title, err := d.DereferenceText(info["Title"])
	if err != nil {
		return err
	}
	delete(info, "CreationDate")
	delete(info, "ModDate")
	language, err := d.DereferenceText(d.RootDict["Lang"])
	if err != nil {
		return err
	}
	text := fmt.Sprintf(metadata, escapeXML(language), escapeXML(title))
	stream := types.StreamDict{
		Dict:    types.Dict{"Type": types.Name("Metadata"), "Subtype": types.Name("XML")},
		Content: []byte(text),
	}
	if err := stream.Encode(); err != nil {
		return err
	}
	ref, err := d.IndRefForNewObject(stream)
	if err != nil {
		return err
	}
	d.RootDict["Metadata"] = *ref
	return nil
}

func escapeXML(text string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text)) // a Builder takes everything
	return escaped.String()
}
