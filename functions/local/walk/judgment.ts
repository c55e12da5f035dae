import type { AccidentFacts, FindingFacts } from '@shared/accident';
import { calculationApi } from '@shared/calculation';
import type { Money, OfficeId } from '@shared/kernel';
import judgment from '../../../tests/law/judgments/HN-TB2014.json';
import { idNumberOf } from './people';
import * as story from './story';
import type { World } from './world';

/**
 * A real judgment played as a case: 河南 2013, a passenger hurt on a motorcycle, main fault with the car.
 * Facts and sums are the court's; names, numbers and places are invented.
 */
export async function walkJudgment(world: World): Promise<void> {
  const opened = await story.reportAccident(world, accident, finding);
  await story.serveFinding(world, opened.caseId, accident);
  const walking = await story.joinAll(world, opened, accident);
  await story.chooseOnline(walking, 'mediation');
  await world.step('算出判决书的那一笔', () =>
    world.ask(
      calculationApi.save,
      { caseId: walking.caseId, title: `照判决书算（${judgment.id}）`, input: judgment.input },
      walking.victim.token,
    ),
  );
  await story.applyForMediation(walking);
  await story.assignMediator(walking);
}

const people = {
  A: { name: '高志强', phone: '13800020014', born: '1980-05-05', order: '191' },
  B: { name: '田桂英', phone: '13800010014', born: '1972-08-16', order: '346' },
  C: { name: '田保国', phone: '13800030014', born: '1969-11-02', order: '517' },
};
const dates = { from: '2013-06-01', until: '2014-05-31' } as {
  from: AccidentFacts['inspectedOn'];
  until: AccidentFacts['inspectedOn'];
};
const yuan = 'insurer-yuan' as OfficeId;

const accident: AccidentFacts = {
  number: '4109222013112700014',
  occurredAt: '2013-11-27T17:20:00.000+08:00' as AccidentFacts['occurredAt'],
  place: '清丰县王什乡 215 省道',
  severity: 'injury',
  procedure: 'general',
  inspectedOn: '2013-11-27' as AccidentFacts['inspectedOn'],
  summary: '小型轿车与两轮摩托车相撞，摩托车乘车人受伤。',
  parties: [
    {
      ref: 'A',
      kind: 'driver',
      name: people.A.name,
      idNumber: idNumberOf(people.A),
      phone: people.A.phone,
      harm: 'none',
      vehicle: 'V1',
    },
    {
      ref: 'B',
      kind: 'passenger',
      name: people.B.name,
      idNumber: idNumberOf(people.B),
      phone: people.B.phone,
      harm: 'injury',
      injury: '两处九级伤残',
      vehicle: 'V2',
    },
    {
      ref: 'C',
      kind: 'driver',
      name: people.C.name,
      idNumber: idNumberOf(people.C),
      phone: people.C.phone,
      harm: 'none',
      vehicle: 'V2',
    },
  ],
  vehicles: [
    {
      ref: 'V1',
      kind: 'motor',
      description: '小型轿车',
      plate: '豫J70014',
      policies: [
        { cover: 'compulsory', insurer: yuan, number: 'JQ-2013-000014', ...dates },
        {
          cover: 'commercial',
          insurer: yuan,
          number: 'SY-2013-000014',
          limit: 20_000_000 as Money,
          ...dates,
        },
      ],
    },
    { ref: 'V2', kind: 'motor', description: '两轮摩托车', plate: '豫J70015', policies: [] },
  ],
};

const finding: FindingFacts = {
  number: '清公交认字〔2013〕第0014号',
  kind: 'finding',
  faults: [
    { party: 'A', fault: 'main' },
    { party: 'B', fault: 'none' },
    { party: 'C', fault: 'minor' },
  ],
  plain: '轿车没有让行，摩托车超速，乘车人没有责任。',
  facts: '2013年11月27日，小型轿车与两轮摩托车在215省道相撞，摩托车乘车人受伤。',
  cause: '轿车没有按规定让行，是主要原因；摩托车超速，是次要原因。',
  articles: ['道路交通安全法第22条', '道路交通安全法第42条'],
  officers: ['周建国', '刘振宇'],
  issuedOn: '2013-12-06' as FindingFacts['issuedOn'],
};
