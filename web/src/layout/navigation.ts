/** The screens of the main navigation, in its order. */
export const SCREENS = [
  { to: '/', label: 'Chronology' },
  { to: '/mechanisms', label: 'Mechanisms' },
  { to: '/people', label: 'People' },
  { to: '/sources', label: 'Sources' },
] as const
