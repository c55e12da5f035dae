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
      name: 'shared-by-its-doors',
      comment:
        'Law, case and capabilities know each other by an index.ts; only the kernel lies open.',
      severity: 'error',
      from: { path: '^shared/([^/]+)/' },
      to: { path: '^shared/(?!kernel/)', pathNot: '(^shared/$1/|/index\\.ts$)' },
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
      name: 'function-follows-its-own-rules',
      comment:
        'Of another capability a function knows nothing, but where the case is told as a whole, where a correction changes the sides of a mediation, and where a calculation is put on its table.',
      severity: 'error',
      from: {
        path: `^functions/${capability}/`,
        pathNot:
          '^functions/(case/(draw-form|forms/|read-case|timeline-readers)|accident/(index|new-sides)|mediation/table-calculation)',
      },
      to: { path: '^shared/', pathNot: '^shared/($1|case|law|kernel)/' },
    },
    {
      name: 'frames-know-no-capability',
      severity: 'error',
      from: { path: '^functions/(platform|ports|documents)/' },
      to: { path: `^functions/(${capability.slice(1, -1)}|jobs|local|tools|adapters)/` },
    },
    {
      name: 'parts-are-put-together-at-the-entry',
      comment: 'Which adapter stands behind which port, only the entries and the tools know.',
      severity: 'error',
      from: {
        path: '^functions/',
        pathNot: '^functions/([^/]+\\.ts|[^/]+/main\\.ts|local/|tools/)',
      },
      to: { path: '^functions/[^/]+\\.ts$' },
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
      name: 'adapter-knows-only-ports-and-kernel',
      severity: 'error',
      from: { path: '^functions/adapters/([^/]+)/' },
      to: {
        path: '^(functions|shared|config)/',
        pathNot: '^(functions/(adapters/$1|ports)|shared/kernel)/',
      },
    },
    {
      name: 'kit-and-lib-know-no-page',
      severity: 'error',
      from: { path: '^miniprogram/(ui|lib)/' },
      to: { path: '^miniprogram/', pathNot: '^miniprogram/(ui|lib)/' },
    },
    {
      name: 'lib-draws-nothing',
      severity: 'error',
      from: { path: '^miniprogram/lib/' },
      to: { path: '^miniprogram/ui/' },
    },
    {
      name: 'kit-and-lib-by-their-doors',
      comment: 'Uploading and the raw store have doors of their own: few pages need them.',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: '^miniprogram/(ui|lib)/' },
      to: {
        path: '^miniprogram/(ui|lib)/.*\\.tsx?$',
        pathNot: '^miniprogram/(ui/index|lib/(index|store|upload))\\.ts$',
      },
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
