/** Parts of a claim are told apart by their lines and letters as well as by their colours. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #555; --line: #c8c8c8; --tint: #fff2bf; --link: #0b4fa3; --mark: #ffe083; --bar: #31688e; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #151515; --soft: #b4b4b4; --line: #4a4a4a; --tint: #453c10; --link: #8ebdf5; --mark: #6b5600; --bar: #6fb1dc; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, pre:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: .6rem 1rem; border-bottom: 1px solid var(--line); justify-content: space-between; }
nav a { display: inline-block; padding: .3rem .5rem .3rem 0; } nav a[aria-current] { font-weight: bold; }
main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1rem 1rem; } footer { color: var(--soft); border-top: 1px solid var(--line); margin-top: 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .4rem; }
small, .soft { color: var(--soft); font-size: .92rem; }
table { border-collapse: collapse; max-width: 100%; } th, td { overflow-wrap: normal; text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; } pre { overflow-x: auto; padding: .5rem; border: 1px solid var(--line); white-space: pre-wrap; }
ol.claims, ul.plain { list-style: none; padding: 0; margin: 0; } ol.claims > li { border-top: 1px solid var(--line); padding: .6rem 0; } li:target, .card:target { background: var(--tint); }
.facets { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0 1.5rem; } .facets h3 { font-size: 1rem; margin: .6rem 0 .1rem; } .facets li { display: flex; justify-content: space-between; gap: .5rem; }
form.filters { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: end; } form.filters label { display: block; font-size: .9rem; } input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); padding: .25rem .4rem; max-width: 100%; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
article .row { display: grid; grid-template-columns: minmax(0, 40rem) minmax(14rem, 1fr); gap: 0 2rem; } article .row > :first-child { font-family: Georgia, serif; font-size: 1.1rem; margin: .5rem 0; } article p.caption, article p.dateline { color: var(--soft); } article blockquote { border-left: 3px solid var(--line); padding-left: 1rem; }
.card { font-size: .9rem; border-left: 3px solid var(--line); padding: .1rem .6rem; margin: .5rem 0; }
mark { color: inherit; background: var(--mark); } .part { background: none; } .content { background: var(--tint); } .speaker { font-weight: bold; } .cue { font-style: italic; } .addressee { text-decoration: underline; } .via { text-decoration: underline double; } .about { text-decoration: underline dotted; } .place { text-decoration: underline dashed; }
sup a { text-decoration: none; font-family: system-ui, sans-serif; padding: 0 .15rem; }
svg { max-width: 100%; height: auto; } svg .rect, svg .dot { fill: var(--bar); } svg .land { fill: var(--line); stroke: var(--paper); } svg .edge { stroke: var(--soft); } svg text { fill: var(--ink); } .picture text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; } svg a:focus-visible { outline: 3px solid var(--link); }
.picture { border: 1px solid var(--line); overflow: hidden; touch-action: none; } .picture svg { display: block; width: 100%; }
@media (max-width: 50rem) { article .row { grid-template-columns: 1fr; } }
@media print { header, footer, form, .facets { display: none; } body { color: #000; background: #fff; } .card { break-inside: avoid; } }
`.trim();
