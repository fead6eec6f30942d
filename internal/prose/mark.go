package prose

import (
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"outturn/internal/commentary"
)

// mark renders words with a mistake, as the preview shows them: the message can be read by
// pointing at them, and by the keyboard.
func mark(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		w.WriteString("</mark>")
		return ast.WalkContinue, nil
	}
	d := n.(*commentary.Mark).Mistake
	message := fmt.Sprintf("%s: %s [%s]", d.Severity, d.Summary, d.Rule.ID)
	if d.Hint != "" {
		message += " Hint: " + d.Hint
	}
	fmt.Fprintf(w, `<mark class="preview-mark preview-%[1]s preview-%[3]s" tabindex="0" title="%[2]s" aria-description="%[2]s">`,
		d.Severity, template.HTMLEscapeString(message), d.Rule.ID)
	return ast.WalkContinue, nil
}
