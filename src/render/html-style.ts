/** The look of the page; nothing is loaded from elsewhere. */
export const HTML_STYLE = `
:root { --ink: #1b2430; --quiet: #566072; --rule: #d5dae2; --accent: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 62rem; color: var(--ink); background: #fff; font: 0.9375rem/1.45 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-start; gap: 1rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; color: var(--accent); }
h2 { margin: 2rem 0 0.6rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); font-size: 1rem; color: var(--accent); }
.badge { max-width: 26rem; margin: 0; padding: 0.4rem 0.7rem; border: 1px solid; border-radius: 0.3rem; font-size: 0.8125rem; }
.badge.valid { color: #1d5b34; background: #f0f8f2; }
.badge.invalid { color: #8d1f1f; background: #fdf3f2; }
.badge.unjudged { color: #6a5200; background: #fdf9ea; }
.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 2.5rem; }
dl { margin: 0 0 0.8rem; }
dt { color: var(--quiet); font-size: 0.8125rem; }
dd { margin: 0; white-space: pre-line; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.7rem 1.5rem; }
.rows > div, .details > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 0.8rem; align-items: baseline; padding: 0.08rem 0; }
.details { margin: 0.3rem 0 0; font-size: 0.8125rem; }
.details dt { font-size: inherit; }
.strong { font-weight: 700; }
.id { color: var(--quiet); font-size: 0.6875rem; font-weight: 400; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--ink); text-align: left; vertical-align: bottom; color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
td { padding: 0.45rem 0.5rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; }
td > div + div { color: var(--quiet); font-size: 0.8125rem; }
td > div { white-space: pre-line; }
.totals { width: 26rem; max-width: 100%; margin-left: auto; }
.totals div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.2rem 0; }
.totals .strong { border-top: 1px solid var(--ink); padding: 0.35rem 0; }
.totals .strong dt { color: var(--ink); font-size: inherit; }
.totals dd { text-align: right; white-space: nowrap; }
.due { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
figure { margin: 0; }
figure svg { width: 9rem; height: 9rem; display: block; }
figcaption, footer, .about { color: var(--quiet); font-size: 0.8125rem; }
footer { margin-top: 2.5rem; padding-top: 0.6rem; border-top: 1px solid var(--rule); }
.hidden { padding: 0 0.15em; border: 1px solid; border-radius: 0.15em; font-size: 0.75em; }
@media print { body { padding: 0; max-width: none; } tr, figure, .facts > div { break-inside: avoid; } }
`;
