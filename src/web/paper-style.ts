/** Papers to sign: a sheet on the screen, A4 with page numbers on paper, black on white, in a type that offices print. */
export const PAPER_STYLE = `
.paper main { max-width: 50rem; }
.paper h1, .sheet h2 { font-family: "STZhongsong", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
.paper h1 { text-align: center; letter-spacing: 0.08em; }
.sheet { font-family: "Songti SC", "STSong", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", Georgia, serif; overflow-wrap: anywhere; }
.sheet .no { text-align: right; margin: 0 0 0.75rem; }
.sheet section { margin: 0 0 1.1rem; }
.sheet h2 { font-size: 1.0625rem; margin: 0 0 0.3rem; }
.sheet p { margin: 0 0 0.4rem; white-space: pre-line; }
.sheet ol { margin: 0; padding-left: 1.75rem; }
.sheet li { margin: 0 0 0.4rem; }
.sheet table { border-collapse: collapse; width: 100%; margin: 0 0 1.1rem; }
.sheet th, .sheet td { border: 1px solid var(--ink); padding: 0.35rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400; }
.sheet th { width: 9rem; font-weight: 600; }
.sheet thead th { width: auto; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 1.6rem 2.5rem; margin: 1.75rem 0 0; }
.signatures .line { border-bottom: 1px solid var(--ink); min-height: 3.25rem; padding: 0 0 0.2rem; display: flex; align-items: flex-end; }
.signatures .on { text-align: right; margin: 0.2rem 0 0; }
.scroll { overflow-x: auto; }
@media (max-width: 30rem) { .signatures { grid-template-columns: 1fr; } .sheet th { width: 6.5rem; } }
@media print {
  .paper header, .paper .product { display: none; }
  .paper, .paper main { color: #000; background: #fff; font-size: 12pt; line-height: 1.6; }
  .paper h1 { font-size: 18pt; margin: 0 0 14pt; }
  .sheet th, .sheet td, .signatures .line { border-color: #000; }
  .sheet tr, .sheet li, .signatures > div { break-inside: avoid; }
  .sheet h2 { break-after: avoid; }
  html[lang="zh-CN"] .paper { page: paper-zh; }
  html[lang="en"] .paper { page: paper-en; }
  @page paper-zh { size: A4; margin: 22mm 22mm 24mm 25mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; } }
  @page paper-en { size: A4; margin: 22mm 22mm 24mm 25mm; @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 9pt; } }
}
`;
