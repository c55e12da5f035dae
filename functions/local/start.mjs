// Runs a TypeScript program of this project on a machine that has nothing but node: `node start.mjs PROGRAM [ARGUMENTS]`.
import { spawn } from 'node:child_process';
import { checkNode, installPackages } from './install.mjs';

checkNode();
installPackages();

const child = spawn(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', TZ: 'Asia/Shanghai' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
