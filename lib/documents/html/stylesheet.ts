/** The style of the page: 38 characters a line, light or dark; printed on A4 in black with page numbers. */
export const htmlStylesheet = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f7f4ec, #171a18);
  --surface: light-dark(#fffdf8, #1e2220);
  --raised: light-dark(#eeeadf, #282d2a);
  --line: light-dark(#ddd7c8, #363c38);
  --ink: light-dark(#22261f, #eae8df);
  --ink-2: light-dark(#474b41, #c3c6bc);
  --jade: light-dark(#1c6a50, #7cc9a8);
  --serif: "Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --kai: "Kaiti SC", KaiTi, "LXGW WenKai", STKaiti, var(--serif);
}
:root:lang(en) {
  --serif: Georgia, "Noto Serif", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 1.5rem 1rem 3rem;
  color: var(--ink);
  font: 1.0625rem/1.8 var(--serif);
  line-break: strict;
  overflow-wrap: anywhere;
  text-autospace: normal;
}
main { max-width: 38em; margin: 0 auto; }
h1, h2, h3, h4, h5 { line-height: 1.5; text-wrap: balance; }
h1 { margin: 1rem 0 0.5rem; font-size: 1.6rem; text-align: center; }
@media (max-width: 36rem) { :lang(zh) h1 br { display: none; } }
h2 { margin: 2em 0 0.75em; font-size: 1.2rem; font-family: var(--sans); }
h3 { margin: 1.75em 0 0.5em; font-size: 1.1rem; }
h4, h5 { margin: 1.5em 0 0.5em; font-size: 1rem; }
p { margin: 0.5em 0; }
main > p, blockquote p { text-indent: 2em; }
:lang(en) main > p { text-indent: 0; }
.byline { color: var(--ink-2); font-family: var(--kai); text-align: center; text-indent: 0; }
.label {
  margin: 1.25em 0 0.25em;
  color: var(--jade);
  font: 600 0.9rem/1.8 var(--sans);
  text-indent: 0;
}
figure { margin: 0.75em 0; }
blockquote {
  margin: 0.75em 0;
  padding: 0.25em 1em;
  border-inline-start: 3px solid var(--jade);
  background: var(--surface);
  font-family: var(--kai);
}
figure > blockquote { margin: 0; }
figcaption { color: var(--ink-2); font-size: 0.875rem; text-align: end; }
cite { font-style: normal; }
ul, ol { margin: 0.5em 0; padding-inline-start: 2em; }
li > p { margin: 0; }
@counter-style bracketed { system: extends decimal; prefix: "（"; suffix: "）"; }
@counter-style circled { system: fixed; symbols: ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳; suffix: " "; }
:lang(zh) ul { list-style-type: "– "; }
:lang(zh) ol ol { list-style-type: bracketed; }
:lang(zh) ol ol ol { list-style-type: circled; }
.table { overflow-x: auto; margin: 1em 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.6; }
caption { padding: 0.25em 0; color: var(--ink-2); font-family: var(--sans); }
th, td { min-width: 4.5em; padding: 0.35em 0.6em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--raised); font-family: var(--sans); font-weight: 600; }
.comment {
  margin: 0.75em 0;
  padding: 0.25em 0 0.25em 1em;
  border-inline-start: 2px solid var(--line);
  font-size: 0.95rem;
  line-height: 1.7;
}
.comment[data-depth="1"] { margin-inline-start: 2em; }
.comment[data-depth="2"] { margin-inline-start: 3em; }
.comment[data-depth="3"] { margin-inline-start: 4em; }
.comment[data-depth="4"] { margin-inline-start: 5em; }
.comment header { color: var(--ink-2); font: 0.85rem/1.8 var(--sans); }
.comment header b { margin-inline-end: 0.75em; color: var(--ink); }
.comment blockquote p { text-indent: 0; }
a { color: var(--jade); text-underline-offset: 0.2em; }
code { font-family: ui-monospace, Consolas, monospace, var(--sans); white-space: pre-wrap; }
:lang(zh) em { font-style: normal; text-emphasis: dot; text-emphasis-position: under right; }
.annex-list { margin-top: 2em; }
.annex { margin-top: 3em; font-family: var(--sans); text-indent: 0; break-before: page; }
.annex-title { text-align: center; }
.secrecy { font-family: var(--sans); text-indent: 0; }
.imprint { margin-top: 2em; border-bottom: 1px solid; }
.imprint p { margin: 0; padding: 0 1em; border-top: 1px solid; text-indent: 0; }
.signature { margin-top: 2em; text-align: end; }
.signature p { margin: 0; padding-inline-end: 2em; }

@page {
  size: A4;
  margin: 30mm 26mm 28mm 28mm;
  @bottom-center { content: "— " counter(page) " —"; font: 10.5pt SimSun, "Songti SC", serif; }
}
@page brief { margin: 20mm 22mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; --raised: #f2f2f2; --line: #999; --ink: #000; --ink-2: #333; --jade: #000; }
  body { padding: 0; font-size: 12pt; }
  body.brief { page: brief; font-size: 10.5pt; line-height: 1.55; }
  .brief p { margin: 0.2em 0; }
  .brief h1 { margin: 0; font-size: 16pt; }
  .brief h2 { margin: 0.75em 0 0.25em; font-size: 12pt; }
  .brief .signature { margin-top: 0.75em; }
  main { max-width: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 13pt; }
  h1, h2, h3, h4, h5, .label, caption, .comment header { break-after: avoid; }
  figcaption { break-before: avoid; }
  p, li { orphans: 2; widows: 2; }
  tr, .signature { break-inside: avoid; }
  .table { overflow: visible; }
  th, td { min-width: 3.5em; }
  blockquote { border-inline-start-width: 1px; }
  a { text-decoration: none; }
  main a:not(.address)::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`
