import { useCallback } from 'react'
import type { Basis } from '../../../../src/model/basis-view.ts'
import type { PlaceSeen } from '../../../../src/model/person-analysis-view.ts'
import { basisInWords } from '../../text/basis.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { count } from '../../text/labels.ts'
import { Chart, type Plot } from '../chart/Chart.tsx'
import { DataTable } from '../DataTable.tsx'

interface Props {
  readonly places: readonly PlaceSeen[]
  readonly basis: Basis
}

/** Where contacts took place, on a map of the world. */
export function PlacesMap({ places, basis }: Props) {
  const draw = useCallback(
    async (plot: Plot) => {
      const [{ feature }, world] = await Promise.all([
        import('topojson-client'),
        import('world-atlas/land-110m.json').then(({ default: atlas }) => atlas as unknown as Atlas),
      ])
      return {
        projection: 'equal-earth' as const,
        height: 320,
        r: { range: [3, 16] as [number, number] },
        marks: [
          plot.geo(feature(world, world.objects.land), { fill: 'var(--wash)', stroke: 'var(--rule)' }),
          plot.dot(
            places.filter(({ latitude }) => latitude !== null),
            {
              x: 'longitude',
              y: 'latitude',
              r: ({ events }: PlaceSeen) => events.length,
              fill: ({ abroad }: PlaceSeen) => (abroad ? 'var(--edge-relation)' : 'var(--edge-event)'),
              fillOpacity: 0.75,
              stroke: 'var(--mantine-color-body)',
            },
          ),
        ],
      }
    },
    [places],
  )
  const lost = places.filter(({ latitude }) => latitude === null).length
  return (
    <Chart
      title="Where contacts took place"
      caption={`${basisInWords(basis)} Red is abroad; a state without a city stands at its capital${lost > 0 ? `; ${count(lost, 'place')} not located` : ''}. Outline: Natural Earth, from which no view on borders follows.`}
      draw={draw}
    >
      <DataTable
        rows={places}
        keyOf={({ place }) => place}
        columns={[
          { name: 'Place', cell: ({ place, ofState }) => `${place}${ofState ? ' (state)' : ''}` },
          { name: 'State', cell: ({ state }) => state ?? 'Not known', firm: true },
          { name: 'Abroad', cell: ({ abroad, state }) => (state === null ? '' : abroad ? 'Yes' : 'No') },
          { name: 'Latest', cell: ({ latest }) => (latest ? edtfInWords(latest) : 'Undated'), firm: true },
          { name: 'Contacts', cell: ({ events }) => events.length, numeric: true },
        ]}
      />
    </Chart>
  )
}

type Atlas = Parameters<typeof import('topojson-client').feature>[0] & {
  readonly objects: { readonly land: Parameters<typeof import('topojson-client').feature>[1] }
}
