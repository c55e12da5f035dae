// `npm test`: installs what is missing, runs everything, and says how many passed.
// Arguments go to jest: `npm test -- tests/domain`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkNode, installDebian, installPackages } from '../functions/local/install.mjs';

/** Browsers get the machine to themselves: pictures and timers do not like company. */
const parts = [
  ['--selectProjects', 'rules', 'functions', 'phone', '--maxWorkers=2'],
  ['--selectProjects', 'browser', '--maxWorkers=1'],
];

checkNode();
installPackages();
installDebian(['chromium', 'fonts-noto-cjk', 'poppler-utils'], 'The browser tests');
mkdirSync('.local', { recursive: true });

const given = process.argv.slice(2);
const results = (given.length > 0 ? [[...given, '--maxWorkers=2']] : parts).map(run);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(args) {
  const file = '.local/jest-results.json';
  rmSync(file, { force: true });
  const jest = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', TZ: 'Asia/Shanghai' },
    },
  );
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = counts;
  // a suite that could not even load counts as a failure
  const failed = Math.max(numFailedTests, numFailedTestSuites, jest.status === 0 ? 0 : 1);
  return { passed: numPassedTests, failed };
}
