import { html, raw } from 'hono/html'
import type { Content, Description, Operation, Parameter, Shape } from './document.ts'
import { STYLE } from './page-style.ts'
import { shapeText } from './shape-text.ts'

type Html = ReturnType<typeof html>

/** The shapes that have a name. */
type Named = Description['components']['schemas']

/**
 * The description of the API as one page of HTML without scripts: the addresses by what they are about, each with what it takes and answers, and
 * the shapes by their names.
 */
export function documentationPage({ info, paths, components }: Description): Html {
  const addresses = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  )
  const topics = [...new Set(addresses.map(({ operation }) => operation.tags[0] ?? ''))].sort()
  const named = components.schemas
  const shapes = Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title} API</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1>${info.title} API</h1>
<p>Version ${info.version}. ${info.description ?? ''} <a href="/api/openapi.json">openapi.json</a> describes the same for programs (OpenAPI 3.1). <a href="/">Back to the record</a></p>
<p>Answers are JSON. Errors are <a href="#shape-Problem">problems</a> (RFC 9457) with a code and what to do. Lists come in pages: send <code>next</code> as <code>cursor</code>, or
ask for <code>application/x-ndjson</code> to have the whole list, one item a line. <code>ETag</code> and <code>If-None-Match</code> save what is at hand; <code>If-Match</code> keeps a decision from being made about
what has changed; <code>Idempotency-Key</code> makes it safe to send a request again.</p>
</header>
<nav aria-label="Topics"><ul>${topics.map((topic) => html`<li><a href="#${topic}">${topic}</a></li>`)}<li><a href="#shapes">shapes</a></li></ul></nav>
<main>
${topics.map(
  (topic) => html`<section id="${topic}"><h2>${topic}</h2>
${addresses.filter(({ operation }) => operation.tags[0] === topic).map((address) => addressPart(address, named))}</section>`,
)}
<section id="shapes"><h2>shapes</h2>
${shapes.map(([name, shape]) => html`<details id="shape-${name}"><summary><code>${name}</code></summary>${shapePart(shape, named)}</details>`)}
</section>
</main>
</body>
</html>`
}

function addressPart(
  { path, method, operation }: { path: string; method: string; operation: Operation },
  named: Named,
): Html {
  const { operationId, summary = '', parameters = [], requestBody, responses } = operation
  return html`<details id="${operationId}">
<summary><b class="${method}">${method.toUpperCase()}</b> <code>${path}</code><span>${summary}</span></summary>
${parameters.length > 0 ? html`<h3>Takes</h3><dl>${parameters.map(parameterPart)}</dl>` : ''}
${requestBody ? html`<h3>Body</h3>${contentPart(requestBody.content, named)}` : ''}
<h3>Answers</h3><dl>${Object.entries(responses).map(
    ([status, { description, content }]) =>
      html`<dt>${status}</dt><dd>${description}${content && Number(status) < 300 ? contentPart(content, named) : ''}</dd>`,
  )}</dl>
</details>`
}

const parameterPart = ({ name, in: where, required, description, schema }: Parameter): Html =>
  html`<dt><code>${name}</code> <small>${where}${required ? ', required' : ''}</small></dt>
<dd><code>${shapeText(schema)}</code> ${description ?? schema.description ?? ''}</dd>`

const contentPart = (content: Content, named: Named): Html[] =>
  Object.entries(content).map(([type, { schema }]) => html`<p><small>${type}</small></p>${shapePart(schema, named)}`)

/** A shape, with links to those that it names. */
function shapePart(shape: Shape, named: Named): Html {
  const parts = shapeText(shape).split(/("[^"]*"|\b[A-Z][A-Za-z]+\b)/)
  return html`<pre>${parts.map((part) => (part in named ? html`<a href="#shape-${part}">${part}</a>` : part))}</pre>`
}
