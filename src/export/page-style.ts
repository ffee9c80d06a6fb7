/** Parts are told apart by their lines as well as by their colours, on screen and in print. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #5a5a5a; --tint: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --soft: #b0b0b0; --tint: #4a4210; } }
body { font: 1.05rem/1.6 Georgia, serif; color: var(--ink); background: var(--paper); margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h2 { font-size: 1.1rem; font-weight: normal; } h3 { font-size: 1.05rem; } small, .about, .legend, .caption { color: var(--soft); }
article h2 { font-size: 1.4rem; font-weight: bold; }
section { border-top: 1px solid var(--soft); } blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--soft); }
mark { background: none; color: inherit; }
mark.content { background: var(--tint); } mark.speaker { font-weight: bold; } mark.cue { font-style: italic; }
mark.addressee { text-decoration: underline; } mark.via { text-decoration: underline wavy; }
mark.about { text-decoration: underline dotted; } mark.place { text-decoration: underline dashed; }
@media print { section { break-inside: avoid; } }
`.trim();
