/** The screens of the main navigation, in its order. */
export const SCREENS = [
  { to: '/', label: 'Chronology' },
  { to: '/review', label: 'Review' },
  { to: '/agenda', label: 'Agenda' },
  { to: '/mechanisms', label: 'Mechanisms' },
  { to: '/people', label: 'People' },
  { to: '/relationships', label: 'Relationships' },
  { to: '/network', label: 'Network' },
  { to: '/sources', label: 'Sources' },
  { to: '/import', label: 'Import' },
  { to: '/conflicts', label: 'Conflicts' },
  { to: '/history', label: 'History' },
] as const
