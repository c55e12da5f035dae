import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figureLabel, payersOf, Signed } from '@shared/calculation';
import {
  formatMoney,
  sentenceOf,
  type Citation,
  type DomainError,
  type Money,
} from '@shared/kernel';
import { articleOf } from '@shared/law';
import {
  ruleSetId,
  type Calculation,
  type CourtFee,
  type VictimResult,
} from '@shared/law/compensation';
import { localNotary } from '../adapters/local/notary';
import { computeFrom, replayOf, signed } from '../calculation/sign';

const usage = `Calculates the compensation of one accident: the same engine as the phone and the function.

  npm run -s calculate -- FILE [--json] [--out SIGNED]
  npm run -s calculate -- --replay SIGNED

  FILE      input as JSON (docs/openapi.json), or - for standard input
  --json    prints the signed result as JSON instead of a table
  --out     writes the signed result to a file
  --replay  computes a signed result again and compares it byte for byte

The key is the one of this installation: LOCAL_DIR (default .local)/county/keys/notary.pem.
`;

type Options = {
  readonly file: string | undefined;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly replay: string | undefined;
};

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (options.replay) return replay(options.replay);
  if (!options.file) {
    process.stderr.write(usage);
    return 2;
  }
  return calculate(options.file, options);
}

const notary = () =>
  localNotary(join(process.env['LOCAL_DIR'] ?? '.local', 'county', 'keys', 'notary.pem'));

async function calculate(file: string, { json, out }: Options): Promise<number> {
  const computed = await computeFrom(inputOf(JSON.parse(await textOf(file))));
  if (!computed.ok) return refuse(computed.error);
  const text = await signed(computed.value, notary());
  const whole = `${JSON.stringify({ ...text, result: computed.value.result }, null, 2)}\n`;
  if (out) await writeFile(out, whole);
  process.stdout.write(json ? whole : tableOf(computed.value.result, text));
  return 0;
}

/** The input itself, or as it stands in the body of a call: `{ "input": … }`. */
function inputOf(read: unknown): Record<string, unknown> {
  const whole = read as Record<string, unknown>;
  const inner = whole['input'];
  return Object.keys(whole).length === 1 && typeof inner === 'object' && inner !== null
    ? (inner as Record<string, unknown>)
    : whole;
}

async function replay(file: string): Promise<number> {
  const text = Signed.strip().safeParse(JSON.parse(await textOf(file)));
  const replayed = text.success ? await replayOf(text.data, notary()) : undefined;
  if (!text.success || !replayed) {
    process.stderr.write(
      `${file} is no signed calculation: canonical, digest, signature and keyId are needed.\n`,
    );
    return 1;
  }
  const { same, signatureValid, digestNow } = replayed;
  process.stdout.write(
    [
      same ? '一分不差：重新算出来的和原来的逐字节相同。' : '不一样：重新算出来的和原来的不同。',
      signatureValid ? '签名有效，是本机的钥匙签的。' : '签名不对，或者不是本机的钥匙签的。',
      `原来的指纹 ${text.data.digest}`,
      `现在的指纹 ${digestNow ?? '（现在算不出）'}`,
      `现在的规则 ${ruleSetId}`,
      '',
    ].join('\n'),
  );
  return same && signatureValid ? 0 : 1;
}

function tableOf(result: Calculation, { digest, signature, keyId }: Signed): string {
  const { ruleSet, province, accidentOn, decidedOn, total, complete, warnings } = result;
  return [
    `${province} · 事故 ${accidentOn} · 算到 ${decidedOn} · 规则 ${ruleSet.id} ${ruleSet.version}`,
    ...result.victims.flatMap((victim) => victimLines(result, victim)),
    '',
    `损失合计 ${formatMoney(total)}${complete ? '' : '（有项目缺数字）'}`,
    ...warnings.map((w) => `! ${w.text}`),
    ...costLines(result),
    '',
    `指纹 ${digest}`,
    `签名 ${signature}（公钥 ${keyId}）`,
    '',
  ].join('\n');
}

/** 诉讼费和迟延履行利息: beside the loss, never in its total. */
function costLines({ costs }: Calculation): string[] {
  const { courtFee, lateInterest } = costs ?? {};
  const lawOf = (cite: Citation): string => articleOf(cite)?.title ?? cite.source;
  return [
    ...(courtFee ? ['', ...courtFeeLines(courtFee, lawOf)] : []),
    ...(lateInterest
      ? [
          '',
          `迟延履行利息（不计入损失）  ${formatMoney(lateInterest.total)}  ${lawOf(lateInterest.cite)}`,
          ...lateInterest.spans.map(
            (s) =>
              `  ${s.from} 至 ${s.to} ${s.days} 天：${formatMoney(s.principal as Money)} 的加倍部分 ${formatMoney(s.doubled as Money)}，一般利息 ${formatMoney(s.general as Money)}`,
          ),
        ]
      : []),
  ];
}

function courtFeeLines(fee: CourtFee, lawOf: (cite: Citation) => string): string[] {
  const { halved, preservation } = fee;
  return [
    `案件受理费（不计入损失）  ${formatMoney(fee.fee)}  ${lawOf(fee.cite)}${halved ? `；${halved.title}减半，${lawOf(halved.cite)}` : ''}`,
    `  诉请 ${formatMoney(fee.claim)}：${fee.formula}`,
    ...fee.bearers.map((b) => `  ${b.name}负担  ${formatMoney(b.amount)}`),
    ...(preservation
      ? [`  保全申请费  ${formatMoney(preservation.fee)}（${preservation.formula}）`]
      : []),
  ];
}

function victimLines(result: Calculation, victim: VictimResult): string[] {
  const items = victim.items.flatMap((line) => [
    `  ${line.title}  ${line.amount === null ? '算不出' : formatMoney(line.amount)}`,
    `    ${line.formula}${line.rounding.before ? `（${line.rounding.title}）` : ''}`,
    `    ${articleOf(line.cite)?.title ?? line.cite.source}${line.verified ? '' : ' 待核对'}`,
    ...line.figures.map(
      (f) =>
        `    ${figureLabel(f)} ${f.value === null ? '缺' : formatMoney(f.value as never)} ${f.verified ? '已核对' : '待核对'} ${f.source}`,
    ),
    ...line.notes.map((note) => `    ${note}`),
  ]);
  const payers = payersOf(result, victim).map(
    (p) => `  ${p.name}  ${formatMoney(p.sum)}  ${p.why}`,
  );
  const { receivable, received, stillToCome, netInHand } = victim;
  return [
    '',
    `【${victim.name}】`,
    ...items,
    `  合计  ${formatMoney(victim.total)}`,
    '  谁来付：',
    ...payers.map((line) => `  ${line}`),
    `  别人该赔 ${formatMoney(receivable)}，已收 ${formatMoney(received)}，还应收 ${formatMoney(stillToCome)}，到手 ${formatMoney(netInHand)}`,
  ];
}

function refuse(error: DomainError): number {
  process.stderr.write(`${sentenceOf(error)}\n`);
  for (const { path, message } of error.fields ?? [])
    process.stderr.write(`  ${path}  ${message}\n`);
  return 1;
}

async function textOf(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function optionsOf(words: readonly string[]): Options {
  const after = (flag: string): string | undefined => {
    const at = words.indexOf(flag);
    return at >= 0 ? words[at + 1] : undefined;
  };
  const [out, again] = [after('--out'), after('--replay')];
  const file = words.find((w) => (w === '-' || !w.startsWith('--')) && w !== out && w !== again);
  return { file, json: words.includes('--json'), out, replay: again };
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(
      `Not calculated: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  });
