import { createHash, createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { accidentApi } from '@shared/accident';
import { addDays, daysBetween, localDate, type LocalDate } from '@shared/kernel';
import { keyFile, policeKey } from '../local/agency-keys';
import { signMessage } from '../platform/sign-message';

const usage = `Sends an accident message as a police system would.

  npm run send-accident -- FILE [--recent] [--number NUMBER]

  FILE       a message as in docs/exchange/accident-message.md (samples: tests/builders/accidents/)
  --recent   moves every day of the message so that its finding was made today
  --number   sends it as another accident, with this number of the police

Environment: DAOJIAO_URL (default http://127.0.0.1:8787), POLICE_KEY (file with the private key),
POLICE_KID, POLICE_SENDER, REGION; the defaults are those of the demonstration county.
`;

async function main(): Promise<void> {
  const { file, recent, number } = argumentsOf(process.argv.slice(2));
  const raw = JSON.parse(await readFile(file, 'utf8')) as {
    accident?: { number?: string; inspectedOn?: string };
    finding?: { issuedOn?: string };
  };
  const named = number && raw.accident ? { ...raw, accident: { ...raw.accident, number } } : raw;
  const body = JSON.stringify(recent ? moved(named, daysToToday(named)) : named);
  const answer = await send(body);
  if (!answer.ok) {
    process.stderr.write(`${answer.error.message}\n`);
    for (const { path, message } of answer.error.fields ?? [])
      process.stderr.write(`  ${path}: ${message}\n`);
    process.exit(1);
  }
  const { code, caseId, entryUrl, done, status } = answer.value;
  process.stdout.write(`${code}\n  case ${caseId} ${done}, ${status}\n  ${entryUrl}\n`);
}

type Answer =
  | {
      ok: true;
      value: { code: string; caseId: string; entryUrl: string; done: string; status: string };
    }
  | { ok: false; error: { message: string; fields?: { path: string; message: string }[] } };

/** The id is drawn from the content: the same file sent again is the same message. */
async function send(body: string): Promise<Answer> {
  const url = process.env['DAOJIAO_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`;
  const folder = `${process.env['LOCAL_DIR'] ?? '.local'}/county`;
  const kid = process.env['POLICE_KID'] ?? policeKey.kid;
  const key = process.env['POLICE_KEY'] ?? keyFile(folder, kid);
  const path = `/${accidentApi.receive.name}`;
  const headers = signMessage({
    path,
    body,
    envelope: {
      id: createHash('sha256').update(body).digest('hex').slice(0, 32),
      timestamp: String(Math.floor(Date.now() / 1000)),
      sender: process.env['POLICE_SENDER'] ?? policeKey.sender,
      recipient: `daojiao-${process.env['REGION'] ?? '410922'}`,
      kid,
    },
    privateKey: createPrivateKey(await readFile(key, 'utf8')),
  });
  const response = await fetch(`${url}/api${path}`, { method: 'POST', headers, body });
  return (await response.json()) as Answer;
}

function argumentsOf(words: readonly string[]): {
  file: string;
  recent: boolean;
  number: string | undefined;
} {
  const at = words.indexOf('--number');
  const number = at >= 0 ? words[at + 1] : undefined;
  const file = words.find((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
  if (!file || (at >= 0 && !number)) {
    process.stderr.write(usage);
    process.exit(2);
  }
  return { file, recent: words.includes('--recent'), number };
}

function daysToToday({
  finding,
  accident,
}: {
  finding?: { issuedOn?: string };
  accident?: { inspectedOn?: string };
}): number {
  const last = finding?.issuedOn ?? accident?.inspectedOn;
  if (!last) throw new Error('the message names no day to move');
  const today = localDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  return daysBetween(localDate(last), today);
}

/** Every day and moment in the message, moved by whole days; numbers of persons and documents stay. */
function moved(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, days)]));
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return value;
  return addDays(value.slice(0, 10) as LocalDate, days) + value.slice(10);
}

main().catch((error: unknown) => {
  process.stderr.write(`Not sent: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
