import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { declaredFunctions } from '../../functions/local/serverless';
import { buildFunctions } from '../../functions/tools/build-functions';
import { quantile } from './measure';

const runs = 15;

/** Process start → module loaded → first answer (a refusal that needs no database), as a cloud instance does it. */
export async function coldStarts(print: (line: string) => void): Promise<void> {
  const http = new Set(declaredFunctions().flatMap((fn) => (fn.http ? [fn.name] : [])));
  const bundles = (await buildFunctions()).filter(({ name }) => http.has(name));
  for (const { name, file, bytes } of bundles) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await firstAnswer(resolve(file)));
    times.sort((a, b) => a - b);
    print(
      `${name.padEnd(12)} ${(bytes / 1024).toFixed(0).padStart(6)} KB   p50 ${quantile(times, 0.5).toFixed(0).padStart(4)} ms   p95 ${quantile(times, 0.95).toFixed(0).padStart(4)} ms`,
    );
  }
}

async function firstAnswer(file: string): Promise<number> {
  const began = performance.now();
  const program = `require(${JSON.stringify(file)}).main_handler({httpMethod:'OPTIONS',path:'/',headers:{}},{}).then(()=>process.exit(0),()=>process.exit(1))`;
  const child = spawn(process.execPath, ['-e', program], {
    stdio: 'ignore',
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`${file} did not answer`);
  return performance.now() - began;
}
