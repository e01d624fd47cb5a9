/** The look of the HTML report, on a screen, on a telephone and on paper. Every colour has a contrast of at least 4.5 to 1 with its ground. */
export const STYLE = `
:root { --ink: #1b1f24; --soft: #4b535d; --line: #c9ced6; --ground: #f4f5f7; --error: #a1131a; --warning: #7a4a00; --info: #0b4a8f; --valid: #10612a; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.1rem; font-weight: 600; margin: 0 0 .75rem; color: var(--soft); }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
a { color: #0b4a8f; }
.verdict { border-left: .5rem solid; padding: .75rem 1rem; background: var(--ground); }
.verdict strong { font-size: 1.5rem; line-height: 1.25; display: block; }
section { margin: 1.5rem 0 2.5rem; }
section > .verdict strong { font-size: 1.15rem; }
.verdict.valid { border-color: var(--valid); } .valid strong, td.valid { color: var(--valid); }
.verdict.invalid { border-color: var(--error); } .invalid strong, td.invalid { color: var(--error); }
.verdict.unjudged { border-color: var(--warning); } .unjudged strong, td.unjudged { color: var(--warning); }
.subject, .place, .terms { color: var(--soft); }
table { width: 100%; border-collapse: collapse; margin: .75rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); font-size: .875rem; }
tbody th { font-weight: normal; }
td.outcome { font-weight: 600; }
th.count, td.count { text-align: right; white-space: nowrap; padding-left: .5rem; overflow-wrap: normal; }
.findings col.what { width: 56%; } .findings col.where { width: 27%; }
.kind { display: inline-block; border: 1px solid; border-radius: .25rem; padding: 0 .4rem; font-size: .8125rem; font-weight: 600; margin-right: .25rem; }
.kind.error { color: var(--error); } .kind.warning { color: var(--warning); } .kind.info { color: var(--info); }
.remedy { margin-top: .35rem; }
.values { margin: .35rem 0 0; } .values div { display: inline-block; margin-right: 1.25rem; } .values dt, .values dd { display: inline; margin: 0; } .values dt { color: var(--soft); }
.path, .terms { font-size: .8125rem; } .path { font-family: ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); }
footer { border-top: 1px solid var(--line); font-size: .875rem; color: var(--soft); }
footer h2 { font-size: 1rem; color: var(--ink); } footer dl div { margin: .25rem 0; } footer dt { display: inline; font-weight: 600; color: var(--ink); } footer dd { display: inline; margin: 0; } footer ul { padding-left: 1.25rem; }
@media (max-width: 40rem) {
  .findings thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .findings, .findings caption, .findings tbody, .findings tr, .findings th, .findings td { display: block; border: 0; padding: .125rem 0; }
  .findings tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
}
@media print {
  :root { font-size: 9.5pt; } header, main, footer { max-width: none; padding: 0; }
  .verdict { background: none; } a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; } tr, .verdict { break-inside: avoid; } h2, h3, caption, .subject { break-after: avoid; }
}
@page { margin: 16mm 14mm; }
`;
