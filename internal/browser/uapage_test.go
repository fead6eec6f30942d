package browser_test

import (
	"fmt"
	"slices"
	"strings"
)

// eachDrawn finds what pages draw.
func (f *uaFile) eachDrawn(wrong func(uaDrawn) bool) (found []string) {
	for n, p := range f.pages {
		for _, one := range p.drawn {
			if wrong(one) {
				found = append(found, fmt.Sprintf("page %d: %s in %v", n+1, one.operator, one.marks))
			}
		}
	}
	return found
}

// opens reports whether marked content begins, and what is around it.
func (d uaDrawn) opens() (is bool, mark string, tag int, around []string, tagged bool) {
	if d.operator != "BMC" && d.operator != "BDC" {
		return false, "", -1, nil, false
	}
	last := len(d.marks) - 1
	tagged = slices.ContainsFunc(d.tags[:last], func(n int) bool { return n >= 0 })
	return true, d.marks[last], d.tags[last], d.marks[:last], tagged
}

func uaArtefactInTag(f *uaFile) []string {
	return f.eachDrawn(func(d uaDrawn) bool {
		is, mark, _, _, tagged := d.opens()
		return is && mark == "/Artifact" && tagged
	})
}

func uaTagInArtefact(f *uaFile) []string {
	return f.eachDrawn(func(d uaDrawn) bool {
		is, _, tag, around, _ := d.opens()
		return is && tag >= 0 && slices.Contains(around, "/Artifact")
	})
}

func uaUntagged(f *uaFile) []string {
	return f.eachDrawn(func(d uaDrawn) bool {
		is, _, _, _, _ := d.opens()
		tagged := slices.ContainsFunc(d.tags, func(n int) bool { return n >= 0 })
		return !is && !tagged && !slices.Contains(d.marks, "/Artifact")
	})
}

// eachLink finds areas of links, with the element that each belongs to.
func (f *uaFile) eachLink(wrong func(*uaElement, map[string]string) bool) (found []string) {
	belongs := map[string]*uaElement{}
	for _, e := range f.tree.all() {
		for _, object := range e.objects {
			belongs[fmt.Sprint(object)] = e
		}
	}
	for n, p := range f.pages {
		for _, area := range p.annotations {
			said := map[string]string{"Subtype": f.name(area["Subtype"]), "Contents": f.text(area["Contents"])}
			if wrong(belongs[fmt.Sprint(area)], said) {
				found = append(found, fmt.Sprintf("page %d: %v", n+1, area))
			}
		}
	}
	return found
}

func uaOtherAnnotations(f *uaFile) []string {
	return f.eachLink(func(_ *uaElement, said map[string]string) bool { return said["Subtype"] != "Link" })
}

func uaLinkOutside(f *uaFile) []string {
	return f.eachLink(func(e *uaElement, _ map[string]string) bool { return e == nil || e.kind != "Link" })
}

func uaLinkUndescribed(f *uaFile) []string {
	return f.eachLink(func(_ *uaElement, said map[string]string) bool { return strings.TrimSpace(said["Contents"]) == "" })
}

func uaTabs(f *uaFile) (found []string) {
	for n, p := range f.pages {
		found = append(found, when(len(p.annotations) > 0 && f.name(p.dict["Tabs"]) != "S", "page %d: tabs go by %q", n+1, f.name(p.dict["Tabs"]))...)
	}
	return found
}

// uaForms finds drawings that refer to other files, and such with tags of their own.
func uaForms(f *uaFile) (found []string) {
	for n, p := range f.pages {
		for name, object := range f.dict(f.dict(p.dict["Resources"])["XObject"]) {
			form := f.dict(object)
			tags := f.name(form["Subtype"]) == "Form" && strings.Contains(f.stream(object), "/MCID")
			found = append(found, when(form["Ref"] != nil || tags, "page %d: drawing %s", n+1, name)...)
		}
	}
	return found
}
