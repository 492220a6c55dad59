import organisationsFile from '../../data/organisations.json' with { type: 'json' }
import personsFile from '../../data/persons.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }

/**
 * The canonical names of the gazetteers, which a record has to give: annotators often wrote what the text has ("S. Jaishankar",
 * "Russian-Burkinabe commission", "GCC"), and a proposal is not to be wrong for giving the other.
 */

const persons = new Map(
  (personsFile.persons as { name: string; aliases?: string[] }[]).flatMap(({ name, aliases = [] }) =>
    aliases.map((alias) => [alias.toLowerCase(), name] as const),
  ),
)
const demonyms = new Map(
  (statesFile.states as { name: string; demonyms?: string[] }[]).flatMap((state) =>
    (state.demonyms ?? []).map((demonym) => [demonym.toLowerCase(), state.name] as const),
  ),
)
const organisations = new Map(
  (organisationsFile.organisations as { code: string; name: string; aliases?: string[] }[]).flatMap((organisation) =>
    [organisation.name, ...(organisation.aliases ?? [])].map(
      (name) => [name.toLowerCase(), organisation.code] as const,
    ),
  ),
)

export const canonicalPerson = (name: string): string => persons.get(name.toLowerCase()) ?? name

export const canonicalSide = (side: string): string => organisations.get(side.toLowerCase()) ?? side

/** A mechanism's name with its states by their names: "Qatari-Omani Joint Committee" is the "Qatar-Oman Joint Committee". */
export const canonicalMechanism = (name: string | null | undefined): string | null | undefined =>
  name?.replace(/\p{L}+/gu, (word) => demonyms.get(word.toLowerCase()) ?? word)
