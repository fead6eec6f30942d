package pdf

import (
	"bytes"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/fault"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

func init() {
	model.ConfigPath = "disable" // otherwise files are written into the user's home
}

// read reads a PDF. It does not use pdfcpu's package api, which imports so much that every
// command would start later.
func read(printed []byte) (file *model.Context, err error) {
	defer fault.Catch(&err)
	if file, err = pdfcpu.Read(bytes.NewReader(printed), model.NewDefaultConfiguration()); err != nil {
		return nil, err
	}
	return file, file.EnsurePageCount()
}

// pageNumbers tells on which page each anchor stands, the first being 1.
func pageNumbers(printed []byte) (map[string]int, error) {
	file, err := read(printed)
	if err != nil {
		return nil, err
	}
	numbers := map[int]int{} // by the number of the page's object
	for n := range file.PageCount {
		ref, err := file.PageDictIndRef(n + 1)
		if err != nil {
			return nil, err
		}
		numbers[ref.ObjectNumber.Value()] = n + 1
	}
	places, err := file.DereferenceDict(file.RootDict["Dests"])
	if err != nil {
		return nil, err
	}
	all := map[string]int{}
	for name, place := range places {
		list, err := file.DereferenceArray(place)
		if err != nil || len(list) == 0 {
			return nil, fmt.Errorf("the place of %s: %w", name, err)
		}
		if page, ok := list[0].(types.IndirectRef); ok {
			all[name] = numbers[page.ObjectNumber.Value()]
		}
	}
	return all, nil
}
