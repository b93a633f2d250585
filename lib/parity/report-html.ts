/** The parity report as one page: source and result side by side, as text. Nothing of either is run or loaded. */
import { counted } from '../core/problems/counts.ts'
import { differences } from '../core/text/differences.ts'
import { html } from '../core/text/escape.ts'
import { countedParts, type DocumentParity } from './compare-documents.ts'
import { type ParityReport, totalsOf } from './report.ts'
import { reportStyle } from './report-style.ts'
import { differencesOf, partNames } from './report-text.ts'

/** With more documents than this, those without a difference are listed without their text. */
const mostTexts = 300

export function parityPage(report: ParityReport): string {
  const order: readonly DocumentParity['verdict'][] = ['lost', 'differs', 'same', 'unpublished']
  const documents = order.flatMap((verdict) => report.documents.filter((one) => one.verdict === verdict))
  const showsAll = documents.length <= mostTexts
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>Parity report</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>Parity report</h1>
${totalsPart(report)}
${addressPart(report)}
${documents.length > 0 ? `<h2>Documents</h2>\n${documents.map((one) => documentPart(one, showsAll || one.verdict === 'differs')).join('\n')}` : ''}
</main>
</body>
</html>
`
}

function totalsPart(report: ParityReport): string {
  const totals = totalsOf(report)
  if (totals.documents === 0) return ''
  const rows = countedParts.map((part) => {
    const { before, after, missing } = totals.parts[part]
    return html`<tr><th scope="row">${partNames[part]}</th><td>${String(before)}</td><td>${String(after)}</td><td>${String(missing)}</td></tr>`
  })
  const theme =
    report.theme.length > 0
      ? html`<p>Words of the old theme, missing from nearly every page: ${report.theme.join(' ')}</p>`
      : ''
  return `${html`<p class="sum">${report.source}: ${counted(totals.documents, 'document')}. <b>${String(totals.same)}</b> the same, <b>${String(totals.differs)}</b> with differences, <b>${String(totals.lost)}</b> lost, <b>${String(totals.unpublished)}</b> not published.</p>`}
<table><thead><tr><th scope="col">Part</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Missing</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${theme}`
}

function addressPart(report: ParityReport): string {
  const { addresses } = totalsOf(report)
  if (addresses.all === 0) return ''
  const row = ({ address, answer, at }: ParityReport['addresses'][number]) =>
    html`<tr class="${answer}"><td>${address}</td><td>${answer}</td><td>${at ?? ''}</td></tr>`
  const sorted = [...report.addresses].sort((a, b) => Number(b.answer === 'nothing') - Number(a.answer === 'nothing'))
  return `<h2>Addresses</h2>
${html`<p class="sum"><b>${String(addresses.all - addresses.nothing)}</b> of ${String(addresses.all)} old addresses answer.</p>`}
<details${addresses.nothing > 0 ? ' open' : ''}><summary>All addresses</summary>
<table><thead><tr><th scope="col">Address</th><th scope="col">Answer</th><th scope="col">Leads to</th></tr></thead><tbody>${sorted.map(row).join('')}</tbody></table></details>`
}

function documentPart(document: DocumentParity, showsText: boolean): string {
  const { title, name, verdict, addressBefore, addressAfter } = document
  const facts = [
    ...differencesOf(document),
    ...(document.words.added.length > 0 && verdict === 'differs'
      ? [`words added: ${document.words.added.slice(0, 12).join(' ')}`]
      : []),
    ...(document.reason === undefined ? [] : [document.reason]),
  ]
  return `<details class="document ${verdict}"${verdict === 'differs' ? ' open' : ''}>
${html`<summary><span class="verdict">${verdict}</span> <span class="title" dir="auto">${title || name}</span></summary>`}
${html`<p class="where">${name} · ${addressBefore ?? 'no address'} → ${addressAfter ?? 'nothing'}</p>`}
${facts.length > 0 ? `<ul>${facts.map((fact) => html`<li dir="auto">${fact}</li>`).join('')}</ul>` : ''}
${showsText ? sideBySide(document) : ''}
</details>`
}

function sideBySide({ text: { before, after } }: DocumentParity): string {
  const rows: string[] = []
  const waiting: string[] = []
  const cell = (text: string | undefined, mark: string) =>
    text === undefined ? '<td></td>' : html`<td dir="auto" class="${mark}">${text}</td>`
  const row = (left: string | undefined, right: string | undefined, same: boolean) =>
    rows.push(`<tr>${cell(left, same ? '' : 'removed')}${cell(right, same ? '' : 'added')}</tr>`)
  const flush = () => {
    for (const left of waiting.splice(0)) row(left, undefined, false)
  }
  for (const step of differences(before, after)) {
    if (step.kind === 'removed') waiting.push(before[step.before] ?? '')
    else if (step.kind === 'added') row(waiting.shift(), after[step.after], false)
    else {
      flush()
      row(before[step.before], after[step.after], true)
    }
  }
  flush()
  if (rows.length === 0) return ''
  return `<table class="sides"><thead><tr><th scope="col">Source</th><th scope="col">Result</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}
