/** The one style sheet. Colours hold WCAG AA on white and on paper; touch targets are 44 pixels high. */
export const STYLE = `
:root { --ink: #1a1f26; --soft: #4a5563; --line: #c3cad3; --blue: #0b4f9e; --red: #a4161a; --pale: #f3f6fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { border-bottom: 1px solid var(--line); }
footer { color: var(--soft); font-size: 0.9375rem; border-top: 1px solid var(--line); margin-top: 2rem; }
.product { margin: 0; font-weight: 700; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
nav .who { color: var(--soft); flex-basis: 100%; }
nav a { padding: 0.6rem 0; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.1875rem; margin: 0 0 0.5rem; }
a { color: var(--blue); }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: #fff; padding: 0.5rem; }
.card { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.9rem 1rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; white-space: pre-line; }
.notice { border-left: 0.3rem solid var(--blue); background: var(--pale); padding: 0.6rem 0.9rem; margin: 0 0 1rem; }
.wrong { border-left-color: var(--red); }
.field { margin: 0 0 1.1rem; border: 0; padding: 0; min-width: 0; }
.field > label, legend { display: block; font-weight: 600; padding: 0; }
.hint { color: var(--soft); margin: 0; }
.error { color: var(--red); font-weight: 600; margin: 0.2rem 0 0; }
input:not([type=checkbox]):not([type=radio]), select, textarea { width: 100%; font: inherit; color: inherit; padding: 0.5rem 0.6rem; min-height: 2.75rem; border: 1px solid #6b7683; border-radius: 0.35rem; background: #fff; }
[aria-invalid=true] { border: 2px solid var(--red) !important; }
textarea { min-height: 7rem; }
.choice { display: flex; gap: 0.6rem; align-items: center; min-height: 2.75rem; font-weight: 400; }
.choice input { width: 1.35rem; height: 1.35rem; flex: none; }
button, .button { display: inline-block; font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0.5rem 1.1rem; border: 1px solid var(--blue); border-radius: 0.35rem; background: var(--blue); color: #fff; cursor: pointer; text-decoration: none; }
button.plain, .button.plain { background: #fff; color: var(--blue); }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 0 0 1rem; align-items: center; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } .row > * { width: 100%; text-align: center; } }
@media print { nav, .row, .skip, footer, .no-print { display: none; } header, main { max-width: none; padding: 0; } .card { break-inside: avoid; border-color: #000; } a { color: inherit; text-decoration: none; } @page { margin: 2cm; } }
`;
