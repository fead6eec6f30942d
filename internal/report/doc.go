// Package report turns a dataset into reports: one for each quarter that has a
// paper, with every indicator judged, every figure in the prose filled in and every
// block computed. Wording and numbers are final here; pages only lay them out.
//
// # What a report is
//
// A [Report] is one quarter as it was known in that quarter: readings and revisions
// recorded up to it, never later ones, and of what is declared only that which was in use
// by then ([load.World]). It holds a [Measure] for each indicator that
// it reports: the indicator with its series of readings, each of them judged, its
// comparators and its commentary. Totals count entries: an [Entry] is a measure or,
// where the organisation declares one, a group of measures that counts once.
// A [Cell] is one reading as a table shows it.
//
// # How a report is made
//
// [All] goes through the dataset quarter by quarter. A timeline holds every
// indicator's series up to the quarter that was reached, so that each reading is
// judged once and all later reports share that judgement. At a quarter with a
// paper, measures are taken from the timeline and entries are made of them; then a
// filler fills in the figures and blocks of the paper, of the commentary and of the
// minutes. [Reviews] and [Guides] do the same for annual reviews and for the pages
// of the guide. Mistakes that authors made come back as diagnostics.
//
// # Figures and blocks
//
// A figure is a value in a sentence, such as {{value re-referrals}}; it comes to a
// [FigureText]. A block is a table, chart or passage between ::: name and :::; it
// comes to a [Block], which names the layout that shows it. Each is declared once,
// in a file of its own, beside the function that fills it in; figure.go and block.go
// list them all, [Grammar] is that list for the parser, and [Results] has everything
// that blocks can come to.
//
// What a block comes to is exported where pages need more of it than its layout:
// [ActionsTable], [Challenge], [Commentary], [FinanceChart], [GroupChart],
// [HistoryTable], [IndicatorChart] and [IndicatorsTable]. The others are known to
// their layouts alone, which use their exported fields.
//
// # What pages show besides
//
// A [Digest] is a report in brief: its headline, what needs [Attention], and the
// [Movement] since the quarter before. Of several reports are made a [Collection],
// which is a service or a set through all of them, and a [Year] with its quarters side
// by side. A [ListedDocument] knows which indicators a document mentions. A
// [Judgement], a [Fact], a [TargetRow] and a [SeriesRow] are a measure in words. A
// [Citation] is what a document is cited with, and an [IndexName] a name that readers
// look for.
//
// The accessibility statement alone is worded elsewhere, because it is about pages.
//
// # What may not be known here
//
// Pages, their addresses and HTML, charts as pictures, files and the clock: the day
// on which reports are public is an argument.
//
// # Files in reading order
//
//   - report.go, measure.go, change.go, part.go, entry.go, comparator.go, forecast.go, action.go,
//     voice.go: what a report holds
//   - timeline.go, revision.go: how series are recorded, revised and judged, and what was corrected of them
//   - edition.go, edition_*.go, correction.go, withheld.go, removed.go, tells.go: what is recorded of a document,
//     and what later editions of it corrected
//   - filler.go, grammar.go, argument.go, selection.go: how figures and blocks are
//     filled in, and what their arguments mean
//   - figure.go, figure_*.go: the figures
//   - block.go, block_*.go, history_cell.go: the blocks; unshown.go warns of commentary that
//     none shows, unexplained.go of figures that none explains, and rests_on_draft.go of figures that rest on what is not published
//   - cell.go, symbol.go, note.go, tally.go, leftout.go: parts that several blocks share
//   - review.go, guide.go, plain.go: the other documents with figures, and text without
//     markup
//   - judgement.go, finding.go, fact.go, target.go, series.go, window.go: a measure in words, and how far back
//     sparklines look
//   - digest.go, attention.go, movement.go, recommendation.go: a report in brief
//   - latest.go, collection.go, comparison.go, year.go, year_change.go, document.go: what is made of several
//     reports
//   - summary.go, index.go, citation.go: what other pages, the index of names and those
//     who cite a document are told
package report
