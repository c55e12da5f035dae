// The way in of `npm start` on a machine that has nothing but node: installs what is missing, then starts the county.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then start again.`);
  process.exit(1);
}

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const mark = 'node_modules/.installed-lock';
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  if (existsSync('node_modules/tsx') && process.env.DAOJIAO_SKIP_INSTALL) console.log('keeping the installed packages');
  else install();
}

function install() {
  const began = Date.now();
  console.log('installing packages (about a minute, once) …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    console.error('The packages could not be installed: check the network or the npm registry setting, then start again.');
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(mark, lock);
  console.log(`packages installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

const child = spawn(process.execPath, ['--import', 'tsx', process.argv[2] ?? 'functions/local/main.ts', ...process.argv.slice(3)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
