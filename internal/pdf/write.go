package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// write writes the PDF: every object that something leads to, in the order of the numbers.
// pdfcpu's own writer would add the time, and follow maps in their changing order.
func (d *document) write() ([]byte, error) {
	reached := map[int]types.Object{}
	for _, root := range []types.Object{*d.Root, *d.Info} {
		if err := d.reach(root, reached); err != nil {
			return nil, err
		}
	}
	var file bytes.Buffer
	file.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") // bytes beyond ASCII say that it is no text
	numbers := slices.Sorted(maps.Keys(reached))
	places := make([]int, numbers[len(numbers)-1]+1)
	for _, number := range numbers {
		places[number] = file.Len()
		fmt.Fprintf(&file, "%d 0 obj\n", number)
		writeObject(&file, reached[number])
		file.WriteString("\nendobj\n")
	}
	begins := file.Len()
	fmt.Fprintf(&file, "xref\n0 %d\n0000000000 65535 f \n", len(places))
	for _, place := range places[1:] {
		if place == 0 {
			file.WriteString("0000000000 65535 f \n")
			continue
		}
		fmt.Fprintf(&file, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&file, "trailer\n<</Size %d/Root %v/Info %v>>\nstartxref\n%d\n%%%%EOF\n",
		len(places), d.Root.PDFString(), d.Info.PDFString(), begins)
	return file.Bytes(), nil
}

// reach collects an object and those that it leads to.
func (d *document) reach(object types.Object, reached map[int]types.Object) error {
	switch o := object.(type) {
	case types.Dict:
		for _, one := range o {
			if err := d.reach(one, reached); err != nil {
				return err
			}
		}
	case types.StreamDict:
		return d.reach(o.Dict, reached)
	case types.Array:
		for _, one := range o {
			if err := d.reach(one, reached); err != nil {
				return err
			}
		}
	case types.IndirectRef:
		number := o.ObjectNumber.Value()
		if _, ok := reached[number]; ok {
			return nil
		}
		led, err := d.Dereference(o)
		if err != nil {
			return err
		}
		reached[number] = led
		return d.reach(led, reached)
	}
	return nil
}

func writeObject(file *bytes.Buffer, object types.Object) {
	switch o := object.(type) {
	case nil:
		file.WriteString("null")
	case types.StreamDict:
		file.WriteString(o.Dict.PDFString())
		file.WriteString("\nstream\n")
		file.Write(o.Raw)
		file.WriteString("\nendstream")
	default:
		file.WriteString(o.PDFString())
	}
}
