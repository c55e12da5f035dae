/** Who may import whom (docs/decisions/0001). Every rule is an error. */
const shared = 'shared/(?!(?:kernel|law|case)/)([^/]+)/';
const capability = '(account|case|accident|evidence|calculation|mediation|claim)';

module.exports = {
  forbidden: [
    {
      name: 'capability-never-imports-a-sibling',
      comment: 'What several capabilities must know sits on the case.',
      severity: 'error',
      from: { path: `^${shared}` },
      to: { path: `^${shared}`, pathNot: '^shared/$1/' },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/kernel/' },
      to: { path: '^(shared/(?!kernel/)|functions|miniprogram)' },
    },
    {
      name: 'law-imports-only-the-kernel',
      severity: 'error',
      from: { path: '^shared/law/' },
      to: { path: '^shared/(?!kernel/|law/)' },
    },
    {
      name: 'case-imports-no-capability',
      severity: 'error',
      from: { path: '^shared/case/' },
      to: { path: '^shared/(?!kernel/|law/|case/)' },
    },
    {
      name: 'shared-stays-pure',
      comment: 'No node, no Taro, no database in shared/.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-uses-few-packages',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/(zod|chinese-days|qrcode-generator|@noble/hashes)/',
      },
    },
    {
      name: 'phone-never-imports-functions',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^functions/' },
    },
    {
      name: 'functions-never-import-the-phone',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: 'function-never-imports-a-sibling',
      severity: 'error',
      from: { path: `^functions/${capability}/` },
      to: { path: `^functions/${capability}/`, pathNot: '^functions/$1/' },
    },
    {
      name: 'page-never-imports-a-sibling',
      severity: 'error',
      from: { path: `^miniprogram/${capability}/` },
      to: { path: `^miniprogram/${capability}/`, pathNot: '^miniprogram/$1/' },
    },
    {
      name: 'adapters-only-through-deps',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(deps\\.ts|local/|tools/|adapters/)' },
      to: { path: '^functions/adapters/' },
    },
    {
      name: 'mongoose-only-in-its-adapter',
      severity: 'error',
      from: {
        path: '^(functions|shared|miniprogram)/',
        pathNot: '^functions/(adapters/(mongo|local)/|deps\\.ts|local/)',
      },
      to: { path: 'node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'front-door-only',
      comment: 'A folder of shared/ is entered by an index.ts.',
      severity: 'error',
      from: { path: '^(functions|miniprogram)/' },
      to: { path: '^shared/(?!kernel/)', pathNot: '/index\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tests/tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.local)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
