import { Link } from '@tanstack/react-router'
import type { NetworkNode, NetworkView } from '../../../../src/model/network-view.ts'

interface Props {
  readonly of: NetworkView['of']
  readonly node: NetworkNode | undefined
}

/** The name of a node: a person's page, or the chronology of a side. */
export function NodeLink({ of, node }: Props) {
  if (!node) return null
  if (of === 'people')
    return (
      <Link to="/people/$id" params={{ id: node.id }}>
        {node.name}
      </Link>
    )
  return (
    <Link to="/" search={{ side: [node.code ?? ''] }}>
      {node.name}
    </Link>
  )
}
