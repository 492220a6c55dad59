/** The style sheet of the site: readable at any width, in light and dark, and on paper. */
export const STYLE = `:root { color-scheme: light dark; --rule: #8885; --soft: #6b6b6b; }
@media (prefers-color-scheme: dark) { :root { --soft: #a5a5a5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 3rem; font: 1rem/1.55 Charter, 'Noto Serif', Georgia, serif; overflow-wrap: break-word; }
header { border-bottom: 1px solid var(--rule); padding: 1rem 0; margin-bottom: 2rem; }
nav a { margin-right: 1.25rem; display: inline-block; }
nav a[aria-current] { font-weight: bold; text-decoration: none; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; }
footer p { margin: .4rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; }
ol, ul { padding: 0; list-style: none; }
li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.when { display: inline-block; min-width: 11rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.where, cite { color: var(--soft); font-size: .9em; font-style: normal; }
.status { border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; font-size: .8em; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--rule); }
blockquote { margin: 0 0 .5rem; } cite { display: block; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .when { display: block; } td, th { padding-right: .4rem; } }
@media print { header { display: none; } a { color: inherit; } }
`
