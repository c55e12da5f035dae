const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: jsx, decorators: false },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Packages that ship ES modules only and must be transformed for jest. */
const esModules = [
  '@libpdf',
  '@noble',
  'pkijs',
  'asn1js',
  'pvutils',
  'pvtsutils',
  'bytestreamjs',
  '@scure',
  'lru-cache',
];

const paths = {
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '^@functions/(.*)$': '<rootDir>/functions/$1',
  '^@phone/(.*)$': '<rootDir>/miniprogram/$1',
};

const common = {
  moduleNameMapper: paths,
  transform: { '\\.[cm]?[jt]s$': swc(false), '\\.tsx$': swc(true) },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local'],
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'rules',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{law,domain}/**/*.test.ts', '<rootDir>/tests/*.test.ts'],
    },
    {
      ...common,
      displayName: 'functions',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/support/database-setup.ts',
      globalTeardown: '<rootDir>/tests/support/database-teardown.ts',
      testMatch: ['<rootDir>/tests/{functions,contracts,access}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'phone',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/miniprogram/doubles/env.ts'],
      moduleNameMapper: {
        '\\.(scss|css|png|svg)$': '<rootDir>/tests/miniprogram/doubles/empty.js',
        '^@tarojs/components$': '<rootDir>/miniprogram/ui/native/elements.ts',
        '^@tarojs/taro$': '<rootDir>/tests/miniprogram/doubles/taro.ts',
        ...paths,
      },
      testMatch: ['<rootDir>/tests/miniprogram/**/*.test.ts?(x)'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/support/browser-setup.ts',
      globalTeardown: '<rootDir>/tests/support/browser-teardown.ts',
      testMatch: ['<rootDir>/tests/{journeys,weapp}/**/*.test.ts'],
    },
  ],
};
