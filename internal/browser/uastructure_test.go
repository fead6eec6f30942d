package browser_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// uaStandard are the kinds of elements of PDF 1.7 (ISO 32000-1, 14.8.4).
var uaStandard = func() map[string]bool {
	all := map[string]bool{}
	for _, kind := range strings.Fields(`Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
		P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
		Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`) {
		all[kind] = true
	}
	return all
}()

// uaPlacesOf says in what an element of a kind may stand, and what may stand in it.
var uaPlacesOf = map[string]struct{ within, holds string }{
	"Table": {"", "Caption THead TBody TFoot TR"}, "THead": {"Table", "TR"}, "TBody": {"Table", "TR"}, "TFoot": {"Table", "TR"},
	"TR": {"Table THead TBody TFoot", "TH TD"}, "TH": {"TR", ""}, "TD": {"TR", ""},
	"L": {"", "Caption L LI"}, "LI": {"L", "Lbl LBody"}, "LBody": {"LI", ""},
	"TOC": {"", "Caption TOC TOCI"}, "TOCI": {"TOC", ""},
}

// uaPlaces finds elements of some kinds in a wrong place, or with wrong ones in them.
func uaPlaces(kinds ...string) func(*uaFile) []string {
	allowed := func(list, kind string) bool { return list == "" || slices.Contains(strings.Fields(list), kind) }
	return func(f *uaFile) []string {
		return f.each(func(e *uaElement) bool {
			places, holds := uaPlacesOf[e.kind].within, uaPlacesOf[e.kind].holds
			if !slices.Contains(kinds, e.kind) {
				return false
			}
			wrongKid := slices.ContainsFunc(e.kids, func(k *uaElement) bool { return !allowed(holds, k.kind) })
			return wrongKid || holds != "" && len(e.tags) > 0 || e.parent != nil && !allowed(places, e.parent.kind) || uaCaptions(e) > 1
		})
	}
}

// uaCaptions counts captions, and one that is not first or last twice.
func uaCaptions(e *uaElement) (count int) {
	for n, k := range e.kids {
		if k.kind != "Caption" {
			continue
		}
		count++
		if n > 0 && (e.kind != "Table" || n < len(e.kids)-1) {
			count++
		}
	}
	return count
}

// uaUneven finds tables with rows of unequal length.
func uaUneven(f *uaFile) []string {
	return f.each(func(e *uaElement) bool {
		if e.kind != "Table" {
			return false
		}
		lengths := map[int]bool{}
		reaches := map[int]int{} // columns that cells of rows above reach into, by row
		row := 0
		for _, r := range e.all() {
			if r.kind != "TR" {
				continue
			}
			length := reaches[row]
			for _, cell := range r.kids {
				columns := max(1, f.attribute(cell, "ColSpan"))
				length += columns
				for below := 1; below < f.attribute(cell, "RowSpan"); below++ {
					reaches[row+below] += columns
				}
			}
			lengths[length] = true
			row++
		}
		return len(lengths) > 1
	})
}

// attribute is the number that an attribute of an element holds.
func (f *uaFile) attribute(e *uaElement, key string) int { return f.integer(f.attributeOf(e, key)) }

func (f *uaFile) attributeOf(e *uaElement, key string) types.Object {
	for _, list := range append(f.array(e.dict["A"]), e.dict["A"]) {
		if value := f.dict(list)[key]; value != nil {
			return value
		}
	}
	return nil
}

// uaScope finds header cells that do not say what they head, in tables whose cells do not
// all name theirs.
func uaScope(f *uaFile) []string {
	return f.each(func(e *uaElement) bool {
		if e.kind != "Table" {
			return false
		}
		named, scoped := true, true
		for _, cell := range e.all() {
			named = named && (cell.kind != "TD" || len(f.array(f.attributeOf(cell, "Headers"))) > 0)
			scoped = scoped && (cell.kind != "TH" || f.name(f.attributeOf(cell, "Scope")) != "")
		}
		return !named && !scoped
	})
}

func uaUnknownKinds(f *uaFile) []string {
	return f.each(func(e *uaElement) bool { return !uaStandard[e.kind] })
}

func (f *uaFile) roles() types.Dict {
	return f.dict(f.dict(f.RootDict["StructTreeRoot"])["RoleMap"])
}

func uaCircle(f *uaFile) (found []string) {
	for kind := range f.roles() {
		next := kind
		for range len(f.roles()) + 1 {
			next = f.name(f.roles()[next])
		}
		found = append(found, when(next != "", "the role of %s leads in a circle", kind)...)
	}
	return found
}

func uaRemapped(f *uaFile) (found []string) {
	for kind := range f.roles() {
		found = append(found, when(uaStandard[kind], "%s has another role", kind)...)
	}
	return found
}

// headings are the levels of the headings H1 to H6, in order.
func (f *uaFile) headings() (levels []int) {
	for _, e := range f.tree.all() {
		if len(e.kind) == 2 && e.kind[0] == 'H' && e.kind[1] >= '1' && e.kind[1] <= '6' {
			levels = append(levels, int(e.kind[1]-'0'))
		}
	}
	return levels
}

func uaFirstHeading(f *uaFile) []string {
	levels := f.headings()
	return when(len(levels) > 0 && levels[0] != 1, "the first heading is of level %v", levels)
}

func uaSkippedHeading(f *uaFile) (found []string) {
	before := 0
	for n, level := range f.headings() {
		found = append(found, when(n > 0 && level > before+1, "heading %d is of level %d, after %d", n+1, level, before)...)
		before = level
	}
	return found
}

func uaTwoH(f *uaFile) []string {
	return f.each(func(e *uaElement) bool {
		count := 0
		for _, k := range e.kids {
			if k.kind == "H" {
				count++
			}
		}
		return count > 1
	})
}

func uaBothHeadings(f *uaFile) []string {
	plain := f.each(func(e *uaElement) bool { return e.kind == "H" })
	return when(len(plain) > 0 && len(f.headings()) > 0, "headings have a level and have none")
}

func uaSameNote(f *uaFile) []string {
	seen := map[string]bool{}
	return f.each(func(e *uaElement) bool {
		id := f.text(e.dict["ID"])
		again := e.kind == "Note" && seen[id]
		seen[id] = seen[id] || e.kind == "Note"
		return again
	})
}

// uaTagsNowhere finds tags of pages that belong to no element, and the reverse.
func uaTagsNowhere(f *uaFile) (found []string) {
	drawn, held := map[uaTag]int{}, map[uaTag]int{}
	for _, p := range f.pages {
		for _, one := range p.drawn {
			if strings.HasSuffix(one.operator, "DC") && one.tags[len(one.tags)-1] >= 0 {
				drawn[uaTag{p.number, one.tags[len(one.tags)-1]}]++
			}
		}
	}
	for _, e := range f.tree.all() {
		for _, tag := range e.tags {
			held[tag]++
		}
	}
	for tag := range drawn {
		found = append(found, when(held[tag] != 1, "%v belongs to %d elements", tag, held[tag])...)
	}
	for tag := range held {
		found = append(found, when(drawn[tag] != 1, "%v is on the page %d times", tag, drawn[tag])...)
	}
	return append(found, uaParents(f)...)
}

// uaParents finds elements to which their tags do not lead back.
func uaParents(f *uaFile) (found []string) {
	nums := f.array(f.dict(f.dict(f.RootDict["StructTreeRoot"])["ParentTree"])["Nums"])
	parents := map[int]types.Object{}
	for n := 0; n+1 < len(nums); n += 2 {
		parents[f.integer(nums[n])] = nums[n+1]
	}
	of := map[int]int{}
	for _, p := range f.pages {
		of[p.number] = f.integer(p.dict["StructParents"])
	}
	for _, e := range f.tree.all() {
		for _, tag := range e.tags {
			list := f.array(parents[of[tag.page]])
			right := tag.number >= 0 && tag.number < len(list) && fmt.Sprint(f.dict(list[tag.number])) == fmt.Sprint(e.dict)
			found = append(found, when(!right, "%v does not lead back to %v", tag, e)...)
		}
		for _, object := range e.objects {
			right := fmt.Sprint(f.dict(parents[f.integer(object["StructParent"])])) == fmt.Sprint(e.dict)
			found = append(found, when(!right, "a link's area does not lead back to %v", e)...)
		}
	}
	return found
}
