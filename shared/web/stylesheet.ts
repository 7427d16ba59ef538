import { Grade } from '../domain/grade.ts';

/** Each grade has a lightness of its own, so that the four differ in grey as well; shapes and patterns go with it. */
const GRADE_STYLES = Grade.options
  .map((grade) => `.grade-${grade} { background: var(--${grade}); color: var(--${grade}-ink); }`)
  .join('\n');

/** A line of its own form goes with each colour of the tiles. */
const TILE_STYLES = [
  ...Grade.options.map((grade) => `.tile-${grade} { background: var(--${grade}); color: var(--${grade}-ink); }`),
  '.tile-inadequate { border-width: 3px; font-weight: 700; } .tile-outstanding { border-style: double; border-width: 3px; }',
].join('\n');

const BAR_STYLES = Grade.options
  .map(
    (grade) => `.bar-${grade} rect { fill: var(--${grade}); } .chart .bar-${grade} text { fill: var(--${grade}-ink); }`,
  )
  .join('\n');

/** One calm sheet for screen, phone and paper. Grades, direction and severity each look different. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #ffffff; --ink: #1c2329; --quiet: #545d66; --line: #dcd7cc; --edge: #7d8489; --link: #1f4e79;
  --warn: #f3f0e8; --target: #f6f2e6; --grid: #ebe7dd; --break: #6b7178;
  --outstanding: #05332f; --outstanding-ink: #ffffff; --good: #a5d6c8; --good-ink: #08302b;
  --requires-improvement: #fdf0c4; --requires-improvement-ink: #463000; --inadequate: #b53a55; --inadequate-ink: #ffffff;
  --adequate: #b9add9; --adequate-ink: #241a40;
  --better: #1d4f9c; --worse: #7a2a86;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15191c; --card: #1d2327; --ink: #e8e6e1; --quiet: #b4bcc4; --line: #39424a; --edge: #8a949d; --link: #9ec5f5;
    --warn: #2a2618; --target: #262b23; --grid: #2b3238; --break: #98a2ab;
    --outstanding: #06403b; --good: #8fcbbb; --good-ink: #06241f; --requires-improvement: #f6e3a4;
    --requires-improvement-ink: #3a2800; --inadequate: #bb3f5a; --adequate: #a99bd0; --adequate-ink: #1b1233;
    --better: #8ab4f8; --worse: #e3a0ea;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
main, .site-header > div, .site-footer > div { max-width: 62rem; margin-inline: auto; padding-inline: 1rem; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
body > .demonstration { background: var(--warn); border-bottom: 1px solid var(--edge); } .demonstration p { max-width: 62rem; margin: 0 auto; padding: .5rem 1rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet, .meta, .site-header span, figcaption, .legend, .site-footer { color: var(--quiet); }
.meta, figcaption, .legend, .site-footer, .page, .severity, .move, .as-of, .choices, .facts { font-size: .9375rem; }

.site-header { border-bottom: 1px solid var(--line); }
.site-header > div { padding-block: 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.site-name { font: 600 1.125rem/1.3 var(--serif); color: var(--ink); text-decoration: none; }
.site-name:hover { text-decoration: underline; }
.site-header span { font-size: .875rem; }
.site-footer { margin-top: 4rem; padding-block: 1.25rem 2.5rem; border-top: 1px solid var(--line); }
.site-footer p { max-width: 44rem; }

h1, h2, h3 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); font-weight: 600; margin: 2rem 0 .75rem; }
.h1-part { font-weight: 400; color: var(--quiet); }
h2 { font-size: 1.5rem; font-weight: 600; margin: 3rem 0 .75rem; }
h3 { font-size: 1.1875rem; font-weight: 600; margin: 0 0 .25rem; }
section > h3 { margin-top: 1.75rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, li { max-width: 44rem; }
.standing { font: 400 clamp(1.25rem, 3.4vw, 1.625rem)/1.35 var(--serif); max-width: 40rem; margin: 0 0 1rem; text-wrap: pretty; }
.facts { padding-left: 1.1rem; color: var(--quiet); }
.banner { border-left: 4px solid var(--link); background: var(--card); padding: .6rem 1rem; max-width: 44rem; }
.banner-warn { border-left-color: var(--ink); background: var(--warn); }
.banner > :first-child { margin-top: 0; } .banner > :last-child { margin-bottom: 0; }
.note { color: var(--quiet); }
.as-of, .choices { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: 1.25rem; }
input, button, select { font: inherit; color: inherit; padding: .35rem .6rem; min-height: 2.25rem; border: 1px solid var(--edge); border-radius: 4px; background: var(--card); max-width: 100%; }
.sign-up label { display: block; } .sign-up input[type=email], .sign-up input[type=text] { width: 100%; max-width: 28rem; }
.sign-up p { margin-block: .6rem; } .sign-up fieldset { border: 1px solid var(--edge); border-radius: 4px; padding: .25rem .9rem .5rem; margin: 0; max-width: 44rem; }
.sign-up fieldset label { padding: .3rem 0 .3rem 1.95rem; text-indent: -1.95rem; } .sign-up [type=radio], .sign-up [type=checkbox] { min-height: 0; width: 1.125rem; height: 1.125rem; margin: 0 .5rem 0 0; vertical-align: -.2em; accent-color: var(--link); }
button { cursor: pointer; } button:hover { border-color: var(--ink); }

.grade { display: inline-block; font-family: var(--sans); line-height: 1.45; padding: .1rem .55rem; border-radius: 4px; font-weight: 600; font-size: .9375rem; border: 1px solid var(--edge); }
.shape { font-size: .6875rem; letter-spacing: .08em; vertical-align: .08em; margin-right: .15rem; white-space: nowrap; }
${GRADE_STYLES}
.move, .severity { white-space: nowrap; }
.move-better { color: var(--better); font-weight: 600; }
.move-worse { color: var(--worse); font-weight: 600; }

table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .65rem .9rem .65rem 0; border-bottom: 1px solid var(--line); }
td, td .grade { font-size: .9375rem; }
thead th { font-size: .875rem; color: var(--quiet); font-weight: 600; border-bottom-color: var(--quiet); padding-block: .35rem; }
tbody th { font-weight: 600; }

figure { margin: 0; }
figcaption { margin-top: .75rem; max-width: 44rem; }
.chart { display: block; width: 100%; height: auto; font: 13px var(--sans); }
.chart-narrow { display: none; }
.chart text { fill: var(--ink); }
.chart .year { stroke: var(--grid); } .chart text.year { stroke: none; fill: var(--quiet); font-size: 12px; }
.chart .break { stroke: var(--break); stroke-dasharray: 3 3; } .chart text.break { stroke: none; fill: var(--quiet); font-size: 12px; }
.chart .lane { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
${BAR_STYLES}
.chart .form { stroke-width: 1.5; fill: none; } .form-inadequate { stroke: #ffffff; opacity: .45; } .form-requires-improvement { stroke: #8a6a10; opacity: .6; }
.bar-none rect { fill: none; stroke: var(--break); stroke-dasharray: 4 3; }
.visit { fill: var(--card); stroke: var(--ink); stroke-width: 1.5; } .visit-urgent { fill: var(--ink); }
.legend { list-style: none; padding: 0; margin: .5rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.legend svg { width: 1rem; height: 1rem; vertical-align: -.15em; }
summary { cursor: pointer; padding-block: .4rem; color: var(--link); }

.now { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 .5rem; }
.now .grade { font-size: 1.375rem; padding: .35rem .9rem; }
.on-this-page { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: .5rem 0; margin: 1rem 0; border-block: 1px solid var(--line); font-size: .9375rem; }
.publication { padding: 1.25rem 0; border-top: 1px solid var(--line); }
.folded { border-top: 1px solid var(--line); } .folded > summary { padding-block: .65rem; color: inherit; }
.folded > summary .title { color: var(--link); text-decoration: underline; text-underline-offset: .15em; } .folded .publication { border: 0; padding-top: 0; }
.when { margin: 0; color: var(--quiet); font-size: .9375rem; }
.body > :first-child { margin-top: 0; }
time { white-space: nowrap; }
.publication:target { background: var(--target); box-shadow: 0 0 0 .75rem var(--target); }
.meta { margin: .25rem 0 .5rem; padding: 0; list-style: none; }
.changes { list-style: none; padding: 0; margin: .5rem 0; }
.changes li { padding-block: .2rem; max-width: none; }
.quotes { padding-left: 1.1rem; } .quotes li { margin-block: .35rem; }
q { quotes: "“" "”" "‘" "’"; }
.page { white-space: nowrap; }
.lines { list-style: none; padding: 0; }
.lines > li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.severity { color: var(--quiet); margin-inline: .5rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .75rem 1rem; font-size: .875rem; }
dt { margin-top: .75rem; font-weight: 600; } dd { margin: 0; max-width: 44rem; }
code { overflow-wrap: anywhere; font-size: .875em; }
.counts, .tiles { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.tiles { gap: .25rem; } .tile { display: block; width: 2.75rem; padding: .35rem 0; text-align: center; font-size: .75rem; border: 1px solid var(--edge); border-radius: 3px; text-decoration: none; color: inherit; }
${TILE_STYLES}
.councils { list-style: none; padding: 0; }
.councils li { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
.councils h2 { margin: 0 0 .25rem; font-size: 1.375rem; }

@media print, (min-width: 48rem) {
  .publication { display: grid; grid-template-columns: 11rem 1fr; column-gap: 1.5rem; }
  .publication h3 { grid-column: 2; grid-row: 1; }
  .when { grid-column: 1; grid-row: 1; padding-top: .2rem; }
  .body { grid-column: 2; }
  td[data-label=Overall] { min-width: 10.5rem; }
  .judgements th:nth-child(1) { width: 16%; } .judgements th:nth-child(2) { width: 23%; }
  .judgements th:nth-child(3) { width: 25%; }
  .judgements .grade { font-size: .875rem; padding-inline: .45rem; }
  .changes li { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; }
}
@media screen and (max-width: 47.99rem) {
  body { line-height: 1.42; } .site-header span { display: none; } h2 { margin-top: 1.4rem; } h1 { margin-top: 1rem; } h4 { margin-top: .6rem; } .site-footer { margin-top: 2rem; } .publication { padding-block: .75rem; }
  .stacking tr { padding-block: .4rem; } .chart-narrow { font-size: 12px; } .lines > li { padding-block: .35rem; }
  .quotes, .facts { font-size: .9375rem; line-height: 1.45; } .quotes li { margin-block: .2rem; } p { margin-block: .6rem; }
  .chart-wide { display: none; }
  .chart-narrow { display: block; max-width: 30rem; }
  .stacking thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacking, .stacking tbody, .stacking tr, .stacking th, .stacking td { display: block; }
  .stacking tr { border-bottom: 1px solid var(--line); padding-block: .75rem; }
  .stacking tbody th { border: 0; padding: 0 0 .25rem; font-size: 1.0625rem; }
  .stacking td { border: 0; padding: .15rem 0 .15rem 5.5rem; position: relative; }
  .stacking td::before { content: attr(data-label); position: absolute; left: 0; color: var(--quiet); font-size: .875rem; }
  .changes .aspect { display: block; }
}
@media print {
  :root { --paper: #fff; --link: var(--ink); }
  body { font-size: 10.5pt; }
  .skip, .as-of, .choices, .sign-up, .site-header span, .on-this-page, summary:not(.folded > summary) { display: none; }
  .hash, .emails { display: none; }
  .grade { border-color: currentColor; print-color-adjust: exact; }
  .publication, tr, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  td, td .grade, .judgements .grade { font-size: 9pt; }
}
@media (forced-colors: active) {
  .grade { border: 2px solid CanvasText; }
  .chart .bar rect { fill: Canvas; stroke: CanvasText; } .chart .bar text { fill: CanvasText; }
  .chart .form { stroke: CanvasText; opacity: .5; } .chart .year, .chart .break { stroke: GrayText; }
  .visit { fill: Canvas; stroke: CanvasText; } .visit-urgent { fill: CanvasText; }
}
`;
