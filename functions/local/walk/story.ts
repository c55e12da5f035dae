import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { accidentApi, type AccidentFacts, type FindingFacts } from '@shared/accident';
import { calculationApi } from '@shared/calculation';
import { caseApi, consentPapers, consentText } from '@shared/case';
import { evidenceApi } from '@shared/evidence';
import { addDays, dateOf, instantOf, type CaseId, type Money } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { staff } from '../county';
import { withLosses } from './losses';
import type { Mediator } from './people';
import type { World } from './world';

/** A case being walked through, and the sessions of the people in it. */
export type Walk = {
  readonly world: World;
  readonly caseId: CaseId;
  readonly code: string;
  readonly people: readonly Walker[];
  readonly insurers: readonly { readonly office: string; readonly token: string }[];
  readonly victim: Walker;
  readonly mediator: Mediator;
};
export type Walker = {
  readonly ref: string;
  readonly party: string;
  readonly name: string;
  readonly phone: string;
  readonly token: string;
};

const offices = {
  'insurer-yuan': staff.insurer.phone,
  'insurer-zhongyuan': staff.insurer2.phone,
} as const;

/** Step 1: the officer enters the accident, with or without its finding. */
export async function reportAccident(
  world: World,
  accident: AccidentFacts,
  finding?: FindingFacts,
) {
  const token = await world.login(staff.police.phone);
  return world.step('交警录入事故', () =>
    world.ask(accidentApi.report, { accident, ...(finding ? { finding } : {}) }, token),
  );
}

/** The finding reaches everybody (送达). */
export async function serveFinding(
  world: World,
  caseId: CaseId,
  accident: AccidentFacts,
): Promise<void> {
  const token = await world.login(staff.police.phone);
  await world.step('送达认定书', async () => {
    const file = await world.ask(accidentApi.read, { caseId, purpose: '送达认定书' }, token);
    const on = dateOf(instantOf(world.now()));
    const served = accident.parties.map((p) => ({ party: p.ref, on, how: 'in-person' as const }));
    await world.ask(accidentApi.serveFinding, { caseId, version: file.version, served }, token);
  });
}

/** Step 2: each party logs in and takes its seat by code, name and last four. */
export async function joinAll(
  world: World,
  opened: { caseId: CaseId; code: string },
  accident: AccidentFacts,
  mediator: Mediator = 'mediator',
): Promise<Walk> {
  const { caseId, code } = opened;
  const people: Walker[] = [];
  for (const person of accident.parties) {
    const phone = person.phone ?? '';
    const token = await world.login(phone);
    await world.step(`${person.name} 进入案件`, () =>
      world.ask(
        caseApi.join,
        { code, name: person.name, idLastFour: person.idNumber.slice(-4) },
        token,
      ),
    );
    const view = await world.ask(caseApi.readCase, { caseId }, token);
    people.push({ ref: person.ref, party: view.you.party ?? '', name: person.name, phone, token });
  }
  const ids = [
    ...new Set(
      accident.vehicles.flatMap((v) => v.policies.map((p) => p.insurer as keyof typeof offices)),
    ),
  ];
  const insurers = await Promise.all(
    ids.map(async (office) => ({ office, token: await world.login(offices[office]) })),
  );
  const victim = people.find((p) => p.ref === 'B') ?? people[0];
  if (!victim) throw new Error('an accident without people');
  return { world, caseId, code, people, insurers, victim, mediator };
}

/** Step 3: everybody reads the paper and chooses online. */
export async function chooseOnline(
  { world, caseId, people }: Walk,
  stage: 'mediation' | 'signing' | 'claim',
): Promise<void> {
  const paper = consentPapers[stage];
  const shownHash = createHash('sha256').update(consentText(paper)).digest('hex');
  for (const { name, token } of people) {
    await world.step(`${name} 选择网上办（${stage}）`, () =>
      world.ask(
        caseApi.chooseRoute,
        { caseId, stage, choice: 'online', shownVersion: paper.version, shownHash },
        token,
      ),
    );
  }
}

/** Step 4: a photo in parts, sealed by the server. */
export async function uploadPhoto(
  { world, caseId, victim }: Walk,
  item: 'medical' | 'repair',
): Promise<string> {
  const bytes = await sharp({
    create: { width: 640, height: 480, channels: 3, background: { r: 240, g: 236, b: 228 } },
  })
    .jpeg()
    .toBuffer();
  const id = randomUUID() as never;
  await world.step('上传并封存一份证据', async () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const capture = { source: 'camera', clientTime: instantOf(world.now()) } as const;
    const file = {
      caseId,
      id,
      name: '住院发票.jpg',
      kind: 'photo',
      item,
      size: bytes.length,
      sha256,
      capture,
    } as const;
    const started = await world.ask(evidenceApi.startUpload, file, victim.token);
    let offset = 0;
    for (const { url, size } of started.missing) {
      await world.putPart(url, bytes.subarray(offset, offset + size));
      offset += size;
    }
    const done = await world.ask(evidenceApi.finishUpload, { caseId, id }, victim.token);
    if (done.status !== 'sealed') throw new Error(`the photo was refused: ${done.message}`);
  });
  return id;
}

/** Step 5: the case prefills the input, the victim adds the losses. */
export async function calculate({
  world,
  caseId,
  victim,
}: Walk): Promise<{ id: string; total: Money }> {
  return world.step('算出一份理赔计算单', async () => {
    const { input } = await world.ask(calculationApi.prefill, { caseId }, victim.token);
    return world.ask(
      calculationApi.save,
      { caseId, title: '我的计算', input: withLosses(input, victim.name) },
      victim.token,
    );
  });
}

export async function applyForMediation({ world, caseId, victim }: Walk): Promise<void> {
  await world.step('申请调解', () => world.ask(mediationApi.apply, { caseId }, victim.token));
}

export async function assignMediator({ world, caseId, mediator }: Walk): Promise<void> {
  const token = await world.login(staff.clerk.phone);
  await world.step('指派调解员', () =>
    world.ask(mediationApi.assignMediator, { caseId, account: `staff-${mediator}` }, token),
  );
}

export async function acceptAssignment({ world, caseId, mediator }: Walk): Promise<void> {
  const token = await world.login(staff[mediator].phone);
  await world.step('调解员接手，没有利害关系', () =>
    world.ask(mediationApi.acceptAssignment, { caseId }, token),
  );
}

export async function joinMediation({
  world,
  caseId,
  people,
  victim,
  insurers,
}: Walk): Promise<void> {
  for (const { name, token } of people.filter((p) => p !== victim)) {
    await world.step(`${name} 同意调解`, () => world.ask(mediationApi.join, { caseId }, token));
  }
  for (const { office, token } of insurers) {
    await world.step(`${office} 同意调解`, () => world.ask(mediationApi.join, { caseId }, token));
  }
}

/** Two times are offered; the first suits everybody. Each case has days of its own, for they share a mediator. */
export async function findTime(walk: Walk): Promise<void> {
  const { world, caseId, code, people, insurers } = walk;
  const mediator = await world.login(staff[walk.mediator].phone);
  const today = dateOf(instantOf(world.now()));
  const day = (n: number) => `${addDays(today, n)}T09:30:00.000+08:00` as never;
  const first = 7 + 2 * (Number(code.slice(-4)) % 10);
  await world.step('给出两个时间', () =>
    world.ask(
      mediationApi.proposeTimes,
      { caseId, place: 'video', startsAt: [day(first), day(first + 1)] },
      mediator,
    ),
  );
  const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, mediator);
  const slot = mediation?.slots[0]?.id ?? '';
  for (const token of [...people.map((p) => p.token), ...insurers.map((i) => i.token)]) {
    const pick = { caseId, slots: [slot] };
    await world.step('选时间', () => world.ask(mediationApi.pickTimes, pick, token));
  }
}

export async function openSession(walk: Walk): Promise<void> {
  const { world, caseId, people } = walk;
  const mediator = await world.login(staff[walk.mediator].phone);
  const identityChecked = people.map((p) => `party:${p.party}` as never);
  await world.step('开始调解会', () =>
    world.ask(mediationApi.openSession, { caseId, identityChecked, warningRead: true }, mediator),
  );
}

/** The victim asks, the insurer offers less, the victim accepts. */
export async function bargain(
  { world, caseId, victim, insurers }: Walk,
  asked: Money,
): Promise<Money> {
  const total = (asked - (asked % 100_000)) as Money;
  const insurer = insurers[0];
  if (!insurer) throw new Error('nobody to bargain with');
  await world.step('伤者出价', () =>
    world.ask(
      mediationApi.makeOffer,
      { caseId, total: asked, items: [], note: '按计算单' },
      victim.token,
    ),
  );
  await world.step('保险公司出价', () =>
    world.ask(
      mediationApi.makeOffer,
      { caseId, total, items: [], note: '零头不要了' },
      insurer.token,
    ),
  );
  const room = await world.ask(mediationApi.readRoom, { caseId }, victim.token);
  const theirs = room.rounds.flatMap((r) => r.offers).find((o) => !o.you);
  await world.step('伤者同意', () =>
    world.ask(
      mediationApi.answerOffer,
      { caseId, offer: theirs?.id ?? '', answer: 'accepted' },
      victim.token,
    ),
  );
  return total;
}
