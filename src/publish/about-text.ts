import type { PublicationAbout } from '../model/publication.ts'

/** What an export says of itself, a line each: what was filtered, which version, as of when. */
export function aboutLines({ software, record, asOf, filterText, counts }: PublicationAbout): string[] {
  const { events, waiting, undated, sources } = counts
  return [
    `Published: ${filterText}.`,
    `Events: ${events}${waiting > 0 ? `, of which ${waiting} rest on suggestions that nobody accepted yet` : ''}${undated > 0 ? `, ${undated} undated` : ''}. Sources: ${sources}.`,
    record === null
      ? 'Nothing is on record.'
      : `Record: as it stood after batch ${record.seq} (${record.id}) of ${record.at}${asOf === null ? '' : `, asked as of ${asOf}`}.`,
    `Made by ${software.name} ${software.version}.`,
  ]
}
