import { z } from 'zod';
import { Fault } from '@shared/case';
import type { Issue } from './checks';
import type { AccidentFacts } from './facts';
import { Ref, required, requiredDay } from './parts';

/** 责任认定: what each person bears, and why. `certificate` is the 事故证明 where the cause stays unknown (程序规定 67). */
export const FindingFacts = z.strictObject({
  number: required('认定书编号', 40),
  kind: z.enum(['finding', 'certificate'], { error: '请选认定书或事故证明' }),
  faults: z
    .array(z.strictObject({ party: Ref, fault: Fault }))
    .min(1, '请选各方责任')
    .max(20),
  /** One plain sentence the parties read first. */
  plain: required('一句话说明', 120),
  facts: required('事故基本事实', 4000),
  cause: required('成因分析', 2000).optional(),
  articles: z.array(required('法律条款', 100)).max(20, '条款最多 20 条'),
  officers: z.array(required('民警姓名', 40)).min(1, '请填办案民警').max(5, '民警最多 5 位'),
  issuedOn: requiredDay('制作日期'),
});
export type FindingFacts = z.infer<typeof FindingFacts>;

/** 送达 of the finding to one person: when and how. */
export const Service = z.strictObject({
  party: Ref,
  on: requiredDay('送达日期'),
  how: z.enum(['in-person', 'post', 'electronic', 'left', 'public-notice'], {
    error: '请选送达方式',
  }),
});
export type Service = z.infer<typeof Service>;

/** Those whose conduct is judged. Owners and relatives bear no fault of their own in the finding. */
export function judged(facts: AccidentFacts): AccidentFacts['parties'] {
  return facts.parties.filter((p) =>
    ['driver', 'rider', 'pedestrian', 'passenger'].includes(p.kind),
  );
}

/** Those who must receive it: everybody alive. */
export function servable(facts: AccidentFacts): AccidentFacts['parties'] {
  return facts.parties.filter((p) => p.harm !== 'death');
}

/** Faults of a finding against the facts it judges. */
export function findingIssues(facts: AccidentFacts, finding: FindingFacts): Issue[] {
  const refs = judged(facts).map((p) => p.ref);
  const given = finding.faults.map((f) => f.party);
  const missing = refs.filter((ref) => !given.includes(ref));
  return [
    ...missing.map((ref) => ({ path: ['faults'], message: `还没有写 ${ref} 的责任` })),
    ...given.flatMap((ref, at) =>
      !refs.includes(ref) || given.indexOf(ref) < at
        ? [
            {
              path: ['faults', at, 'party'],
              message: '责任只写给驾驶人、骑行人、行人、乘车人，每人一次',
            },
          ]
        : [],
    ),
    ...balanceIssues(finding),
    ...formIssues(facts, finding),
  ];
}

function formIssues(facts: AccidentFacts, finding: FindingFacts): Issue[] {
  const general = facts.procedure === 'general';
  const certificate = finding.kind === 'certificate';
  return [
    ...(general && finding.officers.length < 2
      ? [{ path: ['officers'], message: '一般程序要有两名以上民警' }]
      : []),
    ...(!certificate && !finding.cause ? [{ path: ['cause'], message: '请填成因分析' }] : []),
    ...(!certificate && finding.articles.length === 0
      ? [{ path: ['articles'], message: '请写依据的条款' }]
      : []),
    ...(finding.issuedOn < facts.occurredAt.slice(0, 10)
      ? [{ path: ['issuedOn'], message: '制作日期早于事故日期' }]
      : []),
  ];
}

/** The kinds must fit each other (程序规定 60): one bears all, or main stands against minor, or equals against equals. */
function balanceIssues({ kind, faults }: FindingFacts): Issue[] {
  const count = (fault: Fault): number => faults.filter((f) => f.fault === fault).length;
  const wrong = (message: string): Issue[] => [{ path: ['faults'], message }];
  const unknown = count('unknown');
  if (kind === 'certificate') {
    return unknown === faults.length ? [] : wrong('事故证明不认定责任，请全部选“无法查清”');
  }
  if (unknown > 0) return wrong('认定书要写清每个人的责任；查不清的，请出事故证明');
  if (count('full') > 0) {
    return count('full') === 1 && count('none') === faults.length - 1
      ? []
      : wrong('一方全部责任，其他各方是无责任');
  }
  if (count('main') > 1) return wrong('主要责任只有一方');
  if (count('main') === 1) {
    return count('minor') > 0 && count('equal') === 0
      ? []
      : wrong('一方主要责任，至少有一方次要责任，没有同等');
  }
  if (count('equal') === 1) return wrong('同等责任至少有两方');
  return count('equal') === 0 && count('minor') > 0
    ? wrong('有次要责任，就要有主要或同等责任')
    : [];
}
