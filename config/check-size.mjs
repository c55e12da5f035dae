import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** WeChat's own limit is 2 MB for each package; we stop well before it. In bytes. */
const limits = { main: 0.9 * 1024 * 1024, sub: 1.5 * 1024 * 1024 };

const dist = path.resolve(import.meta.dirname, '..', process.env.BUILD_OUTPUT ?? 'dist/weapp');
const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
const roots = (app.subPackages ?? app.subpackages ?? []).map((pack) =>
  pack.root.replace(/\/$/, ''),
);

const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])]);
for (const file of filesBelow(dist)) {
  const name = path.relative(dist, file).split(path.sep).join('/');
  if (name.endsWith('.map') || name === 'project.config.json') continue;
  const root = roots.find((candidate) => name.startsWith(`${candidate}/`)) ?? 'main';
  sizes.set(root, sizes.get(root) + statSync(file).size);
}

let failed = false;
for (const [name, size] of sizes) {
  const limit = name === 'main' ? limits.main : limits.sub;
  const line = `${name.padEnd(16)} ${kilobytes(size)} of ${kilobytes(limit)}`;
  if (size <= limit) console.log(line);
  else {
    failed = true;
    console.error(`${line}  TOO LARGE: move code out of it, or load less`);
  }
}
if (failed) process.exit(1);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1024)} KB`.padStart(8);
}
