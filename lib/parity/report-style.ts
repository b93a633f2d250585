/** Style of the parity report, inside its file, which has to work on its own when it is sent to somebody. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#d5d2cb, #46443f); --quiet: light-dark(#5d5a53, #b3afa6); --removed: light-dark(#fbe3df, #4a211b); --added: light-dark(#e0f1e2, #1c3d23) }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #191816); color: light-dark(#1d1c1a, #eceae4) }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: anywhere }
h1 { font-size: 2rem; line-height: 1.2 }
h2 { margin-top: 2.5rem; border-top: 2px solid; padding-top: .5rem }
table { border-collapse: collapse; text-align: start }
th, td { padding: .3rem .75rem .3rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
td:not(:first-child) { font-variant-numeric: tabular-nums }
details { border-bottom: 1px solid var(--line); padding: .5rem 0 }
summary { cursor: pointer; padding: .25rem 0 }
summary:focus-visible { outline: 2px solid; outline-offset: 2px }
.verdict { display: inline-block; min-width: 6.5rem; font-weight: 600 }
.differs .verdict::before, .lost .verdict::before { content: "● " }
.same .verdict::before { content: "✓ " }
.where { color: var(--quiet); margin: .25rem 0; overflow-wrap: anywhere }
.nothing td:nth-child(2) { font-weight: 600 }
.sides { table-layout: fixed; width: 100%; font-size: .9375rem }
.sides td { width: 50%; padding: .3rem .6rem; white-space: pre-wrap }
.removed { background: var(--removed) }
.added { background: var(--added) }
@media (max-width: 40rem) { .sides, .sides thead, .sides tbody, .sides tr, .sides td { display: block; width: auto } .sides thead { display: none } .sides td:empty { display: none } }
@media (forced-colors: active) { .removed, .added { border-inline-start: 4px solid } .added { border-inline-start-style: double } }
@media print { details:not([open]) { break-inside: avoid } }
`
