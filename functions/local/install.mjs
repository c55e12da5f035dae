// What a fresh machine needs before any TypeScript can run. Plain node, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.installed-lock';

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (fits) return;
  fail(
    `Node ${process.versions.node} does not fit: install Node 20.19 or newer of 20, or 22.12 or newer, then start again.`,
  );
}

/**
 * Installs what the lock file says when the packages are missing or belong to another one. Not `npm ci`: it refuses
 * a lock file without the bindings that Taro lists for other systems and that a registry may not carry.
 */
export function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  if (installedMatches()) return remember(lock);
  const began = Date.now();
  console.log('installing packages (about a minute, once) …');
  const done = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (done.status !== 0)
    fail(
      'The packages could not be installed: check the network or the npm registry setting, then start again.',
    );
  remember(lock);
  console.log(`packages installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** npm keeps its own copy of the lock file inside node_modules; equal versions need no second install. */
function installedMatches() {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  );
}

/** Debian packages, only when they are missing and this is root. */
export function installDebian(packages, why) {
  const missing = packages.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0)
    fail(`${why} needs ${missing.join(', ')}: install them with apt-get, then run this again.`);
  console.log(`installing ${missing.join(', ')} …`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  const done = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (done.status !== 0)
    fail(
      `apt-get could not install ${missing.join(', ')}: install them by hand, then run this again.`,
    );
}

function remember(lock) {
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(mark, lock);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
