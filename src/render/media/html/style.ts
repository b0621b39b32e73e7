/** All of how the page looks; it loads nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --paper: #ffffff; --ink: #18212c; --quiet: #52606f; --rule: #d5dbe2; --tint: #edf1f6;
  --link: #0b57b0; --accent: #2463b5; --likely: #7fa9de; --later: #c4d8f0;
  --good: #17683a; --good-tint: #e4f4ea; --doubtful: #80540a; --doubtful-tint: #fdf1d8; --bad: #ab1f1f; --bad-tint: #fdeaea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1318; --paper: #181e26; --ink: #e7ecf2; --quiet: #a6b2c0; --rule: #343e4a; --tint: #222a34;
    --link: #8fbcff; --accent: #6ea5ee; --likely: #3c6aa6; --later: #273f60;
    --good: #7ed6a0; --good-tint: #16301f; --doubtful: #f0c266; --doubtful-tint: #33280f; --bad: #ff9c94; --bad-tint: #3d1c1c;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
.skip { position: absolute; left: -100vw; z-index: 2; padding: .6rem 1rem; background: var(--paper); }
.skip:focus { left: .5rem; top: .5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
a { color: var(--link); text-underline-offset: .15em; }
code { font: .875em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; background: var(--tint); border-radius: 3px; padding: .05em .25em; }
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.25rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -.015em; margin: 0 0 .25rem; }
h2 { font-size: 1.5rem; margin-top: 0; }
h3 { font-size: 1.15rem; }
h4, h5 { font-size: 1rem; }
p { margin: .6em 0; max-width: 46rem; }
ul, ol { padding-left: 1.3rem; max-width: 60rem; }
li { margin: .3em 0; }
li > p { margin: 0; }
.quiet, footer { color: var(--quiet); }
footer { padding-bottom: 3rem; font-size: .9rem; }
nav { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--rule); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; max-width: 70rem; margin: 0 auto; padding: .7rem 1.25rem; }
nav li { margin: 0; }
main > section { background: var(--paper); border: 1px solid var(--rule); border-radius: 10px; padding: 1.5rem; margin: 1.5rem 0; }
main > section.tiles { background: none; border: 0; padding: 0; }
.tiles h2, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; }
.tile { background: var(--paper); border: 1px solid var(--rule); border-top: 4px solid var(--accent); border-radius: 10px; padding: 1rem 1.25rem; }
.tile.good { border-top-color: var(--good); }
.tile.doubtful { border-top-color: var(--doubtful); }
.tile.bad { border-top-color: var(--bad); }
.tile h3 { margin: 0; font-size: .95rem; color: var(--quiet); font-weight: 600; }
.tile .figure { margin: .15rem 0 .3rem; font-size: 1.9rem; line-height: 1.15; font-weight: 700; }
.tile .figure small { font-size: .95rem; line-height: 1.4; font-weight: 400; color: var(--quiet); }
.tile ul { margin: .4rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
.tile p:not(.figure) { margin: .3rem 0 0; font-size: .92rem; }
blockquote { margin: .8rem 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--rule); color: var(--quiet); }
.unanswered { margin: .8rem 0; padding: .5rem .9rem; border: 1px dashed var(--doubtful); border-left-width: 4px; border-left-style: solid; border-radius: 4px; background: var(--doubtful-tint); max-width: 46rem; }
.unanswered p { margin: 0; }
.tiles > .unanswered { max-width: none; margin-top: 1rem; }
.day { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
.unanswered code { background: none; padding: 0; }
.alarm, .badge { display: inline-block; border-radius: 4px; padding: 0 .4em; font-size: .88em; font-weight: 600; }
.alarm { color: var(--bad); background: var(--bad-tint); }
.badge { color: var(--doubtful); background: var(--doubtful-tint); margin-left: .6em; }
details { border-top: 1px solid var(--rule); }
summary { cursor: pointer; padding: .7rem 0; }
summary h3 { display: inline; margin: 0; }
details > :last-child { margin-bottom: 1.2rem; }
table { width: 100%; border-collapse: collapse; margin: .8rem 0 1.2rem; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--rule); }
thead th { color: var(--quiet); font-weight: 600; border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 400; }
.timeline { display: block; overflow: visible; margin: .5rem 0 1rem; }
figure { margin: 1.2rem 0 0; padding: 0 10px; }
figcaption { font-weight: 600; margin: 0 -10px .2rem; }
.timeline text { font-size: 13.5px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.timeline .narrow { display: none; }
.timeline .axis { font-size: 11.5px; fill: var(--quiet); }
.timeline .now { fill: var(--bad); font-weight: 600; }
.timeline .around { text-anchor: middle; }
.timeline .upto { text-anchor: end; }
.timeline .chance { font-weight: 700; }
line.month { stroke: var(--rule); stroke-width: 1; }
line.year { stroke: var(--quiet); stroke-width: 1; }
line.today { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 4 3; }
.work { fill: var(--accent); }
.likely { fill: var(--likely); }
.later { fill: var(--later); }
.aim { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 5 3; }
.target { fill: var(--ink); }
path { stroke: var(--paper); stroke-width: 1.5; paint-order: stroke; }
path.good, tspan.good { fill: var(--good); }
path.doubtful, tspan.doubtful { fill: var(--doubtful); }
path.bad, tspan.bad { fill: var(--bad); }
path.unknown { fill: var(--paper); stroke: var(--quiet); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; margin: 0 0 1rem; padding: 0; font-size: .88rem; color: var(--quiet); max-width: none; }
.legend li { display: flex; align-items: center; gap: .45rem; margin: 0; }
.legend svg { flex: none; }
@media screen and (max-width: 48rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 1.25rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.3rem; }
  html { scroll-padding-top: 1rem; }
  nav { position: static; }
  nav ul { padding: .6rem 1rem; }
  nav a { display: inline-block; padding: .3rem 0; }
  main > section { padding: 1rem; margin: 1rem 0; }
  .timeline .wide { display: none; }
  .timeline .narrow { display: inline; }
  table, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: flex; flex-direction: column; border: 1px solid var(--rule); border-radius: 8px; padding: .6rem .8rem; margin: 0 0 .7rem; }
  tbody th, tbody td { border: 0; padding: .2rem 0; }
  tbody th { order: -1; padding-bottom: .3rem; font-size: 1rem; }
  tbody td.empty { display: none; }
  tbody td[data-label]:not(.empty) { display: grid; grid-template-columns: 6.5rem 1fr; gap: .6rem; }
  tbody td[data-label]::before { content: attr(data-label); color: var(--quiet); }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --paper: #fff; --ink: #111820; --quiet: #47525f; --rule: #b9c1ca; --tint: #f1f3f6;
    --link: #0b3f80; --accent: #2463b5; --likely: #7fa9de; --later: #c4d8f0;
    --good: #17683a; --good-tint: #e4f4ea; --doubtful: #80540a; --doubtful-tint: #fdf1d8; --bad: #ab1f1f; --bad-tint: #fdeaea;
  }
  @page { size: A4; margin: 15mm 14mm 16mm; }
  html { font-size: 9pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip, .up { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  main > section { border: 0; padding: 0; margin: 1.2rem 0; }
  section.team { break-before: page; }
  h1, h2, h3, h4, h5, summary, .legend { break-after: avoid; }
  tr, li, .tile, .unanswered, blockquote, figure { break-inside: avoid; }
  .tiles > div { grid-template-columns: repeat(3, 1fr); gap: 3mm; }
  .tiles > div:has(> :nth-child(4)) { grid-template-columns: repeat(2, 1fr); }
  .tile { padding: .6rem .8rem; }
  th, td { padding: .28rem .6rem .28rem 0; }
  thead, tbody tr:first-child { break-before: avoid; }
  .timeline text { font-size: 11.5px; }
  .timeline .axis { font-size: 10px; }
  p, ul, ol, .unanswered { max-width: none; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; overflow: visible; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  a { text-decoration: none; }
}
`;
