import openapiTS, { astToString } from 'openapi-typescript'
import { createApp } from '../../src/server/app.ts'
import { type Description, describe } from '../../src/server/description/document.ts'

/** The description of the API. No workspace is opened for it: what it says follows from the routes. */
export const description = (): Description =>
  describe(createApp({ version: '', port: 80, web: '' } as Parameters<typeof createApp>[0]), '')

/** The types of the API's client, made from its description. */
export async function clientTypes(): Promise<string> {
  const types = astToString(await openapiTS(JSON.stringify(description())))
  return `/** The addresses of the API and its shapes: made by "npm run generate" from the description that the server gives of itself. */\n\n${types}`
}
