/** The dependency rule of ARCHITECTURE.md: the way of the data, and nothing back. */
const only = (from, allowed) => ({
  name: `${from}-imports-only-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|web)/', pathNot: [`^src/${from}/`, ...allowed.map((name) => `^src/${name}/`)] },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.ts$', 'migrations/'] },
      to: {},
    },
    only('model', []),
    only('client', []),
    ...['read', 'propose', 'import', 'resolve', 'publish', 'analyse', 'ledger'].map((name) => only(name, ['model'])),
    only('intake', ['model', 'read', 'propose', 'import', 'resolve', 'ledger']),
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'server-is-composed-by-cli-alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|cli)/' },
      to: { path: '^src/server/' },
    },
    {
      // The forms of dates are read by the same code on both sides, so that what a field takes the server takes.
      name: 'web-takes-only-types-of-the-server-and-the-forms-of-dates',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/model/edtf\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.css$' },
  },
}
