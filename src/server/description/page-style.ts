/** The style of the page that documents the API: it takes the colours that the reader's system prefers. */
export const STYLE = `
:root { --ink: #1b1f24; --quiet: #59636e; --paper: #fff; --panel: #f5f6f8; --line: #d8dde3; --link: #0b57a4; --get: #0a6b3d; --post: #9a3412 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --quiet: #a2abb6; --paper: #16191d; --panel: #1f2329; --line: #363c45; --link: #86b7f0; --get: #6ecf9b; --post: #f0a27a }
}
* { box-sizing: border-box }
html { color-scheme: light dark; scroll-padding-top: 1rem }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: .5rem 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem } h3 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--quiet) }
a { color: var(--link) } code, pre { font: .875rem/1.5 ui-monospace, monospace } small { color: var(--quiet) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .75rem 1rem; margin: 1rem 0; list-style: none; background: var(--panel); border-radius: 8px }
details { border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0; padding: 0 1rem }
details[open] { padding-bottom: 1rem }
summary { cursor: pointer; margin: 0 -1rem; padding: .5rem 1rem; overflow-wrap: anywhere } summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: -2px }
summary b { display: inline-block; min-width: 3rem; font-size: .8rem } summary span { display: block; color: var(--quiet) }
.get { color: var(--get) } .post { color: var(--post) }
dl { margin: 0 } dt { margin-top: .5rem; font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere } dt code { font-weight: 600 }
pre { margin: .25rem 0; padding: .75rem; overflow-x: auto; background: var(--panel); border-radius: 8px } p { margin: .5rem 0 }
`
