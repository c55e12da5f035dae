// `npm test`: installs what is missing, builds what the browser tests use, runs everything, and says how many passed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { checkNode, installDebian, installPackages } from '../functions/local/install.mjs';

checkNode();
installPackages();
installDebian(['chromium', 'fonts-noto-cjk', 'poppler-utils'], 'The browser tests');

mkdirSync('.local', { recursive: true });
const results = '.local/jest-results.json';
const jest = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${results}`,
    '--maxWorkers=2',
    ...process.argv.slice(2),
  ],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', TZ: 'Asia/Shanghai' },
  },
);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numFailedTestSuites = 0,
} = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
// a suite that could not even load counts as a failure
const failed = Math.max(numFailedTests, numFailedTestSuites, jest.status === 0 ? 0 : 1);
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
