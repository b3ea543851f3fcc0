// Who may import whom. The direction: main → app → features → foundations → domain; the local workspace knows nobody.
const foundations = '^src/(slack|jobs|web|charts|db|i18n|platform)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules must be readable and testable without the outside world.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(temporal-polyfill|temporal-spec)/'] },
    },
    {
      name: 'views-are-pure',
      comment: 'A view is (state, t) → Block Kit: no client, no database, no clock.',
      severity: 'error',
      from: { path: '\\.(view|modal|page)\\.tsx?$' },
      to: {
        path: ['^src/(db|jobs|platform)/', '^node_modules/(pg|bullmq|ioredis|@prisma/|@slack/(bolt|web-api)/)'],
      },
    },
    {
      name: 'features-do-not-import-features',
      comment: 'They meet in app.ts only, so that deleting one is deleting its folder.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(app|main|env)\\.ts$|^src/cli/' },
    },
    {
      name: 'foundations-do-not-know-features',
      severity: 'error',
      from: { path: foundations },
      to: { path: '^src/(features/|cli/|app\\.ts|main\\.ts)' },
    },
    {
      name: 'prisma-stays-in-db',
      comment: 'The database speaks through repositories.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(db|cli)/' },
      to: { path: '(^|/)@prisma/|^src/db/generated/' },
    },
    {
      name: 'db-knows-no-jobs',
      comment: 'What is saved is announced by a function that the app hands in; the store knows no queue and no Slack.',
      severity: 'error',
      from: { path: '^src/db/' },
      to: { path: '^src/(jobs|slack|deps\\.ts|feature\\.ts)' },
    },
    {
      name: 'the-local-workspace-knows-nobody',
      comment: 'It knows only the protocol of Slack; otherwise it would prove nothing.',
      severity: 'error',
      from: { path: '^src/local-workspace/' },
      to: { path: '^src/', pathNot: '^src/local-workspace/' },
    },
    {
      name: 'nobody-knows-the-local-workspace',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(local-workspace|cli)/' },
      to: { path: '^src/local-workspace/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(cli|db/generated)/', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|^src/db/generated/' },
    exclude: { path: '^src/local-workspace/ui/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
